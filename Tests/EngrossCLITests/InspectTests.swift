import Foundation
import Testing

@Suite struct InspectTests {
    @Test(arguments: [
        ("extract", "Page 1, 612.0 × 792.0 pt"), ("clean", "masthead 1:1"),
        ("segment", "formula _The General Assembly"), ("encode", "para_2 1:"),
    ])
    func `a stage is shown for people`(stage: String, line: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("inspect", "a.pdf", "--stage", stage, in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains(line))
    }

    @Test(arguments: ["extract", "clean", "segment", "encode"])
    func `a stage is shown as JSON`(stage: String) throws {
        let folder = try Folder()
        try folder.write(SmallResolution.text, to: "a.txt")
        let run = try CommandRun.engross("inspect", "a.txt", "--stage", stage, "--json", in: folder)
        #expect(run.status == 0, "\(run.error)")
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        #expect(value is [String: Any] || value is [Any])
    }
}
