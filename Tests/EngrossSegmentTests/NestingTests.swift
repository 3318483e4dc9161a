import Testing

@testable import EngrossSegment

/// Numbers in reading order and their depths. `:` behind a number says that its clause announces a list, `/` before one
/// that a heading or an unnumbered paragraph stands there, `+` that it is indented.
@Test(
    "Depth follows the sequence of the numbers",
    arguments: [
        ("1. (a) (b) 2.", [0, 1, 1, 0]),
        ("1. (a) (b): (i) (ii) (c) 2. (a)", [0, 1, 1, 2, 2, 1, 0, 1]),
        ("1. (f) (g) (h) (i) (j)", [0, 1, 1, 1, 1, 1]),
        ("1. (a) (b) (c) (d) (e) (f) (g) (h): (i) (ii) (i) 2.", [0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 0]),
        ("1. (a): (1) (2) (b)", [0, 1, 2, 2, 1]),
        ("1. (a) (b) /(a) (b)", [0, 1, 1, 1, 1]),
        ("(a) (b)", [1, 1]),
        ("3. (a): 1. 2. (b) 4.", [0, 1, 2, 2, 1, 0]),
        ("1. (a): (i): • • (ii) (b)", [0, 1, 2, 3, 3, 2, 1]),
        ("1. (y) (z) (aa) (bb)", [0, 1, 1, 1, 1]),
        ("1. a. b. i. ii.", [0, 1, 1, 2, 2]),
        ("1. (a) (c) (d)", [0, 1, 1, 1]),
        ("1. (a) (b) 1. 2.", [0, 1, 1, 0, 0]),
        ("5.: +10. +11. 6. 7.", [0, 1, 1, 0, 0]),
        ("5.: +6. +7.", [0, 0, 0]),
    ] as [(String, [Int])])
func depths(numbers: String, depths: [Int]) throws {
    let items = try numbers.split(separator: " ").map { word in
        let followsBreak = word.first == "/"
        let isIndented = word.first == "+"
        let endsOpen = word.last == ":"
        var printed = followsBreak || isIndented ? word.dropFirst() : word
        if endsOpen { printed = printed.dropLast() }
        let enumerator = try #require(Enumerator(startOf: printed + " text", gapAfter: printed.utf8.count + 1))
        let indent = numbers.contains("+") ? isIndented ? 24.0 : 0 : nil
        return Nesting.Item(enumerator: enumerator, indent: indent, endsOpen: endsOpen, followsBreak: followsBreak)
    }
    var nesting = Nesting()
    var found: [Int] = []
    for index in items.indices {
        found.append(nesting.place(items[index], before: items[(index + 1)...]).depth)
    }
    #expect(found == depths)
}

@Test("A gap and a repeated number are noticed")
func gapsAreNoticed() throws {
    var nesting = Nesting()
    func placement(_ text: String) throws -> Nesting.Placement {
        let enumerator = try #require(Enumerator(startOf: text + " text"))
        return nesting.place(
            Nesting.Item(enumerator: enumerator, indent: nil, endsOpen: false, followsBreak: false), before: [])
    }
    #expect(try placement("1.").expected == nil)
    #expect(try placement("3.").expected == 2)
    #expect(try placement("3.").expected == 4)
    #expect(try placement("(a)").expected == nil)
    #expect(try placement("(c)").expected == 2)
}
