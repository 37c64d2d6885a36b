/* One drawing of a chart, by what it tells of itself: its strips, its classes, its corners. */

function make(name, attributes, text, element = document.createElement(name)) {
  Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));
  if (text) element.textContent = text;
  return element;
}

function draw(name, attributes) {
  return make(name, attributes, "", document.createElementNS("http://www.w3.org/2000/svg", name));
}

const all = (root, selector) => Array.from(root.querySelectorAll(selector));
const number = (element, name) => Number(element.getAttribute(name));
/* Asked of its style alone, so that nobody waits for the page to be laid out. */
const shown = drawing => getComputedStyle(drawing.svg).display !== "none";
const round = value => Math.round(value * 10) / 10;

/* The corners of a path of ours, which has straight lines only: a list for each stroke. */
function strokes(data) {
  const found = [];
  let x = 0, y = 0;
  (data.match(/[MmLlhvz][^MmLlhvz]*/g) || []).forEach(part => {
    const values = (part.slice(1).match(/-?\.?\d[\d.]*/g) || []).map(Number);
    const letter = part[0];
    for (let i = 0; i < values.length; i += "hv".includes(letter) ? 1 : 2) {
      if (letter === "M" || letter === "L") { x = values[i]; y = values[i + 1]; }
      else if ("lm".includes(letter)) { x += values[i]; y += values[i + 1]; }
      else if (letter === "h") x += values[i];
      else y += values[i];
      if ("Mm".includes(letter) && i === 0) found.push([]);
      found[found.length - 1].push([x, y]);
    }
    if (letter === "z") found[found.length - 1].closed = true;
  });
  return found;
}

function outline(list) {
  return list.map(stroke => "M" + stroke.map(at => round(at[0]) + " " + round(at[1])).join("L")
    + (stroke.closed ? "z" : "")).join("");
}

/* The height of a stroke at a place across; undefined where it does not reach. */
function along(stroke, x) {
  for (let i = 1; i < stroke.length; i++) {
    const [a, b] = [stroke[i - 1], stroke[i]];
    if (x >= a[0] - 0.5 && x <= b[0] + 0.5) return a[1] + (b[1] - a[1]) * (b[0] > a[0] ? (x - a[0]) / (b[0] - a[0]) : 0);
  }
  return undefined;
}

const off = (stroke, y) => Math.abs(stroke[stroke.length - 1][1] - y);

/* Parts of drawings are cut off by names of their own. */
let clips = 0;

/* One drawing: where its plot is, and its periods from left to right. */
class Drawing {
  constructor(svg) {
    this.svg = svg;
    const strips = all(svg, ".h > g");
    const boxes = strips.map(strip => strokes(strip.firstElementChild.getAttribute("d"))[0]);
    const last = boxes[boxes.length - 1];
    this.left = boxes[0][0][0];
    this.top = boxes[0][0][1];
    this.right = last[1][0];
    this.bottom = last[2][1];
    this.width = svg.viewBox.baseVal.width;
    this.stops = strips.map((strip, i) => {
      const dot = strip.querySelector("circle");
      const title = strip.querySelector("title");
      const x = dot ? number(dot, "cx") : (boxes[i][0][0] + boxes[i][1][0]) / 2;
      return { x, lines: title ? title.textContent.split("\n") : [], drawing: this };
    });
    this.first = this.left;
    this.last = this.right;
    this.high = this.top;
    this.low = this.bottom;
    this.clip = "in-" + clips++;
    this.whole = new Map();
    this.cross = svg.appendChild(draw("g", { class: "at" }));
  }

  place(x) {
    return this.left + (x - this.first) * (this.right - this.left) / (this.last - this.first);
  }

  height(y) {
    return this.top + (y - this.high) * (this.bottom - this.top) / (this.low - this.high);
  }

  inside(x) { return x > this.left - 0.5 && x < this.right + 0.5; }

  /* The crosshair at a stop, with a dot on each line that is drawn there. */
  point(stop) {
    this.cross.replaceChildren();
    if (!stop || stop.drawing !== this) return;
    const x = round(this.place(stop.x));
    this.cross.append(draw("path", { d: `M${x} ${this.top}V${this.bottom}` }));
    all(this.svg, "path.s, path.u, path.r, path.v").filter(path => !path.hasAttribute("display"))
      .forEach(path => strokes(path.getAttribute("d")).flat()
        .filter(at => Math.abs(at[0] - x) < 0.7)
        .forEach(at => this.cross.append(draw("circle", { cx: x, cy: at[1], r: 3.5 }))));
    all(this.svg, "circle.o, circle.q, circle.d, circle.e")
      .filter(dot => Math.abs(number(dot, "cx") - x) < 0.7 && !dot.hasAttribute("display"))
      .forEach(dot => this.cross.append(draw("circle", { cx: x, cy: number(dot, "cy"), r: 3.5 })));
  }

