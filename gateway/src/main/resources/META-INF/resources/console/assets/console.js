// What all rooms share: menus that close, and calm words when the connection or the session is lost.
(() => {
  const closeAll = (except) => {
    for (const open of document.querySelectorAll("details[data-closes][open]")) {
      if (open !== except && !open.contains(except)) {
        open.open = false;
      }
    }
  };

  document.addEventListener("click", (event) => closeAll(event.target.closest("details[data-closes]")));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    const open = document.activeElement?.closest("details[data-closes][open]");
    closeAll(null);
    open?.querySelector("summary").focus();
  });

  const toast = document.getElementById("toast");
  let hiding;
  const say = (text) => {
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { toast.hidden = true; }, 6000);
  };

  // 499 is how the gateway tells scripts that the session ended; a reload leads through sign-in and back.
  const signInAgain = () => {
    say(toast.dataset.ended);
    setTimeout(() => location.reload(), 1200);
  };

  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 499 || event.detail.xhr.status === 401) {
      signInAgain();
    } else {
      say(toast.dataset.lost);
    }
  });
  document.addEventListener("htmx:sendError", () => say(toast.dataset.lost));
  document.addEventListener("htmx:timeout", () => say(toast.dataset.lost));

  document.addEventListener("kb:session-ended", signInAgain);

  // A preference leads back to what is shown now, which typing may have changed since the page came.
  document.querySelector(".kb-user form")?.addEventListener("submit", (event) => {
    event.target.elements.here.value = location.pathname + location.search;
  });

  const field = document.getElementById("q");
  field?.setSelectionRange(field.value.length, field.value.length);

  // Who asks for more by keyboard goes on at the first of what came.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const more = detail.target;
    if (!more.classList.contains("kb-more") || !more.contains(document.activeElement)) {
      return;
    }
    const { parentElement, previousElementSibling } = more;
    document.addEventListener("htmx:afterSettle", () => {
      const first = previousElementSibling?.nextElementSibling ?? parentElement.firstElementChild;
      first?.setAttribute("tabindex", "-1");
      first?.focus();
    }, { once: true });
  });

  // Arrow keys walk from the search field through the results.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
      return;
    }
    const stops = [document.getElementById("q"), ...document.querySelectorAll(".kb-row a")];
    const at = stops.indexOf(document.activeElement);
    if (stops[0] && at >= 0) {
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });
})();
