public import EngrossModel
internal import EngrossValidate

/// Holds outputs against the built-in grammar. The schema is loaded when the first output is there, once; so use one
/// checker for many documents, on one thread.
public final class OutputChecker {
    private enum State: ~Copyable {
        case notLoaded
        case ready(Validator)
        case broken(Diagnostic)
    }

    private var isLoaded = false
    private var state = State.notLoaded

    public init() {}

    /// None where the document is valid.
    public func faults(in document: EncodedDocument) -> [Diagnostic] {
        if !isLoaded {
            state = Self.load()
            isLoaded = true
        }
        return Self.faults(in: document, by: state)
    }

    private static func faults(in document: EncodedDocument, by state: borrowing State) -> [Diagnostic] {
        switch state {
        case .notLoaded: []
        case .broken(let diagnostic): [diagnostic]
        case .ready(let validator):
            validator.validate(document.xml, name: "").map { finding in
                Diagnostic(
                    finding.severity, finding.rule,
                    "output line \(finding.line)\(finding.eId.map { ", \($0)" } ?? ""): \(finding.message)",
                    at: finding.place ?? place(of: finding.eIds, in: document))
            }
        }
    }

    private static func load() -> State {
        do throws(ValidatorError) {
            return .ready(try Validator(rules: .none, hasExcerpts: false))
        } catch {
            return .broken(Diagnostic(.error, "validate.schema", "the built-in schema cannot be used: \(error)"))
        }
    }

    private static func place(of eIds: [String], in document: EncodedDocument) -> Place? {
        for eId in eIds {
            if let place = document.provenance.first(where: { $0.eId == eId })?.places.first { return place }
        }
        return nil
    }
}
