/*
 * Reads values off charts, shows a part of them, takes lines out. Without this the chart, its title
 * and the table beside it stand. Everything told here is in the page already: in the strips of the
 * drawing, and in the table. The words stand in front of it, where the site is built.
 */

const COPIES = document.currentScript.src.replace("charts.js", "charts-copy.js");
/* Stops at once by PageUp and PageDown: about a month of weeks. */
const STEP = 4;
/* A range is at least so many periods long, less one. */
const LEAST = 2;
/* Periods that can be looked at alone, as far as there are more. */
const RANGES = [52, 26, 13];
/* What can be taken out: its button's word, or the class of the name that stands at its end. */
const LAYERS = [
  { parts: ".s, .u, .d, .o, .a, text.w.t, text.ls", name: "text.ls", beside: ".r, .v, .e" },
  { parts: ".r, .v, .e, .q, text.lr", not: ".r3, .r4, .r5", name: "text.lr:not(.r3, .r4, .r5)" },
  ...[".r3", ".r4", ".r5"].map(parts => ({ parts, name: "text.lr" + parts })),
  { parts: ".p, .l, text.lp", of: ".p", word: words.path },
  { parts: ".k, text.lk, text.w:not(.t)", of: ".k", name: "text.lk", word: words.limit },
  { parts: ".b, .c", of: ".b", word: words.ordinary },
  { parts: ".m, text.n", of: ".m", word: words.marks }
];

/* A figure with all that can be done with it. */
class Figure {
  constructor(figure, board) {
    this.figure = figure;
    this.board = board;
    this.drawings = all(board, ".chart").filter(svg => svg.querySelector(".h"))
      .map(svg => new Drawing(svg));
    this.behind = figure.nextElementSibling;
    while (this.behind && !this.behind.matches(".behind")) this.behind = this.behind.nextElementSibling;
    this.heads = this.behind ? all(this.behind, "tbody th[scope=row]").map(head => head.textContent.trim().replace(/\s+/g, " ")) : [];
    this.from = 0;
    this.to = Infinity;
    this.grip = null;
    this.title = this.named();
    this.reach = slider(board, this.title);
    this.said = board.appendChild(make("div", { class: "said", role: "status" }));
    this.tools();
    this.settle();
    this.listen();
  }

  /* What the titles of all its drawings begin with. */
  named() {
    const titles = this.drawings.map(drawing => drawing.svg.querySelector("title").textContent);
    let end = 0;
    while (end < titles[0].length && titles.every(title => title[end] === titles[0][end])) end++;
    return titles[0].slice(0, end).replace(/[\s,]+$/, "");
  }

  /* What a copy of it is headed: what it shows, where that is said; a part is not all that is told of. */
  heading() {
    if (this.from > 0 || this.to < Infinity) return this.title + ": " + this.span(0, this.stops().length - 1);
    const finding = this.figure.querySelector(".finding");
    return finding ? finding.textContent : this.title;
  }

  /* The stops in sight, of the drawings that are. */
  stops() {
    return this.drawings.filter(shown)
      .flatMap(drawing => drawing.stops.slice(this.from, this.to + 1));
  }

  settle() {
    const count = this.stops().length;
    this.reach.setAttribute("aria-valuemax", count);
    this.at = count - 1;
    this.name();
  }

  /* Says the period alone; what it came to is said by the words that appear. */
  name() {
    const stops = this.stops();
    const stop = stops[this.at];
    if (!stop) return;
    this.reach.setAttribute("aria-valuenow", this.at + 1);
    this.reach.setAttribute("aria-valuetext", this.picked() || this.head(stop) || stop.lines[0] || "");
  }

  /* What is chosen and not yet shown alone, in words; nothing where it is too little. */
  picked() {
    return this.grip !== null && Math.abs(this.at - this.grip) >= LEAST
      ? this.span(Math.min(this.at, this.grip), Math.max(this.at, this.grip)) : "";
  }

  span(from, to) {
    const [first, last] = [from, to].map(at => this.stops()[at])
      .map(stop => (this.behind && all(this.behind, "tbody th[scope=row]")[this.heads.indexOf(this.head(stop))]?.firstChild.textContent.trim()) || stop.lines[0]);
    return words.span.replace("#", first).replace("#", last);
  }

