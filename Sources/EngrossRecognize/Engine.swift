internal import CTesseract
internal import EngrossModel

/// One Tesseract: the owner of its pointer. Whoever holds it is alone with it, see `Recognizer`.
final class Engine: Sendable {
    private nonisolated(unsafe) let handle: OpaquePointer
    private let library: EngrossTesseract
    /// Asked for words, Tesseract looks into the list of its first language only; these have the lists of the others.
    private nonisolated(unsafe) let otherLexicons: [OpaquePointer]

    init(languages: [String]) throws(RecognitionError) {
        guard let library = TesseractLibrary.functions else { throw .libraryMissing }
        guard let handle = Self.open(languages.joined(separator: "+"), OEM_LSTM_ONLY, library) else {
            throw .languageMissing(languages[0])
        }
        // Of several languages, Tesseract passes over those that it has no data for.
        let loaded = Self.loadedLanguages(handle, library)
        if let missing = languages.first(where: { !loaded.contains($0) }) {
            library.TessBaseAPIDelete(handle)
            throw .languageMissing(missing)
        }
        self.library = library
        self.handle = handle
        otherLexicons = languages.dropFirst().compactMap { Self.open($0, OEM_LSTM_ONLY, library) }
        for (name, value) in Self.variables { _ = library.TessBaseAPISetVariable(handle, name, value) }
    }

    deinit { for handle in otherLexicons + [handle] { library.TessBaseAPIDelete(handle) } }

    private static let variables = [
        // Pages do not learn from one another: the same page gives the same text wherever it is read.
        ("tessedit_enable_doc_dict", "0"), ("classify_enable_learning", "0"),
        // Light letters on dark ground are no part of these documents, and to look for them takes a sixth of the time.
        ("tessedit_do_invert", "0"),
    ]

    /// Below this mean confidence a page may lie on its side or on its head.
    private static let doubtful = 0.6

    /// The page as it is read best: upright, level.
    func read(_ image: PageImage) -> RecognizedPage {
        engross_tesseract_use_one_thread()
        var page = read(image, quarterTurns: 0)
        if page.lines.confidence < Self.doubtful, !page.lines.isEmpty, let turns = quarterTurns(of: image) {
            let turned = read(image, quarterTurns: turns)
            if turned.lines.confidence > page.lines.confidence { page = turned }
        }
        UnknownWordFinder(isKnown: knows).mark(&page.lines)
        return page
    }

    /// Whether any of the languages has the word, written as it is.
    func knows(_ word: String) -> Bool {
        ([handle] + otherLexicons).contains { library.TessBaseAPIIsValidWord($0, word) != 0 }
    }

    private func read(_ image: PageImage, quarterTurns: Int) -> RecognizedPage {
        guard let prepared = PreparedImage(image, quarterTurns: quarterTurns, library) else {
            return RecognizedPage(width: 0, height: 0, lines: [])
        }
        let scale = 72 / image.resolution
        var page = RecognizedPage(
            width: Double(prepared.grey.width) * scale, height: Double(prepared.grey.height) * scale, lines: [])
        library.TessBaseAPISetPageSegMode(handle, PSM_AUTO)
        library.TessBaseAPISetImage2(handle, prepared.grey.pointer)
        library.TessBaseAPISetSourceResolution(handle, Int32(image.resolution.rounded()))
        defer { library.TessBaseAPIClear(handle) }
        guard library.TessBaseAPIRecognize(handle, nil) == 0, let results = library.TessBaseAPIGetIterator(handle)
        else { return page }
        let rules = RuleFinder(prepared.bitmap, resolution: image.resolution).rules()
        let looks = WordLooks(bitmap: prepared.bitmap, rules: rules, resolution: image.resolution)
        page.lines = Reading(results: results, library: library, scale: scale).lines()
        page.lines.removeInkless(in: prepared.bitmap, scale: scale)
        readLeftOut(&page.lines, of: prepared, scale)
        readAgain(&page, prepared.bitmap, scale)
        readDoubtful(&page.lines, of: prepared, scale)
        StyleReader(looks: looks, scale: scale).mark(&page.lines)
        readRaised(&page, of: prepared, scale)
        page.rules = rules.map {
            Box(
                left: Double($0.columns.lowerBound) * scale, top: Double($0.rows.lowerBound) * scale,
                right: Double($0.columns.upperBound) * scale, bottom: Double($0.rows.upperBound) * scale)
        }
        return page
    }

