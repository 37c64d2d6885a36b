/* Search over the whole charter. Without this script the link leads to the list of everything. */
(function () {
  "use strict";
  var link = document.querySelector("a.find");
  if (!link || typeof HTMLDialogElement !== "function") return;
  var words = link.dataset;
  var dialog, input, list, status, index, entries;

  link.classList.add("keys");
  link.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    var k = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (slash || k) {
      event.preventDefault();
      open();
    }
  });

  function make(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    return element;
  }

  function build() {
    dialog = make("dialog", { class: "finder", "aria-label": words.label });
    input = make("input", {
      type: "search",
      "aria-label": words.label,
      placeholder: words.hint,
      autocomplete: "off",
      spellcheck: "false"
    });
    status = make("p", { role: "status" });
    list = make("ul", {});
    dialog.append(input, status, list);
    document.body.append(dialog);
    input.addEventListener("input", show);
    list.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("keydown", move);
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) dialog.close();
    });
    load(words.library, function () {
      load(words.entries, function () { ready(window.plumblineEntries); });
    });
  }

  function load(source, then) {
    var script = make("script", { src: source });
    script.addEventListener("load", then);
    document.head.append(script);
  }

  function open() {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
  }

  function plain(term) {
    return term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  }

  function ready(all) {
    entries = all;
    index = new window.MiniSearch({
      fields: ["title", "kind", "text"],
      processTerm: plain,
      searchOptions: {
        boost: { title: 5, kind: 2 },
        prefix: function (term) { return term.length > 1; },
        fuzzy: function (term) { return term.length > 3 ? 0.25 : false; },
        boostDocument: function (id) { return all[id][4]; }
      }
    });
    index.addAll(all.map(function (entry, id) {
      return { id: id, kind: entry[0], title: entry[1], text: entry[3] };
    }));
    show();
  }

  function find(text) {
    var every = index.search(text, { combineWith: "AND" });
    return every.length > 0 ? every : index.search(text);
  }

  function show() {
    if (!index) return;
    var text = input.value.trim();
    var found = text ? find(text) : [];
    list.replaceChildren.apply(list, found.slice(0, 12).map(item));
    status.textContent = !text ? ""
      : found.length === 0 ? words.none
      : counted(found.length);
  }

  /* In the form that the language of the page has for the number. */
  function counted(number) {
    var form = new Intl.PluralRules(document.documentElement.lang).select(number);
    var forms = new Map(words.found.split("|").map(function (one) { return one.split("="); }));
    return (forms.get(form) || forms.get("other")).replace("#", String(number));
  }

  function item(result) {
    var entry = entries[result.id];
    var row = make("li", {});
    var to = make("a", { href: words.root + entry[2] });
    var title = make("b", {});
    mark(title, entry[1], result.terms);
    var kind = make("span", {});
    kind.textContent = entry[0];
    to.append(title, kind);
    row.append(to);
    return row;
  }

  /* The words that were found, marked in the title. */
  function mark(into, title, terms) {
    title.split(/([\p{L}\p{N}]+)/u).forEach(function (part) {
      if (terms.indexOf(plain(part)) < 0) {
        into.append(part);
        return;
      }
      var marked = make("mark", {});
      marked.textContent = part;
      into.append(marked);
    });
  }

  function move(event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length > 0) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (at === 0 ? input : links[at - 1]).focus();
    } else if (event.key === "Escape") {
      /* At once, where a browser would first empty the field. */
      dialog.close();
    } else if (event.key === "Enter" && at < 0 && links.length > 0) {
      links[0].click();
    } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      input.focus();
      return;
    } else {
      return;
    }
    event.preventDefault();
  }
})();
