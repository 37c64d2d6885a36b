/* What a link leads to, in a card beside it. Without this script links are just links. */
(function () {
  "use strict";
  var find = document.querySelector("a.find");
  var main = document.querySelector("main");
  if (!find || !main) return;
  var REST = 300;
  var GRACE = 200;
  var root = new URL(find.dataset.root || ".", location.href).href;
  var here = location.href.split("#")[0];
  var places, card, link, timer, waiting, asked;

  function at(event) {
    return event.target.closest ? event.target.closest("main a[href]") : null;
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    if (card && card.contains(event.target)) {
      clearTimeout(timer);
      return;
    }
    var over = at(event);
    if (over) {
      later(function () { ask(over); }, over === link ? 0 : REST);
    } else if (link && link !== document.activeElement) {
      later(hide, GRACE);
    } else {
      clearTimeout(timer);
      waiting = null;
    }
  });
  document.addEventListener("focusin", function (event) {
    var on = at(event);
    if (on && on.matches(":focus-visible")) {
      later(function () { ask(on); }, REST);
    } else if (link) {
      hide();
    }
  });
  document.addEventListener("focusout", function (event) {
    if (event.target === link || event.target === waiting) hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });

  function later(what, after) {
    clearTimeout(timer);
    timer = setTimeout(what, after);
  }

  function hide() {
    clearTimeout(timer);
    waiting = null;
    if (!link) return;
    link.removeAttribute("aria-describedby");
    card.remove();
    link = null;
  }

  /* Everything is read the first time it is asked for. */
  function ask(to) {
    waiting = to;
    if (places) {
      show();
    } else if (window.plumblineEntries) {
      know();
    } else if (!asked) {
      asked = true;
      var script = document.createElement("script");
      script.src = find.dataset.entries;
      script.addEventListener("load", know);
      document.head.append(script);
    }
  }

  function know() {
    places = new Map();
    window.plumblineEntries.forEach(function (entry) {
      if (!entry[0]) return;
      var same = places.get(entry[2]);
      if (same) same.push(entry);
      else places.set(entry[2], [entry]);
    });
    show();
  }

  /* Where several things are told of in one place, the one that is called like the link. */
  function entry(to) {
    var address = new URL(to.getAttribute("href"), location.href).href;
    if (!address.startsWith(root) || address.split("#")[0] === here) return null;
    var path = decodeURI(address.slice(root.length));
    var all = places.get(path) || places.get(path.split("#")[0]) || [];
    return all.length === 1 ? all[0] : all.find(function (one) {
      return one[1] === to.textContent.trim();
    });
  }

  function show() {
    var to = waiting;
    waiting = null;
    if (!to || to === link) return;
    var told = entry(to);
    hide();
    if (!told || !to.isConnected) return;
    if (!card) {
      card = document.createElement("div");
      card.className = "card";
      card.id = "card";
      card.setAttribute("role", "tooltip");
    }
    card.replaceChildren(line("small", told[0]), line("b", told[1]));
    if (told[5] || told[3]) card.append(line("span", told[5] || told[3]));
    link = to;
    main.append(card);
    link.setAttribute("aria-describedby", card.id);
    place();
  }

  function line(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  /* Below the link where there is room, else above it; never beyond the page. */
  function place() {
    var from = (card.offsetParent || document.documentElement).getBoundingClientRect();
    var box = link.getClientRects()[0] || link.getBoundingClientRect();
    var last = link.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(box.left, width - card.offsetWidth - 8));
    var below = last.bottom + 6;
    var top = below + card.offsetHeight > innerHeight && box.top - 6 - card.offsetHeight > 0
      ? box.top - 6 - card.offsetHeight : below;
    card.style.left = left - from.left + "px";
    card.style.top = top - from.top + "px";
  }
})();