    /// Reads the rows of letters that Tesseract's layout left out, with the lines that they are parts of.
    private func readLeftOut(_ lines: inout [RecognizedLine], of prepared: borrowing PreparedImage, _ scale: Double) {
        for row in UnreadInk(prepared.components, lines: lines, scale: scale).rows {
            let part = prepared.grey.part(row.box.withStop, scale: scale)
            let reading = self.lines(in: part, PSM_SINGLE_LINE, scale)
            guard var line = reading.first,
                let words = row.words(read: reading.flatMap(\.words), among: lines)
            else { continue }
            line.words = words
            line.box = words.reduce(row.box) { $0.union($1.box) }
            for index in row.lines { lines[index].words = [] }
            lines.append(line)
        }
        lines.removeAll(where: \.words.isEmpty)
    }

    /// Reads doubtful words once more from an image whose edges are softer, and takes the better reading of each.
    private func readDoubtful(_ lines: inout [RecognizedLine], of prepared: borrowing PreparedImage, _ scale: Double) {
        guard let soft = prepared.softened() else { return }
        let choice = ReadingChoice(form: WordForm(isKnown: knows), lines: lines, scale: scale)
        lines.joinRows(where: choice.isDoubtful)
        let doubtful = lines.indices.filter { choice.isDoubtful(lines[$0]) && choice.isText(lines[$0]) }
        let parts = doubtful.map { soft.part(choice.doubtfulPart(of: lines[$0]), scale: scale) }
        library.TessBaseAPISetImage2(handle, soft.pointer)
        var readings = parts.map { [words(in: $0, PSM_SINGLE_LINE, scale)] }
        let undecided = doubtful.indices.filter {
            choice.isSmall(lines[doubtful[$0]]) && lines[doubtful[$0]].words.map(\.text) != readings[$0][0].map(\.text)
        }
        let bold = undecided.isEmpty ? nil : prepared.emboldened()
        if let bold {
            library.TessBaseAPISetImage2(handle, bold.pointer)
            for index in undecided { readings[index].append(words(in: parts[index], PSM_SINGLE_LINE, scale)) }
        } else {
            for index in undecided { readings[index].append(enlargedWords(in: parts[index], of: prepared.grey, scale)) }
        }
        for (index, line) in doubtful.enumerated() {
            for reading in readings[index].indices {
                readings[index][reading].fit(to: prepared.bitmap, on: lines[line], scale: scale)
            }
            lines[line] = choice.better(lines[line], readings[index])
        }
        readUnsure(&lines, among: doubtful, of: prepared, choice, scale)
    }

    /// Reads lines that no reading was sure of as blocks of their own, with more paper around them: in a short line, as the note of a
    /// symbol is one, Tesseract misjudges the height of the letters.
    private func readUnsure(
        _ lines: inout [RecognizedLine], among doubtful: [Int], of prepared: borrowing PreparedImage,
        _ choice: ReadingChoice, _ scale: Double
    ) {
        let unsure = doubtful.filter { choice.isUnsure(lines[$0]) }
        guard !unsure.isEmpty else { return }
        library.TessBaseAPISetImage2(handle, prepared.grey.pointer)
        for index in unsure {
            let part = prepared.grey.part(choice.block(of: lines[index]), scale: scale)
            var words = words(in: part, PSM_SINGLE_BLOCK, scale)
            words.fit(to: prepared.bitmap, on: lines[index], scale: scale)
            lines[index] = choice.surer(lines[index], words)
        }
    }

