/// Unicode's raised digits and letters.
enum Superscript {
    static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xB9: "1"
        case 0xB2: "2"
        case 0xB3: "3"
        case 0x2070, 0x2074...0x2079: Unicode.Scalar(scalar.value - 0x2070 + 0x30)
        default: nil
        }
    }

    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "ᵃ": "a"
        case "ᵇ": "b"
        case "ᶜ": "c"
        case "ᵈ": "d"
        case "ᵉ": "e"
        case "ᶠ": "f"
        case "ᵍ": "g"
        case "ʰ": "h"
        case "ʲ": "j"
        case "ᵏ": "k"
        case "ˡ": "l"
        case "ᵐ": "m"
        default: nil
        }
    }
}
