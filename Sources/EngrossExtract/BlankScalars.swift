extension Unicode.Scalar {
    /// White space of any width. The standard library's own table is asked only where the common planes do not answer.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0xA0: true
        case 0x21...0x7E, 0xA1...0x167F: false
        default: properties.isWhitespace
        }
    }

    /// Marks of direction and joints, which have no shape and should have no width.
    var isUnseen: Bool {
        switch value {
        case 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
