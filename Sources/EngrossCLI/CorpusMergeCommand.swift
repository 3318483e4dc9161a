import ArgumentParser
import EngrossCorpus

struct CorpusMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Joins the corpora of shards into one.",
        discussion: "What comes out is what one build of all sources would have made. The shards stay as they are.")

    @Argument(help: ArgumentHelp("Folders of corpora.", valueName: "shard"))
    var shards: [String]

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("The folder of the corpus to make.", valueName: "dir"))
    var output: String

    func run() throws {
        let summary = try CorpusMerge(folder: output).run(shards)
        Streams.write(summary.text, to: 1)
    }
}