    /// The words in a part of the image in hand.
    private func words(in part: Pixels.Component, _ mode: TessPageSegMode, _ scale: Double) -> [RecognizedWord] {
        lines(in: part, mode, scale).flatMap(\.words)
    }

    /// The lines in a part of the image in hand.
    private func lines(in part: Pixels.Component, _ mode: TessPageSegMode, _ scale: Double) -> [RecognizedLine] {
        library.TessBaseAPISetPageSegMode(handle, mode)
        library.TessBaseAPISetRectangle(
            handle, Int32(part.left), Int32(part.top), Int32(part.width), Int32(part.height))
        guard library.TessBaseAPIRecognize(handle, nil) == 0, let results = library.TessBaseAPIGetIterator(handle)
        else { return [] }
        return Reading(results: results, library: library, scale: scale).lines()
    }

    /// What stands on the line in a part of an image, when it is looked at twice as large, smoothed.
    private func enlargedWords(in part: Pixels.Component, of grey: borrowing Pixels, _ scale: Double)
        -> [RecognizedWord]
    {
        let (image, corner) = grey.enlarged([part], by: 2)
        guard let pixels = Pixels(image, library), let smooth = pixels.smoothed() else { return [] }
        library.TessBaseAPISetImage2(handle, smooth.pointer)
        let whole = Pixels.Component(left: 0, top: 0, width: image.width, height: image.height)
        return words(in: whole, PSM_SINGLE_LINE, scale / 2).map {
            $0.moved(right: Double(corner.left) * scale, down: Double(corner.top) * scale)
        }
    }

    /// Reads doubtful symbols that begin with a larger letter in two parts: those of mastheads, as A/RES/…, are set so, and letters of two
    /// sizes are more than Tesseract takes for one word.
    private func readAgain(_ page: inout RecognizedPage, _ bitmap: Bitmap, _ scale: Double) {
        for line in page.lines.indices {
            for index in page.lines[line].words.indices {
                let word = page.lines[line].words[index]
                guard word.confidence < 0.7, word.text.utf8.count >= 5, word.text.contains(where: \.isNumber),
                    let parts = InitialFinder(bitmap, word.box, scale).parts,
                    let initial = read(parts.initial, PSM_SINGLE_CHAR, scale),
                    let rest = read(parts.rest, PSM_SINGLE_LINE, scale),
                    rest.confidence > word.confidence, !rest.text.contains(" ")
                else { continue }
                page.lines[line].words[index].text = initial.text + rest.text
                page.lines[line].words[index].glyphs = initial.glyphs + rest.glyphs
                page.lines[line].words[index].confidence = min(initial.confidence, rest.confidence)
            }
        }
    }

    /// Sets apart what is raised above its line, read as the figures and asterisks that call notes; what is too low for a figure as a
    /// letter.
    private func readRaised(_ page: inout RecognizedPage, of prepared: borrowing PreparedImage, _ scale: Double) {
        let marks = RaisedFinder(prepared.components, bitmap: prepared.bitmap, scale: scale).marks(on: page.lines)
        guard !marks.isEmpty else { return }
        defer { _ = library.TessBaseAPISetVariable(handle, Self.allowed, "") }
        for mark in marks.reversed() {
            _ = library.TessBaseAPISetVariable(handle, Self.allowed, mark.isLow ? "ace" : "0123456789*")
            let reading = read(mark, of: prepared.grey, scale)
            page.lines.setApart(mark, reading: reading)
        }
        page.lines.removeAll(where: \.words.isEmpty)
    }

