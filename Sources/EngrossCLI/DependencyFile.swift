/// A file for Make that says what was made of what, in the form that compilers write: each output hangs on its source and on
/// this command; what has gone by the next run is no error.
struct DependencyFile: Sendable {
    let path: String

    func write(made outputs: [String], of input: InputFile, worker: Int) throws(Complaint) {
        let sources = ([input.path] + (OutputFile.resolved("/proc/self/exe").map { [$0] } ?? [])).map(Self.escaped)
        let rule = outputs.map(Self.escaped).joined(separator: " ") + ": " + sources.joined(separator: " ")
        let text = ([rule] + sources.map { $0 + ":" }).joined(separator: "\n") + "\n"
        try OutputFile(path: path).write(Array(text.utf8), worker: worker)
    }

    /// Make takes a blank for an end, `#` for a comment and `$` for a variable.
    static func escaped(_ path: String) -> String {
        var text = ""
        for character in path {
            switch character {
            case " ", "#", ":", "\\": text += "\\" + String(character)
            case "$": text += "$$"
            default: text.append(character)
            }
        }
        return text
    }
}
