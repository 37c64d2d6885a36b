/* One drawing of a chart, by what it tells of itself: its strips, its classes, its corners. */

function make(name, attributes, text) {
  const element = document.createElement(name);
  Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));
  if (text) element.textContent = text;
  return element;
}

function draw(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.keys(attributes).forEach(key => element.setAttribute(key, attributes[key]));
  return element;
}

const all = (root, selector) => Array.from(root.querySelectorAll(selector));
const number = (element, name) => Number(element.getAttribute(name));
const round = value => Math.round(value * 10) / 10;

/* The corners of a path of ours, which has straight lines only: a list for each stroke. */
function strokes(data) {
  const found = [];
  let x = 0, y = 0;
  (data.match(/[MLlhvz][^MLlhvz]*/g) || []).forEach(part => {
    const values = (part.slice(1).match(/-?\.?\d[\d.]*/g) || []).map(Number);
    const letter = part[0];
    for (let i = 0; i < values.length; i += "hv".includes(letter) ? 1 : 2) {
      if (letter === "M" || letter === "L") { x = values[i]; y = values[i + 1]; }
      else if (letter === "l") { x += values[i]; y += values[i + 1]; }
      else if (letter === "h") x += values[i];
      else y += values[i];
      if (letter === "M" && i === 0) found.push([]);
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

/* One drawing: where its plot is, and its periods from left to right. */
class Drawing {
  constructor(svg, serial) {
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
    this.clip = "in-" + serial;
    this.whole = new Map();
    this.cross = svg.appendChild(draw("g", { class: "at" }));
  }

  shown() { return this.svg.getClientRects().length > 0; }

  place(x) {
    const stretch = (this.right - this.left) / (this.right - this.first);
    return this.left + (x - this.first) * stretch;
  }

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

  /* From a stop to the right end; the height of the scale stays, so that nothing looks steeper by it alone. */
  show(from) {
    this.first = from ? from.x : this.left;
    if (from && !this.svg.querySelector("clipPath")) {
      const clip = draw("clipPath", { id: this.clip });
      clip.append(draw("rect", { x: this.left, y: 0, width: this.right - this.left + 1, height: this.bottom + 1 }));
      this.svg.prepend(clip);
    }
    all(this.svg, ":scope > path, :scope > circle, :scope > text").forEach(part => this.move(part));
    this.names();
  }

  attribute(part, name) {
    if (!this.whole.has(part)) this.whole.set(part, {});
    const kept = this.whole.get(part);
    if (!(name in kept)) kept[name] = part.getAttribute(name);
    return kept[name];
  }

  move(part) {
    const kind = part.tagName;
    if (kind === "path") this.movePath(part);
    else if (kind === "circle") {
      const x = this.place(Number(this.attribute(part, "cx")));
      part.setAttribute("cx", round(x));
      this.hide(part, x < this.left - 0.5);
    } else if (this.stands(part)) {
      const x = this.place(Number(this.attribute(part, "x")) + this.shift(part)) - this.shift(part);
      part.setAttribute("x", round(x));
      this.hide(part, x + this.shift(part) < this.left - 0.5);
    }
  }

  /* How far the value of the newest period stands from its dot. */
  shift(part) {
    if (!part.matches(".t.w")) return 0;
    const dot = this.svg.querySelector(":scope > circle.d[r='4']");
    return dot ? Number(this.attribute(dot, "cx")) - Number(this.attribute(part, "x")) : 0;
  }

  /* Whether a text stands at a date, not at a value or beside the plot. */
  stands(text) {
    const x = Number(this.attribute(text, "x"));
    return !text.matches(".n, [text-anchor=end], .w:not(.t), .lp, .lk") && x >= this.left && x <= this.right;
  }

  movePath(path) {
    const data = this.attribute(path, "d");
    const list = strokes(data);
    if (path.matches(".k, .z, .l") || (path.matches(".g") && list[0][0][1] === list[0][1][1])) return;
    list.forEach(stroke => stroke.forEach(at => { at[0] = this.place(at[0]); }));
    const whole = this.first === this.left;
    path.setAttribute("d", whole ? data : outline(list));
    if (whole) path.removeAttribute("clip-path");
    else path.setAttribute("clip-path", `url(#${this.clip})`);
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
      if (this.first === this.left) {
        name.setAttribute("x", x);
        this.hide(name, false);
        return;
      }
      const y = number(name, "y");
      const width = name.getComputedTextLength();
      const away = mark => Math.min(Math.abs(mark[0][0] - x), Math.abs(mark[0][0] - x - width));
      const mark = marks.filter(line => Math.abs(line[0][1] + 10 - y) < 1).sort((a, b) => away(a) - away(b))[0];
      const line = mark ? this.place(mark[0][0]) : -1;
      const free = [line + 4, line - 4 - width].find(left => line >= this.left && left >= this.left
        && left + width <= this.width
        && !taken.some(box => box.y === y && left < box.right + 6 && left + width > box.left - 6));
      this.hide(name, free === undefined);
      if (free === undefined) return;
      name.setAttribute("x", round(free));
      taken.push({ y, left: free, right: free + width });
    });
  }
}
