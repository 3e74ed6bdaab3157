// Writing rules: lines are numbered and coloured, faults are marked where they are, and names are completed.
(() => {
  const TOKEN = /\/\/.*|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|\d+(?:\.\d+)?|[A-Za-z_]\w*|\s+|./g;
  const ROOTS = ["traits", "events", "event", "inSegment", "has", "true", "false"];
  const FIELDS = ["properties", "channel", "direction", "name", "occurredAt", "source", "type"];
  const MOST = 8;

  const kind = (token) => {
    if (token.startsWith("//")) return "kb-remark";
    if (/^['"]/.test(token)) return "kb-text";
    if (/^\d/.test(token)) return "kb-digits";
    return ROOTS.includes(token) ? "kb-root" : /^[A-Za-z_]/.test(token) ? "kb-name" : "";
  };

  const names = (selector, read) => [...document.querySelectorAll(`#names ${selector}`)].map(read);
  const detail = (button) => button.querySelector("small")?.textContent ?? "";
  const traits = () => names("[data-trait]", (b) => ({ label: b.dataset.trait, text: b.dataset.access, detail: detail(b) }));
  const events = () => names("[data-event] > button", (b) => ({ label: b.firstElementChild.textContent, text: b.dataset.quoted, detail: "" }));
  const segments = () => names("[data-segment]", (b) => ({ label: b.dataset.segment, text: b.dataset.segment, detail: "" }));
  const words = (place) => names(`[data-place="${place}"]`, (b) => ({ label: b.dataset.word, text: b.dataset.insert, back: Number(b.dataset.back), detail: detail(b) }));
  const properties = (event, read) => names("[data-event]", (line) => line)
    .filter((line) => line.dataset.event === event)
    .flatMap((line) => [...line.querySelectorAll("[data-property]")])
    .filter((b) => read(b.dataset) !== b.dataset.access || !b.dataset.property.startsWith("$"))
    .map((b) => ({ label: b.dataset.property, text: read(b.dataset), detail: detail(b) }));

  const unquoted = (text) => text.replace(/\\(.)/g, "$1");
  const lastEvent = (before) => unquoted([...before.matchAll(/events\('((?:[^'\\]|\\.)+)'\)/g)].at(-1)?.[1] ?? "");
  const isWithinText = (before) => ((before.replace(/\\./g, "").match(/'/g) ?? []).length % 2) === 1;

  // Where one writes decides what can stand there: each entry is a pattern of what comes before, and what it calls for.
  const PLACES = [
    [/events\('((?:[^'\\]|\\.)*)$/, () => ({ items: events(), tail: "')" })],
    [/inSegment\('([^']*)$/, () => ({ items: segments(), tail: "')" })],
    [/\.(?:sum|avg|min|max|first|last|mostFrequent|uniqueList|uniqueCount)\('((?:[^'\\]|\\.)*)$/,
      (before) => ({ items: properties(lastEvent(before), (p) => p.quoted), tail: "')" })],
    [/where\(\s*(\w+)\s*,[^]*\b\1(\.\w*)$/, (before) => ({ items: properties(lastEvent(before), (p) => p.access) })],
    [/\btraits(\.\w*)$/, () => ({ items: traits() })],
    [/\bevent\.properties(\.\w*)$/, () => ({ items: properties(document.getElementById("f-event")?.value, (p) => p.access) })],
    [/\bevent\.(\w*)$/, () => ({ items: FIELDS.map((field) => ({ label: field, text: field, detail: "" })) })],
    [/events\('(?:[^'\\]|\\.)+'\)(?:\.\w+\((?:[^()]|\([^()]*\))*\))*\.(\w*)$/, () => ({ items: words("CHAIN") })],
    [/\btraits(?:\.\w+|\['[^']*'\])\.(\w*)$/, () => ({ items: words("TEXT") })],
    [/(?:^|[^\w.'])([A-Za-z]\w*)$/, () => ({
      items: [{ label: "traits", text: "traits.", detail: "" }, ...words("ROOT")],
    })],
  ];

  const completions = (before, isFilter) => {
    for (const [pattern, offer] of PLACES) {
      const found = pattern.exec(before);
      if (found) {
        const typed = found.at(-1);
        const isRoot = pattern === PLACES.at(-1)[0];
        if (isRoot && isWithinText(before)) return null;
        const { items, tail = "" } = isRoot && isFilter
          ? { items: [{ label: "event", text: "event.", detail: "" }] }
          : offer(before);
        const part = unquoted(typed).replace(/^\./, "").toLowerCase();
        const rank = (item) => (item.label.toLowerCase().startsWith(part) ? 0 : 1);
        const fitting = items
          .filter((item) => item.label.toLowerCase().includes(part) && item.label !== typed)
          .sort((one, other) => rank(one) - rank(other))
          .slice(0, MOST);
        return fitting.length ? { fitting, typed, tail } : null;
      }
    }
    return null;
  };

  const span = (text, style) => {
    const part = document.createElement("span");
    part.textContent = text;
    part.className = style;
    return part;
  };

  const enhance = (room) => {
    const area = room.querySelector("textarea");
    const mirror = document.createElement("div");
    mirror.className = "kb-mirror";
    mirror.setAttribute("aria-hidden", "true");
    const list = document.createElement("ul");
    list.className = "kb-completions";
    list.id = `${area.id}-completions`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", area.dataset.found);
    list.hidden = true;
    const said = span("", "kb-visually-hidden");
    said.setAttribute("aria-live", "polite");
    area.before(mirror);
    area.after(list, said);
    room.classList.add("kb-live-rule");
    area.setAttribute("aria-autocomplete", "list");
    let offered = null;
    let chosen = 0;
    let stale = false;

    const marks = () => (stale ? [] : [...document.querySelectorAll(`[data-area="${area.id}"]`)]
      .map((link) => ({ line: Number(link.dataset.line), column: Number(link.dataset.column ?? 0) })));

    const draw = () => {
      const wrong = marks();
      mirror.replaceChildren(...area.value.split("\n").map((text, index) => {
        const line = document.createElement("div");
        const here = wrong.filter((mark) => mark.line === index + 1);
        line.classList.toggle("kb-bad-line", here.length > 0);
        let at = 1;
        for (const [token] of text.matchAll(TOKEN)) {
          const isWrong = here.some((mark) => mark.column >= at && mark.column < at + token.length);
          line.append(span(token, isWrong ? `${kind(token)} kb-wrong` : kind(token)));
          at += token.length;
        }
        if (here.some((mark) => mark.column >= at)) {
          line.append(span(" ", "kb-wrong"));
        }
        if (!line.hasChildNodes()) {
          line.append("\u200b");
        }
        return line;
      }));
    };

    // The place on the page of a place in the text.
    const placeOf = (offset) => {
      const lines = area.value.slice(0, offset).split("\n");
      const line = mirror.children[lines.length - 1];
      let left = lines.at(-1).length;
      const range = document.createRange();
      for (const part of line.childNodes) {
        const text = part.firstChild ?? part;
        if (left <= text.length) {
          range.setStart(text, left);
          range.setEnd(text, left);
          break;
        }
        left -= text.length;
      }
      const place = range.getClientRects()[0] ?? line.getBoundingClientRect();
      const frame = room.getBoundingClientRect();
      return { left: place.left - frame.left, top: place.bottom - frame.top };
    };

    const close = () => {
      offered = null;
      list.hidden = true;
      area.removeAttribute("aria-activedescendant");
      said.textContent = "";
    };

    const choose = (index) => {
      chosen = (index + offered.fitting.length) % offered.fitting.length;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
      list.children[chosen].scrollIntoView({ block: "nearest" });
      area.setAttribute("aria-activedescendant", list.children[chosen].id);
    };

    const offer = () => {
      const before = area.value.slice(0, area.selectionStart);
      offered = area.selectionStart === area.selectionEnd ? completions(before, room.dataset.rule === "filter") : null;
      if (!offered) {
        close();
        return;
      }
      list.replaceChildren(...offered.fitting.map((item, index) => {
        const line = document.createElement("li");
        line.id = `${list.id}-${index}`;
        line.setAttribute("role", "option");
        line.append(span(item.label, ""));
        if (item.detail) {
          const more = document.createElement("small");
          more.textContent = item.detail;
          line.append(more);
        }
        return line;
      }));
      list.hidden = false;
      const { left, top } = placeOf(area.selectionStart - offered.typed.length);
      list.style.left = `${Math.max(0, Math.min(left, room.clientWidth - list.offsetWidth))}px`;
      list.style.top = `${top + 4}px`;
      said.textContent = `${offered.fitting.length} ${area.dataset.found}`;
      choose(0);
    };

    const write = (from, text, back) => {
      const end = area.selectionEnd;
      area.setRangeText(text, from, end, "end");
      area.setSelectionRange(from + text.length - back, from + text.length - back);
      area.focus();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    };

    const take = (index) => {
      const { fitting, typed, tail } = offered;
      const item = fitting[index];
      const has = tail && area.value.startsWith(tail, area.selectionEnd);
      const from = area.selectionStart - typed.length;
      close();
      if (has) {
        area.setSelectionRange(area.selectionStart, area.selectionEnd + tail.length);
      }
      write(from, item.text + tail, item.back ?? 0);
    };

    area.addEventListener("input", () => {
      stale = true;
      draw();
      offer();
    });

    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        document.querySelector("[data-preview]")?.click();
      } else if (event.key === " " && event.ctrlKey) {
        event.preventDefault();
        offer();
      } else if (offered) {
        const steps = { ArrowDown: 1, ArrowUp: -1 };
        if (steps[event.key]) {
          event.preventDefault();
          choose(chosen + steps[event.key]);
        } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) {
          event.preventDefault();
          take(chosen);
        } else if (event.key === "Escape") {
          event.stopPropagation();
          close();
        } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
          close();
        }
      }
    });

    area.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("pointerdown", (event) => {
      const line = event.target.closest("li");
      if (line && offered) {
        event.preventDefault();
        take([...list.children].indexOf(line));
      }
    });

    document.addEventListener("click", (event) => {
      const button = event.target.closest("#names [data-insert]");
      if (button) {
        write(area.selectionStart, button.dataset.insert, Number(button.dataset.back ?? 0));
      }
    });

    // What is wrong comes beside the text while it is written.
    document.addEventListener("htmx:oobAfterSwap", () => {
      stale = false;
      draw();
    });
    draw();
  };

  document.querySelectorAll("[data-rule]").forEach(enhance);
})();
