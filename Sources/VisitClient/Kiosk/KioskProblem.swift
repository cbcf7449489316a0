/// The kiosk did not do what a person expected of it.
package struct KioskProblem: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
