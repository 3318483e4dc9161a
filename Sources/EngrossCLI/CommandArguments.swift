import Glibc

/// The arguments this process was started with, for another one of the same command.
enum CommandArguments {
    /// Lives as long as the process, so that a signal handler can use it.
    nonisolated(unsafe) static let executable: UnsafePointer<CChar> = {
        let path = "/proc/self/exe".utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: path.count)
        for (index, byte) in path.enumerated() { copy[index] = byte }
        return UnsafePointer(copy)
    }()

    /// The same command with one hidden option right behind the subcommand's name; hidden options of before are gone.
    ///
    /// `value` is taken as it is when the arguments are used.
    static func with(
        option: String, value: UnsafeMutablePointer<CChar>
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
        let rest = withoutHiddenOptions(Array(CommandLine.arguments.dropFirst()))
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: rest.count + 4)
        list[0] = strdup(CommandLine.arguments.first ?? "engross")
        list[1] = strdup(rest.first ?? "")
        list[2] = strdup(option)
        list[3] = value
        for (index, argument) in rest.dropFirst().enumerated() { list[index + 4] = strdup(argument) }
        list[rest.count + 3] = nil
        return list
    }

    /// They stand right behind the subcommand's name, where `with` puts them.
    private static func withoutHiddenOptions(_ arguments: [String]) -> [String] {
        guard arguments.count > 2, ["--resume", "--guarded"].contains(arguments[1]) else { return arguments }
        return [arguments[0]] + arguments[3...]
    }
}
