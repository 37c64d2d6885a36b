// Only in a preview: loads the page again when it differs, and lays over it what is broken.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const place = "preview-place:" + location.pathname;

  const kept = JSON.parse(sessionStorage.getItem(place) || "null");
  sessionStorage.removeItem(place);
  if (kept) {
    history.scrollRestoration = "manual";
    const back = () => scrollTo({left: kept.x, top: kept.y, behavior: "instant"});
    back();
    addEventListener("load", back);
    document.fonts.ready.then(back);
  }

  const again = () => {
    sessionStorage.setItem(place, JSON.stringify({x: scrollX, y: scrollY}));
    location.reload();
  };

  const make = (name, attributes, ...inside) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...inside);
    return element;
  };

  const item = found => make("li", {},
    make("p", {class: "preview-place"}, found.place, " ", make("span", {}, found.label)),
    make("p", {class: "preview-what"}, found.message),
    ...(found.excerpt ? [make("pre", {}, found.excerpt)] : []),
    ...found.help.map(line => make("p", {class: "preview-help"}, line)));

  const unmark = () => document.querySelectorAll(".preview-mark").forEach(mark => mark.remove());

  // Beside the heading of the page that tells of what is broken, and every link that leads there.
  const mark = (found, words) => {
    const [page, anchor] = found.page.split("#");
    const sign = () => make("span", {class: "preview-mark", title: found.place + ": " + found.message}, words.mark);
    if ("/" + page === own.path) {
      const part = anchor && document.getElementById(anchor);
      const heading = (part && (part.querySelector("h2, h3") || part)) || document.querySelector("h1");
      if (heading) heading.append(sign());
    }
    const wanted = "/" + found.page;
    document.querySelectorAll("main a[href]").forEach(link => {
      const to = new URL(link.href);
      if (to.origin === location.origin && to.pathname + to.hash === wanted) link.after(sign());
    });
  };

  let hidden = false;
  const show = broken => {
    unmark();
    document.getElementById("preview-broken")?.remove();
    if (!broken) {
      hidden = false;
      return;
    }
    broken.findings.filter(found => found.page).forEach(found => mark(found, broken.words));
    const button = make("button", {type: "button", "aria-expanded": String(!hidden)},
      hidden ? broken.words.show : broken.words.hide);
    const list = make("ul", {}, ...broken.findings.map(item));
    list.hidden = hidden;
    button.addEventListener("click", () => {
      hidden = !hidden;
      list.hidden = hidden;
      button.textContent = hidden ? broken.words.show : broken.words.hide;
      button.setAttribute("aria-expanded", String(!hidden));
    });
    document.body.append(make("aside", {id: "preview-broken", role: "alert", "aria-label": broken.words.title},
      make("div", {class: "preview-head"}, make("strong", {}, broken.words.title), button),
      make("p", {}, broken.words.lead), list));
  };

  const source = new EventSource("/.preview/events?page=" + encodeURIComponent(own.path));
  source.addEventListener("now", event => {
    const now = JSON.parse(event.data);
    if (now.page !== own.page) {
      again();
    } else {
      show(now.broken);
    }
  });
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
})();
