import EngrossExtract
import EngrossModel
import EngrossValidate
import Glibc
import Synchronization

/// Many files through validators, reported in the order of the files.
final class ValidationRun: Sendable {
    private struct State {
        var next = 0
        var head = 0
        /// Of files that are done before those in front of them.
        var waiting: [Int: Result] = [:]
        var report: FindingReport
        var printed = 0
        var status = ExitStatus.done
        var newBaseline = ""
        var complaint: Complaint?
    }

    private enum Result {
        case findings([Finding])
        case unreadable(Complaint)
    }

    private let inputs: [String]
    private let setting: ValidationSetting
    private let threshold: Diagnostic.Severity
    private let baseline: Baseline
    private let maxFindings: Int
    private let isQuiet: Bool
    private let keepsBaseline: Bool
    private let state: Mutex<State>

    init(
        inputs: [String], setting: ValidationSetting, threshold: Diagnostic.Severity, baseline: Baseline,
        report: FindingReport, maxFindings: Int, isQuiet: Bool, keepsBaseline: Bool
    ) {
        self.inputs = inputs
        self.setting = setting
        self.threshold = threshold
        self.baseline = baseline
        self.maxFindings = maxFindings
        self.isQuiet = isQuiet
        self.keepsBaseline = keepsBaseline
        state = Mutex(State(report: report))
    }

    /// Throws when the schemas cannot be used.
    func run(workers: Int) throws(Complaint) -> ExitStatus {
        if !isQuiet { Streams.write(state.withLock { $0.report.opening() }, to: STDOUT_FILENO) }
        if workers == 1 { work() } else { Worker.run(workers) { _ in self.work() } }
        let (complaint, status, closing) = state.withLock { ($0.complaint, $0.status, $0.report.closing()) }
        if let complaint { throw complaint }
        if !isQuiet { Streams.write(closing, to: STDOUT_FILENO) }
        return status
    }

    /// A line for each finding of the run.
    var newBaseline: String { state.withLock { $0.newBaseline } }

    private func work() {
        do throws(Complaint) {
            let validator = try setting.validator()
            while let index = state.withLock({ state -> Int? in
                guard state.next < inputs.count, state.complaint == nil else { return nil }
                defer { state.next += 1 }
                return state.next
            }) {
                finish(index, with: check(inputs[index], with: validator))
            }
        } catch {
            state.withLock { $0.complaint = error }
        }
    }

    private func check(_ file: String, with validator: borrowing Validator) -> Result {
        do throws(ExtractionError) {
            let xml = try InputFile(path: file).bytes(limit: ValidationInputs.limit)
            var findings = validator.validate(xml, name: file)
            if !findings.isEmpty { addPlaces(to: &findings, of: file) }
            return .findings(findings)
        } catch .tooLarge {
            return .findings([Finding.tooLarge(file, bytes: ValidationInputs.limit)])
        } catch {
            return .unreadable(Complaint(file, error))
        }
    }

    private func addPlaces(to findings: inout [Finding], of file: String) {
        do throws(Complaint) {
            guard let places = try SourcePlaces(beside: file) else { return }
            for index in findings.indices { findings[index].place = places.place(of: findings[index].eIds) }
        } catch {
            // The findings stand without it.
            Streams.write(error.line, to: STDERR_FILENO)
        }
    }

    private func finish(_ index: Int, with result: Result) {
        state.withLock { state in
            state.waiting[index] = result
            while let next = state.waiting.removeValue(forKey: state.head) {
                take(next, of: inputs[state.head], into: &state)
                state.head += 1
            }
        }
    }

    private func take(_ result: Result, of file: String, into state: inout State) {
        switch result {
        case .unreadable(let complaint):
            Streams.write(complaint.line, to: STDERR_FILENO)
            state.status = max(state.status, complaint.status)
        case .findings(let findings):
            for finding in findings {
                if keepsBaseline { state.newBaseline += Baseline.line(for: finding) }
                guard !baseline.contains(finding), finding.severity >= threshold else { continue }
                state.status = max(state.status, finding.layer == .rules ? .findings : .invalid)
            }
            guard !isQuiet else { return }
            let shown = findings.filter { !baseline.contains($0) }.prefix(max(0, maxFindings - state.printed))
            state.printed += shown.count
            Streams.write(state.report.lines(for: Array(shown), of: file), to: STDOUT_FILENO)
        }
    }
}
