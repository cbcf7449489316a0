import ArgumentParser
import TechnicianCommands

/// The node's program.
@main
struct EsevaNode {
    static func main() async { await NodeCommand.main() }
}
