private import CEngrossTables

/// The rows of one of the project's tables: cells parted by tabs, `#` before what explains.
enum TermTable {
    static let organs = rows(engross_organs(), engross_organs_length())
    static let organNames = rows(engross_organ_names(), engross_organ_names_length())
    static let months = rows(engross_months(), engross_months_length())
    static let ordinals = rows(engross_ordinals(), engross_ordinals_length())
    static let partWords = rows(engross_part_words(), engross_part_words_length())
    static let symbolSeries = rows(engross_symbol_series(), engross_symbol_series_length())
    static let symbolParts = rows(engross_symbol_parts(), engross_symbol_parts_length())
    static let resolutionSessions = rows(engross_resolution_sessions(), engross_resolution_sessions_length())
    static let openingWords = rows(engross_opening_words(), engross_opening_words_length())
    static let setPhrases = rows(engross_set_phrases(), engross_set_phrases_length())

    private static func rows(_ start: UnsafePointer<UInt8>?, _ length: Int) -> [[String]] {
        let bytes = UnsafeBufferPointer(start: start, count: length)
        return bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { row in
            row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
