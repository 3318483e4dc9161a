private import CPoppler

/// Letters as they are meant, not as a font had to draw them.
enum Composition {
    /// Canonical composition (NFC): "e" and a combining acute become "é".
    static func composed(_ text: String) -> String {
        guard let composed = g_utf8_normalize(text, -1, G_NORMALIZE_DEFAULT_COMPOSE) else { return text }
        defer { g_free(composed) }
        return String(cString: composed)
    }

    /// The letters of a Latin ligature, U+FB00…U+FB06.
    static func ligature(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        default: "st"
        }
    }
}
