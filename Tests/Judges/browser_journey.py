"""Does a visit in a real browser against a fresh centre (`make demo`) and looks at every page in three sizes.

Usage: browser_journey.py --origin URL --operator-code CODE --officer-code CODE
           [--devices PATH/eseva-devices --device-state DIR] [--out FOLDER]
The codes and the address are those that the demo prints; `--devices` lets the journey unplug the emulated printer;
`--out` keeps a screenshot of every page. Exits with 1 when any check fails.
"""
import argparse
import pathlib
import re
import subprocess
import sys

from kiosk_browser import Journey
from kiosk_day import close_drawer, day, lock, open_drawer, sign_in
from kiosk_first import aids, first_load
from kiosk_forms import CONTROLS, comes_back, fill_form, form_with_errors
from kiosk_office import WRONG_PIN, approve, complete, decide
from playwright.sync_api import sync_playwright


def first_sign_in(desk, person, code, pin):
    desk.open("/first-sign-in")
    for typed in ("AAAA-2222", code):
        for name, value in {"person": person, "code": typed, "pin": pin, "again": pin}.items():
            desk.put(name, value)
        desk.press()
        if typed != code:
            desk.has("#code-e", "a wrong code is taken")
            desk.look("first-sign-in")
    desk.expect("sign-in" not in desk.path, "the first sign-in is refused")
    open_drawer(desk)


def take_back(desk):
    """A request of today is cancelled with its money."""
    request, _ = take_request(desk, "12345678", 2)
    desk.open(request)
    desk.look("request-open")
    desk.press("a[href$='/cancel']")
    desk.look("cancel")
    desk.press()
    desk.has("#reason-e", "a cancellation needs no reason")
    desk.page.locator("#main label.choice").first.click()
    desk.press()
    desk.see("लौटाए", "the money does not go back")
    desk.look("request-cancelled")


def sign_out_and_in(desk, person, pin):
    desk.open("/")
    desk.press("form[action='/sign-out'] button")
    desk.open("/day")
    desk.expect(desk.path.startswith("/sign-in"), "a page stays open after signing out")
    sign_in(desk, person, WRONG_PIN)
    desk.see("4 मौके", "a wrong PIN is counted")
    desk.look("sign-in-wrong")
    sign_in(desk, person, pin)
    desk.expect("sign-in" not in desk.path, "the PIN is refused")


def find_family(desk, number, member, looks=False):
    desk.open("/find")
    if looks:
        desk.look("find")
        for wrong in ("87654321", "123"):
            desk.put("number", wrong)
            desk.press()
            desk.has(".field--wrong", f"{wrong} is not refused")
            desk.look(f"find-{wrong}")
        desk.put("number", "xyzzyq")
        desk.press()
        desk.has(".field--wrong", "a name that nobody has is not refused")
        desk.look("find-nobody")
        desk.put("number", "ramparsad marawi saraitola")
        desk.press()
        desk.expect(desk.path == "/families", "a misspelt name finds no family")
        desk.look("families")
        with desk.page.expect_navigation():
            desk.page.locator("button[name=family]").first.click()
        desk.expect(desk.path == "/family", "the family that a name found does not open")
        desk.open("/find")
    desk.put("number", number)
    desk.press()
    if looks:
        desk.look("family")
    with desk.page.expect_navigation():
        desk.page.locator("button[name=member]").nth(member).click()
    if looks:
        desk.look("services")
        desk.put("search", "987654321")
        desk.press(".search button")
        desk.has(".note--attn", "a search for nothing does not say so")
        desk.look("services-none")
    desk.put("search", "aay praman patra")
    desk.press(".search button")
    if looks:
        desk.look("services-found")
    desk.expect(desk.page.locator("button[name=service]").first.get_attribute("value") == "gad.income",
                "the income certificate is not the first that is found")
    desk.press("button[name=service][value='gad.income']")


def declare(desk, looks=False):
    desk.expect(desk.path.endswith("/declaration"), "the form is not taken")
    if looks:
        desk.press()
        desk.has("#confirmed-e", "an unconfirmed declaration is taken")
        desk.press("form[action$='/declaration/print'] button")
        desk.look("declaration")
    desk.page.locator("#confirmed").check()
    desk.press()
    desk.expect(desk.path.endswith("/review"), "the declaration is not taken")


def submit(desk, looks=False):
    """Returns the request's path and number."""
    if looks:
        desk.press()
        desk.has("#consent-e", "a request without consent is taken")
        desk.look("review")
    second = desk.watched(desk.context.new_page())
    second.goto(desk.page.url)
    second.locator("#consent").check()
    desk.page.locator("#consent").check()
    desk.press()
    desk.expect(desk.path.startswith("/requests/"), "the request is not submitted")
    number = re.search(r"[A-Z0-9]+-\d\d-\d{6}-\d", desk.text)
    with second.expect_navigation():
        second.locator("button.dock__go").click()
    desk.expect(second.url == desk.page.url, f"a second submit leads to {second.url}")
    second.close()
    if looks:
        desk.see("पर्ची छप गई", "the slip")
        desk.look("slip")
    return "/".join(desk.path.split("/")[:3]), number[0] if number else ""


