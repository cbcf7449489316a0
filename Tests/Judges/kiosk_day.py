"""An operator's day: the drawer, the day's list, the board's page."""
import re

from kiosk_office import WRONG_PIN


def sign_in(desk, person, pin):
    desk.open("/sign-in")
    desk.put("person", person)
    desk.put("pin", pin)
    desk.press()


def open_drawer(desk):
    """An operator's day begins with counting the drawer."""
    if not desk.path.startswith("/cash"):
        return
    desk.look("cash-open")
    desk.put("n500", "पाँच")
    desk.press()
    desk.has("#count-e", "a count that is none is taken")
    desk.put("n500", "1")
    desk.put("n20", "5")
    desk.press()
    desk.expect(desk.path.startswith("/find"), "the drawer does not open")


def close_drawer(desk):
    """The register, a count that differs, its reason, the signed slip."""
    desk.open("/cash")
    desk.look("cash")
    desk.open("/cash/close")
    desk.put("n500", "1")
    desk.look("cash-close")
    desk.press()
    desk.has("#reason-e", "a difference needs no reason")
    desk.look("cash-close-differing")
    desk.page.locator("#main label.choice").first.click()
    desk.press()
    desk.expect(desk.path.startswith("/cash/drawers/"), "the drawer does not close")
    desk.look("closing")


def day(desk, request, number):
    desk.open(request + "/slip")
    desk.press(f"form[action='{request}/slip'] button")
    desk.open(request)
    desk.see("प्रतिलिपि 2", "the reprint is marked")
    desk.look("request")
    desk.open("/day")
    desk.see(number, "the day's list")
    desk.look("day")
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    desk.put("number", wrong)
    desk.press(".search button")
    desk.has(".field--wrong", "a number with a wrong check digit is looked for")
    desk.look("day-wrong")
    desk.put("number", number)
    desk.press(".search button")
    desk.expect(desk.path == request, "the slip's number does not find the request")
    desk.open("/status")
    desk.expect(not re.search(r"[a-z]{4,} [a-z]{3,} [a-z]", desk.page.locator("main").inner_text()),
                "the board's page speaks English on a Hindi screen")
    desk.look("status")


def lock(desk, person, pin):
    desk.open("/")
    desk.press("form[action='/sign-out'] button")
    for left in (4, 3, 2, 1):
        sign_in(desk, person, WRONG_PIN)
        desk.see(f"{left} मौके", "wrong PINs are counted")
    sign_in(desk, person, WRONG_PIN)
    desk.see("तक बंद है", "the fifth wrong PIN locks")
    desk.look("sign-in-locked")
    sign_in(desk, person, pin)
    desk.expect(desk.path.startswith("/sign-in"), "a locked person gets in")
