import Kiosk
import Testing

@Test func `the kiosk's files are carried along`() throws {
    let resources = try KioskResources()
    #expect(resources.pages["page"] != nil)
}
