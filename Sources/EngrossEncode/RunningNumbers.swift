internal import EngrossModel

/// The numbers that no two clauses have below one element: there its eId alone stands before theirs (AKN4UN part 1, 6.3).
struct RunningNumbers {
    private(set) var paragraphs: Set<String> = []
    private(set) var articles: Set<String> = []
    /// The paragraphs of each article are numbered anew.
    let articlesRestart: Bool

    init(of clauses: some Sequence<Clause>) {
        var found = Numbers()
        found.collect(clauses, inArticle: false, depth: 0)
        articlesRestart = found.articlesRestart
        if !found.paragraphsRepeat { paragraphs = found.paragraphs }
        if !found.articlesRepeat { articles = found.articles }
    }

    /// The numbers of paragraphs that stand once among these clauses.
    static func single(among clauses: [Clause]) -> Set<String> {
        let numbers = clauses.lazy.filter { $0.kind == .paragraph }.compactMap { $0.citableNumber?.name }
        return Set(Dictionary(grouping: numbers) { $0 }.filter { $0.value.count == 1 }.keys)
    }

    func contains(_ element: ClauseElement, _ number: ClauseNumber) -> Bool {
        switch element.reference {
        case ClauseElement.paragraph.reference: paragraphs.contains(number.name)
        case ClauseElement.article.reference: articles.contains(number.name)
        default: false
        }
    }

    private struct Numbers {
        var paragraphs: Set<String> = []
        var articles: Set<String> = []
        var paragraphsRepeat = false
        var articlesRepeat = false
        var articlesRestart = false
        private var inArticles: Set<String> = []

        mutating func collect(_ clauses: some Sequence<Clause>, inArticle: Bool, depth: Int) {
            for clause in clauses {
                let isArticle = clause.kind == .division && clause.division == .article
                if let number = clause.citableNumber?.name {
                    if clause.kind == .paragraph { add(number, inArticle: inArticle) }
                    if isArticle, !articles.insert(number).inserted { articlesRepeat = true }
                }
                if clause.kind == .division, depth < DocumentWriter.clauseDepth {
                    collect(clause.children, inArticle: inArticle || isArticle, depth: depth + 1)
                }
            }
        }

        private mutating func add(_ paragraph: String, inArticle: Bool) {
            if !paragraphs.insert(paragraph).inserted { paragraphsRepeat = true }
            if inArticle, !inArticles.insert(paragraph).inserted { articlesRestart = true }
        }
    }
}

/// An element in which numbers run, and the eIds that it has given them.
struct NumberedContext {
    let numbers: RunningNumbers
    private var names: SiblingNames

    init(of clauses: some Sequence<Clause>, prefix: String) {
        numbers = RunningNumbers(of: clauses)
        names = SiblingNames(prefix: prefix)
    }

    /// Nil where its numbers do not run, and where one stands already.
    mutating func claim(_ element: ClauseElement, _ number: ClauseNumber) -> String? {
        numbers.contains(element, number) ? names.claim(element, number) : nil
    }
}