    /// What a mark is read as when it is looked at alone; of several signs, each by itself where a word of as many figures is not seen.
    private func read(_ mark: RaisedFinder.Mark, of grey: borrowing Pixels, _ scale: Double) -> RecognizedWord? {
        guard mark.signs.count > 1 else {
            let modes = mark.mayBeTwo ? [PSM_SINGLE_WORD] : [PSM_SINGLE_CHAR, PSM_SINGLE_WORD]
            return read(mark.signs, modes, grey, scale)
        }
        let whole = read(mark.signs, [PSM_SINGLE_WORD], grey, scale)
        if let whole, whole.text.count >= mark.signs.count { return whole }
        var words: [RecognizedWord] = []
        for sign in mark.signs {
            guard let word = read([sign], [PSM_SINGLE_CHAR, PSM_SINGLE_WORD], grey, scale) else { return whole }
            words.append(word)
        }
        return words.dropFirst().reduce(into: words[0]) { $0.append($1, after: "") }
    }

    /// What signs are read as when they are looked at three times as large, in the first of the modes in which Tesseract sees anything.
    private func read(
        _ signs: [Pixels.Component], _ modes: [TessPageSegMode], _ grey: borrowing Pixels, _ scale: Double
    ) -> RecognizedWord? {
        let image = grey.enlarged(signs, by: 3).image
        guard let pixels = Pixels(image, library) else { return nil }
        library.TessBaseAPISetImage2(handle, pixels.pointer)
        let whole = Pixels.Component(left: 0, top: 0, width: image.width, height: image.height)
        for mode in modes {
            if let word = read(whole, mode, scale) { return word }
        }
        return nil
    }

    /// Tesseract's name for the signs that it may read.
    private static let allowed = "tessedit_char_whitelist"

    /// What stands in a part of the image in hand, as one word; nil where nothing does.
    private func read(_ part: Pixels.Component, _ mode: TessPageSegMode, _ scale: Double) -> RecognizedWord? {
        let words = words(in: part, mode, scale)
        guard var word = words.first, !word.text.isEmpty else { return nil }
        for other in words.dropFirst() { word.append(other, after: " ") }
        return word
    }

    /// How the page must be turned clockwise to stand upright; nil where it does, or where nothing tells.
    private func quarterTurns(of image: PageImage) -> Int? {
        guard let pixels = Pixels(image, library),
            let detector = Self.open("osd", OEM_TESSERACT_ONLY, library)
        else { return nil }
        defer { library.TessBaseAPIDelete(detector) }
        library.TessBaseAPISetPageSegMode(detector, PSM_OSD_ONLY)
        library.TessBaseAPISetImage2(detector, pixels.pointer)
        library.TessBaseAPISetSourceResolution(detector, Int32(image.resolution.rounded()))
        var degrees: Int32 = 0
        var confidence: Float = 0
        var script: UnsafePointer<CChar>?
        var scriptConfidence: Float = 0
        guard
            library.TessBaseAPIDetectOrientationScript(detector, &degrees, &confidence, &script, &scriptConfidence)
                != 0,
            degrees != 0
        else { return nil }
        // The degrees tell how the page was turned anticlockwise.
        return Int(360 - degrees) / 90 % 4
    }

    private static func open(
        _ languages: String, _ mode: TessOcrEngineMode, _ library: EngrossTesseract
    ) -> OpaquePointer? {
        guard let handle = library.TessBaseAPICreate() else { return nil }
        // What goes wrong is said by us, in one line.
        _ = library.setMsgSeverity(6)
        _ = library.TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
        guard library.TessBaseAPIInit2(handle, nil, languages, mode) == 0 else {
            library.TessBaseAPIDelete(handle)
            return nil
        }
        return handle
    }

    private static func loadedLanguages(_ handle: OpaquePointer, _ library: EngrossTesseract) -> [String] {
        guard let names = library.TessBaseAPIGetLoadedLanguagesAsVector(handle) else { return [] }
        defer { library.TessDeleteTextArray(names) }
        var languages: [String] = []
        var next = names
        while let name = next.pointee {
            languages.append(String(cString: name))
            next += 1
        }
        return languages
    }
}
