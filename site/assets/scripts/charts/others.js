/* Panels on one scale: one crosshair through all of them, at the same period. */
class Panels {
  constructor(figure, board) {
    this.list = board.querySelector("ul");
    this.panels = all(this.list, "li").map(item => {
      const svg = item.querySelector("svg");
      const grid = strokes(svg.querySelector(".z, .g").getAttribute("d"))[0];
      const rows = all(svg, ".g, .z").flatMap(path => strokes(path.getAttribute("d"))).filter(line => line[0][1] === line[1][1]).map(line => line[0][1]);
      return { item, svg, name: item.querySelector("p").textContent.trim(), left: grid[0][0], right: grid[1][0],
        top: Math.min(...rows), bottom: Math.max(...rows), cross: svg.appendChild(draw("g", { class: "at" })) };
    });
    this.at = Infinity;
    this.reach = slider(board, figure.querySelector(".finding, figcaption").textContent);
    this.reach.setAttribute("aria-valuenow", 1);
    this.said = card(board);
    this.board = board;
    const name = this.list.dataset.values.replace(/^.*\/|\.js$/g, "");
    foot(figure, name, null, give => this.load(() => give(this.columns)), () => this.leave());
    this.panels.forEach(panel => ["pointermove", "pointerdown"].forEach(kind => panel.item.addEventListener(kind, event => {
      const box = panel.svg.getBoundingClientRect();
      const x = (event.clientX - box.left) * panel.svg.viewBox.baseVal.width / box.width;
      this.load(() => this.point(Math.round((x - panel.left) / (panel.right - panel.left) * this.times.length), panel));
    })));
    watch(this, this.list);
    keys(this);
  }

  /* The values, which few readers ask for, are loaded when they do. */
  load(then) {
    if (this.times) return then();
    if (!this.asked) {
      this.asked = make("script", { src: this.list.dataset.values });
      this.asked.addEventListener("load", () => {
        const [[times, ...values], [periods, ...numbers]] = window.plumblineValues;
        this.times = times;
        this.columns = [["period", ...periods], ...numbers.map((list, i) => [this.panels[i].name, ...list])];
        this.panels.forEach((panel, i) => { panel.values = values[i]; });
        this.reach.setAttribute("aria-valuemax", times.length);
        this.waiting();
      });
      document.head.append(this.asked);
    }
    this.waiting = then;
  }

  /* All of the period is one value of the slider, so that it is heard at once. */
  name() {
    this.reach.setAttribute("aria-valuenow", this.at + 1);
    this.reach.setAttribute("aria-valuetext", this.times[this.at] + ": "
      + this.panels.map(panel => panel.name + " " + (panel.values[this.at] || words.none)).join("; "));
  }

  point(at, by) {
    if (!this.times) return this.load(() => this.point(at, by));
    this.at = Math.max(0, Math.min(this.times.length - 1, at));
    this.name();
    this.board.classList.add("read");
    this.panels.forEach(panel => {
      const x = round(panel.left + (panel.right - panel.left) * this.at / this.times.length);
      const left = x > (panel.left + panel.right) / 2;
      panel.cross.replaceChildren(draw("path", { d: `M${x} ${panel.top}V${panel.bottom}` }),
        ...all(panel.svg, "path.s, path.r").flatMap(path => strokes(path.getAttribute("d")).flat())
          .filter(at => Math.abs(at[0] - x) < 0.7).map(at => draw("circle", { cx: x, cy: at[1], r: 3 })));
      const value = panel.cross.appendChild(draw("text", { class: "t w", x: left ? x - 5 : x + 5, y: panel.top + 4, "text-anchor": left ? "end" : "start" }));
      value.textContent = panel.values[this.at] || words.none;
    });
    beside(this.said, this.board, (by || this.panels[0]).cross.firstChild, [this.times[this.at]]);
  }

  leave() {
    this.waiting = () => {};
    this.board.classList.remove("read");
    this.panels.forEach(panel => panel.cross.replaceChildren());
    this.said.replaceChildren();
  }
}

/* Bars of a plan: each says what it is where it is pointed at or focused. */
class Bars {
  constructor(figure, board) {
    this.said = card(board);
    board.classList.add("live");
    foot(figure, board.querySelector("title").textContent);
    all(board, ".gantt a, .gantt .rest").forEach(bar => {
      const title = bar.querySelector("title");
      const facts = title.textContent;
      title.remove();
      bar.setAttribute("aria-label", facts.replaceAll("\n", ". "));
      if (bar.matches(".rest")) {
        bar.setAttribute("role", "img");
        bar.setAttribute("tabindex", 0);
      }
      const say = () => beside(this.said, board, bar, facts.split("\n"));
      ["pointerenter", "focus"].forEach(kind => bar.addEventListener(kind, say));
      ["pointerleave", "blur"].forEach(kind => bar.addEventListener(kind, () => this.said.replaceChildren()));
      bar.addEventListener("keydown", event => { if (event.key === "Escape") this.said.replaceChildren(); });
    });
  }
}

