import ArgumentParser
import Engross
import EngrossExtract
import EngrossModel

/// `engross audit`
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Account for every letter of every page.",
        discussion: """
            Shows for every page which letters went to which clause, note, table or furniture. Letters that went nowhere, \
            and letters that no page has, are named on standard error, and the exit status is 1. Blanks and hyphens are \
            not counted.

            EXAMPLES
              engross audit resolution.pdf
              engross audit --quiet *.pdf
            """
    )

    @OptionGroup var input: InputArguments

    @Flag(name: .shortAndLong, help: "Print only what is unaccounted for.")
    var quiet = false

    @OptionGroup var recognition: RecognitionOptions
    @OptionGroup var limits: LimitOptions

    func run() throws {
        let work = AuditWork(
            pipeline: Pipeline(extractor: recognition.extractor(limits, workers: input.workers)),
            isQuiet: quiet, byteLimit: limits.memory << 19
        )
        let run = FileRun(files: input.inputs, jobs: input.workers, limits: limits, outputFolder: nil)
        try run.run { { work.audit($0, worker: $1) } }.end()
    }
}

/// What `audit` does with one file.
private struct AuditWork: Sendable {
    var pipeline: Pipeline
    var isQuiet: Bool
    var byteLimit: Int

    func audit(_ file: InputFile, worker: Int) -> FileReport {
        do throws(ExtractionError) {
            let extracted = try pipeline.watched(worker: worker).extract(
                bytes: try file.bytes(limit: byteLimit), name: file.name)
            let conversion = pipeline.convert(extracted)
            let accounting = PageAccounting(
                extracted: extracted, documents: conversion.documents.map(\.segmented), matter: conversion.matter,
                repairs: conversion.cleaned.repairs)
            return FileReport(
                status: accounting.isComplete ? .done : .findings,
                messages: findings(accounting).map {
                    DiagnosticLine(file: file.path, diagnostic: $0, hasColour: Streams.errorHasColour).text
                }.joined(),
                output: isQuiet ? [] : Array(text(of: accounting, file).utf8)
            )
        } catch {
            return FileReport(Complaint(file.path, error))
        }
    }

    private func findings(_ accounting: PageAccounting) -> [Diagnostic] {
        let lost = accounting.pages.flatMap(\.lost).map { stretch in
            Diagnostic(.error, "audit.lost", "in no part of the document: “\(stretch.text)”", at: stretch.place)
        }
        let invented = accounting.invented.map { invention in
            Diagnostic(
                .error, "audit.invented", "\(invention.destination) has letters of no page: “\(invention.text)”",
                at: invention.place)
        }
        return lost + invented
    }

    private func text(of accounting: PageAccounting, _ file: InputFile) -> String {
        var text = "\(file.path)\n"
        for page in accounting.pages {
            let lost = page.lost.reduce(0) { $0 + $1.text.count }
            text += "  page \(page.number): \(page.letters) letters\(lost > 0 ? ", \(lost) unaccounted for" : "")\n"
            for share in page.shares {
                let count = String(share.letters)
                text += String(repeating: " ", count: max(1, 9 - count.utf8.count)) + "\(count)  \(share.destination)\n"
            }
        }
        return text
    }
}
