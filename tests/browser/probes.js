/* What a page is asked. Each function gives a list of sentences, empty where all is well. The file is one object. */
({
  /* Names an element so that one finds it in the page. */
  name(element) {
    const words = (element.innerText || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const owner = element.closest("[class]");
    const place = owner && owner !== element ? `.${owner.className.trim().split(/\s+/)[0]} ` : "";
    const own = typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/\s+/g, ".") : "";
    return `${place}${element.localName}${own} “${words}”`;
  },

  isShown(element) {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0;
  },

  /* Nothing is wider than the window, but for what scrolls in a frame of its own. */
  sideways() {
    const width = document.documentElement.scrollWidth;
    if (width <= innerWidth) return [];
    const framed = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !framed(element),
    );
    return [`scrolls sideways: ${width} px in ${innerWidth}: ${wide.slice(-3).map((one) => this.name(one)).join(", ")}`];
  },

  /* Whatever is touched is 44 px wide and high, or stands in a sentence. A hit area larger than the box counts. */
  targets() {
    const touched = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button]";
    const small = [...document.querySelectorAll(touched)].filter(
      (one) => this.isShown(one) && !one.matches(".skip") && !this.isInSentence(one) && !this.isWide(one),
    );
    const shapes = new Map();
    for (const one of small) {
      const box = one.getBoundingClientRect();
      const owner = one.parentElement.closest("[class]");
      const key = `${owner ? owner.localName + "." + owner.className : ""} ${one.localName}`;
      if (!shapes.has(key)) shapes.set(key, [this.name(one), Math.round(box.width), Math.round(box.height), 0]);
      shapes.get(key)[3] += 1;
    }
    return [...shapes.values()].map(([name, width, height, count]) => `small target: ${name} ${width}×${height} (${count}×)`);
  },

  isWide(element) {
    const box = element.getBoundingClientRect();
    if (box.width >= 43.5 && box.height >= 43.5) return true;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const now = element.getBoundingClientRect();
    const [x, y] = [now.left + now.width / 2, now.top + now.height / 2];
    const hits = (dx, dy) => {
      const found = document.elementFromPoint(x + dx, y + dy);
      return found !== null && element.contains(found);
    };
    const wide = now.width >= 43.5 || (hits(-21, 0) && hits(21, 0));
    return wide && (now.height >= 43.5 || (hits(0, -21) && hits(0, 21)));
  },

  /* A link among words of the same line of text: WCAG 2.5.8 leaves it as high as its line. */
  isInSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const linked = [...block.querySelectorAll("a, button, time, small, .count, .quiet")];
    const rest = linked.reduce((text, one) => text.replace(one.textContent, ""), block.textContent);
    return /\p{L}{2,}/u.test(rest);
  },

  /* One h1, no level left out. */
  headings() {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .filter((one) => one.checkVisibility() || one.closest("details"))
      .map((one) => [Number(one.localName[1]), this.name(one)]);
    const faults = [];
    const first = levels.filter(([level]) => level === 1);
    if (first.length !== 1) faults.push(`${first.length} h1`);
    levels.forEach(([level, name], at) => {
      if (level > (at ? levels[at - 1][0] : 0) + 1) faults.push(`heading level left out before ${name}`);
    });
    return faults;
  },

  /* The parts of a page that programs jump to. */
  landmarks() {
    const faults = [];
    for (const part of ["main", "body > header", "body > footer", "nav"]) {
      const found = document.querySelectorAll(part).length;
      if (found < 1 || (part !== "nav" && found > 1)) faults.push(`${found} ${part}`);
    }
    const names = [...document.querySelectorAll("nav")].map((one) => one.getAttribute("aria-label") || one.getAttribute("aria-labelledby"));
    if (names.some((one) => !one)) faults.push("a nav without a name");
    if (new Set(names).size !== names.length) faults.push(`two navs of one name: ${names.join(", ")}`);
    if (!/^[a-z]{2}/.test(document.documentElement.lang)) faults.push("no lang");
    if (!document.title.trim()) faults.push("no title");
    if (document.body.querySelector("[style]")) faults.push("a style attribute");
    if (document.querySelector("script:not([src]):not([type='application/ld+json']), style")) faults.push("a script or style in the page");
    const skip = document.querySelector("body > a.skip");
    if (!skip || document.body.querySelector("a[href], button, input") !== skip) faults.push("the first link does not skip");
    else if (!document.querySelector(skip.getAttribute("href"))) faults.push("the skip link leads nowhere");
    return faults;
  },

  /* The style sheet is there, whatever the page was opened from. */
  isStyled() {
    return getComputedStyle(document.body).marginTop === "0px";
  },

  /* All that the keyboard must reach. */
  listFocusable() {
    const all = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    return [...document.querySelectorAll(all)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  },

  /* From now on each element that gets focus is noted, with what one sees of it. The window follows by itself, to
     whatever has a place in the page: not to what lies above or left of it, or is clipped away. */
  watchFocus() {
    this.seen = new Map();
    document.addEventListener("focusin", ({ target }) => {
      const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(target);
      const drawn = target instanceof SVGElement && parseFloat(strokeWidth) >= 2;
      const ring = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none" || drawn;
      const box = target.getBoundingClientRect();
      const inside = box.bottom + scrollY > 0 && box.right + scrollX > 0 && box.width > 2 && box.height > 2;
      if (!this.seen.has(target)) this.seen.set(target, { ring, inside });
    });
    return this.listFocusable().length;
  },

  /* What the keyboard did not reach, or reached unseen. */
  focus() {
    const faults = this.listFocusable().filter((one) => !this.seen.has(one)).map((one) => `not reached by Tab: ${this.name(one)}`);
    for (const [one, { ring, inside }] of this.seen) {
      if (!ring) faults.push(`focus not seen: ${this.name(one)}`);
      if (!inside) faults.push(`has focus out of sight: ${this.name(one)}`);
    }
    return faults.slice(0, 8);
  },

  /* On paper: the words, and nothing that only leads elsewhere. */
  print() {
    const faults = [];
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => this.isShown(one));
    for (const one of shown("nav, .skip, .menu")) faults.push(`is printed: ${this.name(one)}`);
    if (!shown("h1").length) faults.push("no headline is printed");
    if (document.querySelector(".text") && !shown(".text p").length) faults.push("no text is printed");
    const [paper, ink] = ["backgroundColor", "color"].map((name) => getComputedStyle(document.body)[name]);
    if (this.light(paper) < 0.9 || this.light(ink) > 0.3) faults.push(`prints ${ink} on ${paper}`);
    return faults;
  },

  /* How light a colour is, 0 to 1; what is transparent lets the paper through. */
  light(colour) {
    const [red, green, blue, opaque = 1] = colour.match(/[\d.]+/g).map(Number);
    return opaque === 0 ? 1 : (red + green + blue) / 765;
  },

  /* With colours of the reader's own, words stand out from what is behind them. */
  colours() {
    const faults = [];
    for (const one of document.querySelectorAll("h1, h2, h3, p, a, td, th, summary, mark:not(.quiet *)")) {
      if (!this.isShown(one)) continue;
      const style = getComputedStyle(one);
      let behind = one;
      while (behind.parentElement && /rgba\(.*, 0\)/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
      const paper = getComputedStyle(behind).backgroundColor;
      if (Math.abs(this.light(style.color) - this.light(paper)) < 0.2) faults.push(`hardly seen: ${this.name(one)} ${style.color} on ${paper}`);
    }
    return faults.slice(0, 3);
  },

  /* Nothing moves for readers who asked for that. */
  motion() {
    const moves = [...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      const lasting = (text) => text.split(",").some((part) => parseFloat(part) > 0.01);
      return style.scrollBehavior === "smooth" || lasting(style.transitionDuration) || (style.animationName !== "none" && lasting(style.animationDuration));
    });
    return moves.slice(0, 3).map((one) => `moves: ${this.name(one)}`);
  },
})