  /* Shades what is being chosen. */
  pick(from, to) {
    const [left, right] = [from, to].map(stop => round(this.place(stop.x))).sort((a, b) => a - b);
    this.cross.prepend(draw("path", { class: "pick", d: `M${left} ${this.top}H${right}V${this.bottom}H${left}z` }));
  }

  /* From a stop to another; to the right end without the second, the whole without any. */
  show(from, to) {
    this.first = from ? from.x : this.left;
    this.last = to ? to.x : this.right;
    this.part = from || to;
    this.fit();
    if (this.part && !this.svg.querySelector("clipPath")) {
      const clip = draw("clipPath", { id: this.clip });
      clip.append(draw("rect", { x: this.left, y: this.top - 2, width: this.right - this.left + 1, height: this.bottom - this.top + 3 }));
      this.svg.prepend(clip);
    }
    all(this.svg, ":scope > path, :scope > circle, :scope > text").forEach(part => this.move(part));
    this.names();
    this.ends();
  }

  /*
   * The scale of what is shown, between two of its grid lines, so that no number needs to be worded anew.
   * A scale that begins at zero keeps it.
   */
  fit() {
    this.high = this.top;
    this.low = this.bottom;
    if (!this.part) return;
    const corners = selector => all(this.svg, selector).flatMap(path => strokes(this.attribute(path, "d")));
    const seen = [...corners(".s, .u, .r, .v").flat().filter(at => at[0] > this.first - 0.5 && at[0] < this.last + 0.5).map(at => at[1]),
      ...corners(".p").flatMap(line => [this.first, this.last].map(x => along(line, x))),
      ...corners(".k").map(line => line[0][1])].filter(y => y !== undefined);
    const grid = corners(".g, .z").filter(line => line[0][1] === line[1][1]).map(line => line[0][1]);
    const above = grid.filter(y => y <= Math.min(...seen) + 0.5), below = grid.filter(y => y >= Math.max(...seen) - 0.5);
    const zero = corners(".z").some(line => line[0][1] > this.bottom - 1);
    const high = above.length ? Math.max(...above) : this.top;
    const low = below.length && !zero ? Math.min(...below) : this.bottom;
    if (!seen.length || low - high < 1) return;
    this.high = high;
    this.low = low;
  }

  attribute(part, name) {
    if (!this.whole.has(part)) this.whole.set(part, {});
    const kept = this.whole.get(part);
    if (!(name in kept)) kept[name] = part.getAttribute(name);
    return kept[name];
  }

  move(part) {
    const kind = part.tagName;
    if (kind === "path") return this.movePath(part);
    const [across, down] = kind === "circle" ? ["cx", "cy"] : ["x", "y"];
    let x = Number(this.attribute(part, across)), y = Number(this.attribute(part, down));
    if (!this.part) {
      part.setAttribute(across, x);
      part.setAttribute(down, y);
      return this.hide(part, false);
    }
    const stood = this.stood(part, x, y);
    if (!stood) return;
    const [atX, atY] = [stood[0] === null ? null : this.place(stood[0]), stood[1] === null ? null : this.height(stood[1])];
    if (atX !== null) part.setAttribute(across, round(atX + x - stood[0]));
    if (atY !== null) part.setAttribute(down, round(atY + y - stood[1]));
    this.hide(part, (atX !== null && !this.inside(atX)) || (atY !== null && (atY < this.top - 3 || atY > this.bottom + 3)));
  }

