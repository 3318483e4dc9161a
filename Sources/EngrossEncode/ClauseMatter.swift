internal import EngrossModel

extension Clause {
    /// Nothing is printed of it, nor of anything below it. No recursion: nesting has no bound here.
    var isVoid: Bool {
        var waiting = [self]
        while let clause = waiting.popLast() {
            if clause.printedNumber != nil || !clause.heading.isBlank || !clause.content.isBlank { return false }
            if clause.printedTable != nil || clause.component != nil { return false }
            waiting += clause.children
        }
        return true
    }

    /// The number, where there is more of it than blanks.
    var printedNumber: String? {
        number.flatMap { $0.isBlank ? nil : $0 }
    }

    /// The table, where it has rows.
    var printedTable: Table? {
        table.flatMap { $0.rows.isEmpty ? nil : $0 }
    }

    /// The number as eIds write it, where it can be cited.
    var citableNumber: ClauseNumber? {
        number.flatMap(ClauseNumber.init).flatMap { $0.isCitable ? $0 : nil }
    }

    /// Heading and content in one line, where no element can hold the heading.
    var headedContent: [Inline] {
        heading.isBlank ? content : heading + (content.isBlank ? [] : [.text(StyledText(" "))] + content)
    }

    /// Number, heading and content in one line.
    var numberedContent: [Inline] {
        guard let number = printedNumber else { return headedContent }
        return [.text(StyledText(headedContent.isBlank ? number : number + " "))] + headedContent
    }

    /// Number and heading in one line, where the number can be no eId.
    var numberedHeading: [Inline] {
        guard let number = printedNumber else { return heading }
        return [.text(StyledText(heading.isBlank ? number : number + " "))] + heading
    }
}
