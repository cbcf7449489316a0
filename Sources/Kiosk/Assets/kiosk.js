// Everything works without this script. It saves answers as they are typed, shows the number pad,
// and keeps a form from being sent twice.
(() => {
  "use strict";
  const $ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The error summary is read first.
  document.getElementById("errors")?.focus();

  // Number pad: writes into the field that it stands under; a large one into the field of the form that was touched
  // last, or the first that wants one.
  for (const pad of $("[data-pad]")) {
    const fields = $("input.padded", pad.closest(".field") || pad.closest("form"));
    if (!fields.length) continue;
    let field = fields.find((one) => one.getAttribute("aria-invalid")) || fields[0];
    for (const one of fields) one.addEventListener("focus", () => { field = one; });
    pad.hidden = false;
    document.documentElement.classList.add("has-pad");
    pad.addEventListener("click", (event) => {
      const key = event.target.closest("button");
      if (!key) return;
      const command = key.dataset.key;
      if (command === "clear") field.value = "";
      else if (command === "back") field.value = [...field.value].slice(0, -1).join("");
      else if (field.value.length < (field.maxLength > 0 ? field.maxLength : 99)) field.value += key.textContent.trim();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (matchMedia("(pointer: fine)").matches) field.focus();
    });
  }

  // Drafts: what is typed is saved within a second.
  for (const form of $("form[data-autosave]")) {
    const saved = document.querySelector("[data-saved]");
    const unsaved = document.querySelector("[data-unsaved]");
    let timer = 0, running = false, again = false;
    const save = async () => {
      if (running) { again = true; return; }
      running = true;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", redirect: "error",
        });
        if (!answer.ok) throw new Error(String(answer.status));
        if (saved) saved.textContent = saved.dataset.saved.replace("{time}", (await answer.text()).trim());
        if (unsaved) unsaved.hidden = true;
      } catch {
        if (unsaved) unsaved.hidden = false;
      }
      running = false;
      if (again) { again = false; save(); }
    };
    const soon = () => { clearTimeout(timer); timer = setTimeout(save, 600); };
    form.addEventListener("input", soon);
    form.addEventListener("change", () => { clearTimeout(timer); save(); });
  }

  // An answer that decides what else is asked: the page is kept and comes back with the questions that follow.
  for (const form of $("form:has([data-again])")) {
    const again = form.querySelector("[data-again]");
    form.addEventListener("change", (event) => {
      const path = event.target.closest("[data-deciding]")?.dataset.deciding;
      if (!path) return;
      again.value = `again.${path}`;
      form.requestSubmit(again);
    });
  }

  // Notes and coins: what they make, and by how much that is off. The server counts again.
  for (const box of $("[data-count]")) {
    const rupees = (paise) => `₹${(paise / 100).toLocaleString("en-IN", { maximumFractionDigits: 2 })}`;
    const expected = box.dataset.expected;
    const count = () => {
      let total = 0;
      for (const row of $("tbody tr", box)) {
        const field = row.querySelector("input");
        const sum = (parseInt(field.value, 10) || 0) * parseInt(field.id.slice(1), 10) * 100;
        row.querySelector("[data-sum]").textContent = rupees(sum);
        total += sum;
      }
      box.querySelector("[data-total]").textContent = rupees(total);
      if (!expected) return;
      box.querySelector("[data-even]").hidden = false;
      const off = total - Number(expected);
      box.querySelector("[data-difference]").textContent = (off < 0 ? "−" : off > 0 ? "+" : "") + rupees(Math.abs(off));
    };
    box.addEventListener("input", count);
    count();
  }

  // A picture that was chosen is sent at once, so one button is enough.
  for (const file of $("input[data-sendwith]")) {
    const add = document.getElementById(file.dataset.sendwith);
    file.className = add.className = "hush";
    add.tabIndex = -1;
    file.addEventListener("change", () => {
      if (file.files.length) file.form.requestSubmit(add);
    });
  }

  // A page is cut by drawing round what is to stay; the buttons do the same without the script.
  for (const page of $("img[data-cut]")) {
    const form = page.closest("form"), frame = document.createElement("div");
    for (const hint of $("[data-cuthint]", form)) hint.hidden = false;
    frame.className = "cutter__frame";
    const place = (event) => {
      const box = page.getBoundingClientRect(), part = (value) => Math.max(0, Math.min(1, value));
      return { x: part((event.clientX - box.left) / box.width), y: part((event.clientY - box.top) / box.height) };
    };
    let start = null, edges = null;
    page.addEventListener("dragstart", (event) => event.preventDefault());
    page.addEventListener("pointerdown", (event) => {
      start = place(event);
      page.setPointerCapture(event.pointerId);
    });
    page.addEventListener("pointermove", (event) => {
      if (!start) return;
      const end = place(event);
      const left = Math.min(start.x, end.x), right = Math.max(start.x, end.x);
      const top = Math.min(start.y, end.y), bottom = Math.max(start.y, end.y);
      edges = [top, 1 - right, 1 - bottom, left];
      frame.style.inset = `${top * 100}% ${(1 - right) * 100}% ${(1 - bottom) * 100}% ${left * 100}%`;
      page.after(frame);
    });
    page.addEventListener("pointerup", () => {
      const isLarge = edges && 1 - edges[0] - edges[2] > 0.1 && 1 - edges[1] - edges[3] > 0.1;
      if (isLarge) {
        form.elements.cut.value = edges.map((edge) => Math.round(edge * 1000)).join(",");
        form.requestSubmit(form.querySelector("[data-docut]"));
      } else {
        frame.remove();
      }
      start = edges = null;
    });
  }

  // One press, one request. The server takes a second one for the first; this only shows it.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    const buttons = $("button:not([type=button])", form).concat(form.id ? $(`button[form="${form.id}"]`) : []);
    setTimeout(() => { for (const button of buttons) button.setAttribute("aria-disabled", "true"); }, 0);
  });
  addEventListener("pageshow", () => {
    for (const form of $("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of $("[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
  });
})();
