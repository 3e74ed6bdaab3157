// The drawing and the lists below it light each other up; what the drawing leads to by mouse, the lists hold for all.
(() => {
  const start = () => {
    const drawing = document.querySelector("[data-graph]");
    if (drawing) {
      drawing.scrollLeft = (drawing.scrollWidth - drawing.clientWidth) / 2;
    }
  };
  start();
  document.addEventListener("htmx:afterSettle", start);

  const named = (element) => element.closest(".kb-identity [data-pair], .kb-identity [data-node]");
  const same = (element) => {
    const { pair, node } = element.dataset;
    const selector = pair ? `[data-pair="${CSS.escape(pair)}"]` : `[data-node="${CSS.escape(node)}"]`;
    return [...document.querySelectorAll(selector)];
  };

  let lit = [];
  const light = (element) => {
    lit.forEach((twin) => twin.classList.remove("kb-lit"));
    lit = element ? same(element) : [];
    lit.forEach((twin) => twin.classList.add("kb-lit"));
  };

  document.addEventListener("pointerover", (event) => light(named(event.target)));
  document.addEventListener("focusin", (event) => light(named(event.target)));

  document.addEventListener("click", (event) => {
    const shape = event.target.closest("[data-graph] *") && named(event.target);
    const line = shape && same(shape).find((twin) => twin.tagName === "LI");
    if (line) {
      const details = line.querySelector("details");
      if (details) {
        details.open = true;
      }
      line.scrollIntoView({ block: "center" });
      (details?.querySelector("summary") ?? line).focus({ preventScroll: true });
    }
  });
})();
