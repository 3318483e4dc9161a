import EngrossTestSupport
import Foundation
import Testing

@Suite struct ConvertTests {
    @Test func `one file goes to standard output`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.hasPrefix("<?xml"))
        #expect(run.output.contains("keep the lamps lit"))
        #expect(try folder.names() == ["a.pdf"])
    }

    @Test func `standard input is read for a dash`() throws {
        let folder = try Folder()
        let run = try CommandRun.engross("convert", "-", in: folder, input: SmallResolution.text)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("piers in repair"))
    }

    @Test(arguments: [("akn", "a.xml"), ("json", "a.json"), ("outline", "a.outline.txt")])
    func `a folder gets files named after their sources`(format: String, name: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        try folder.write(SmallResolution.text, to: "b.txt")
        let run = try CommandRun.engross("convert", "a.pdf", "b.txt", "-o", "out/deep", "--format", format, in: folder)
        #expect(run.status == 0, "\(run.error)")
        let names = try folder.names(below: "out/deep")
        #expect(names == [name, "b" + name.dropFirst()])
    }

    @Test func `a source map names pages and repairs beside the output`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "x.xml", "--source-map", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names() == ["a.pdf", "x.source.json", "x.xml"])
        let map = String(decoding: try folder.bytes(of: "x.source.json"), as: UTF8.self)
        #expect(map.contains("\"eId\" : \"para_1\""))
        #expect(!map.contains(folder.url.path))
    }

    @Test func `two workers give the bytes and messages of one`() throws {
        let folder = try Folder()
        var names: [String] = []
        for index in 1...6 {
            names.append("\(index).pdf")
            try folder.write(index % 3 == 0 ? [] : SmallResolution.pdf(number: 900 + index), to: "\(index).pdf")
        }
        var errors: [String] = []
        for workers in ["1", "2", "5"] {
            let run = try CommandRun.engross(
                "convert", "1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf", "6.pdf", "-v", "-o", "out\(workers)",
                "-j\(workers)",
                in: folder)
            #expect(run.status == 2)
            errors.append(run.error)
        }
        #expect(errors[0] == errors[1])
        #expect(errors[0] == errors[2])
        let files = try folder.names(below: "out1")
        #expect(files == ["1.xml", "2.xml", "4.xml", "5.xml"])
        for file in files {
            let bytes = try folder.bytes(of: "out1/\(file)")
            #expect(try bytes == folder.bytes(of: "out2/\(file)"))
            #expect(try bytes == folder.bytes(of: "out5/\(file)"))
        }
    }

    @Test func `the day of the mark-up comes from the caller`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let given = try CommandRun.engross("convert", "a.pdf", "--markup-date", "2025-03-04", in: folder)
        #expect(given.output.contains("date=\"2025-03-04\" name=\"markup\""))
        let epoch = try CommandRun.engross("convert", "a.pdf", in: folder, environment: ["SOURCE_DATE_EPOCH": "86400"])
        #expect(epoch.output.contains("date=\"1970-01-02\" name=\"markup\""))
        let source = try CommandRun.engross("convert", "a.pdf", in: folder)
        #expect(source.output.contains("date=\"2025-02-03\" name=\"markup\""))
    }

    @Test func `warnings are failure when they are asked to be`() throws {
        let folder = try Folder()
        try folder.write(Array("A letter about the weather.\n\nIt rains.\n".utf8), to: "a.txt")
        let plain = try CommandRun.engross("convert", "a.txt", in: folder)
        #expect(plain.status == 0)
        #expect(plain.error.hasPrefix("a.txt:"))
        let strict = try CommandRun.engross("convert", "a.txt", "--strict", "--quiet", in: folder)
        #expect(strict.status == 1)
        #expect(strict.error.isEmpty)
        #expect(strict.output.contains("It rains."))
    }

    @Test func `a link stays a link and its file is replaced`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        try folder.write([], to: "real.xml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "link.xml").path, withDestinationPath: "real.xml")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "link.xml", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(try !folder.bytes(of: "real.xml").isEmpty)
    }

    @Test func `a device is written to, not replaced`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "/dev/stdout", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("keep the lamps lit"))
    }
}
