internal import EngrossModel

/// Which clauses are numbered through a text, and not anew in each of its divisions: their eIds need no prefix
/// (AKN4UN part 1, 6.3).
struct RunningNumbers {
    private(set) var paragraphs: Set<String> = []
    private(set) var articles: Set<String> = []

    init() {}

    init(of clauses: some Sequence<Clause>) {
        var groups = Groups()
        groups.collect(clauses, depth: 0)
        if groups.paragraphsRun { paragraphs = groups.paragraphs }
        if groups.articlesRun { articles = groups.articles }
    }

    func contains(_ element: ClauseElement, _ number: ClauseNumber) -> Bool {
        switch element.reference {
        case ClauseElement.paragraph.reference: paragraphs.contains(number.name)
        case ClauseElement.article.reference: articles.contains(number.name)
        default: false
        }
    }

    /// Numbers run through a text where several parents have some of them, and no number stands twice.
    private struct Groups {
        var paragraphs: Set<String> = []
        var articles: Set<String> = []
        var paragraphsRun: Bool { paragraphParents > 1 && !paragraphRepeats }
        var articlesRun: Bool { articleParents > 1 && !articleRepeats }

        private var paragraphParents = 0
        private var articleParents = 0
        private var paragraphRepeats = false
        private var articleRepeats = false

        mutating func collect(_ clauses: some Sequence<Clause>, depth: Int) {
            var hasParagraph = false
            var hasArticle = false
            for clause in clauses {
                if clause.kind == .paragraph, let number = clause.citableNumber {
                    hasParagraph = true
                    if !paragraphs.insert(number.name).inserted { paragraphRepeats = true }
                } else if clause.kind == .division {
                    if clause.division == .article, let number = clause.citableNumber {
                        hasArticle = true
                        if !articles.insert(number.name).inserted { articleRepeats = true }
                    }
                    if depth < DocumentWriter.clauseDepth { collect(clause.children, depth: depth + 1) }
                }
            }
            if hasParagraph { paragraphParents += 1 }
            if hasArticle { articleParents += 1 }
        }
    }
}
