import EngrossModel
import Glibc

/// Which output goes where, settled before the first file is read.
struct OutputPlan: Sendable {
    private enum Place {
        case standardOutput
        case file(String)
        case folder(String)
    }

    private let place: Place
    private let suffix: String
    private let hasSourceMap: Bool

    /// Refuses what would lose an output: several files without a folder, two of one name, an output over its input.
    init(output: String?, inputs: [InputFile], format: OutputFormat, hasSourceMap: Bool) throws(Complaint) {
        suffix = format.suffix
        self.hasSourceMap = hasSourceMap
        switch output {
        case nil:
            guard inputs.count == 1 else { throw Complaint(nil, "several files need a folder: -o FOLDER", .usage) }
            place = .standardOutput
        case "-" where inputs.count == 1 && !hasSourceMap:
            place = .standardOutput
        case .some(let path):
            let isFolder = inputs.count > 1 || path.hasSuffix("/") || Self.isFolder(path)
            place = isFolder ? .folder(Self.withoutSlash(path)) : .file(path)
        }
        var owner: [String: String] = [:]
        for input in inputs {
            guard let target = self.path(for: input) else { continue }
            if let other = owner.updateValue(input.path, forKey: target) {
                throw Complaint(nil, "\(other) and \(input.path) would both be written to \(target)", .usage)
            }
            if input.path != "-", Self.isSameFile(input.path, target) {
                throw Complaint(nil, "\(input.path) would be overwritten by its own output", .usage)
            }
        }
    }

    /// Nil for standard output.
    func path(for input: InputFile) -> String? {
        switch place {
        case .standardOutput: nil
        case .file(let path): path
        case .folder(let folder): "\(folder)/\(input.stem)\(suffix)"
        }
    }

    /// Nil where none is wanted.
    func sourceMapPath(for input: InputFile) -> String? {
        guard hasSourceMap else { return nil }
        return switch place {
        case .standardOutput: nil
        case .file(let path): "\(OutputFile.folder(of: path))/\(InputFile(path: path).stem).source.json"
        case .folder(let folder): "\(folder)/\(input.stem).source.json"
        }
    }

    /// The folder for the documents of a volume: `FOLDER/NAME`. Nil for standard output.
    func volumePath(for input: InputFile, documents: Int) throws(Complaint) -> String? {
        switch place {
        case .folder(let folder): return "\(folder)/\(input.stem)"
        case .standardOutput where suffix != OutputFormat.akn.suffix: return nil
        case .standardOutput:
            throw Complaint(input.path, "\(documents) documents: they need a folder, -o FOLDER", .usage)
        case .file(let path):
            // What has no extension and does not exist is the name of a folder to be made.
            var status = stat()
            guard stat(path, &status) != 0, !InputFile(path: path).name.contains(".") else {
                throw Complaint(
                    input.path, "\(documents) documents: they need a folder, -o \(OutputFile.folder(of: path))/", .usage
                )
            }
            try OutputFile.makeFolder(path)
            return "\(path)/\(input.stem)"
        }
    }

    /// The files of a document of a volume, in its folder; the side file only where one is wanted.
    func names(ofDocument stem: String) -> (output: String, sourceMap: String?) {
        (stem + suffix, hasSourceMap ? stem + ".source.json" : nil)
    }

    /// The folder that outputs are made in.
    var folder: String? {
        switch place {
        case .standardOutput: nil
        case .file(let path): OutputFile.folder(of: path)
        case .folder(let folder): folder
        }
    }

    func prepare() throws(Complaint) {
        if case .folder(let folder) = place { try OutputFile.makeFolder(folder) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isSameFile(_ a: String, _ b: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino && first.st_mode & S_IFMT == S_IFREG
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
