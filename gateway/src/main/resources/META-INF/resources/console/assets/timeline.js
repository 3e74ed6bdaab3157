// The live timeline: the stream of changes is only a signal; what happened is read again as the page that shows it.
(() => {
  const room = document.querySelector("[data-live]");
  if (!room) {
    return;
  }
  const sign = document.querySelector(".kb-live");
  const announcer = document.getElementById("announcer");
  const settle = 1500;

  const show = (state) => {
    sign.dataset.liveState = state;
    const text = state === "on" ? sign.dataset.on : sign.dataset.off;
    const label = sign.querySelector("span");
    if (label.textContent !== text) {
      label.textContent = text;
    }
  };

  const lines = (list) => [...list.querySelectorAll(":scope > li[data-key]")];

  // Puts fresh lines into the list that is shown: what is new is inserted where it belongs, what changed is replaced.
  const merge = (list, fresh) => {
    const known = new Map(lines(list).map((line) => [line.dataset.key, line]));
    let below = null;
    const arrived = [];
    const changed = [];
    for (const line of lines(fresh).reverse()) {
      const old = known.get(line.dataset.key);
      if (!old) {
        list.insertBefore(line, below ?? list.querySelector(":scope > .kb-more, :scope > .kb-earlier"));
        if (line.dataset.title) {
          arrived.push(line);
        }
        below = line;
      } else {
        if (old.dataset.print !== line.dataset.print) {
          old.replaceWith(line);
          changed.push(line);
          below = line;
        } else {
          below = old;
        }
      }
    }
    return { arrived, changed };
  };

  const announce = ({ arrived, changed }) => {
    for (const line of [...arrived, ...changed]) {
      htmx.process(line);
      line.classList.add("kb-fresh");
      setTimeout(() => line.classList.remove("kb-fresh"), 6500);
    }
    const say = (lines, words) => lines.map((line) => `${words}: ${line.dataset.title}`);
    announcer.textContent = [...say(arrived, room.dataset.sayNew), ...say(changed, room.dataset.sayChanged)].join(". ");
  };

  const refresh = async () => {
    const shown = document.getElementById("timeline");
    const answer = await fetch(shown.dataset.source, { headers: { "HX-Request": "true" } });
    if (answer.status === 499 || answer.status === 401) {
      document.dispatchEvent(new Event("kb:session-ended"));
      return;
    }
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("timeline");
    const list = shown.querySelector(".kb-moments");
    const freshList = fresh?.querySelector(".kb-moments");
    if (!list || !freshList || !list.children.length) {
      shown.replaceWith(fresh);
      htmx.process(fresh);
      announce({ arrived: [...fresh.querySelectorAll(".kb-moment")], changed: [] });
    } else {
      announce(merge(list, freshList));
    }
  };

  // An answer leads to its contact where that is shown, and goes nowhere before its page is.
  const leadToContacts = () => {
    for (const link of document.querySelectorAll("[data-in-timeline]")) {
      link.hidden = !document.getElementById(link.getAttribute("href").slice(1));
    }
  };
  leadToContacts();

  // Pages are cut by moments and not by days, so that a day may begin on two of them.
  document.addEventListener("htmx:afterSwap", () => {
    const seen = new Set();
    for (const line of document.querySelectorAll(".kb-moments > li[data-key]")) {
      if (seen.has(line.dataset.key)) {
        line.remove();
      }
      seen.add(line.dataset.key);
    }
    leadToContacts();
  });

  let waiting = null;
  let settling = null;
  const changed = () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      refresh().catch(() => show("off"));
      htmx.trigger(document.body, "kb:changed");
    }, 150);
    // Permissions and plans follow the profile a moment later.
    clearTimeout(settling);
    settling = setTimeout(() => htmx.trigger(document.body, "kb:changed"), settle);
  };

  const listen = () => {
    const stream = new EventSource(room.dataset.live);
    let opened = false;
    stream.onopen = () => {
      show("on");
      if (opened) {
        changed();
      }
      opened = true;
    };
    stream.onmessage = changed;
    for (const name of ["interaction", "profile", "merged"]) {
      stream.addEventListener(name, changed);
    }
    stream.onerror = () => {
      show("off");
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(listen, 5000);
      }
    };
  };

  listen();
  addEventListener("pagehide", () => clearTimeout(waiting));
})();
