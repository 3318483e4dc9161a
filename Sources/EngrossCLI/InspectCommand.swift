import ArgumentParser
import Engross
import EngrossExtract
import EngrossModel

/// `engross inspect`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a stage saw in a file.",
        discussion: """
            EXAMPLES
              engross inspect resolution.pdf --stage extract | less
              engross inspect resolution.pdf --stage clean --json | jq .repairs
              engross inspect resolution.pdf --stage segment
            """
    )

    enum Stage: String, ExpressibleByArgument, CaseIterable, Sendable {
        case extract, clean, segment, encode
    }

    @OptionGroup var input: InputArguments

    @Option(
        help: """
            extract: pages, lines and runs; clean: paragraphs, notes, furniture and repairs; segment: the clause tree; \
            encode: eIds and their places.
            """)
    var stage: Stage = .segment

    @Flag(help: "As JSON instead of lines for people.")
    var json = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var recognition: RecognitionOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let work = InspectWork(
            pipeline: Pipeline(extractor: recognition.extractor(limits, workers: input.workers)), stage: stage,
            isJSON: json, report: report, byteLimit: limits.memory << 19)
        let run = FileRun(files: input.inputs, jobs: input.workers, limits: limits, outputFolder: nil)
        try run.run { { work.inspect($0, worker: $1) } }.end()
    }
}

/// What `inspect` does with one file.
private struct InspectWork: Sendable {
    var pipeline: Pipeline
    var stage: InspectCommand.Stage
    var isJSON: Bool
    var report: ReportOptions
    var byteLimit: Int

    func inspect(_ file: InputFile, worker: Int) -> FileReport {
        do throws(ExtractionError) {
            let extracted = try pipeline.watched(worker: worker).extract(
                bytes: try file.bytes(limit: byteLimit), name: file.name)
            // Shown without the stages behind it, so that their mistakes do not hide it.
            if stage == .extract { return FileReport(output: shown(extracted, PageOutline.text)) }
            let conversion = pipeline.convert(extracted)
            return FileReport(
                status: report.status(for: conversion.diagnostics),
                messages: report.lines(for: conversion.diagnostics, of: file), output: shown(conversion))
        } catch {
            return FileReport(Complaint(file.path, error))
        }
    }

    private func shown(_ conversion: Conversion) -> [UInt8] {
        let documents = conversion.documents
        return switch stage {
        case .clean: shown(conversion.cleaned, ParagraphOutline.text)
        case .extract, .segment:
            isJSON ? JSONText.bytes(of: conversion) : Array(ClauseOutline.text(of: conversion).utf8)
        case .encode: shown(documents.flatMap(\.encoded.provenance), ProvenanceOutline.text)
        }
    }

    private func shown<Value: Encodable>(_ value: Value, _ outline: (Value) -> String) -> [UInt8] {
        isJSON ? JSONText.bytes(of: value) : Array(outline(value).utf8)
    }
}
