import Foundation
import Glibc
import Testing

/// One run of the built command in a folder of its own.
struct CommandRun {
    /// The exit status; for a run ended by a signal, the signal's number below zero.
    var status: Int32
    var output: String
    var error: String

    /// The program beside the test bundle. File names in `arguments` are relative to `folder`.
    ///
    /// With `signal`, the run gets that signal as soon as the file is there.
    static func engross(
        _ arguments: [String], in folder: Folder, input: [UInt8] = [], environment: [String: String] = [:],
        signal: (number: Int32, once: String)? = nil
    ) throws -> CommandRun {
        try run(
            programs.appending(path: "engross"), arguments, in: folder, input: input, environment: environment,
            signal: signal)
    }

    /// A script for `sh` that finds the built command by its name.
    static func shell(_ script: String, in folder: Folder) throws -> CommandRun {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try run(
            URL(filePath: "/bin/sh"), ["-c", script], in: folder, input: [],
            environment: ["PATH": "\(programs.path):\(path)"], signal: nil)
    }

    private static var programs: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: Folder, input: [UInt8], environment: [String: String],
        signal: (number: Int32, once: String)?
    ) throws -> CommandRun {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment
            .merging(["SOURCE_DATE_EPOCH": ""]) { $1 }.merging(environment) { $1 }
        // Files, not pipes: a pipe that nobody empties stops the process.
        let streams = try Folder()
        try streams.write([], to: "output")
        try streams.write([], to: "error")
        try streams.write(input, to: "input")
        process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "error"))
        process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "input"))
        try process.run()
        if let signal {
            let file = folder.url.appending(path: signal.once).path
            for _ in 0..<600 where !FileManager.default.fileExists(atPath: file) { Thread.sleep(forTimeInterval: 0.05) }
            kill(process.processIdentifier, signal.number)
        }
        process.waitUntilExit()
        return CommandRun(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try streams.bytes(of: "output"), as: UTF8.self),
            error: String(decoding: try streams.bytes(of: "error"), as: UTF8.self)
        )
    }

    static func engross(
        _ arguments: String..., in folder: Folder, input: [UInt8] = [], environment: [String: String] = [:],
        signal: (number: Int32, once: String)? = nil
    ) throws -> CommandRun {
        try engross(arguments, in: folder, input: input, environment: environment, signal: signal)
    }
}

/// A folder that is gone after the test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "engross-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            Issue.record(error)
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(at: url.appending(path: name), withIntermediateDirectories: true)
    }

    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }

    /// Names of all files, hidden ones too, in order.
    func names(below folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
    }
}
