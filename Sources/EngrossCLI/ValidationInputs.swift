import EngrossExtract
import Glibc

/// The files that `validate` is to read.
enum ValidationInputs {
    /// Larger files are refused before they are read.
    static let limit = 64 << 20

    /// Folders stand for the `.xml` files in them and below, in the order of their names; a name with `*`, `?` or `[`
    /// that no file has stands for the files that match it.
    static func expand(_ arguments: [String]) throws(Complaint) -> [String] {
        var files: [String] = []
        for argument in arguments {
            if argument == "-" {
                files.append(argument)
            } else if isFolder(argument) {
                files += try xmlFiles(in: argument)
            } else if access(argument, F_OK) != 0, argument.contains(where: { "*?[".contains($0) }) {
                files += try matches(of: argument)
            } else {
                files.append(argument)
            }
        }
        return files
    }

    static func bytes(of path: String) throws(Complaint) -> [UInt8] {
        do throws(ExtractionError) {
            return try InputFile(path: path).bytes(limit: limit)
        } catch .tooLarge {
            throw Complaint(path, "more than \(limit >> 20) MB", .unreadable)
        } catch {
            throw Complaint(path, error)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func xmlFiles(in folder: String) throws(Complaint) -> [String] {
        guard let stream = opendir(folder) else { throw Complaint(folder, systemReason(errno), .unreadable) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        var files: [String] = []
        let head = folder.hasSuffix("/") ? folder : folder + "/"
        for name in names.sorted() {
            let path = head + name
            if isFolder(path) {
                // A link could lead back up.
                if !isLink(path) { files += try xmlFiles(in: path) }
            } else if name.hasSuffix(".xml") {
                files.append(path)
            }
        }
        return files
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func matches(of pattern: String) throws(Complaint) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0, found.gl_pathc > 0 else {
            throw Complaint(pattern, "no file matches", .unreadable)
        }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }
}
