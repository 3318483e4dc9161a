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

    @Option(help: "extract: pages, lines and runs; clean: paragraphs, notes, furniture and repairs; segment: the clause tree; encode: eIds and their places.")
    var stage: Stage = .segment

    @Flag(help: "As JSON instead of lines for people.")
    var json = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let pipeline = Pipeline(extractor: Extractor(Extractor.Options(maximumPages: limits.maxPages)))
        let run = FileRun(files: input.inputs, jobs: input.workers, limits: limits, outputFolder: nil)
        try run.run { [stage, json, report, limits] in { file, _ in
            do throws(ExtractionError) {
                let bytes = try file.bytes(limit: limits.memory << 19)
                let extracted = try pipeline.extract(bytes: bytes, name: file.name)
                if stage == .extract {
                    return FileReport(output: json ? JSONText.bytes(of: extracted) : Array(PageOutline.text(of: extracted).utf8))
                }
                let conversion = pipeline.convert(extracted)
                return FileReport(
                    status: report.status(for: conversion.diagnostics),
                    messages: report.lines(for: conversion.diagnostics, of: file),
                    output: Self.show(conversion, stage, asJSON: json)
                )
            } catch {
                return FileReport(Complaint(file.path, error))
            }
        } }.end()
    }

    private static func show(_ conversion: Conversion, _ stage: Stage, asJSON: Bool) -> [UInt8] {
        switch (stage, asJSON) {
        case (.clean, true): JSONText.bytes(of: conversion.cleaned)
        case (.segment, true): JSONText.bytes(of: conversion.segmented)
        case (.encode, true): JSONText.bytes(of: conversion.encoded.provenance)
        case (.clean, false): Array(ParagraphOutline.text(of: conversion.cleaned).utf8)
        case (.encode, false): Array(ProvenanceOutline.text(of: conversion.encoded).utf8)
        case (.segment, false), (.extract, _): Array(ClauseOutline.text(of: conversion.segmented).utf8)
        }
    }
}
