import ArgumentParser

/// `engross audit`
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "audit", abstract: "Account for every letter of every page.")
    @OptionGroup var input: InputArguments
    @OptionGroup var limits: LimitOptions
}
