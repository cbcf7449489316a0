"""A person in a real Chromium before the kiosk, who measures every page that they stop at."""
import re
import time

from axe_playwright_python.sync_playwright import Axe

# Width, height, least touch target in CSS pixels.
SIZES = {"phone": (390, 844, 48), "desk": (1280, 800, 56), "kiosk": (1080, 1920, 56)}
PATIENCE_SECONDS = 60
TARGETS = """least => [...document.querySelectorAll('a, button, input, label.choice')].flatMap(e => {
    const box = e.closest('label.choice') ?? e, r = box.getBoundingClientRect();
    if (e.type === 'hidden' || e.matches('.skip, .hush') || !r.width || !r.height) return [];
    return r.width + 0.5 < least || r.height + 0.5 < least
        ? [`${e.tagName} ${e.className} ${Math.round(r.width)}x${Math.round(r.height)}`] : [];
})"""
CUT_OFF = """() => [...document.querySelectorAll('.btn, .aid, .key, .choice, .pick, .line')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 3).map(e => `${e.className} "${e.textContent.trim().slice(0, 40)}"`)"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What stays at the foot of a phone: back and the main action, side by side; the aids wait below the page's end.
DOCK_ROWS = """() => { const tops = [...document.querySelectorAll('.dock:not(.dock--start) > .btn, .dock__form > .btn')]
    .filter(e => e.offsetParent).map(e => [Math.round(e.getBoundingClientRect().top), e.offsetHeight]);
    const aids = document.querySelector('.dock:not(.dock--start) > .dock__aids'), page = document.documentElement;
    if (aids && page.scrollHeight > innerHeight + 100 && page.scrollTop === 0
        && aids.getBoundingClientRect().top < innerHeight) return 'the aids stand over the page';
    return new Set(tops.map(t => t[0])).size > 1 || tops.some(t => t[1] > 76) ? JSON.stringify(tops) : '' }"""
FOCUS = """() => { const e = document.activeElement, box = e.closest('label.choice') ?? e;
    const marked = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
    return e === document.body || marked(getComputedStyle(box)) || marked(getComputedStyle(e)) }"""


class Journey:
    """One person's browser, and what was wrong on the pages that it saw."""

    def __init__(self, browser, options, name, scripts=True):
        self.options, self.name, self.scripts, self.wrong, self.count = options, name, scripts, [], 0
        self.context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1080, "height": 1920})
        self.page = self.watched(self.context.new_page())

    def watched(self, page):
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: self.fail(f"script: {error}"))
        page.on("console", lambda m: m.type == "error" and self.fail(f"console: {m.text}"))
        page.on("response", lambda answer: answer.status >= 500 and self.fail(f"{answer.status} from {answer.url}"))
        return page

    def fail(self, text):
        self.wrong.append(f"{self.name}: {text}")
        print("FAILED ", self.wrong[-1], flush=True)

    def expect(self, condition, text):
        if not condition:
            self.fail(f"{text} ({self.path})")

    @property
    def path(self):
        return re.sub(r"^\w+://[^/]+", "", self.page.url)

    @property
    def text(self):
        return self.page.locator("body").inner_text()

    def open(self, path):
        self.page.goto(self.options.origin + path)

    def see(self, words, what):
        self.expect(words in self.text, f"{what}: the page does not say “{words}”")

    def has(self, selector, what):
        self.expect(self.page.locator(selector).count() > 0, what)

    def press(self, selector="button.dock__go:visible, a.dock__go:visible"):
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def aid(self, value):
        self.press(f".dock button[name=aid][value={value}]")

    def put(self, name, value):
        field = self.page.locator(f"[name='{name}']:not([type=hidden])").first
        if field.get_attribute("type") in ("radio", "checkbox"):
            self.page.locator(f"[name='{name}'][value='{value}']").check()
        else:
            field.fill(value)

    def until(self, condition, what):
        """Polls, reloading the page each time."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > end:
                return self.fail(f"{what}: not within {PATIENCE_SECONDS} s ({self.path})")
            time.sleep(0.25)
            self.page.reload()

    def look(self, title):
        """Takes the page in each size and measures what fingers must meet."""
        self.count += 1
        for size, (width, height, least) in SIZES.items():
            self.page.set_viewport_size({"width": width, "height": height})
            if self.options.out:
                file = f"{self.name}-{self.count:02}-{title}-{size}.png"
                self.page.screenshot(path=self.options.out / file, full_page=size == "phone")
            for small in sorted(set(self.page.evaluate(TARGETS, least))):
                self.fail(f"{title}, {size}: too small to touch: {small}")
            for cut in self.page.evaluate(CUT_OFF):
                self.fail(f"{title}, {size}: words are cut off: {cut}")
            self.expect(self.page.evaluate(WIDER) <= 0, f"{title}, {size}: wider than the screen")
            if size == "phone":
                rows = self.page.evaluate(DOCK_ROWS)
                self.expect(not rows, f"{title}: the phone's dock is not one row: {rows}")
        if self.scripts:
            for found in Axe().run(self.page).response["violations"]:
                if found["impact"] in ("serious", "critical"):
                    self.fail(f"{title}: axe {found['id']}: {found['nodes'][0]['html'][:120]}")
        print("looked ", self.name, title, self.path, flush=True)

    # The keyboard alone.

    def tab_to(self, selector):
        """Tabs until the focus is there; it must be visible at every stop."""
        for _ in range(60):
            self.page.keyboard.press("Tab")
            self.expect(self.page.evaluate(FOCUS), f"the focus is not visible on the way to {selector}")
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        self.fail(f"Tab never reaches {selector} ({self.path})")

    def enter(self, selector):
        self.tab_to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
