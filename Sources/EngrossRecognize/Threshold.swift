/// The shade that parts ink from paper best (Otsu's method).
struct Threshold {
    /// Ink is darker.
    let shade: Int
    /// Of the pixels, those that are darker.
    let darkShare: Double

    /// `histogram` has the number of pixels of each of the 256 shades.
    init(_ histogram: [Int]) {
        let total = Double(histogram.reduce(0, +))
        let sum = histogram.enumerated().reduce(0.0) { $0 + Double($1.offset) * Double($1.element) }
        // An image of two shades has as good a threshold anywhere between them: the middle is best once it is turned.
        var best = (score: 0.0, first: 127, last: 127)
        var dark = (count: 0.0, sum: 0.0)
        for shade in 0..<255 {
            dark.count += Double(histogram[shade])
            dark.sum += Double(shade) * Double(histogram[shade])
            guard dark.count > 0, dark.count < total else { continue }
            let difference = dark.sum / dark.count - (sum - dark.sum) / (total - dark.count)
            let score = dark.count * (total - dark.count) * difference * difference
            if score > best.score { best = (score, shade, shade) } else if score == best.score { best.last = shade }
        }
        shade = (best.first + best.last) / 2 + 1
        darkShare = total > 0 ? Double(histogram.prefix(shade).reduce(0, +)) / total : 0
    }
}
