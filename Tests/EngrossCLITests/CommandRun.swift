import Foundation

/// One run of the built command in a folder of its own.
struct CommandRun {
    var status: Int32
    var output: String
    var error: String

    /// The program beside the test bundle. `arguments` are relative to `folder`.
    static func engross(_ arguments: [String], in folder: Folder, input: [UInt8]? = nil, environment: [String: String] = [:])
        throws -> CommandRun
    {
        let process = Process()
        process.executableURL = try program()
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SOURCE_DATE_EPOCH": ""]) { $1 }.merging(environment) { $1 }
        // Files, not pipes: a pipe that nobody empties stops the process.
        let streams = FileManager.default.temporaryDirectory.appending(path: "engross-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let names = ["output", "error", "input"].map { streams.appending(path: $0) }
        for name in names { try Data(input ?? []).write(to: name) }
        for name in names.dropLast() { try Data().write(to: name) }
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        process.standardInput = try FileHandle(forReadingFrom: names[2])
        try process.run()
        process.waitUntilExit()
        return CommandRun(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self)
        )
    }

    static func program() throws -> URL {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "engross")
    }
}

/// A folder that is gone after the test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "engross-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }

    /// Names of all files, hidden ones too, in order.
    func names(below folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
    }
}
