"""Fills in forms of steps at the kiosk, with and without the script."""

PLAUSIBLE = {"number": "1.5", "date": "15-08-2020", "time": "10:30", "mobile": "9876543210", "text": "नमूना",
             "paragraph": "नमूना", "place": "बिछिया"}
CONTROLS = """() => [...document.querySelectorAll('form#main :is(input, textarea):not([type=hidden])')].map(e => ({
    name: e.name, type: e.type, kind: e.dataset.kind ?? '', checked: e.checked,
    deciding: !!e.closest('[data-deciding]')}))"""


def comes_back(desk, act):
    """Does what makes the script bring the page back, and waits until it stands there anew."""
    desk.page.evaluate("() => { window.isBefore = true }")
    act()
    desk.page.wait_for_function("() => !window.isBefore && document.readyState === 'complete'")


def fill_page(desk, income):
    """Answers what the page asks: the first of each choice, every paper. With the script a deciding answer brings the
    page back, so the controls are looked up anew after each answer."""
    done = set()
    while True:
        fresh = [c for c in desk.page.evaluate(CONTROLS) if c["name"] not in done]
        if not fresh:
            return
        control = fresh[0]
        done.add(control["name"])
        field = desk.page.locator(f"[name='{control['name']}']:not([type=hidden])").first
        if control["type"] not in ("radio", "checkbox"):
            field.fill(PLAUSIBLE.get(control["kind"], income))
        elif not control["checked"] and control["deciding"] and desk.scripts:
            comes_back(desk, field.click)
        else:
            field.check()


def fill_form(desk, income="120000", looks=False):
    """Fills in step after step and goes on, until the form is behind us."""
    for step in range(30):
        if "/steps/" not in desk.path:
            return
        if looks:
            entries(desk)
        fill_page(desk, income)
        if looks:
            desk.look(f"step-{step + 1}")
        desk.press()
    desk.fail(f"the form does not end ({desk.path})")


def entries(desk):
    """Adds an entry, types in it, takes it out again: what was typed before stays."""
    if desk.page.locator("button[value^='add.']").count() == 0:
        return
    desk.press("button[value^='add.']")
    first = desk.page.locator("form#main input[data-kind]").first
    first.fill("7777")
    desk.press("button[value^='add.']")
    desk.expect(desk.page.locator("form#main input[data-kind]").first.input_value() == "7777", "an entry is lost")
    desk.look("entries")
    desk.press("button[value$='.2'][value^='remove.']")
    desk.expect(desk.page.locator("form#main input[data-kind]").first.input_value() == "7777", "a wrong entry is gone")
    desk.press("button[value$='.1'][value^='remove.']")


def form_with_errors(desk):
    desk.look("form")
    desk.press()
    desk.has("#errors", "an empty form is taken")
    desk.look("form-error")
    with desk.page.expect_response(lambda answer: answer.url.endswith("/save")) as saved:
        desk.page.locator("#annual_income").fill("96000")
    desk.expect(saved.value.status == 200, "the draft is not saved")
    desk.page.reload()
    kept = desk.page.locator("#annual_income").input_value()
    desk.expect(kept == "96000", f"after a reload the draft holds {kept!r}")
