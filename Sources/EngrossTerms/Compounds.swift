private import CEngrossTables

/// How compounds of one language are hyphenated: the rows of `compounds-eng.tsv`, which says what each kind of row means.
public struct Compounds: Sendable {
    /// What English United Nations documents do.
    public static let english = Compounds(
        table: String(
            decoding: UnsafeBufferPointer(
                start: engross_compounds_english(), count: engross_compounds_english_length()),
            as: UTF8.self))

    private var wholes: [String: String] = [:]
    /// Compounds with any ending, by their first four letters.
    private var stems: [Substring: [(letters: String, compound: String)]] = [:]
    private var lastMembers: [String: Set<String>] = [:]
    private var firstMembers: [(member: String, exceptions: [String])] = []
    private var plain: Set<String> = []
    private var plainStems: [String] = []
    private var openPrefixes: [String] = []

    private init(table: String) {
        var pairs: [String: [String]] = [:]
        for row in table.split(separator: "\n") where !row.hasPrefix("#") {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 2 else { continue }
            let exceptions = cells.count > 2 ? cells[2].split(separator: " ").map(String.init) : []
            switch cells[0] {
            case "whole": addWhole(cells[1].lowercased())
            case "last": lastMembers[cells[1]] = Set(exceptions)
            case "first": firstMembers.append((cells[1], exceptions))
            case "open": openPrefixes.append(cells[1])
            case "plain" where cells[1].hasSuffix("*"): plainStems.append(String(cells[1].dropLast()))
            case "plain": plain.insert(cells[1])
            default: pairs[cells[0], default: []].append(cells[1])
            }
        }
        for (left, right) in [("tens", "unit"), ("number", "counted")] {
            for first in pairs[left] ?? [] {
                for second in pairs[right] ?? [] { wholes[first + second] = "\(first)-\(second)" }
            }
        }
    }

    private mutating func addWhole(_ compound: String) {
        let letters = compound.filter { $0 != "-" && $0 != "*" }
        guard compound.hasSuffix("*") else {
            wholes[letters] = compound
            return
        }
        stems[letters.prefix(4), default: []].append((letters, String(compound.dropLast())))
    }

    /// The offsets, in letters, of the hyphens that a word of these letters takes; empty where the table knows none.
    ///
    /// `letters` is lower case and without hyphens.
    public func hyphens(in letters: String) -> [Int] {
        guard letters.utf8.count >= 5, !isPlain(letters) else { return [] }
        if let whole = wholes[letters] { return Self.offsets(in: whole) }
        if letters.hasSuffix("s"), let whole = wholes[String(letters.dropLast())] { return Self.offsets(in: whole) }
        if let stem = stems[letters.prefix(4)]?.first(where: { letters.hasPrefix($0.letters) }) {
            return Self.offsets(in: stem.compound)
        }
        for (member, exceptions) in firstMembers where letters.hasPrefix(member) {
            let rest = letters.dropFirst(member.count)
            guard rest.count >= 3, !exceptions.contains(where: { rest.hasPrefix($0) }) else { continue }
            return [member.count]
        }
        var length = 3
        for cut in letters.indices.dropFirst(3) {
            if let exceptions = lastMembers[String(letters[cut...])] {
                let first = String(letters[..<cut])
                return exceptions.contains(first) ? [] : [length]
            }
            length += 1
        }
        return []
    }

    /// Whether the word is right without a hyphen.
    public func isPlain(_ letters: String) -> Bool {
        plain.contains(letters) || plainStems.contains { letters.hasPrefix($0) }
    }

    /// Whether the first part of a compound is one that is as right with a hyphen as without ("co-operation").
    public func isOpen(firstPart: String) -> Bool { openPrefixes.contains(firstPart) }

    private static func offsets(in compound: String) -> [Int] {
        var offsets: [Int] = []
        var letters = 0
        for character in compound {
            if character == "-" { offsets.append(letters) } else { letters += 1 }
        }
        return offsets
    }
}
