"""The steps of a visit, each a function that takes the person's `Journey`."""
import re
import subprocess

FIRST_LOAD_BYTES = 100 * 1024
WRONG_PIN = "908172"


def first_load(desk):
    """Bytes of the start page and what it loads, fonts apart."""
    answers = []
    desk.page.on("response", lambda answer: answers.append(answer))
    desk.open("/")
    desk.page.wait_for_load_state("networkidle")
    loaded = sum(len(a.body()) for a in answers if a.status == 200 and not a.url.endswith(".woff2"))
    desk.expect(loaded <= FIRST_LOAD_BYTES, f"the first load takes {loaded} bytes")
    policy = answers[0].headers.get("content-security-policy", "")
    desk.expect("default-src" in policy and "unsafe-inline" not in policy, f"weak policy: {policy}")


def aids(desk):
    desk.look("start")
    desk.aid("english")
    desk.expect(desk.page.locator("html").get_attribute("lang") == "en", "English is not chosen")
    desk.look("start-english")
    desk.aid("hindi")
    for size in ("large", "largest"):
        desk.aid("letters")
        desk.has(f"html.letters-{size}", f"the letters are not {size}")
    desk.look("start-largest")
    desk.open("/sign-in")
    desk.look("sign-in-largest")
    desk.open("/")
    desk.aid("letters")
    desk.aid("contrast")
    desk.has("html[data-theme=contrast]", "the contrast is not high")
    desk.look("start-contrast")
    desk.aid("contrast")
    desk.aid("help")
    desk.look("help")


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


def sign_in(desk, person, pin):
    desk.open("/sign-in")
    desk.put("person", person)
    desk.put("pin", pin)
    desk.press()


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
    desk.put("number", number)
    desk.press()
    if looks:
        desk.look("family")
    with desk.page.expect_navigation():
        desk.page.locator("button[name=member]").nth(member).click()
    if looks:
        desk.look("services")
    desk.press("button[name=service]")


def fill_form(desk, income="120000"):
    done = set()
    for field in desk.page.locator("form#main input:not([type=hidden])").all():
        name, kind = field.get_attribute("name"), field.get_attribute("type")
        if kind in ("radio", "checkbox"):
            if name not in done:
                field.check()
            done.add(name)
        else:
            field.fill(income)


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
    fill_form(desk)
    desk.press()
    declare(desk, looks)
    return submit(desk, looks)


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


def case(officer, request):
    officer.open("/cases/" + request.split("/")[2])


def decide(officer, request, outcome, title):
    """Returns or rejects: reasons are asked for, and the order prints."""
    kind = {"returned": "return", "rejected": "reject"}[outcome]
    case(officer, request)
    officer.put("outcome", outcome)
    officer.press()
    officer.has(f"#{kind}-text", "no reason is asked for")
    officer.has("#errors", f"{outcome} without a reason is taken")
    officer.look(f"case-{title}")
    officer.page.locator(f"[name={kind}-reason]").nth(1).check()
    if officer.scripts:
        officer.aid("letters")
        officer.expect(officer.page.locator(f"[name={kind}-reason]").nth(1).is_checked(), "an aid loses the reasons")
        officer.aid("letters")
        officer.aid("letters")
    officer.press()
    officer.expect(officer.path == request, f"not {outcome}")
    officer.press(f"form[action='{request}/order'] button")
    officer.see("आदेश छपा", "the order")
    officer.look(f"request-{title}")


def complete(desk, request):
    desk.open(request)
    desk.press()
    fill_form(desk, "110000")
    desk.look("complete")
    desk.press()
    desk.expect(desk.path == request, "the returned request is not completed")
    desk.see("कमी पूरी", "the completion")


def approve(officer, request, pin, looks=False):
    case(officer, request)
    officer.until(lambda: officer.page.locator(".lease.note--attn").count() == 0, "the officer has a lease")
    if looks:
        officer.look("case")
    officer.put("outcome", "approved")
    if looks:
        officer.put("pin", WRONG_PIN)
        officer.press()
        officer.has("#pin-e", "a wrong PIN signs")
        officer.look("case-wrong-pin")
    officer.put("pin", pin)
    officer.press()
    officer.expect(officer.path.endswith("/certificate"), "the case is not approved")
    if looks:
        officer.press()
        officer.see("प्रतिलिपि", "the printed certificate")
        officer.page.wait_for_function("document.querySelector('img.cert').naturalWidth > 0")
        officer.look("certificate")
    officer.open(request)
    officer.see("हस्ताक्षर", "the certified request")


def keyboard_only(desk, family):
    """The main path without a pointer."""
    keys = desk.page.keyboard
    desk.open("/find")
    desk.tab_to("#number")
    keys.type(family)
    with desk.page.expect_navigation():
        keys.press("Enter")
    desk.enter("button[name=member]")
    desk.enter("button[name=service]")
    desk.tab_to("#annual_income")
    keys.type("84000")
    names = desk.page.evaluate(
        "() => [...new Set([...document.querySelectorAll('form#main input[type=radio]')].map(e => e.name))]")
    for name in names:
        desk.tab_to(f"[name='{name}']")
        keys.press("Space")
    desk.enter("button.dock__go")
    desk.tab_to("#confirmed")
    keys.press("Space")
    desk.enter("button.dock__go")
    desk.tab_to("#consent")
    keys.press("Space")
    desk.enter("button.dock__go")
    desk.expect(desk.path.endswith("/slip"), "the keyboard does not lead to the slip")
