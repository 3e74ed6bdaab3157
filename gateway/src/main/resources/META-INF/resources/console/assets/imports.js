// Preparing an import: the file's columns are shown with examples, said what they mean, and sent with the file.
(() => {
  const form = document.getElementById("import-form");
  if (!form) {
    return;
  }
  const field = (id) => document.getElementById(id);
  const mapping = field("mapping");
  const problem = field("problem");
  let tries = 0;

  const KNOWN = [
    [/mail/, "identifier:", "email"],
    [/phone|mobile|gsm|^tel/, "identifier:", "phone"],
    [/^(id|user_?id|customer_?id|klant(nummer|id)?)$/, "identifier:", "user_id"],
    [/first_?name|voornaam/, "trait:", "firstName"],
    [/last_?name|achternaam|surname/, "trait:", "lastName"],
    [/birth|gebo(ren|orte)/, "trait:", "birthDate"],
    [/city|plaats/, "trait:", "city"],
    [/country|^land$/, "trait:", "country"],
  ];

  const happens = () => field("kind").value !== "PROFILES";

  const guess = (name, samples) => {
    const plain = name.toLowerCase().replace(/[ -]+/g, "_");
    const known = KNOWN.find(([pattern]) => pattern.test(plain));
    if (known) {
      return { to: known[1], name: known[2], type: known[2] === "birthDate" ? "DATE" : "TEXT" };
    }
    if (happens() && /date|time|datum|tijd/.test(plain)) {
      return { to: "time", name: "", type: "INSTANT" };
    }
    const words = plain.replace(/[^a-z0-9]+(.)/g, (_, letter) => letter.toUpperCase());
    const filled = samples.filter((sample) => sample !== "");
    const number = filled.length > 0 && filled.every((sample) => /^-?\d{1,15}(\.\d+)?$/.test(sample) && !/^0\d/.test(sample));
    return { to: happens() ? "property:" : "trait:", name: /^\d/.test(words) ? "" : words, type: number ? "NUMBER" : "TEXT" };
  };

  const part = (row, name) => row.querySelector(`[data-${name}]`);

  const settle = (row) => {
    const to = part(row, "to").value;
    part(row, "name").disabled = !to.endsWith(":");
    part(row, "name").required = to.endsWith(":");
    to === "identifier:" ? part(row, "name").setAttribute("list", "namespaces") : part(row, "name").removeAttribute("list");
    const type = to === "time" ? "INSTANT" : part(row, "type").value;
    part(row, "type").disabled = !to || to === "time";
    part(row, "format").disabled = !to || type === "TEXT" || type === "BOOLEAN";
    row.classList.toggle("kb-map-out", !to);
  };

  const add = (name, samples, constant) => {
    const row = field("mapping-row").content.cloneNode(true).firstElementChild;
    row.querySelector("legend").textContent = name;
    part(row, "from").value = name;
    part(row, "from").readOnly = samples.length > 0;
    part(row, "samples").textContent = samples.filter((sample) => sample !== "").slice(0, 3).join(" · ");
    row.dataset.constant = constant ? "yes" : "";
    part(row, "column-label").hidden = constant;
    part(row, "constant-label").hidden = !constant;
    part(row, "key").closest("label").hidden = constant;
    const meant = samples.length ? guess(name, samples) : { to: "trait:", name: "", type: "TEXT" };
    part(row, "to").value = meant.to;
    part(row, "name").value = meant.name;
    part(row, "type").value = meant.type;
    settle(row);
    mapping.append(row);
    return row;
  };

  const layout = () => ({
    format: field("format").value,
    delimiter: field("delimiter").value,
    charset: field("charset").value,
    header: field("header").checked,
  });

  const hint = (text) => {
    const told = document.createElement("p");
    told.className = "kb-card-text kb-hint";
    told.textContent = text;
    mapping.replaceChildren(told);
  };

  const show = async () => {
    const file = field("file").files[0];
    if (!file) {
      return;
    }
    for (const part of form.querySelectorAll("[data-csv]")) {
      part.hidden = field("format").value !== "CSV";
    }
    try {
      const table = field("format").value === "PARQUET" ? { columns: [] } : await tableFile.read(file, layout());
      if (!table.columns.length) {
        hint(form.dataset.sayUnreadable);
        return;
      }
      mapping.replaceChildren();
      table.columns.forEach((column, place) => add(column, table.rows.map((row) => row[place] ?? "").concat("")));
    } catch {
      hint(form.dataset.sayUnreadable);
    }
  };

  const chosen = async () => {
    const file = field("file").files[0];
    if (!file) {
      return;
    }
    field("file-name").textContent = file.name;
    const name = file.name.toLowerCase().replace(/\.gz$/, "");
    field("format").value = name.endsWith(".parquet") ? "PARQUET" : /\.(jsonl|ndjson)$/.test(name) ? "JSONL" : "CSV";
    if (field("format").value === "CSV") {
      field("delimiter").value = await tableFile.guess(file);
    }
    await show();
  };

  const column = (row) => {
    const to = part(row, "to").value;
    const type = part(row, "type").value;
    const told = row.dataset.constant ? { value: part(row, "from").value } : { column: part(row, "from").value };
    told.to = to.endsWith(":") ? to + part(row, "name").value.trim() : to;
    if (to !== "time" && type !== "TEXT") {
      told.type = type;
    }
    if (!part(row, "format").disabled && part(row, "format").value.trim()) {
      told.format = part(row, "format").value.trim();
    }
    return told;
  };

  // A time of the form is one of the zone of the form: the offset is what that zone has at that time.
  const instant = (local, zone) => {
    const utc = new Date(`${local}Z`);
    const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" })
      .formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
    const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
    return new Date(2 * utc.getTime() - shown).toISOString();
  };

  const definition = () => {
    const rows = [...mapping.querySelectorAll(".kb-map")];
    const told = {
      source: field("source").value.trim(),
      kind: field("kind").value,
      format: field("format").value,
      mode: "DRY_RUN",
      rowKey: rows.filter((row) => part(row, "key").checked).map((row) => part(row, "from").value),
      mapping: rows.filter((row) => part(row, "to").value).map(column),
      zone: field("zone").value.trim() || "UTC",
    };
    if (happens() && field("name").value.trim()) {
      told.name = field("name").value.trim();
    }
    if (field("occurred").value) {
      told.occurredAt = instant(field("occurred").value, told.zone);
    }
    if (told.format === "CSV") {
      const { delimiter, charset, header } = layout();
      told.csv = { delimiter, charset, header };
    }
    return told;
  };

  const refuse = (text, violations = []) => {
    const sentence = document.createElement("p");
    sentence.textContent = text;
    const list = document.createElement("ul");
    for (const { field: path, message } of violations) {
      const item = document.createElement("li");
      const place = document.createElement("code");
      place.textContent = path;
      const said = document.createElement("span");
      said.lang = "en";
      said.textContent = ` ${message}`;
      item.append(place, said);
      list.append(item);
    }
    const all = document.createElement("div");
    all.append(sentence, ...(violations.length ? [list] : []));
    problem.replaceChildren(all);
    problem.hidden = false;
    problem.scrollIntoView({ block: "center" });
  };

  const answered = (request) => {
    let body = {};
    try {
      body = JSON.parse(request.responseText);
    } catch {
      // What is no JSON says nothing more than its status.
    }
    if (request.status === 499 || request.status === 401) {
      document.dispatchEvent(new Event("kb:session-ended"));
    } else if (request.status < 300 && body.id) {
      location.assign(form.dataset.next + encodeURIComponent(body.id));
    } else if (request.status === 413) {
      refuse(form.dataset.sayLarge);
    } else if (request.status === 403) {
      refuse(form.dataset.sayForbidden);
    } else if (request.status === 0 || request.status >= 500 || request.status === 429) {
      refuse(form.dataset.sayUnavailable);
    } else {
      tries++;
      refuse(form.dataset.sayRefused, body.violations);
    }
  };

  const send = (told) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("definition", JSON.stringify(told));
    body.append("file", field("file").files[0]);
    const end = () => {
      field("uploading").hidden = true;
      field("begin").disabled = false;
    };
    request.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / Math.max(1, total));
      field("upload-progress").value = percent;
      field("uploaded").textContent = `${percent} %`;
    };
    request.onloadend = () => {
      end();
      if (!request.stopped) {
        answered(request);
      }
    };
    field("stop-upload").onclick = () => {
      request.stopped = true;
      request.abort();
    };
    request.open("POST", form.dataset.upload);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("Idempotency-Key", `${form.dataset.attempt}-${tries}`);
    request.send(body);
    problem.hidden = true;
    field("uploading").hidden = false;
    field("begin").disabled = true;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = definition();
    if (told.mapping.some(({ to }) => to.startsWith("identifier:"))) {
      send(told);
    } else {
      refuse(form.dataset.sayUnmapped);
    }
  });

  const events = () => form.querySelectorAll("[data-events]").forEach((part) => { part.hidden = !happens(); });

  field("file").addEventListener("change", chosen);
  for (const id of ["format", "delimiter", "charset", "header"]) {
    field(id).addEventListener("change", show);
  }
  field("kind").addEventListener("change", () => { events(); show(); });
  field("add-column").addEventListener("click", () => part(add("", [], false), "from").focus());
  field("add-constant").addEventListener("click", () => part(add("", [], true), "from").focus());
  mapping.addEventListener("change", (event) => settle(event.target.closest(".kb-map")));
  mapping.addEventListener("click", (event) => event.target.closest("[data-remove]")?.closest(".kb-map").remove());
  events();
})();
