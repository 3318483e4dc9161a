import Engross
import EngrossModel
import Foundation

/// The samples, and each of them as every stage hands it on: a benchmark measures its own stage and nothing before it.
struct Samples: Sendable {
    let pipeline = Pipeline()
    let files: [File]
    let extracted: [ExtractedDocument]
    let cleaned: [CleanedDocument]
    let segmented: [SegmentedDocument]
    let encoded: [EncodedDocument]

    struct File: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// Reads the samples beside this package; without them there is nothing to measure, and the run ends.
    init() {
        do {
            try self.init(folder: Self.folder)
        } catch {
            preconditionFailure("the samples in \(Self.folder.path) cannot be read: \(error)")
        }
    }

    private static var folder: URL {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return here.appendingPathComponent("../../../samples").standardizedFileURL
    }

    private init(folder: URL) throws {
        let contents = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        files =
            try contents
            .filter { ["pdf", "txt"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
            .map { File(name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
        let pipeline = pipeline
        extracted = try files.map { try pipeline.extract(bytes: $0.bytes, name: $0.name) }
        cleaned = extracted.map { pipeline.cleaner.clean($0).value }
        segmented = cleaned.map { pipeline.segmenter.segment($0).value }
        encoded = segmented.map { pipeline.encoder.encode($0).value }
    }
}