/* A way over stops, each with what the table beside it tells. */
class Stops {
  constructor(figure, board) {
    this.board = board;
    this.drawings = all(board, ".chart").map(svg => ({ svg, stops: all(svg, "circle"), cross: svg.appendChild(draw("g", { class: "at" })) }));
    const table = figure.closest("section").querySelector("table");
    const heads = all(table, "thead th").map(head => head.textContent.trim());
    this.facts = all(table, "tbody tr").map(row => [row.cells[0].firstChild.textContent.trim(),
      row.cells[0].querySelector("small")?.textContent.trim() || "",
      ...Array.from(row.cells).slice(1).map((cell, i) => [heads[i + 1], cell.textContent.trim().replace(/\s+/g, " ")])
        .filter(fact => fact[1] && fact[1] !== "–").map(fact => fact[0] + ": " + fact[1])].filter(line => line));
    this.at = 0;
    this.reach = slider(board, board.querySelector("title").textContent);
    this.reach.setAttribute("aria-valuemax", this.facts.length);
    this.said = card(board);
    this.name();
    foot(figure, board.querySelector("title").textContent, table);
    ["pointermove", "pointerdown"].forEach(kind => this.reach.addEventListener(kind, event => {
      const away = this.stops().map(stop => stop.getBoundingClientRect())
        .map(box => Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY));
      this.point(away.indexOf(Math.min(...away)));
    }));
    watch(this, this.reach);
    keys(this);
  }

  drawing() { return this.drawings.find(shown); }
  stops() { return this.drawing().stops; }

  name() {
    this.reach.setAttribute("aria-valuenow", this.at + 1);
    this.reach.setAttribute("aria-valuetext", this.facts[this.at].join(". "));
  }

  point(at) {
    this.leave();
    this.at = Math.max(0, Math.min(this.facts.length - 1, at));
    this.name();
    const stop = this.stops()[this.at];
    this.drawing().cross.append(draw("circle", { class: "ring", cx: stop.getAttribute("cx"), cy: stop.getAttribute("cy"), r: 9 }));
    beside(this.said, this.board, stop, this.facts[this.at]);
    // Below the drawing, which says the same in fewer words.
    this.said.style.top = "100%";
  }

  leave() {
    this.drawings.forEach(drawing => drawing.cross.replaceChildren());
    this.said.replaceChildren();
  }
}

/* Words below a part of a drawing, within the board. */
function beside(said, board, part, lines) {
  said.replaceChildren(...lines.map(line => make("span", {}, line)));
  const at = part.getBoundingClientRect();
  const room = board.getBoundingClientRect();
  said.style.left = Math.max(0, Math.min(at.x - room.x, room.width - said.offsetWidth)) + "px";
  said.style.top = at.bottom - room.y + 6 + "px";
}

/* What a slider tells by its own words is shown here for the eye alone. */
const card = board => board.appendChild(make("div", { class: "said", "aria-hidden": "true" }));

/* What can be taken from a figure, below it. */
function foot(figure, name, table, load, first) {
  const tools = make("div", { class: "tools" });
  tools.append(copies(figure, name, () => {
    if (first) first();
    return figure.querySelector(".finding, title").textContent;
  }, table, load));
  figure.append(tools);
}

function keys(reader) {
  reader.reach.addEventListener("keydown", event => {
    const to = step(event.key, reader.at);
    if (event.ctrlKey || event.metaKey || event.altKey || (to === undefined && event.key !== "Escape")) return;
    if (to === undefined) reader.leave();
    else reader.point(to);
    event.preventDefault();
  });
}

/* A few at a time, so that a page of many never keeps who scrolls or types waiting. */
const figures = all(document, "figure").values();
(function some() {
  const begin = Date.now();
  for (const figure of figures) {
    const board = figure.querySelector(":scope > :is(.plot, .pair, .panels)");
    if (!board) continue;
    if (board.querySelector(".chart .h")) new Figure(figure, board);
    else if (board.matches(".panels")) new Panels(figure, board);
    else if (board.querySelector(".gantt")) new Bars(figure, board);
    else if (figure.closest("section").querySelector("table")) new Stops(figure, board);
    if (Date.now() - begin > 4) return setTimeout(some);
  }
})();
