import EngrossModel
import EngrossValidate

/// Holds the outputs of one worker against the grammar. The schema is loaded when the first output is there.
final class OutputChecker {
    private enum State: ~Copyable {
        case idle
        case ready(Validator)
        case broken(Diagnostic)
    }

    private var state = State.idle

    /// None where the document is valid.
    func faults(in document: EncodedDocument) -> [Diagnostic] {
        if case .idle = state { state = Self.load() }
        switch state {
        case .idle: return []
        case .broken(let diagnostic): return [diagnostic]
        case .ready(let validator):
            return validator.validate(document.xml, name: "").map { finding in
                Diagnostic(
                    finding.severity, finding.rule,
                    "output line \(finding.line)\(finding.eId.map { ", \($0)" } ?? ""): \(finding.message)",
                    at: finding.place ?? place(of: finding.eId, in: document))
            }
        }
    }

    private static func load() -> State {
        do throws(ValidatorError) {
            return .ready(try Validator(rules: .none))
        } catch {
            return .broken(Diagnostic(.error, "validate.schema", "the built-in schema cannot be used: \(error)"))
        }
    }

    private func place(of eId: String?, in document: EncodedDocument) -> Place? {
        guard let eId else { return nil }
        return document.provenance.first { $0.eId == eId }?.places.first
    }
}
