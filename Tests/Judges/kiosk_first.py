"""The start page: what it loads, and its aids."""

FIRST_LOAD_BYTES = 100 * 1024


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
