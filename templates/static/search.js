// The search page: asks the index that Pagefind made of the site's words, and shows what it finds as the site's lists do.
// Nothing is loaded from elsewhere, and no text of an item becomes markup.
(() => {
  "use strict";

  const AT_ONCE = 20;
  const PATIENCE = 150;
  const find = (id) => document.getElementById(id);
  const [form, results, found, field] = ["search", "results", "found", "q"].map(find);
  const list = results.querySelector("ol");
  const more = results.querySelector("button");
  const selects = [...form.querySelectorAll("select")];
  const filters = selects.filter((select) => select.name !== "sort");
  const language = document.documentElement.lang;
  const days = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  let ready = null; // what Pagefind offers, once it is loaded
  let turn = 0;
  let timer = 0;
  let hits = [];

  const make = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    made.append(...[text].flat());
    return made;
  };

  // "a &lt;b&gt; <mark>word</mark>" → text, and marks around text.
  const read = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
  const mark = (excerpt) =>
    excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, at) => (at % 2 ? make("mark", read(part)) : read(part)));

  const say = (text) => {
    if (found.textContent !== text) found.textContent = text;
  };

  // What is asked for, as it stands in the address.
  const ask = () => {
    const asked = new URLSearchParams();
    for (const { name, value } of [field, ...selects]) if (value.trim()) asked.set(name, value.trim());
    return asked;
  };
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const one of [field, ...selects]) one.value = asked.get(one.name) ?? "";
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
  };
  const note = (how) => {
    const query = ask().toString();
    const address = query ? `?${query}` : location.pathname;
    if (query !== new URLSearchParams(location.search).toString()) history[how](null, "", address);
  };

  const name = (kind, term) => {
    const select = filters.find((one) => one.name === kind);
    return [...select.options].find((option) => option.value === term)?.text ?? term;
  };
  const show = ({ raw_url: url, meta, filters: terms, excerpt }) => {
    const [tongue] = terms.language ?? [];
    const lang = tongue && tongue !== language ? (tongue === "und" ? "" : tongue) : "";
    const [day] = meta.day ? [make("time", days.format(new Date(meta.day)), { datetime: meta.day })] : ["–"];
    const where = ["country", "dimension"].flatMap((kind) => (terms[kind] ?? []).map((term) => name(kind, term)));
    const heading = make("h3", make("a", meta.title, { href: url }), { lang });
    return make("li", [
      heading,
      make("p", day, { class: "when" }),
      make("p", mark(excerpt), { class: "summary", lang }),
      make("p", where.join(" · "), { class: "meta" }),
    ], { class: "item" });
  };

  const showMore = async (mine) => {
    const shown = list.children.length;
    const next = await Promise.all(hits.slice(shown, shown + AT_ONCE).map((hit) => hit.data()));
    if (mine !== turn) return;
    list.append(...next.map(show));
    more.hidden = list.children.length >= hits.length;
    if (shown) list.children[shown]?.querySelector("a").focus();
  };

  const search = async () => {
    const mine = ++turn;
    const waiting = setTimeout(() => say(form.dataset.loading), PATIENCE);
    list.setAttribute("aria-busy", "true");
    let answer = null;
    let idle = false;
    try {
      const engine = await ready;
      const words = field.value.trim();
      const wanted = Object.fromEntries(filters.filter((one) => one.value).map((one) => [one.name, one.value]));
      const order = form.elements.sort.value || (words ? "" : "newest");
      const sort = order ? { [order]: order === "newest" ? "desc" : "asc" } : {};
      idle = !words && !Object.keys(wanted).length;
      answer = idle ? { results: [] } : await engine.search(words || null, { filters: wanted, sort });
    } catch {
      answer = null;
    }
    clearTimeout(waiting);
    if (mine !== turn) return;
    if (!answer) return leave("no-index");
    hits = answer.results;
    list.replaceChildren();
    more.hidden = true;
    await showMore(mine);
    if (mine !== turn) return;
    list.removeAttribute("aria-busy");
    const count = hits.length.toLocaleString(language);
    say(idle ? "" : hits.length ? form.dataset.found.replace("{count}", count) : form.dataset.none);
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { note("replaceState"); search(); }, PATIENCE);
  };
  const now = () => {
    clearTimeout(timer);
    note("pushState");
    search();
  };
  const clear = () => {
    field.value = "";
    field.focus();
    now();
  };

  const step = (by) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement) + by;
    if (at < 0) field.focus();
    else links[Math.min(at, links.length - 1)]?.focus();
  };
  const press = (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || target.matches("select")) return;
    const within = target === field || list.contains(target);
    if (key === "/" && target !== field) field.select();
    else if (key === "Escape" && within) clear();
    else if (key === "ArrowDown" && within) step(1);
    else if (key === "ArrowUp" && list.contains(target)) step(-1);
    else return;
    event.preventDefault();
  };

  // Only what occurs can be chosen; years and types are known from the index alone.
  const fill = (known) => {
    for (const select of filters) {
      const terms = known[select.name] ?? {};
      for (const option of [...select.options]) if (option.value && !terms[option.value]) option.remove();
      const offer = (names) => select.options[0].after(...names.map((name) => make("option", name, { value: name })));
      if (select.name === "year") offer(Object.keys(terms).filter((term) => /^\d+$/.test(term)).sort().reverse());
      if (select.name === "type") offer(Object.keys(terms).sort());
      select.value = new URLSearchParams(location.search).get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
      select.parentElement.hidden = select.options.length < 3 && select.name !== "country";
    }
  };

  const leave = (message) => {
    form.hidden = results.hidden = true;
    find(message).hidden = false;
    find("no-index").parentElement.hidden = false;
  };

  const load = async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
    const engine = pagefind.createInstance({ noWorker: true });
    fill(await engine.filters());
    return engine;
  };

  const begin = () => {
    if (location.protocol === "file:") return leave("from-file");
    form.hidden = results.hidden = false;
    find("no-index").parentElement.hidden = true;
    recall();
    form.addEventListener("submit", (event) => { event.preventDefault(); now(); });
    form.addEventListener("change", (event) => event.target !== field && now());
    field.addEventListener("input", later);
    more.addEventListener("click", () => showMore(turn));
    document.addEventListener("keydown", press);
    addEventListener("popstate", () => { recall(); search(); });
    // On a small screen what was found comes first, unless it was narrowed.
    form.querySelector("details").open = matchMedia("(min-width: 44rem)").matches || /[?&](?!q=|sort=)/.test(location.search);
    ready = load();
    search();
  };

  begin();
})();
