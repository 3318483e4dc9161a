/// What the symbols of documents are made of besides figures: the rows of `symbol-series.tsv` and `symbol-parts.tsv`.
public enum SymbolSeries {
    /// `A`, `S`, `CCW` …
    public static let heads = Set(TermTable.symbolSeries.map { $0[0] })
    /// `CONF`, `RES`, `Add` …, behind the head.
    public static let parts = Set(TermTable.symbolParts.map { $0[0] })
}
