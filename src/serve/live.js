// Follows what is written: new pages come in where the reader is, findings lie over the page until they are mended.
(() => {
  const own = "/__cakupan/";
  const indonesian = document.documentElement.lang === "id";
  const say = (id, en) => (indonesian ? id : en);
  let pages = null;
  let turn = 0;
  let shown = null;

  const host = document.createElement("aside");
  host.style.cssText = "all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: none";
  host.setAttribute("aria-label", say("Temuan", "Findings"));
  host.setAttribute("aria-live", "polite");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { box-sizing: border-box }
    section { font: 14px/1.45 system-ui, sans-serif; color: #f6f3ee; background: #1d2530; border-top: 3px solid #e0913c;
      max-height: 45vh; overflow: auto; padding: 10px 16px 14px; box-shadow: 0 -6px 24px #0006 }
    section.error { border-color: #e5534b }
    header { display: flex; gap: 12px; align-items: baseline; margin-bottom: 6px }
    strong { font-size: 15px } header span { flex: 1; color: #c9c3ba }
    button { font: inherit; color: inherit; background: none; border: 1px solid #f6f3ee66; border-radius: 4px;
      padding: 1px 9px; cursor: pointer }
    button:focus-visible { outline: 2px solid #e0913c; outline-offset: 2px }
    ol { list-style: none; margin: 0; padding: 0 } li { padding: 7px 0; border-top: 1px solid #ffffff1f }
    code { font: 12px/1.4 ui-monospace, monospace; color: #ffd9a8; overflow-wrap: anywhere }
    p { margin: 2px 0 } .hint { color: #bfe3c0 }`);
  shadow.adoptedStyleSheets = [sheet];
  let hidden = "";

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const item = (finding) => {
    const line = element("li");
    const at = finding.start ? `${finding.file}:${finding.start.line}:${finding.start.column}` : finding.file || "";
    line.append(element("code", `${finding.code} ${at}`));
    line.append(element("p", say(finding.message.id, finding.message.en)));
    for (const hint of finding.hints) line.append(element("p", say(hint.id, hint.en), "hint"));
    return line;
  };

  const show = (state) => {
    const key = JSON.stringify([state.findings, state.fault, state.shown]);
    const worth = state.findings.filter((finding) => finding.severity !== "note");
    const nothing = !state.fault && worth.length === 0;
    if (nothing) hidden = "";
    host.style.display = nothing || hidden === key ? "none" : "block";
    if (nothing) return shadow.replaceChildren();
    const errors = worth.filter((finding) => finding.severity === "error");
    const section = element("section", "", errors.length || state.fault ? "error" : "");
    const head = element("header");
    const count = worth.length;
    head.append(element("strong", say(`${count} temuan`, count === 1 ? "1 finding" : `${count} findings`)));
    head.append(element("span", state.shown ? "" : say("halaman masih yang sebelumnya", "pages are still those of before")));
    const close = element("button", say("Tutup", "Close"));
    close.type = "button";
    close.addEventListener("click", () => {
      hidden = key;
      host.style.display = "none";
    });
    head.append(close);
    const list = element("ol");
    if (state.fault) list.append(element("li", state.fault));
    for (const finding of [...errors, ...worth.filter((one) => one.severity !== "error")].slice(0, 50)) {
      list.append(item(finding));
    }
    section.append(head, list);
    shadow.replaceChildren(section);
  };

  // The new page takes the place of the old one without a new document: what is open stays open, and nothing jumps.
  const renew = async () => {
    const mine = ++turn;
    const reply = await fetch(location.href, { cache: "no-store" });
    const text = await reply.text();
    if (mine !== turn || text === shown) return;
    shown = text;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    const [x, y] = [scrollX, scrollY];
    const links = (page) => [...page.querySelectorAll('head link[rel="stylesheet"]')];
    const href = (link) => link.getAttribute("href");
    const [before, after] = [links(document), links(fresh)];
    // A page with a script of its own begins anew.
    if ([...fresh.querySelectorAll("script[src]")].some((one) => !one.src.includes(own))) return location.reload();
    document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang;
    document.body.replaceWith(fresh.body);
    [...document.querySelectorAll("details")].forEach((one, at) => { if (at < open.length) one.open = open[at]; });
    document.body.append(host);
    scrollTo({ left: x, top: y, behavior: "instant" });
    // Until a new style sheet is there the old one holds.
    for (const link of after.filter((link) => !before.some((other) => href(other) === href(link)))) {
      const made = document.createElement("link");
      made.rel = "stylesheet";
      made.href = href(link);
      made.addEventListener("load", () => before.forEach((old) => old.remove()));
      document.head.append(made);
    }
  };

  const events = new EventSource(`${own}events`);
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    if (pages !== null && state.pages !== pages) {
      pages = state.pages;
      renew().catch(() => location.reload());
    }
    pages = state.pages;
    show(state);
  };
  // After a pause everything may be different.
  events.onerror = () => { pages = -1; };
  document.body.append(host);
})();
