import EngrossModel
import Testing

@testable import EngrossSegment

/// Which texts are several documents.
@Suite struct VolumeCutTests {
    private func documents(_ lines: [String]) -> Int {
        Segmenter().divide(cleaned(lines.joined(separator: "\n"))).value.documents.count
    }

    private let first = ["*2035/17. Lamps*", "_The Economic and Social Council_,", "1. _Decides_ to light them."]
    private let second = ["*Resolution 2035/10*", "_The General Assembly_,", "1. _Decides_ to oil them."]

    @Test func `a number over enacting words begins a document`() {
        #expect(documents(first + second) == 2)
    }

    @Test func `what stands under the label of an annex is annexed`() {
        #expect(documents(first + ["*Annex*"] + second) == 1)
    }
}
