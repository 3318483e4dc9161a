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
    var dependencies: DependencyFile?

    func convert(_ file: InputFile, worker: Int, checker: OutputChecker) -> FileReport {
        do throws(ExtractionError) {
            let bytes = try file.bytes(limit: byteLimit)
            let conversion = try pipeline.watched(worker: worker).convert(
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
        do throws(Complaint) {
            let made =
                conversion.isVolume
                ? try deliverVolume(conversion, of: file, worker: worker)
                : try deliverDocument(conversion, of: file, worker: worker)
            outcome.output = made.bytes
            try dependencies?.write(made: made.paths, of: file, worker: worker)
        } catch {
            outcome.status = max(outcome.status, error.status)
            outcome.messages += error.line
        }
        return outcome
    }

    /// What became of a file: the paths that were written, or what is for standard output.
    private struct Made {
        var paths: [String] = []
        var bytes: [UInt8] = []
    }

    private func deliverDocument(
        _ conversion: Conversion, of file: InputFile, worker: Int
    ) throws(Complaint) -> Made {
        let document = conversion.documents[0]
        let bytes = format == .akn ? document.encoded.xml : listing(conversion)
        guard let path = plan.path(for: file) else { return Made(bytes: bytes) }
        try OutputFile(path: path).write(bytes, worker: worker)
        guard let map = plan.sourceMapPath(for: file) else { return Made(paths: [path]) }
        let mapBytes = SourceMap.bytes(of: document, in: conversion, isFirst: true)
        try OutputFile(path: map).write(mapBytes, worker: worker)
        return Made(paths: [path, map])
    }

    private func deliverVolume(
        _ conversion: Conversion, of file: InputFile, worker: Int
    ) throws(Complaint) -> Made {
        guard let path = try plan.volumePath(for: file, documents: conversion.documents.count) else {
            return Made(bytes: listing(conversion))
        }
        var members: [OutputFolder.Member] = []
        for (index, (document, stem)) in zip(conversion.documents, stems(of: conversion)).enumerated() {
            let names = plan.names(ofDocument: stem)
            members.append(OutputFolder.Member(name: names.output, bytes: written(document)))
            guard let map = names.sourceMap else { continue }
            let bytes = SourceMap.bytes(of: document, in: conversion, isFirst: index == 0)
            members.append(OutputFolder.Member(name: map, bytes: bytes))
        }
        let folder = OutputFolder(path: path, workshop: plan.folder ?? OutputFile.folder(of: path))
        try folder.write(members, worker: worker)
        return Made(paths: members.map { "\(path)/\($0.name)" })
    }

    /// One for each document; where two bear one number, the second is told apart by its count.
    private func stems(of conversion: Conversion) -> [String] {
        var used: Set<String> = []
        return conversion.documents.map { document in
            let name = document.encoded.name
            var stem = name.fileStem
            var count = 1
            while !used.insert(stem).inserted {
                count += 1
                stem = "\(name.actor)-\(name.number)-\(count).\(name.language)"
            }
            return stem
        }
    }

    private func written(_ document: ConvertedDocument) -> [UInt8] {
        switch format {
        case .akn: document.encoded.xml
        case .json: JSONText.bytes(of: document.segmented)
        case .outline: Array(ClauseOutline.text(of: document.segmented).utf8)
        }
    }

    /// All documents of a source in one, for people or programs that read on.
    private func listing(_ conversion: Conversion) -> [UInt8] {
        format == .json ? JSONText.bytes(of: conversion) : Array(ClauseOutline.text(of: conversion).utf8)
    }
}
