import Glibc

/// Writes the folder of a volume so that a reader sees a whole one or none: beside its place first, then renamed.
struct OutputFolder: Sendable {
    struct Member {
        var name: String
        var bytes: [UInt8]
    }

    let path: String
    /// Where it is made; the files of an interrupted run are swept there.
    let workshop: String

    /// Takes the place of the folder that an earlier run wrote, which stands aside until the new one is there; a folder
    /// with other files in it is refused.
    func write(_ members: [Member], worker: Int) throws(Complaint) {
        let exists = try isReplaceable()
        let pending = OutputFile.pendingPath(folder: workshop, process: getpid(), worker: worker)
        let aside = pending + "-old"
        let old = exists ? Self.names(in: path).map { "\(aside)/\($0)" } + [aside] : []
        Interruption.hold(members.map { "\(pending)/\($0.name)" } + old, worker: worker)
        defer { Interruption.hold([], worker: worker) }
        Self.remove(pending)
        do throws(Complaint) {
            guard mkdir(pending, 0o777) == 0 else { throw Complaint(path, systemReason(errno), .unwritable) }
            for member in members {
                try OutputFile(path: "\(pending)/\(member.name)").writeInPlace(member.bytes, for: path)
            }
            if exists { rename(path, aside) }
            guard rename(pending, path) == 0 else { throw Complaint(path, systemReason(errno), .unwritable) }
        } catch {
            Self.remove(pending)
            // The old one goes back, where it was taken away.
            if exists { rename(aside, path) }
            throw error
        }
        Self.remove(aside)
    }

    /// Whether there is a folder in the place, and nothing in it but outputs.
    private func isReplaceable() throws(Complaint) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw Complaint(path, "not a folder, and the folder of a volume would take its place", .unwritable)
        }
        let endings = [".xml", ".json", ".outline.txt"]
        if let other = Self.names(in: path).first(where: { name in !endings.contains { name.hasSuffix($0) } }) {
            throw Complaint(path, "holds \(other), which no volume has; nothing was written", .unwritable)
        }
        return true
    }

    /// A file, or a folder of files.
    static func remove(_ path: String) {
        guard unlink(path) != 0 else { return }
        for name in names(in: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
