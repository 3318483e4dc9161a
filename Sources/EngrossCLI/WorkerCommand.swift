import ArgumentParser
import Engross
import EngrossCorpus
import EngrossEncode
import EngrossExtract
import EngrossModel
import Glibc

/// `engross worker`: converts what it is told on standard input, for `engross corpus build`.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Converts for a corpus build; started by it.", shouldDisplay: false)

    @OptionGroup var recognition: RecognitionOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        Interruption.unblockSignals()
        // Ctrl-C reaches the whole group; the build lets its workers go itself.
        signal(SIGINT, SIG_IGN)
        let answers = dup(STDOUT_FILENO)
        _ = fcntl(answers, F_SETFD, FD_CLOEXEC)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        GuardedProcess.confine(
            to: GuardedProcess.Limits(seconds: limits.timeout, megabytes: limits.memory), readsOneFile: false)
        Worker.raiseStackLimit()
        let checker = OutputChecker()
        let encoder = Encoder(.init(markupDate: try MarkupDate.ofEnvironment()))
        var plain = Pipeline(extractor: recognition.extractor(limits, workers: 1), encoder: encoder)
        plain.extractor.recognition?.onPage = { _, _ in Streams.write(Frame.alive, to: answers) }
        var carefulLimits = limits
        carefulLimits.witness = .geometry
        var carefulRecognition = recognition
        carefulRecognition.ocr = .never
        let careful = Pipeline(extractor: carefulRecognition.extractor(carefulLimits, workers: 1), encoder: encoder)
        while let request = Frame.read(WorkRequest.self, from: STDIN_FILENO) {
            TestFault.strike(request.path)
            let reply = reply(to: request, by: request.isCautious ? careful : plain, checker)
            guard Streams.write(Frame.bytes(of: reply), to: answers) else { break }
        }
    }

    private func reply(to request: WorkRequest, by pipeline: Pipeline, _ checker: OutputChecker) -> WorkReply {
        do throws(ExtractionError) {
            let file = InputFile(path: request.path)
            let bytes = try file.bytes(limit: limits.memory << 19)
            let extracted = try pipeline.extract(bytes: bytes, name: file.name)
            let conversion = pipeline.convert(extracted, checker: checker)
            var reply = WorkReply()
            reply.format = extracted.source.format.rawValue
            reply.pages = extracted.pages.count
            for (position, document) in conversion.documents.enumerated() {
                reply.documents.append(
                    LedgerRecords.record(of: document, in: conversion, at: position, hash: request.hash))
                let output = OutputFile(path: "\(request.folder)/\(request.hash)-\(position).xml")
                do throws(Complaint) {
                    try output.write(document.encoded.xml, worker: 0)
                } catch {
                    // The disk, not the source, is at fault: the build must stop.
                    return WorkReply(unwritable: error.reason)
                }
            }
            return reply
        } catch {
            return WorkReply(failure: error.description)
        }
    }
}

/// A worker that is made to fail, for tests: `ENGROSS_TEST_FAULT=crash,hang,grow` strikes at files whose names begin
/// with `fault-crash`, `fault-hang` or `fault-grow`.
private enum TestFault {
    private static let kinds = getenv("ENGROSS_TEST_FAULT").map { String(cString: $0).split(separator: ",") } ?? []

    static func strike(_ path: String) {
        guard !kinds.isEmpty else { return }
        let name = InputFile(path: path).name
        guard let kind = kinds.first(where: { name.hasPrefix("fault-\($0)") }) else { return }
        switch kind {
        case "crash": raise(SIGSEGV)
        case "hang": while true { sleep(1000) }
        case "grow":
            var hoard: [[UInt8]] = []
            while true { hoard.append([UInt8](repeating: 1, count: 1 << 22)) }
        default: break
        }
    }
}
