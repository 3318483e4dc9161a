import EngrossTestSupport
import Foundation
import Testing

@Suite struct VolumeTests {
    private static let names = ["unga-79-905.eng.xml", "unga-79-906.eng.xml"]

    @Test(arguments: ["out", "out/", "out/deep/"]) func `a volume becomes a folder`(output: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        let run = try CommandRun.engross("convert", "a.txt", "-o", output, in: folder)
        #expect(run.status == 0, "\(run.error)")
        let place = output.hasSuffix("/") ? output + "a" : output + "/a"
        let names = try folder.names(below: place)
        #expect(names == Self.names)
        #expect(try folder.names(below: output) == ["a"])
        let second = String(decoding: try folder.bytes(of: place + "/" + Self.names[1]), as: UTF8.self)
        #expect(second.contains("lower basin") && !second.contains("upper basin"))
    }

    @Test func `each document of a volume has a source map of its own`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        let run = try CommandRun.engross("convert", "a.txt", "-o", "out/", "--source-map", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names(below: "out/a").filter { $0.hasSuffix(".source.json") }.count == 2)
    }

    @Test func `a second run takes the place of the first, and gives its bytes`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        _ = try CommandRun.engross("convert", "a.txt", "-o", "out/", "--source-map", in: folder)
        let first = try folder.bytes(of: "out/a/" + Self.names[0])
        let run = try CommandRun.engross("convert", "a.txt", "-o", "out/", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names(below: "out/a") == Self.names)
        let second = try folder.bytes(of: "out/a/" + Self.names[0])
        #expect(first == second)
    }

    @Test func `a folder with other files in it is left alone`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        try folder.makeFolder("out/a")
        try folder.write(Array("mine".utf8), to: "out/a/thesis.doc")
        let run = try CommandRun.engross("convert", "a.txt", "-o", "out/", in: folder)
        #expect(run.status == 73)
        #expect(run.error.contains("thesis.doc"))
        #expect(try folder.names(below: "out/a") == ["thesis.doc"])
    }

    @Test func `a volume has no place on standard output or in a file`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        for arguments in [["convert", "a.txt"], ["convert", "a.txt", "-o", "a.xml"]] {
            let run = try CommandRun.engross(arguments, in: folder)
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
            #expect(run.error.contains("2 documents: they need a folder"))
        }
        #expect(try folder.names() == ["a.txt"])
    }

    @Test func `outline and JSON show all documents of a volume`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        let outline = try CommandRun.engross("convert", "a.txt", "--format", "outline", in: folder)
        #expect(outline.output.contains("resolution A/RES/79/905\n"))
        #expect(outline.output.contains("resolution A/RES/79/906\n"))
        #expect(outline.output.contains("furniture volume page 1: Resolutions of the Upper Basin\n"))
        let json = try CommandRun.engross("convert", "a.txt", "--format", "json", in: folder)
        let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        #expect(list?.count == 2)
    }

    @Test func `every letter of a volume is accounted for`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.volume, to: "a.txt")
        let run = try CommandRun.engross("audit", "a.txt", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("79/906 recital 1"))
    }
}
