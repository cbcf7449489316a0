/// What `make demo` prints: the way through a visit, on one screen.
struct DemoGuide {
    let centre: TrialCentre
    /// One-time codes that work now, by the person's number.
    let codes: [String: String]

    var text: String {
        """

        eSeva Edge runs: a state server and the centre \(TrialPeople.centre.english), without any network.

          1. Open \(centre.node.kioskOrigin) in a browser.
          2. \(signIn(TrialPeople.worker))
             The day begins with the cash drawer: count it, or say that it is empty.
          3. Find a family: 12345678 (family ID), 310582746 (member ID) or 9123456780 (mobile number).
          4. Choose a member, the income certificate, answer, declare, submit: the slip prints.
             See it: .build/debug/eseva-devices draw \(centre.node.slipBytes) slip.png --last
          5. Sign out. \(signIn(TrialPeople.officer))
          6. Decide the case. The signed certificate prints to \(centre.node.spoolFolder)
             Check it: .build/debug/eseva-node verify FILE.pdf --root \(centre.folder)/node/identity/trust.pem
          7. Close the drawer (start page, गल्ला): the signed closing slip prints.
          8. The state's view: .build/debug/eseva-state status --data \(centre.state.folder)
             and of the money: .build/debug/eseva-state cash list --data \(centre.state.folder)

        Logs are in \(centre.folder). Ctrl-C ends everything and keeps its data.

        """
    }

    private func signIn(_ worker: CentreWorker) -> String {
        let role = worker.role.rawValue
        guard let code = codes[worker.person] else {
            return "Sign in as the \(role): number \(worker.person), the PIN that you chose."
        }
        return "First sign-in of the \(role): number \(worker.person), one-time code \(code), your own PIN."
    }
}