  /* The period as the table has it, where it has the periods of the drawing, newest first. */
  head(stop) {
    const own = stop.drawing.stops;
    const paired = this.board.matches(".pair") ? this.drawings : [stop.drawing];
    const before = paired.slice(0, paired.indexOf(stop.drawing)).flatMap(drawing => drawing.stops).length;
    const known = this.heads.length === paired.flatMap(drawing => drawing.stops).length;
    return known ? this.heads[before + own.length - 1 - own.indexOf(stop)] : "";
  }

  point(at) {
    const stops = this.stops();
    this.at = Math.max(0, Math.min(stops.length - 1, at));
    const stop = stops[this.at];
    this.name();
    this.drawings.forEach(drawing => drawing.point(stop));
    const picked = this.picked();
    if (picked) stop.drawing.pick(stops[this.grip], stop);
    this.said.replaceChildren(...(picked ? [picked, ...stop.lines, words.alone] : stop.lines).map(line => make("span", {}, line)));
    const box = stop.drawing.svg.getBoundingClientRect();
    const board = this.board.getBoundingClientRect();
    const scale = box.width / stop.drawing.width;
    const x = box.left - board.left + stop.drawing.place(stop.x) * scale;
    const right = x > board.width / 2;
    this.said.style.left = right ? "auto" : x + 10 + "px";
    this.said.style.right = right ? board.width - x + 10 + "px" : "auto";
    this.said.style.top = box.top - board.top + "px";
  }

  leave() {
    this.grip = null;
    this.drawings.forEach(drawing => drawing.point(null));
    this.said.replaceChildren();
  }

  /* The stop nearest to a place on the screen. */
  nearest(x, y) {
    let best = 0, least = Infinity;
    this.stops().forEach((stop, i) => {
      const box = stop.drawing.svg.getBoundingClientRect();
      const off = y < box.top || y > box.bottom ? 10000 : 0;
      const away = off + Math.abs(box.left + stop.drawing.place(stop.x) * box.width / stop.drawing.width - x);
      if (away < least) { least = away; best = i; }
    });
    return best;
  }

  listen() {
    const reach = this.reach;
    const at = event => this.nearest(event.clientX, event.clientY);
    const ranged = this.board.matches(".plot");
    reach.addEventListener("pointermove", event => this.point(at(event)));
    reach.addEventListener("pointerdown", event => {
      // Up and down a finger scrolls, which ends with pointercancel; a second one enlarges the page.
      this.grip = ranged && event.isPrimary && event.button === 0 ? at(event) : null;
      if (this.grip !== null) reach.setPointerCapture(event.pointerId);
      this.point(at(event));
    });
    reach.addEventListener("pointerup", () => this.choose());
    reach.addEventListener("pointercancel", () => this.leave());
    reach.addEventListener("dblclick", () => this.all());
    watch(this, reach);
    reach.addEventListener("keydown", event => {
      const to = step(event.key, this.at);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (to !== undefined) {
        if (!event.shiftKey || !ranged) this.grip = null;
        else if (this.grip === null) this.grip = this.at;
        this.point(to);
      } else if (event.key === "Enter" && this.picked()) this.choose();
      else if (event.key === "Escape") {
        if (this.grip === null) this.all();
        this.leave();
      } else return;
      event.preventDefault();
    });
    /* The other drawing may fit now. */
    addEventListener("resize", () => this.show(this.from, this.to, this.shown?.textContent));
  }

  tools() {
    const tools = make("div", { class: "tools" });
    const most = this.drawings[0].stops.length;
    const ranges = this.board.matches(".plot") ? RANGES.filter(range => range < most - 1) : [];
    if (ranges.length > 0) {
      const group = make("div", { role: "group", "aria-label": words.range });
      [0, ...ranges].forEach(range => {
        const button = tool(group, range ? words.last.replace("#", range) : words.all,
          () => this.show(range ? most - range : 0, Infinity));
        button.setAttribute("aria-pressed", range === 0);
        button.value = range ? most - range : 0;
      });
      this.ranges = group;
      this.shown = group.appendChild(make("span", { class: "shown", role: "status" }));
      tools.append(group);
    }
    const layers = make("div", { role: "group", class: "layers", "aria-label": words.layers });
    LAYERS.forEach(layer => this.layer(layers, layer));
    if (layers.firstChild) tools.append(layers);
    const table = this.behind && !this.behind.querySelector("a[download]") && this.behind.querySelector("table");
    tools.append(copies(this.figure, this.title, () => this.heading(), table));
    /* Of many charts on a page, each keeps its tools folded. */
    if (this.board.matches(".plot") || !this.behind) this.figure.append(tools);
    else {
      const folded = make("details", {});
      folded.append(make("summary", {}, words.options), tools);
      this.behind.append(folded);
    }
  }

