// What the room of administration needs beyond its pages: keys are copied, and faults lead to their lines.
(() => {
  // A page that answered a form is read again, and not sent again, when it is reloaded.
  const page = document.querySelector(".kb-admin[data-address]");
  if (page && location.pathname !== page.dataset.address) {
    history.replaceState(null, "", page.dataset.address);
  }

  // What was done is said once: the page that is reloaded or kept does not say it again.
  const address = new URL(location.href);
  if (address.searchParams.has("done") || address.searchParams.has("refused")) {
    address.searchParams.delete("done");
    address.searchParams.delete("refused");
    history.replaceState(null, "", address.pathname + address.search);
  }

  // Where the areas stand in one line, that of the page is in view.
  const areas = document.querySelector(".kb-areas");
  const here = areas?.querySelector("[aria-current]");
  if (here) {
    areas.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - areas.clientWidth / 2;
  }

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  // Without a secure connection a browser does not let pages copy; then the text is at least selected.
  const copy = async (button) => {
    const text = document.getElementById(button.dataset.copy);
    const label = button.querySelector("span");
    const said = label.textContent;
    try {
      await navigator.clipboard.writeText(text.textContent);
      label.textContent = button.dataset.copied;
      setTimeout(() => { label.textContent = said; }, 4000);
    } catch {
      select(text);
    }
  };

  // A fault with a column leads to its word, one without to its whole line.
  const toLine = (area, line, column) => {
    const lines = area.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const text = lines[line - 1] ?? "";
    const from = column ? Math.min(column - 1, text.length) : 0;
    const length = column ? text.slice(from).match(/^(\w+|.?)/)[0].length : text.length;
    area.focus();
    area.setSelectionRange(start + from, start + from + length);
    area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
    const link = event.target.closest("[data-line]");
    if (link) {
      event.preventDefault();
      toLine(document.getElementById(link.dataset.area), Number(link.dataset.line), Number(link.dataset.column ?? 0));
    }
  });

  // Line numbers beside a text in which faults are named by line.
  for (const area of document.querySelectorAll("textarea[data-numbered]")) {
    const gutter = document.createElement("div");
    gutter.className = "kb-gutter";
    gutter.setAttribute("aria-hidden", "true");
    area.before(gutter);
    const number = () => {
      const lines = area.value.split("\n").length;
      if (gutter.childElementCount !== lines) {
        gutter.replaceChildren(...Array.from({ length: lines }, (_, line) => {
          const place = document.createElement("span");
          place.textContent = line + 1;
          return place;
        }));
      }
    };
    const faulty = new Set([...document.querySelectorAll("[data-line]")].map((link) => Number(link.dataset.line)));
    number();
    [...gutter.children].forEach((place, line) => place.classList.toggle("kb-bad", faulty.has(line + 1)));
    area.addEventListener("input", number);
    area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  }
})();
