/*
 * Reads values off charts, shows a part of them, takes lines out. Without this the chart, its title
 * and the table beside it stand. Everything told here is in the page already: in the strips of the
 * drawing, and in the table. The words stand in front of it, where the site is built.
 */

const COPIES = document.currentScript.src.replace("charts.js", "charts-copy.js");
/* Stops at once by PageUp and PageDown: about a month of weeks. */
const STEP = 4;
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
  constructor(figure, board, serial) {
    this.figure = figure;
    this.board = board;
    this.drawings = all(board, ".chart").filter(svg => svg.querySelector(".h"))
      .map((svg, i) => new Drawing(svg, serial + "-" + i));
    this.behind = figure.nextElementSibling;
    while (this.behind && !this.behind.matches(".behind")) this.behind = this.behind.nextElementSibling;
    this.heads = this.behind ? all(this.behind, "tbody th[scope=row]").map(head => head.textContent.trim().replace(/\s+/g, " ")) : [];
    this.last = 0;
    this.title = this.named();
    board.classList.add("live");
    this.reach = board.appendChild(make("div", {
      class: "reach", role: "slider", tabindex: "0", "aria-label": words.read.replace("#", this.title), "aria-valuemin": "1"
    }));
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

  /* What a copy of it is headed: what it shows, where that is said. */
  heading() {
    const finding = this.figure.querySelector(".finding");
    return finding ? finding.textContent : this.title;
  }

  /* The stops in sight, of the drawings that are. */
  stops() {
    return this.drawings.filter(drawing => drawing.shown())
      .flatMap(drawing => this.last ? drawing.stops.slice(-this.last) : drawing.stops);
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
    this.reach.setAttribute("aria-valuetext", this.head(stop) || stop.lines[0] || "");
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
    this.said.replaceChildren(...stop.lines.map(line => make("span", {}, line)));
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
    reach.addEventListener("pointermove", event => this.point(this.nearest(event.clientX, event.clientY)));
    reach.addEventListener("pointerdown", event => this.point(this.nearest(event.clientX, event.clientY)));
    reach.addEventListener("pointerleave", event => {
      if (event.pointerType === "mouse" && document.activeElement !== reach) this.leave();
    });
    reach.addEventListener("focus", () => { if (reach.matches(":focus-visible")) this.point(this.at); });
    reach.addEventListener("blur", () => this.leave());
    reach.addEventListener("keydown", event => {
      const to = { ArrowLeft: this.at - 1, ArrowDown: this.at - 1, ArrowRight: this.at + 1, ArrowUp: this.at + 1,
        PageDown: this.at - STEP, PageUp: this.at + STEP, Home: 0, End: Infinity }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (to !== undefined) this.point(to);
      else if (event.key === "Escape") this.leave();
      else return;
      event.preventDefault();
    });
    /* The other drawing may fit now. */
    addEventListener("resize", () => { this.leave(); this.range(this.last); });
  }

  tools() {
    const tools = make("div", { class: "tools" });
    const most = this.drawings[0].stops.length;
    const ranges = this.board.matches(".plot") ? RANGES.filter(range => range < most - 1) : [];
    if (ranges.length > 0) {
      const group = make("div", { role: "group", "aria-label": words.range });
      [0, ...ranges].forEach(range => {
        const button = this.button(group, range ? words.last.replace("#", range) : words.all, () => {
          this.range(range);
          all(group, "button").forEach(other => other.setAttribute("aria-pressed", other === button));
        });
        button.setAttribute("aria-pressed", range === 0);
      });
      tools.append(group);
    }
    const layers = make("div", { role: "group", class: "layers", "aria-label": words.layers });
    LAYERS.forEach(layer => this.layer(layers, layer));
    if (layers.firstChild) tools.append(layers);
    const copies = make("div", { role: "group", "aria-label": words.copies });
    this.button(copies, words.picture, () => this.copy());
    if (this.behind && !this.behind.querySelector("a[download]")) {
      this.button(copies, words.csv, () => withCopies(copies =>
        save(new Blob([copies.csv(this.behind.querySelector("table"), words.note)], { type: "text/csv" }), this.file("csv"))));
    }
    this.done = copies.appendChild(make("span", { role: "status" }));
    tools.append(copies);
    /* Of many charts on a page, each keeps its tools folded. */
    if (this.board.matches(".plot") || !this.behind) this.figure.append(tools);
    else {
      const folded = make("details", {});
      folded.append(make("summary", {}, words.options), tools);
      this.behind.append(folded);
    }
  }

  button(group, text, act) {
    const button = group.appendChild(make("button", { type: "button" }, text));
    button.addEventListener("click", act);
    return button;
  }

  layer(group, layer) {
    const svg = this.drawings[0].svg;
    const name = layer.name ? all(svg, layer.name) : [];
    if (!svg.querySelector(layer.of || layer.name) || (layer.beside && !svg.querySelector(layer.beside))) return;
    const whole = name[0] && name[0].querySelector("title");
    const text = whole ? whole.textContent : name.map(line => line.textContent).join(" ") || layer.word;
    const button = this.button(group, text, () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      this.drawings.forEach(drawing => all(drawing.svg, layer.parts)
        .filter(part => !part.closest(".h, .at") && !(layer.not && part.matches(layer.not)))
        .forEach(part => on ? part.removeAttribute("display") : part.setAttribute("display", "none")));
    });
    button.setAttribute("aria-pressed", "true");
  }

  range(last) {
    this.last = last;
    this.drawings.filter(drawing => drawing.shown())
      .forEach(drawing => drawing.show(last ? drawing.stops[drawing.stops.length - last] : null));
    this.settle();
  }

  file(ending) {
    return this.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") + "." + ending;
  }

  copy() {
    const blob = new Promise(done => withCopies(copies =>
      copies.picture(this.board, this.heading(), this.figure.querySelector("figcaption")).toBlob(done, "image/png")));
    const copied = navigator.clipboard && window.ClipboardItem
      ? navigator.clipboard.write([new ClipboardItem({ "image/png": blob })])
      : Promise.reject(new Error("no clipboard"));
    copied.then(() => { this.done.textContent = words.copied; }, () => blob.then(bytes => {
      save(bytes, this.file("png"));
      this.done.textContent = words.saved;
    }));
  }
}

/* What few readers ask for is loaded when they do. */
function withCopies(then) {
  if (window.plumblineCopies) return then(window.plumblineCopies);
  const script = make("script", { src: COPIES });
  script.addEventListener("load", () => then(window.plumblineCopies));
  document.head.append(script);
}

function save(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

all(document, "figure").forEach((figure, i) => {
  const board = figure.querySelector(":scope > .plot, :scope > .pair");
  if (board && board.querySelector(".chart .h")) new Figure(figure, board, i);
});
