extension String {
    /// `* * *` or `-----`: signs of one kind that part or end texts and say nothing.
    var isOrnament: Bool {
        let signs = utf8.filter { $0 != UInt8(ascii: " ") }
        guard let first = signs.first, signs.allSatisfy({ $0 == first }) else { return false }
        return switch first {
        case UInt8(ascii: "*"): signs.count >= 3
        // Fewer strokes stand in tables for what is missing.
        case UInt8(ascii: "-"), UInt8(ascii: "_"): signs.count >= 5
        default: false
        }
    }
}
