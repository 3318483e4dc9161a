import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["convert"], ["convert", "--no-such-option", "a.pdf"], ["no-such-command"], ["convert", "a.pdf", "b.pdf"],
        ["convert", "x/a.pdf", "y/a.pdf", "-o", "out"], ["convert", "-", "-", "-o", "out"],
        ["convert", "a.pdf", "--format", "word"], ["convert", "a.pdf", "-j", "0"],
        ["convert", "a.pdf", "--timeout", "0"],
        ["convert", "a.pdf", "--markup-date", "yesterday"], ["convert", "a.pdf", "--source-map"],
        ["convert", "a.pdf", "-o", "a.pdf"], ["inspect", "a.pdf", "--stage", "guess"], ["audit"],
    ])
    func `wrong usage is said and gives 64`(arguments: [String]) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross(arguments, in: folder)
        #expect(run.status == 64, "\(run.error)")
        #expect(run.error.hasPrefix("engross: "))
        #expect(run.output.isEmpty)
        #expect(try folder.bytes(of: "a.pdf") == SmallResolution.pdf())
    }

    @Test(arguments: [
        ["--help"], ["help", "convert"], ["convert", "--help"], ["inspect", "--help"], ["audit", "--help"],
    ])
    func `help shows examples on standard output`(arguments: [String]) throws {
        let run = try CommandRun.engross(arguments, in: try Folder())
        #expect(run.status == 0)
        #expect(run.error.isEmpty)
        #expect(run.output.contains("EXAMPLES"))
    }

    @Test func `the version is one line`() throws {
        let run = try CommandRun.engross(["--version"], in: try Folder())
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("engross "))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        ("nowhere.pdf", "no such file or folder"), ("folder", "a folder, not a file"), ("a.pdf/b", "not a folder"),
    ])
    func `what cannot be read is named with its reason`(name: String, reason: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        try folder.makeFolder("folder")
        let run = try CommandRun.engross("convert", name, "-o", "x.xml", in: folder)
        #expect(run.status == 2)
        #expect(run.error.hasPrefix("engross: \(name): "))
        #expect(run.error.contains(reason))
        #expect(try folder.names() == ["a.pdf", "folder"])
    }

    @Test func `what cannot be written is named with its reason`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "nowhere/x.xml", in: folder)
        #expect(run.status == 73)
        #expect(run.error == "engross: nowhere/x.xml: no such file or folder\n")
        let full = try CommandRun.engross("convert", "a.pdf", "-o", "/dev/full", in: folder)
        #expect(full.status == 73)
        #expect(full.error == "engross: /dev/full: no space left on the device\n")
    }
}
