public import EngrossModel
private import Synchronization

/// How pages without a sound text layer are read from their images.
public struct PageRecognition: Sendable {
    public var recognizer: any PageRecognizer
    /// Runs its second argument so many times at once, each time with another number, and waits for all.
    public var inParallel: @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
    /// Told after each page, on any thread, how many of how many pages of a file are read.
    public var onPage: @Sendable (_ count: Int, _ total: Int) -> Void

    public init(
        recognizer: any PageRecognizer,
        inParallel: @escaping @Sendable (Int, @escaping @Sendable (Int) -> Void) -> Void = { count, body in
            for index in 0..<count { body(index) }
        },
        onPage: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) {
        self.recognizer = recognizer
        self.inParallel = inParallel
        self.onPage = onPage
    }

    private struct State {
        var next = 0
        var done = 0
        var pages: [Int: RecognizedPage] = [:]
        var error: ExtractionError?

        /// The next number; none once something went wrong.
        mutating func take(from numbers: [Int]) -> Int? {
            guard error == nil, next < numbers.count else { return nil }
            defer { next += 1 }
            return numbers[next]
        }
    }

    /// Reads the pages of these numbers; a page without an image is left out.
    func pages(_ numbers: [Int], of bytes: [UInt8]) throws(ExtractionError) -> [Int: RecognizedPage] {
        guard !numbers.isEmpty else { return [:] }
        let state = Mutex(State())
        inParallel(min(recognizer.workers, numbers.count)) { _ in
            do throws(ExtractionError) {
                // Poppler's documents are not thread safe: each thread opens its own.
                try PDFDocument.with(bytes) { (document) throws(ExtractionError) in
                    while let number = state.withLock({ $0.take(from: numbers) }) {
                        let page = try recognize(number, of: document)
                        let done = state.withLock { state in
                            state.pages[number] = page
                            state.done += 1
                            return state.done
                        }
                        onPage(done, numbers.count)
                    }
                }
            } catch {
                state.withLock { $0.error = error }
            }
        }
        return try state.withLock { (state) throws(ExtractionError) in
            if let error = state.error { throw error }
            return state.pages
        }
    }

    private func recognize(
        _ number: Int, of document: borrowing PDFDocument
    ) throws(ExtractionError) -> RecognizedPage? {
        do throws(RecognitionError) {
            return try recognizer.recognize { document.image(ofPage: number - 1) }
        } catch {
            throw .unrecognizable(reason: error.description)
        }
    }
}
