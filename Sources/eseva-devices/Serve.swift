import ArgumentParser
import DeviceEmulation
import Glibc

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a command that sees an emulated ESC/POS printer on USB.",
        discussion: """
            What the printer receives is collected in DIR/printer.bin, begun anew with each run; DIR/control is the \
            socket that `eseva-devices control` speaks to. The command's exit code is passed on, and SIGTERM, SIGINT \
            and SIGHUP are passed to it.

            Example: eseva-devices serve --state /tmp/devices -- eseva-node serve
            """)

    @Option(help: "Folder for printer.bin and the control socket; made if it is missing.")
    var state: String

    @Argument(parsing: .postTerminator, help: "The command, after --.")
    var command: [String]

    func validate() throws {
        if command.isEmpty { throw ValidationError("Name the command to run, after --.") }
    }

    func run() throws {
        try WrappedCommand.enterMockEnvironment()
        if mkdir(state, 0o700) != 0, errno != EEXIST { throw ServingError.cannotWrite(path: state, errno: errno) }
        let devices = try EmulatedDevices(state: state)
        try ControlSocket.listen(state: state) { devices.perform($0) }
        let code = try WrappedCommand.run(command)
        unlink(ControlSocket.path(state: state))
        throw ExitCode(code)
    }
}
