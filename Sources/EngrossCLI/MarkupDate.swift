import ArgumentParser
import EngrossModel
import Glibc

/// The day given for the mark-up: never taken from the clock, so that two runs give the same bytes.
struct MarkupDate: ExpressibleByArgument {
    var date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(iso: argument) else { return nil }
        self.date = date
    }

    /// The day that SOURCE_DATE_EPOCH (seconds since 1970, UTC) falls on; nil where it is not set.
    static func ofEnvironment() throws(Complaint) -> CalendarDate? {
        guard let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !value.isEmpty else { return nil }
        guard var seconds = time_t(value) else {
            throw Complaint(nil, "SOURCE_DATE_EPOCH is not a number of seconds: \(value)", .usage)
        }
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil,
            let date = CalendarDate(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { throw Complaint(nil, "SOURCE_DATE_EPOCH is out of range: \(value)", .usage) }
        return date
    }
}
