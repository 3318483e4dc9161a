import EngrossValidate
import Glibc

/// The schemas of a run, read once; each worker makes its own validator of them.
struct ValidationSetting: Sendable {
    let schema: Validator.Schema
    let rules: Validator.Rules
    let phase: String?
    let hasExcerpts: Bool

    /// `schema` is `profile`, `oasis`, `none` or a path; `rules` nil for our own, `none`, or a path.
    init(schema: String, rules: String?, phase: String?, hasExcerpts: Bool) throws(Complaint) {
        self.schema =
            switch schema {
            case "profile": .profile
            case "none": .none
            case "oasis": try Self.oasis()
            default: .file(path: schema, bytes: try ValidationInputs.bytes(of: schema))
            }
        self.rules =
            switch rules {
            case nil: .profile
            case "none": .none
            case let path?: .file(path: path, bytes: try ValidationInputs.bytes(of: path))
            }
        self.phase = phase
        self.hasExcerpts = hasExcerpts
    }

    func validator() throws(Complaint) -> Validator {
        do throws(ValidatorError) {
            return try Validator(schema: schema, rules: rules, phase: phase, hasExcerpts: hasExcerpts)
        } catch {
            throw Complaint(nil, error.description, .unreadable)
        }
    }

    /// The schema of OASIS is not ours to carry: `make schemas` fetches it.
    private static func oasis() throws(Complaint) -> Validator.Schema {
        let folder = getenv("ENGROSS_OASIS_SCHEMAS").map { String(cString: $0) } ?? "build/schemas"
        let path = folder + "/akomantoso30.xsd"
        guard access(path, R_OK) == 0 else {
            throw Complaint(
                path,
                "\(systemReason(errno)); fetch it with `make schemas`, or name its folder in ENGROSS_OASIS_SCHEMAS",
                .unreadable)
        }
        return .file(path: path, bytes: try ValidationInputs.bytes(of: path))
    }
}
