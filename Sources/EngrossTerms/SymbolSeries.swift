/// What the symbols of documents begin with: the rows of `symbol-series.tsv`.
public enum SymbolSeries {
    /// `A`, `S`, `CCW` …
    public static let heads = Set(TermTable.symbolSeries.map { $0[0] })
}