  /* The place in the plot that a dot or a text belongs to; null where it has none on that axis. */
  stood(part, x, y) {
    if (part.tagName === "circle") return [x, y];
    if (part.matches(".n, .ls, .lr, .lp")) return null;
    if (part.matches(".t.w")) {
      const dots = all(this.svg, ":scope > circle.d[r='4'], :scope > circle.a").map(dot => [Number(this.attribute(dot, "cx")), Number(this.attribute(dot, "cy"))]);
      return dots.sort((a, b) => b[0] - a[0])[0] || null;
    }
    if (part.matches(".w")) {
      const lines = all(this.svg, ".k").flatMap(path => strokes(this.attribute(path, "d"))).map(line => line[0][1]);
      return [null, lines.sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0] || y];
    }
    return part.getAttribute("text-anchor") === "end" ? [null, y - 4.3] : [x, null];
  }

  movePath(path) {
    const data = this.attribute(path, "d");
    const level = path.matches(".k, .z"), mark = path.matches(".m");
    let list = strokes(data);
    if (path.matches(".l")) return this.hide(path, this.part);
    if (path.matches(".g")) {
      const lines = list[0][0][1] === list[0][1][1];
      list.forEach(stroke => stroke.forEach(at => { if (lines) at[1] = this.height(at[1]); else at[0] = this.place(at[0]); }));
      list = list.filter(stroke => lines ? stroke[0][1] > this.top - 1 && stroke[0][1] < this.bottom + 1 : this.inside(stroke[0][0]));
    } else {
      list.forEach(stroke => stroke.forEach(at => {
        if (!level) at[0] = this.place(at[0]);
        if (!mark) at[1] = this.height(at[1]);
      }));
      if (mark) list = list.filter(stroke => this.inside(stroke[0][0]));
    }
    path.setAttribute("d", this.part ? outline(list) : data);
    if (this.part && !mark && !path.matches(".g")) path.setAttribute("clip-path", `url(#${this.clip})`);
    else path.removeAttribute("clip-path");
  }

  /* Names of lines stand where their lines are cut off, none on another; those of lines that end before go. */
  ends() {
    const groups = [];
    all(this.svg, "text.ls, text.lr, text.lp").forEach(text => {
      const name = text.getAttribute("class").replace(/^t /, "");
      const y = Number(this.attribute(text, "y"));
      const open = groups[groups.length - 1];
      if (open && open.name === name && y - open.ys[open.ys.length - 1] < 16) { open.texts.push(text); open.ys.push(y); }
      else groups.push({ name, texts: [text], ys: [y], x: Number(this.attribute(text, "x")) });
    });
    if (!this.part) {
      groups.forEach(group => group.texts.forEach((text, i) => { text.setAttribute("y", group.ys[i]); this.hide(text, false); }));
      return;
    }
    const placed = groups.filter(group => {
      const middle = (group.ys[0] + group.ys[group.ys.length - 1]) / 2 - 4;
      const lines = all(this.svg, "path." + group.name.slice(1).replace(" ", "."))
        .filter(path => group.name !== "lr" || !path.matches(".r3, .r4, .r5"))
        .flatMap(path => strokes(this.attribute(path, "d")));
      const line = lines.sort((a, b) => off(a, middle) - off(b, middle))[0];
      const end = line && (along(line, this.last) ?? (this.last === this.right ? line[line.length - 1][1] : undefined));
      group.at = end === undefined || group.x < this.right ? -1 : this.height(end);
      const gone = group.at < this.top - 1 || group.at > this.bottom + 1;
      group.texts.forEach(text => this.hide(text, gone));
      return !gone;
    }).sort((a, b) => a.at - b.at);
    let free = this.top - 8;
    placed.forEach(group => {
      const tall = group.texts.length * 14;
      free = Math.max(free, group.at - tall / 2);
      group.texts.forEach((text, i) => text.setAttribute("y", round(free + 11 + i * 14)));
      free += tall + 2;
    });
  }

  hide(part, hidden) {
    if (hidden) part.setAttribute("visibility", "hidden");
    else part.removeAttribute("visibility");
  }

  /* Names of marks go where their lines went, each on its row, the newest first; what does not fit is left out. */
  names() {
    const marks = all(this.svg, "path.m").flatMap(path => strokes(this.attribute(path, "d")));
    const taken = [];
    all(this.svg, "text.n").reverse().forEach(name => {
      const x = Number(this.attribute(name, "x"));
      if (!this.part) {
        name.setAttribute("x", x);
        this.hide(name, false);
        return;
      }
      const y = number(name, "y");
      const width = name.getComputedTextLength();
      const away = mark => Math.min(Math.abs(mark[0][0] - x), Math.abs(mark[0][0] - x - width));
      const mark = marks.filter(line => Math.abs(line[0][1] + 10 - y) < 1).sort((a, b) => away(a) - away(b))[0];
      const line = mark ? this.place(mark[0][0]) : -1;
      const free = [line + 4, line - 4 - width].find(left => this.inside(line) && left >= this.left
        && left + width <= this.width
        && !marks.some(other => other[0][1] < y && this.place(other[0][0]) > left - 2 && this.place(other[0][0]) < left + width + 2)
        && !taken.some(box => box.y === y && left < box.right + 6 && left + width > box.left - 6));
      this.hide(name, free === undefined);
      if (free === undefined) return;
      name.setAttribute("x", round(free));
      taken.push({ y, left: free, right: free + width });
    });
  }
}
