import EngrossTestSupport
import Foundation
import Testing

struct Dump {
    @Test(arguments: HostilePDF.allCases) func dump(_ file: HostilePDF) throws {
        try Data(file.bytes).write(to: URL(filePath: "/tmp/hostile/\(file.rawValue).pdf"))
    }
}