  layer(group, layer) {
    const svg = this.drawings[0].svg;
    const name = layer.name ? all(svg, layer.name) : [];
    if (!svg.querySelector(layer.of || layer.name) || (layer.beside && !svg.querySelector(layer.beside))) return;
    const whole = name[0] && name[0].querySelector("title");
    const text = whole ? whole.textContent : name.map(line => line.textContent).join(" ") || layer.word;
    const button = tool(group, text, () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      this.drawings.forEach(drawing => all(drawing.svg, layer.parts)
        .filter(part => !part.closest(".h, .at") && !(layer.not && part.matches(layer.not)))
        .forEach(part => on ? part.removeAttribute("display") : part.setAttribute("display", "none")));
    });
    button.setAttribute("aria-pressed", "true");
  }

  /* Shows alone what was chosen, where it is enough and not all there is. */
  choose() {
    const span = this.picked();
    const [from, to] = [this.grip, this.at].sort((a, b) => a - b);
    this.grip = null;
    if (!span) return;
    if (to - from === this.stops().length - 1) return this.point(this.at);
    const newest = this.from + to === this.drawings[0].stops.length - 1;
    this.show(this.from + from, newest ? Infinity : this.from + to, span);
  }

  all() {
    if (this.from > 0 || this.to < Infinity) this.show(0, Infinity);
  }

  /* From one period to another, or to the newest without end. */
  show(from, to, note) {
    this.leave();
    this.from = from;
    this.to = to;
    this.drawings.filter(shown)
      .forEach(drawing => drawing.show(from > 0 || to < Infinity ? drawing.stops[from] : null, to < Infinity ? drawing.stops[to] : null));
    if (this.ranges) {
      all(this.ranges, "button").forEach(button =>
        button.setAttribute("aria-pressed", to === Infinity && Number(button.value) === from));
      this.shown.textContent = note || "";
    }
    this.settle();
  }
}

function tool(group, text, act) {
  const button = group.appendChild(make("button", { type: "button" }, text));
  button.addEventListener("click", act);
  return button;
}

/*
 * Buttons that copy a figure as a picture, and save a table, or columns of numbers, as a file.
 * Asked for when they are pressed: what the picture is headed, and numbers that are not there yet.
 */
function copies(figure, name, heading, table, load) {
  const group = make("div", { role: "group", "aria-label": words.copies });
  tool(group, words.picture, () => {
    const blob = new Promise(done => withCopies(copies => copies.picture(figure, heading()).toBlob(done, "image/png")));
    const copied = navigator.clipboard && window.ClipboardItem
      ? navigator.clipboard.write([new ClipboardItem({ "image/png": blob })])
      : Promise.reject(new Error("no clipboard"));
    copied.then(() => { done.textContent = words.copied; }, () => blob.then(bytes => {
      window.plumblineCopies.save(bytes, name, "png");
      done.textContent = words.saved;
    }));
  });
  const give = from => withCopies(copies => copies.save(copies.csv(from, words.note), name, "csv"));
  if (table || load) tool(group, words.csv, () => load ? load(give) : give(table));
  const done = group.appendChild(make("span", { class: "done", role: "status" }));
  return group;
}

/* Where arrows, pages and ends lead; undefined for other keys. */
function step(key, at) {
  return { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1,
    PageDown: at - STEP, PageUp: at + STEP, Home: 0, End: Infinity }[key];
}

/* A place over a drawing that is pointed at and led through by keys. */
function slider(board, title) {
  board.classList.add("live");
  return board.appendChild(make("div", {
    class: "reach", role: "slider", tabindex: "0", "aria-label": words.read.replace("#", title), "aria-valuemin": "1"
  }));
}

/* Shows where it is when keys come to it, and leaves when they or the mouse go; the mouse over a place of its own. */
function watch(reader, place) {
  const reach = reader.reach;
  place.addEventListener("pointerleave", event => {
    if (event.pointerType === "mouse" && document.activeElement !== reach) reader.leave();
  });
  reach.addEventListener("focus", () => { if (reach.matches(":focus-visible")) reader.point(reader.at); });
  reach.addEventListener("blur", () => reader.leave());
}

/* What few readers ask for is loaded when they do. */
function withCopies(then) {
  if (window.plumblineCopies) return then(window.plumblineCopies);
  const script = make("script", { src: COPIES });
  script.addEventListener("load", () => then(window.plumblineCopies));
  document.head.append(script);
}
