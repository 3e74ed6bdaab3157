// Reads the beginning of a file of rows in the browser, to show its columns before it is sent anywhere.
const tableFile = (() => {
  const START = 262144;
  const ROWS = 5;

  const bytes = async (file) => {
    const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
    if (start[0] !== 0x1f || start[1] !== 0x8b) {
      return start;
    }
    // Only a piece of the gzipped text is here, so that its end is missing: what came before it is enough.
    const reader = new Blob([start]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    const pieces = [];
    let length = 0;
    try {
      while (length < START) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        pieces.push(value);
        length += value.length;
      }
    } catch {
      // The piece ends within the text.
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  };

  const separated = (text, delimiter) => {
    const rows = [];
    let row = [];
    let cell = "";
    let quoted = false;
    const endRow = () => {
      row.push(cell);
      if (row.length > 1 || row[0] !== "") {
        rows.push(row);
      }
      row = [];
      cell = "";
    };
    for (let i = 0; i < text.length && rows.length <= ROWS; i++) {
      const character = text[i];
      if (quoted) {
        if (character !== '"') {
          cell += character;
        } else if (text[i + 1] === '"') {
          cell += '"';
          i++;
        } else {
          quoted = false;
        }
      } else if (character === '"' && cell === "") {
        quoted = true;
      } else if (character === delimiter) {
        row.push(cell);
        cell = "";
      } else if (character === "\n") {
        endRow();
      } else if (character !== "\r") {
        cell += character;
      }
    }
    if (rows.length <= ROWS && (cell || row.length)) {
      endRow();
    }
    return rows;
  };

  const blanks = (text) => text.split("\n").slice(0, ROWS + 1)
    .map((line) => line.trim().split(/[ \t]+/))
    .filter((row) => row[0] !== "");

  const ofText = (text, layout) => {
    const rows = layout.delimiter === "BLANKS" ? blanks(text) : separated(text, layout.delimiter);
    const columns = layout.header ? rows.shift() : rows[0]?.map((_, place) => String(place + 1));
    return {
      columns: (columns ?? []).map((name) => name.trim()),
      rows: rows.slice(0, ROWS),
    };
  };

  const ofJson = (text) => {
    const items = [];
    for (const line of text.split("\n")) {
      if (items.length === ROWS) {
        break;
      }
      try {
        const item = JSON.parse(line);
        if (item && typeof item === "object" && !Array.isArray(item)) {
          items.push(item);
        }
      } catch {
        // A line that is no object, or whose end is not here.
      }
    }
    const columns = [...new Set(items.flatMap(Object.keys))];
    const told = (value) => (value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value));
    return { columns, rows: items.map((item) => columns.map((column) => told(item[column]))) };
  };

  // Which delimiter the first line has most of.
  const guess = (text) => {
    const line = text.split("\n", 1)[0];
    return [";", "\t", "|", ","]
      .map((delimiter) => ({ delimiter, times: line.split(delimiter).length - 1 }))
      .reduce((best, next) => (next.times > best.times ? next : best), { delimiter: ",", times: 0 }).delimiter;
  };

  const text = async (file, charset) => new TextDecoder(charset).decode(await bytes(file)).replace(/^\uFEFF/, "");

  return {
    guess: async (file) => guess(await text(file, "UTF-8")),
    read: async (file, layout) => {
      const start = await text(file, layout.format === "CSV" ? layout.charset : "UTF-8");
      return layout.format === "CSV" ? ofText(start, layout) : ofJson(start);
    },
  };
})();
