/// The version of this program, as released.
enum Version {
    static let text = "engross 0.1.0"
}
