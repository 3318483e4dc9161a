extension String {
    /// Whether nine of ten letters of the longer one are in the other as well: then it is the same text, read a little otherwise.
    func sharesLetters(with other: String) -> Bool {
        var counts: [Character: Int] = [:]
        for letter in other where letter.isLetter { counts[letter, default: 0] += 1 }
        var shared = 0
        for letter in self where counts[letter, default: 0] > 0 {
            counts[letter, default: 0] -= 1
            shared += 1
        }
        return 10 * shared >= 9 * max(count(where: \.isLetter), other.count(where: \.isLetter))
    }
}
