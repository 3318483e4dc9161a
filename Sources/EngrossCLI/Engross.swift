import ArgumentParser

@main
struct EngrossCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "engross", abstract: "UN resolutions into Akoma Ntoso.")
    func run() async throws {}
}
