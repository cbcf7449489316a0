"""What the officer does at the kiosk, and the completion of what came back."""
from kiosk_forms import fill_page

WRONG_PIN = "908172"


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
    fill_page(desk, "110000")
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
