private import Dispatch
public import EngrossModel
private import Synchronization

/// Reads page images by Tesseract, in this process, one engine for each page that is being read.
public final class Recognizer: PageRecognizer {
    public let languages: [String]
    public let workers: Int
    private let slots: DispatchSemaphore
    private let idle = Mutex<[Engine]>([])

    /// `languages` are names as Tesseract has them: `eng`, `fra`, `rus`, `chi_sim`.
    public init(languages: [String] = ["eng"], workers: Int = 1) {
        self.languages = languages
        self.workers = max(1, workers)
        slots = DispatchSemaphore(value: self.workers)
    }

    public func recognize(_ image: () -> PageImage?) throws(RecognitionError) -> RecognizedPage? {
        slots.wait()
        defer { slots.signal() }
        guard let image = image() else { return nil }
        let known = idle.withLock { $0.popLast() }
        let engine = if let known { known } else { try Engine(languages: languages) }
        defer { idle.withLock { $0.append(engine) } }
        return engine.read(image)
    }
}
