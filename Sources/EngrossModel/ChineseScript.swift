extension Unicode.Scalar {
    /// Chinese letters, marks and full-width forms: set without blanks, broken into lines anywhere.
    public var isChinese: Bool {
        switch value {
        case 0..<0x2E80: false
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}

extension Character {
    /// A letter of a script that has small letters is one, a letter of another script always may be: a sentence goes on with it.
    public var isSmallOrCaseless: Bool { isLowercase || isLetter && !isUppercase && !isCased }
}
