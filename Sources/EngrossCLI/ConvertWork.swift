import Engross
import EngrossExtract
import EngrossModel

/// What `convert` does with one file.
struct ConvertWork: Sendable {
    var pipeline: Pipeline
    var plan: OutputPlan
    var format: OutputFormat
    var report: ReportOptions
    var isChecked: Bool
    /// Larger files are refused.
    var byteLimit: Int

    func convert(_ file: InputFile, worker: Int, checker: OutputChecker) -> FileReport {
        do throws(ExtractionError) {
            let bytes = try file.bytes(limit: byteLimit)
            let conversion = try pipeline.convert(
                bytes: bytes, name: file.name, checker: isChecked ? checker : nil)
            return deliver(conversion, of: file, worker: worker)
        } catch {
            return FileReport(Complaint(file.path, error))
        }
    }

    private func deliver(_ conversion: Conversion, of file: InputFile, worker: Int) -> FileReport {
        let diagnostics = conversion.diagnostics
        var outcome = FileReport(
            status: max(report.status(for: diagnostics), conversion.isValid ? .done : .invalid),
            messages: report.lines(for: diagnostics, of: file))
        let bytes = written(conversion)
        guard let path = plan.path(for: file) else {
            outcome.output = bytes
            return outcome
        }
        do throws(Complaint) {
            try OutputFile(path: path).write(bytes, worker: worker)
            if let map = plan.sourceMapPath(for: file) {
                let bytes = SourceMap.bytes(of: conversion)
                try OutputFile(path: map).write(bytes, worker: worker)
            }
        } catch {
            outcome.status = max(outcome.status, error.status)
            outcome.messages += error.line
        }
        return outcome
    }

    private func written(_ conversion: Conversion) -> [UInt8] {
        switch format {
        case .akn: conversion.encoded.xml
        case .json: JSONText.bytes(of: conversion.segmented)
        case .outline: Array(ClauseOutline.text(of: conversion.segmented).utf8)
        }
    }
}
