internal import EngrossModel

/// Reads passages into clauses: what each is by itself, then how they nest.
struct BodyReader {
    let terms: Vocabulary
    let headings: HeadingFinder
    let isMainText: Bool
    let followsFormula: Bool

    func read(_ passages: [Passage]) -> Outcome<(preamble: [Clause], body: [Clause])> {
        let units = units(of: CompoundRow.mended(passages))
        var run = BodyRun(units: units, terms: terms, isMainText: isMainText, followsFormula: followsFormula)
        return run.read()
    }

    /// Headings told from clauses, and a lone number joined with the title under it.
    private func units(of passages: [Passage]) -> [BodyUnit] {
        var units: [BodyUnit] = []
        var letters = CapitalSequence()
        var numbers = LostStops()
        var titles = HeadingFinder.NumberedTitles.none
        for (index, printed) in passages.enumerated() {
            let passage = letters.mended(numbers.mended(printed, before: passages[(index + 1)...], terms))
            let previous = index > 0 ? passages[index - 1] : nil
            let next = index + 1 < passages.count ? passages[index + 1] : nil
            if passage.isTable {
                units.append(BodyUnit(passage, .table))
            } else if passage.isTableNote {
                units.append(BodyUnit(passage, .tableNote))
            } else if passage.component != nil {
                units.append(BodyUnit(passage, .draft))
            } else if terms.isFormula(passage), !(followsFormula && units.isEmpty) {
                units.append(BodyUnit(passage, .formula))
            } else if !continuesRow(passage, of: units),
                var heading = headings.heading(passage, after: previous, before: next, under: titles)
            {
                if heading.number != nil, heading.rank < 50 { titles = .headings }
                letters.settle(&heading, passage.enumerator)
                if heading.number == nil, case .heading(let above)? = units.last?.role, above.awaitsTitle {
                    units[units.count - 1].complete(above, with: heading, of: passage)
                } else {
                    units.append(BodyUnit(passage, .heading(heading)))
                }
            } else if let above = units.last?.heading, above.awaitsTitle, isTitle(passage, before: next) {
                let title = Heading(division: above.division, number: nil, title: passage.content, rank: above.rank)
                units[units.count - 1].complete(above, with: title, of: passage)
            } else if runsOn(passage, from: units.last) {
                units[units.count - 1].extendHeading(with: passage)
            } else if let enumerator = passage.enumerator {
                if headings.isClauseTitle(passage, enumerator, under: titles) { titles = .clauses }
                units.append(BodyUnit(passage, .numbered))
            } else {
                units.append(BodyUnit(passage, .plain))
            }
        }
        return units
    }

    /// A whole sentence that bears the number after the last numbered clause is a clause, even in bold.
    private func continuesRow(_ passage: Passage, of units: [BodyUnit]) -> Bool {
        guard passage.style.isBold, passage.lastMark == ".",
            let enumerator = passage.enumerator, enumerator.isPlainNumber,
            let last = units.last(where: { $0.heading == nil && $0.passage.enumerator?.isPlainNumber ?? false }),
            let value = last.passage.enumerator?.readings[0].value
        else { return false }
        return enumerator.readings[0].value == value + 1
    }

    /// The second line of a heading in plain text: it begins small or with a figure, and ends without a mark.
    private func runsOn(_ passage: Passage, from last: BodyUnit?) -> Bool {
        guard let last, last.heading != nil, !headings.hasLayout, passage.enumerator == nil, !passage.endsSentence,
            passage.text.utf8.count < 120, let first = passage.text.first
        else { return false }
        return first.isLowercase || first.isNumber
    }

    /// An unstyled line under a lone number: its title, when it is short and no sentence.
    private func isTitle(_ passage: Passage, before next: Passage?) -> Bool {
        passage.enumerator == nil && !passage.endsSentence && passage.text.count < 240
            && !terms.opensRecital(passage) && !terms.opensOperative(passage)
    }
}
