/// A printed number as eIds write it: `1.` is `1`, `(a)` is `a`, `II` is `II`.
struct ClauseNumber: Equatable {
    let name: String
    /// It has a letter or digit, so that it can be cited; a bullet has none.
    let isCitable: Bool

    /// Nil where no eId can be made of it: nothing is left of it, or it holds white space, control characters or the
    /// underscore that joins the parts of an eId.
    init?(_ printed: String) {
        let opening = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || ".([".unicodeScalars.contains(scalar)
        }
        let closing = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || ".()[]–—-".unicodeScalars.contains(scalar)
        }
        var scalars = Substring(printed).unicodeScalars.drop(while: opening)
        while let last = scalars.last, closing(last) { scalars.removeLast() }

        var name = ""
        var isCitable = false
        for scalar in scalars where scalar != " " {
            if "_#/".unicodeScalars.contains(scalar) || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || scalar.value & 0xFFFE == 0xFFFE
                || scalar.properties.isWhitespace && scalar != "\u{A0}"
            {
                return nil
            }
            isCitable = isCitable || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            name.unicodeScalars.append(scalar)
        }
        guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
        self.name = name
        self.isCitable = isCitable
    }
}
