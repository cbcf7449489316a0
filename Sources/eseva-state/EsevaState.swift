import ArgumentParser
import StateCommands

@main
struct EsevaState {
    static func main() async {
        await StateCommand.main()
    }
}