def take_request(desk, family, member, looks=False):
    find_family(desk, family, member, looks)
    if looks:
        form_with_errors(desk)
    fill_form(desk, looks=looks)
    declare(desk, looks)
    return submit(desk, looks)


def without_printer(desk, options, family, member):
    """A request while the printer is unplugged; the slip comes after the plug."""
    def control(*words):
        subprocess.run([options.devices, "control", "--state", options.device_state, *words], check=True,
                       stdout=subprocess.DEVNULL)

    control("unplug")
    desk.open("/find")
    desk.until(lambda: "प्रिंटर जुड़ा नहीं" in desk.text, "the screen shows that the printer is gone")
    request, number = take_request(desk, family, member)
    desk.see("तार और बिजली देखें", "what to do about the printer")
    desk.has(".is-bad", "the missing slip is not marked")
    desk.expect(bool(number), "the request has no number")
    desk.look("slip-unprinted")
    control("plug")
    desk.until(lambda: "प्रिंटर तैयार" in desk.text, "the screen shows that the printer is back")
    desk.press(f"form[action='{request}/slip'] button")
    desk.see("पर्ची छप गई", "the slip after the plug")
    desk.expect(desk.page.locator(".is-bad").count() == 0, "the printed slip is still marked")
    return request


def keyboard_only(desk, family):
    """The main path without a pointer."""
    keys = desk.page.keyboard
    desk.open("/find")
    desk.tab_to("#number")
    keys.type(family)
    with desk.page.expect_navigation():
        keys.press("Enter")
    desk.enter("button[name=member]")
    desk.tab_to("#search")
    keys.type("आय प्रमाण")
    with desk.page.expect_navigation():
        keys.press("Enter")
    desk.enter("button[name=service]")
    desk.tab_to("#annual_income")
    keys.type("84000")
    for _ in range(10):
        if "/steps/" not in desk.path:
            break
        for control in desk.page.evaluate(CONTROLS):
            if control["type"] != "radio" or desk.page.locator(f"[name='{control['name']}']:checked").count():
                continue
            desk.tab_to(f"input[name='{control['name']}']:not([type=hidden])")
            if control["deciding"]:
                comes_back(desk, lambda: keys.press("Space"))
            else:
                keys.press("Space")
        desk.enter("button.dock__go")
    desk.tab_to("#confirmed")
    keys.press("Space")
    desk.enter("button.dock__go")
    desk.tab_to("#consent")
    keys.press("Space")
    desk.enter("button.dock__go")
    desk.expect(desk.path.endswith("/slip"), "the keyboard does not lead to the slip")


def without_script(browser, options):
    """The main path with JavaScript off, and an aid pressed among unsaved answers."""
    desk = Journey(browser, options, "plain", scripts=False)
    sign_in(desk, "OP01", options.operator_pin)
    find_family(desk, "34567890", 0)
    desk.page.locator("#annual_income").fill("72000")
    desk.aid("language")
    kept = desk.page.locator("#annual_income").input_value()
    desk.expect(kept == "72000", f"the language switch leaves {kept!r} of an unsaved answer")
    desk.has("html[lang=en]", "the language does not change")
    desk.look("form-english")
    desk.aid("language")
    fill_form(desk)
    declare(desk)
    request, _ = submit(desk)
    desk.look("slip")
    officer = Journey(browser, options, "plain-officer", scripts=False)
    sign_in(officer, "TEH01", options.officer_pin)
    approve(officer, request, options.officer_pin)
    return [desk, officer]


def walk(browser, options, journeys):
    desk, officer = journeys
    first_load(desk)
    aids(desk)
    first_sign_in(officer, "TEH01", options.officer_code, options.officer_pin)
    first_sign_in(desk, "OP01", options.operator_code, options.operator_pin)
    sign_out_and_in(desk, "OP01", options.operator_pin)
    request, number = take_request(desk, "12345678", 0, looks=True)
    day(desk, request, number)
    other = without_printer(desk, options, "12345678", 1) if options.devices else take_request(desk, "12345678", 1)[0]
    officer.open("/cases")
    officer.look("cases")
    decide(officer, request, "returned", "return")
    complete(desk, request)
    decide(officer, other, "rejected", "reject")
    approve(officer, request, options.officer_pin, looks=True)
    keyboard_only(desk, "23456789")
    take_back(desk)
    journeys += without_script(browser, options)
    close_drawer(desk)
    desk.open(request)
    desk.look("request-certified")
    lock(officer, "TEH01", options.officer_pin)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--origin", default="http://127.0.0.1:8080")
    parser.add_argument("--operator-code", required=True)
    parser.add_argument("--officer-code", required=True)
    parser.add_argument("--operator-pin", default="482917")
    parser.add_argument("--officer-pin", default="739105")
    parser.add_argument("--devices")
    parser.add_argument("--device-state")
    parser.add_argument("--out", type=pathlib.Path)
    options = parser.parse_args()
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        journeys = [Journey(browser, options, "operator"), Journey(browser, options, "officer")]
        try:
            walk(browser, options, journeys)
        except Exception as problem:  # what was seen so far is reported all the same
            journeys[0].fail(f"the journey ends early at {[j.path for j in journeys]}: {problem}")
        browser.close()
    wrong = [text for journey in journeys for text in journey.wrong]
    print(f"{sum(journey.count for journey in journeys)} pages, {len(wrong)} failed checks")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
