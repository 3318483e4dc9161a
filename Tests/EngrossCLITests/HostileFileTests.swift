import EngrossTestSupport
import Testing

@Suite(.serialized) struct HostileFileTests {
    @Test(arguments: [
        (HostilePDF.empty, "the file is empty"), (.noPDF, "it has no PDF header"), (.headerOnly, "damaged"),
        (.truncated, "damaged"), (.encrypted, "encrypted"), (.noPages, "no text on any page"),
        (.cyclicPageTree, "no text on any page"), (.imageOnly, "no text on any page"),
        (.selfDrawingForm, "no text on any page"), (.deepArrays, "no text on any page"),
        (.hugePageCount, "too large: 50000 pages"),
    ])
    func `a bad file gives one line, 2, and no output`(file: HostilePDF, reason: String) throws {
        let folder = try Folder()
        try folder.write(file.bytes, to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "a.xml", in: folder)
        #expect(run.status == 2)
        #expect(run.error.hasPrefix("engross: a.pdf: "))
        #expect(run.error.contains(reason))
        #expect(run.error.split(separator: "\n").count == 1)
        #expect(try folder.names() == ["a.pdf"])
    }

    @Test(arguments: [HostilePDF.nestedForms, .inflatingBlanks, .inflatingOperators, .millionMarkedContents])
    func `a file that never ends is given up`(file: HostilePDF) throws {
        let folder = try Folder()
        try folder.write(file.bytes, to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "a.xml", "--timeout", "1", in: folder)
        #expect(run.status == 2)
        #expect(run.error == "engross: a.pdf: gave up after 1 s (see --timeout)\n")
        #expect(try folder.names() == ["a.pdf"])
    }

    @Test func `a file that eats memory is given up`() throws {
        let folder = try Folder()
        try folder.write(HostilePDF.inflatingString.bytes, to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", "-o", "a.xml", "--memory", "100", in: folder)
        #expect(run.status == 2)
        #expect(run.error == "engross: a.pdf: needs more than 100 MB of memory (see --memory)\n")
        #expect(try folder.names() == ["a.pdf"])
    }

    @Test(arguments: [HostilePDF.deepStructureTree, .cyclicStructureTree])
    func `a structure tree without end does no harm`(file: HostilePDF) throws {
        let folder = try Folder()
        try folder.write(file.bytes, to: "a.pdf")
        let run = try CommandRun.engross("convert", "a.pdf", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("A few words."))
    }

    @Test(arguments: ["1", "2"])
    func `the files beside a hostile one are converted, and said in order`(workers: String) throws {
        let folder = try Folder()
        for (index, bytes) in [
            SmallResolution.pdf(), HostilePDF.nestedForms.bytes, SmallResolution.pdf(), [], SmallResolution.pdf(),
        ].enumerated() {
            try folder.write(bytes, to: "\(index).pdf")
        }
        let run = try CommandRun.engross(
            "convert", "0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf", "-o", "out", "-q", "--timeout", "1", "-j", workers,
            in: folder)
        #expect(run.status == 2)
        #expect(
            run.error == """
                engross: 1.pdf: gave up after 1 s (see --timeout)
                engross: 3.pdf: the file is empty

                """)
        #expect(try folder.names(below: "out") == ["0.xml", "2.xml", "4.xml"])
    }

    @Test func `standard input is there for the second attempt too`() throws {
        let run = try CommandRun.engross(
            "convert", "-", "--timeout", "1", in: try Folder(), input: HostilePDF.nestedForms.bytes)
        #expect(run.status == 2)
        #expect(run.error == "engross: standard input: gave up after 1 s (see --timeout)\n")
    }

    @Test(arguments: ["always", "never", "auto"])
    func `a guarded process gives the bytes of an unguarded one`(mode: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let plain = try CommandRun.engross("convert", "a.pdf", "-v", in: folder)
        let run = try CommandRun.engross("convert", "a.pdf", "-v", "--guard", mode, in: folder)
        #expect(run.status == plain.status)
        #expect(run.output == plain.output)
        #expect(run.error == plain.error)
    }

    @Test func `a crash in one file does not end the run`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        try folder.write(HostilePDF.nestedForms.bytes, to: "b.pdf")
        try folder.write(SmallResolution.pdf(), to: "c.pdf")
        let run = try CommandRun.engross(
            "convert", "a.pdf", "b.pdf", "c.pdf", "-o", "out", "-q", "-j1", "--timeout", "4", in: folder,
            signal: (11, once: "out/a.xml"))
        #expect(run.status == 2)
        #expect(run.error == "engross: b.pdf: gave up after 4 s (see --timeout)\n")
        #expect(try folder.names(below: "out") == ["a.xml", "c.xml"])
    }

    @Test func `Ctrl-C leaves nothing half-written`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        try folder.write(HostilePDF.nestedForms.bytes, to: "b.pdf")
        let run = try CommandRun.engross(
            "convert", "a.pdf", "b.pdf", "-o", "out", "-j1", in: folder, signal: (2, once: "out/a.xml"))
        #expect(run.status == -2)
        #expect(try folder.names(below: "out") == ["a.xml"])
    }
}
