/* A chart as a picture and its table as a file, loaded when a reader asks for one. */
(function () {
  "use strict";
  const EDGE = 20;
  const SHARP = 2;

  const own = element => Array.from(element.childNodes).filter(node => node.nodeType === 3).map(node => node.data).join("");

  /*
   * The drawings as they stand on the page, in its colours and fonts, under their title and above what
   * they show. Painted stroke by stroke: no image is loaded, which the page would not allow.
   */
  function picture(figure, title) {
    const board = figure.querySelector(".live, .plot, .panels");
    const caption = figure.querySelector("figcaption");
    const page = getComputedStyle(document.body);
    const box = board.getBoundingClientRect();
    const drawings = Array.from(board.querySelectorAll("svg")).filter(svg => svg.getClientRects().length > 0);
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const small = "400 13px " + page.fontFamily;
    const large = "600 17px " + page.fontFamily;
    const width = box.width;
    const heads = lines(pen, title, large, width);
    const says = lines(pen, caption ? caption.textContent : "", small, width);
    // A picture that leaves its page takes along what every page says.
    const notices = [...document.querySelectorAll(".notice")]
      .flatMap(notice => lines(pen, notice.textContent, small, width));
    const below = [says, notices, lines(pen, document.title, small, width)].filter(part => part.length);
    const top = EDGE + heads.length * 22 + 10;
    const height = top + box.height + 14 + below.flat().length * 19 + (below.length - 1) * 8 + EDGE;
    canvas.width = Math.ceil((width + 2 * EDGE) * SHARP);
    canvas.height = Math.ceil(height * SHARP);
    pen.scale(SHARP, SHARP);
    pen.fillStyle = page.backgroundColor;
    pen.fillRect(0, 0, width + 2 * EDGE, height);
    pen.fillStyle = page.color;
    write(pen, heads, large, top - 10 - 6 - (heads.length - 1) * 22, 22);
    drawings.forEach(svg => {
      const at = svg.getBoundingClientRect();
      pen.save();
      pen.translate(EDGE + at.left - box.left, top + at.top - box.top);
      const scale = at.width / svg.viewBox.baseVal.width;
      pen.scale(scale, scale);
      Array.from(svg.children).forEach(part => paint(pen, part, svg));
      pen.restore();
    });
    board.querySelectorAll(".multiples p").forEach(name => {
      const look = getComputedStyle(name);
      const at = name.getBoundingClientRect();
      const font = look.fontWeight + " " + look.fontSize + " " + look.fontFamily;
      const said = lines(pen, name.textContent, font, at.width);
      said.forEach((line, i) => pen.fillText(line, EDGE + at.left - box.left,
        top + at.top - box.top + at.height / 2 + 5 + (i - (said.length - 1) / 2) * 19));
    });
    let y = top + box.height + 14 + 13;
    below.forEach(part => {
      pen.fillStyle = part === notices || !caption ? page.color : getComputedStyle(caption).color;
      write(pen, part, small, y, 19);
      y += part.length * 19 + 8;
    });
    return canvas;
  }

  function lines(pen, text, font, width) {
    pen.font = font;
    const found = [];
    // Not where a number and its unit are held together.
    text.trim().split(/[ \t\r\n]+/).forEach(word => {
      const longer = found.length ? found[found.length - 1] + " " + word : word;
      if (found.length && pen.measureText(longer).width <= width) found[found.length - 1] = longer;
      else found.push(word);
    });
    return found[0] === "" ? [] : found;
  }

  function write(pen, text, font, y, step) {
    pen.font = font;
    text.forEach((line, i) => pen.fillText(line, EDGE, y + i * step));
  }

  function paint(pen, part, svg) {
    const look = getComputedStyle(part);
    if (look.display === "none" || look.visibility === "hidden" || part.matches("title, clipPath, .h, .at")) return;
    if (part.matches("g, a")) return Array.from(part.children).forEach(inner => paint(pen, inner, svg));
    pen.save();
    const clip = part.hasAttribute("clip-path") && svg.querySelector("clipPath rect");
    if (clip) {
      pen.beginPath();
      pen.rect(...["x", "y", "width", "height"].map(name => Number(clip.getAttribute(name))));
      pen.clip();
    }
    pen.lineWidth = parseFloat(look.strokeWidth) || 1;
    pen.lineJoin = look.strokeLinejoin;
    pen.lineCap = look.strokeLinecap;
    pen.setLineDash(look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(",").map(parseFloat));
    if (part.tagName === "text") letters(pen, part, look);
    else if (part.matches(".f")) dots(pen, part, look);
    else shape(pen, part, look);
    pen.restore();
  }

  function shape(pen, part, look) {
    const get = name => Number(part.getAttribute(name));
    const path = new Path2D(part.tagName === "path" ? part.getAttribute("d") : undefined);
    if (part.tagName === "circle") path.arc(get("cx"), get("cy"), get("r"), 0, 2 * Math.PI);
    if (part.tagName === "rect") path.rect(get("x"), get("y"), get("width"), get("height"));
    if (look.fill !== "none") {
      pen.globalAlpha = Number(look.fillOpacity) * Number(look.opacity);
      pen.fillStyle = look.fill;
      pen.fill(path);
    }
    if (look.stroke !== "none") {
      pen.globalAlpha = Number(look.strokeOpacity) * Number(look.opacity);
      pen.strokeStyle = look.stroke;
      pen.stroke(path);
    }
  }

  /* Lines of no length with round ends, which a canvas does not draw. */
  function dots(pen, part, look) {
    pen.fillStyle = look.stroke;
    for (const at of part.getAttribute("d").matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)) {
      pen.beginPath();
      pen.arc(Number(at[1]), Number(at[2]), pen.lineWidth / 2, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  function letters(pen, part, look) {
    pen.font = [look.fontWeight, look.fontSize, look.fontFamily].join(" ");
    pen.textAlign = { middle: "center", end: "end" }[look.textAnchor] || "start";
    const at = [own(part), Number(part.getAttribute("x")), Number(part.getAttribute("y"))];
    if (look.stroke !== "none") {
      pen.strokeStyle = look.stroke;
      pen.strokeText(...at);
    }
    pen.fillStyle = look.fill;
    pen.fillText(...at);
  }

  /* As RFC 4180 has it: exact values, and small print in a column of its own; or columns as they are. */
  function csv(table, note) {
    if (Array.isArray(table)) return rowsOf(table[0].map((cell, i) => table.map(column => column[i])));
    const heads = Array.from(table.tHead.rows[0].cells, cell => cell.textContent.trim());
    const rows = Array.from(table.tBodies).flatMap(body => Array.from(body.rows, row => Array.from(row.cells, read)));
    const noted = heads.map((head, i) => rows.some(row => row[i][1]));
    const spread = (cells, more) => cells.flatMap((cell, i) => noted[i] ? [cell, more(i)] : [cell]);
    return rowsOf([spread(heads, i => note.replace("#", heads[i]))]
      .concat(rows.map(row => spread(row.map(cell => cell[0]), i => row[i][1]))));
  }

  const rowsOf = rows => rows.map(row => row.map(quoted).join(",") + "\r\n").join("");

  function read(cell) {
    const exact = cell.querySelector("data");
    const below = cell.querySelector("small");
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("small").forEach(small => small.remove());
    const text = copy.textContent.trim().replace(/\s+/g, " ");
    return [exact ? exact.value : text === "–" ? "" : text, below ? below.textContent.trim() : ""];
  }

  /* What a spreadsheet would run as a formula is set off by an apostrophe; a number is none. */
  function quoted(text) {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text;
    return /[,"\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  function save(content, name, ending) {
    const kind = ending === "csv" ? "text/csv" : "image/png";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: kind }));
    link.download = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") + "." + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.plumblineCopies = { picture, csv, save };
})();
