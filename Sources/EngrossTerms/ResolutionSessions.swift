/// The sessions of the General Assembly in which the resolutions of its first row of numbers were adopted, 1 (I) of 1946 to 3541 (XXX)
/// of 1975.
public enum ResolutionSessions {
    /// Regular sessions, and the numbers between two resolutions that are known to be of each. What lies between two sessions, where
    /// special ones met, is left out.
    private static let known: [(session: Int, numbers: ClosedRange<Int>)] = [
        (1, 1...103), (2, 109...181), (3, 194...273), (4, 289...319), (5, 377...498), (6, 505...545), (7, 637...648),
        (9, 808...851), (10, 913...973), (11, 1040...1115), (12, 1148...1189), (13, 1262...1314), (14, 1386...1472),
        (15, 1514...1603), (16, 1653...1721), (17, 1759...1803), (18, 1904...1991), (20, 2028...2131),
        (21, 2142...2222), (22, 2263...2373), (23, 2391...2467), (24, 2535...2603), (25, 2621...2749),
        (26, 2758...2832), (27, 2908...3034), (28, 3057...3180), (29, 3211...3314), (30, 3379...3541),
    ]

    /// The session of a resolution; nil where its number does not tell.
    public static func session(of number: Int) -> Int? {
        known.first { $0.numbers.contains(number) }?.session
    }
}
