"""Does a visit in a real browser against a fresh centre (`make demo`) and looks at every page in three sizes.

Usage: browser_journey.py --origin URL --operator-code CODE --officer-code CODE
           [--devices PATH/eseva-devices --device-state DIR] [--out FOLDER]
The codes and the address are those that the demo prints; `--devices` lets the journey unplug the emulated printer;
`--out` keeps a screenshot of every page. Exits with 1 when any check fails.
"""
import argparse
import pathlib
import sys

from journey_steps import (
    WRONG_PIN, aids, approve, complete, day, decide, declare, fill_form, find_family, first_load, first_sign_in,
    keyboard_only, sign_in, sign_out_and_in, submit, take_request, without_printer)
from kiosk_browser import Journey
from playwright.sync_api import sync_playwright


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
    desk.press()
    declare(desk)
    request, _ = submit(desk)
    desk.look("slip")
    officer = Journey(browser, options, "plain-officer", scripts=False)
    sign_in(officer, "TEH01", options.officer_pin)
    approve(officer, request, options.officer_pin)
    return [desk, officer]


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
    journeys += without_script(browser, options)
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
