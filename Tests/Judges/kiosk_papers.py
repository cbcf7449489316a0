"""Takes papers at the kiosk: photographed once, turned and cut, kept, attached to the next request by themselves."""
import datetime
import io

from kiosk_forms import fill_page
from PIL import Image, ImageDraw

# The button of a paper that is neither attached nor seen.
LACKING = ".paper:has(p.paper__what) button[value^='paper.']"
# Two services that ask for a photograph: what to search for, and which.
PAPERED = (("पुराने जाति प्रमाण पत्र", "gad.caste_digital"), ("स्थानीय निवासी", "gad.domicile"))


def photograph(kind="JPEG"):
    """A sheet on a dark table, lying on its side."""
    image = Image.new("RGB", (1600, 1200), (70, 55, 45))
    draw = ImageDraw.Draw(image)
    draw.rectangle((180, 140, 1420, 1060), fill=(245, 244, 238))
    for line in range(12):
        draw.rectangle((260, 220 + line * 64, 1340 - 90 * (line % 3), 236 + line * 64), fill=(50, 50, 60))
    draw.rectangle((1180, 880, 1340, 1020), fill=(40, 70, 150))
    file = io.BytesIO()
    image.save(file, kind, quality=90)
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def choose(desk, file):
    """Chooses a file; with the script it is sent at once."""
    if desk.scripts:
        with desk.page.expect_navigation():
            desk.page.locator("#file").set_input_files(file)
    else:
        desk.page.locator("#file").set_input_files(file)
        desk.press("#add")


def take(desk, looks=False):
    """Takes the first paper that the form lacks; returns its id."""
    button = desk.page.locator(LACKING).first
    document = button.get_attribute("value").removeprefix("paper.")
    form = desk.path.split("#")[0]
    with desk.page.expect_navigation():
        button.click()
    desk.expect(desk.path.startswith("/papers/"), "the paper's page does not open")
    if looks:
        desk.look("paper-empty")
        choose(desk, {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"})
        desk.see("PDF नहीं ली जाती", "a PDF")
    choose(desk, photograph())
    desk.see("पन्ना ले लिया गया", "a photograph")
    if looks:
        desk.look("paper-taken")
        cut(desk)
    if desk.page.locator("#date").count():
        desk.put("date", (datetime.date.today() - datetime.timedelta(days=4)).strftime("%d-%m-%Y"))
    desk.press()
    desk.expect(desk.path.split("#")[0] == form, "the kept paper does not lead back to the form")
    desk.expect(desk.page.locator(f"input[name=attach][value='{document}']").is_checked(), "the paper is not attached")
    return document


def cut(desk):
    """Turns the page upright and cuts the table away: by drawing with the script, by the buttons without."""
    desk.press(".pages a")
    desk.look("sheet")
    desk.press("button[value=right]")
    if desk.scripts:
        desk.page.set_viewport_size({"width": 1280, "height": 800})
        box = desk.page.locator("img[data-cut]").bounding_box()
        mouse = desk.page.mouse
        mouse.move(box["x"] + box["width"] * 0.12, box["y"] + box["height"] * 0.11)
        mouse.down()
        mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5)
        mouse.move(box["x"] + box["width"] * 0.88, box["y"] + box["height"] * 0.89)
        with desk.page.expect_navigation():
            mouse.up()
    else:
        for edge in ("top", "right", "bottom", "left"):
            for _ in range(4):
                desk.press(f"button[value='more.{edge}']")
    shown = desk.page.locator("img[data-cut]").get_attribute("src").split("/")[-1].split("-")
    desk.expect(shown[0] == "1" and all(60 <= int(edge) <= 160 for edge in shown[1:]), f"cut to {shown}")
    desk.look("sheet-cut")
    desk.press()


def locker(desk, member):
    """The member's papers, and one taken out again."""
    desk.open("/family")
    with desk.page.expect_navigation():
        desk.page.locator("button[name=locker]").nth(member).click()
    desk.look("locker")
    before = desk.page.locator(".locker__paper").count()
    desk.press(".locker__paper a[href$='/remove']")
    desk.look("locker-remove")
    desk.press()
    desk.expect(desk.page.locator(".locker__paper").count() == before - 1, "the removed paper is still there")


def apply(desk, words, service, looks=False):
    """A request for a service that asks for papers, up to its review; returns the papers that had to be taken."""
    desk.put("search", words)
    desk.press(".search button")
    desk.press(f"button[name=service][value='{service}']")
    taken = []
    for _ in range(30):
        if "/steps/" not in desk.path:
            break
        fill_page(desk, "84000")
        while desk.page.locator(LACKING).count():
            taken.append(take(desk, looks=looks and not taken))
        if looks and desk.page.locator(".paper").count():
            desk.look("papers")
        desk.press()
    if desk.path.endswith("/declaration"):
        desk.page.locator("#confirmed").check()
        desk.press()
    if looks:
        desk.look("review-papers")
    desk.expect(desk.path.endswith("/review"), "the form with papers is not taken")
    return taken


def choose_member(desk, family, member):
    desk.open("/find")
    desk.put("number", family)
    desk.press()
    with desk.page.expect_navigation():
        desk.page.locator("button[name=member]").nth(member).click()


def with_papers(desk, family, member, submit):
    """Papers that the first service takes go with the second by themselves; one is removed at the end."""
    first, second = PAPERED
    choose_member(desk, family, member)
    taken = apply(desk, *first, looks=True)
    desk.expect(len(taken) > 1, f"only {taken} had to be taken")
    submit(desk)
    choose_member(desk, family, member)
    again = apply(desk, *second)
    desk.expect(not set(again) & set(taken), f"{again} had to be taken again")
    desk.see("से सुरक्षित", "what is attached from the locker")
    submit(desk)
    locker(desk, member)
