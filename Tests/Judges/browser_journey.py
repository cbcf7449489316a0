"""Does a visit in a real browser against a running kiosk (a fresh `make demo`) and looks at every page.

Usage: browser_journey.py --origin URL --operator-code CODE --officer-code CODE --out FOLDER [--no-javascript]
Writes screenshots in three sizes; exits with 1 when any check fails.
"""
import argparse
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SIZES = {"kiosk": (1080, 1920, 56), "desk": (1280, 800, 56), "phone": (390, 844, 48)}
FIRST_LOAD_BYTES = 100 * 1024
TARGETS = """least => [...document.querySelectorAll('a, button, input, label.choice')].flatMap(e => {
    const box = e.closest('label.choice') ?? e, r = box.getBoundingClientRect();
    if (e.type === 'hidden' || e.matches('.skip') || !r.width || !r.height) return [];
    return r.width + 0.5 < least || r.height + 0.5 < least
        ? [`${e.tagName} ${e.className} ${Math.round(r.width)}x${Math.round(r.height)}`] : [];
})"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Journey:
    """One person's browser, and what was wrong on the pages that it saw."""

    def __init__(self, browser, options, name):
        self.options, self.name, self.wrong, self.count = options, name, [], 0
        self.scripts = not options.no_javascript
        self.context = browser.new_context(java_script_enabled=self.scripts, viewport={"width": 1080, "height": 1920})
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        self.page.on("pageerror", lambda error: self.fail(f"script: {error}"))
        self.page.on("console", lambda m: m.type == "error" and self.fail(f"console: {m.text}"))

    def fail(self, text):
        self.wrong.append(f"{self.name}: {text}")
        print("FAILED ", self.wrong[-1], flush=True)

    def expect(self, condition, text):
        if not condition:
            self.fail(f"{text} ({self.path})")

    @property
    def path(self):
        return re.sub(r"^\w+://[^/]+", "", self.page.url)

    def open(self, path):
        self.page.goto(self.options.origin + path)

    def look(self, title):
        """Takes the page in each size and measures what fingers must meet."""
        self.count += 1
        for size, (width, height, least) in SIZES.items():
            self.page.set_viewport_size({"width": width, "height": height})
            file = f"{self.name}-{self.count:02}-{title}-{size}.png"
            self.page.screenshot(path=self.options.out / file, full_page=size == "phone")
            for small in sorted(set(self.page.evaluate(TARGETS, least))):
                self.fail(f"{title}, {size}: too small to touch: {small}")
            self.expect(self.page.evaluate(WIDER) <= 0, f"{title}, {size}: wider than the screen")
        self.page.set_viewport_size({"width": 1080, "height": 1920})
        if self.scripts:
            for found in Axe().run(self.page).response["violations"]:
                if found["impact"] in ("serious", "critical"):
                    self.fail(f"{title}: axe {found['id']}: {found['nodes'][0]['html'][:120]}")
        print("looked ", self.name, title, self.path, flush=True)

    def press(self, selector="button.dock__go"):
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state()

    def put(self, name, value):
        field = self.page.locator(f"[name='{name}']:not([type=hidden])").first
        kind = field.get_attribute("type")
        if kind in ("radio", "checkbox"):
            self.page.locator(f"[name='{name}'][value='{value}']").check()
        elif field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)

    def first_sign_in(self, person, code, pin):
        self.open("/first-sign-in")
        self.look("first-sign-in")
        for name, value in {"person": person, "code": code, "pin": pin, "again": pin}.items():
            self.put(name, value)
        self.press()
        self.expect("sign-in" not in self.path, "the first sign-in is refused")


def first_load(journey):
    """Bytes of the start page and what it loads, fonts apart."""
    answers = []
    journey.page.on("response", lambda answer: answers.append(answer))
    journey.open("/")
    loaded = sum(len(a.body()) for a in answers if a.status == 200 and not a.url.endswith(".woff2"))
    journey.expect(loaded <= FIRST_LOAD_BYTES, f"the first load takes {loaded} bytes")
    policy = answers[0].headers.get("content-security-policy", "")
    journey.expect("default-src" in policy and "unsafe-inline" not in policy, f"weak policy: {policy}")


def take_request(desk, options):
    """Operator: from the search, with slips of the hand, to the slip."""
    desk.open("/find")
    for wrong in ("87654321", "123"):
        desk.put("number", wrong)
        desk.press()
        desk.expect(desk.page.locator(".field--wrong").count() == 1, f"{wrong} is not refused")
        desk.look(f"find-{wrong}")
    desk.put("number", "12345678")
    desk.press()
    desk.look("family")
    desk.press("button[name=member]")
    desk.look("services")
    desk.press("button[name=service]")
    desk.look("form")
    desk.press()
    desk.expect(desk.page.locator(".errors").count() == 1, "an empty form is taken")
    desk.look("form-error")
    fill_form(desk)
    desk.press()
    desk.expect(desk.path.endswith("/declaration"), "the form is not taken")
    desk.look("declaration")
    desk.press("form[action$='/declaration/print'] button")
    desk.look("declaration-printed")
    desk.page.locator("#confirmed").check()
    desk.press()
    desk.look("review")
    desk.page.locator("[name=consent]").check()
    desk.press("form[action$='/submit'] button, button.dock__go")
    desk.expect(desk.path.startswith("/requests/"), "the request is not submitted")
    desk.look("slip")
    return "/".join(desk.path.split("/")[:3])


def fill_form(desk):
    done = set()
    for field in desk.page.locator("form#main").locator("input, select, textarea").all():
        name, kind = field.get_attribute("name"), field.get_attribute("type")
        if not name or kind in ("hidden", "file"):
            continue
        if kind == "checkbox":
            field.check()
        elif kind == "radio":
            if name not in done:
                field.check()
        elif field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(index=1)
        elif not field.input_value():
            field.fill("120000" if "income" in name else "1")
        done.add(name)


def approve(officer, request, options):
    officer.open("/cases/" + request.split("/")[2])
    officer.look("case")
    officer.page.locator("[name=outcome][value=approved]").check()
    for pin, title in (("000000", "case-wrong-pin"), (options.officer_pin, "certificate")):
        officer.put("pin", pin)
        officer.press()
        officer.look(title)
    officer.expect(officer.path.endswith("/certificate"), "the case is not approved")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--origin", default="http://127.0.0.1:8080")
    parser.add_argument("--operator-code", required=True)
    parser.add_argument("--officer-code", required=True)
    parser.add_argument("--operator-pin", default="482917")
    parser.add_argument("--officer-pin", default="739105")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--no-javascript", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        desk, officer = Journey(browser, options, "operator"), Journey(browser, options, "officer")
        try:
            first_load(desk)
            desk.look("start")
            desk.first_sign_in("OP01", options.operator_code, options.operator_pin)
            request = take_request(desk, options)
            for path in ("/day", "/status", request):
                desk.open(path)
                desk.look(path.split("/")[1])
            officer.first_sign_in("TEH01", options.officer_code, options.officer_pin)
            officer.look("cases")
            if not options.no_javascript:
                officer.page.wait_for_timeout(35_000)  # two exchanges: the key goes up, its lease comes down
            approve(officer, request, options)
        except Exception as problem:  # what was seen so far is reported all the same
            desk.fail(f"the journey ends early: {problem}")
        browser.close()
    wrong = desk.wrong + officer.wrong
    print(f"{desk.count + officer.count} pages, {len(wrong)} failed checks")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
