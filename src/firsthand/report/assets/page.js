"use strict";
// Opens the chain of a claim beside the text. The page is whole without this script.
(() => {
  const panel = document.getElementById("chain");
  const words = panel.firstElementChild;
  const claims = [...document.querySelectorAll(".text a.c[id]")];
  const place = new Map(claims.map((claim, n) => [claim.id, n]));
  const keyOf = (claim) => claim.closest("section").querySelector(`.key [id$="key-${claim.classList[1]}"]`);
  let chosen = -1;
  for (const note of document.querySelectorAll(".script")) note.hidden = false;
  // How a claim came is told to those who cannot see its sign.
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key) claim.setAttribute("aria-describedby", key.id);
  }

  const make = (name, text, of) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (of) made.className = of;
    return made;
  };

  // Everything that hides an element is opened, so that a link always arrives.
  const reveal = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };

  const pieces = (claim) => document.querySelectorAll(`.text a.c[href="${claim.getAttribute("href")}"]`);

  const light = (n, on) => {
    if (n < 0) return;
    for (const piece of pieces(claims[n])) piece.classList.toggle("on", on);
    claims[n].setAttribute("aria-expanded", String(on));
  };

  const close = () => {
    light(chosen, false);
    if (chosen >= 0) claims[chosen].removeAttribute("aria-expanded");
    chosen = -1;
    panel.hidden = true;
    words.replaceChildren();
  };

  const button = (text, act) => {
    const made = make("button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  // Where there is room, the panel is a note beside the claim that it is about.
  const beside = (claim) => {
    const below = getComputedStyle(panel).position === "fixed";
    panel.style.top = below ? "" : `${claim.getBoundingClientRect().top + scrollY - 6}px`;
    return below;
  };

  const open = (n, focus) => {
    if (n < 0 || n >= claims.length) return;
    light(chosen, false);
    chosen = n;
    light(n, true);
    const claim = claims[n];
    const entry = document.getElementById(claim.getAttribute("href").slice(1));
    const of = entry && entry.closest("section");
    const told = entry ? [...entry.querySelectorAll(".way, .why")].map((part) => part.cloneNode(true)) : [];
    // Where the heading over the entry already says it, the entry does not repeat it.
    if (of && !told.some((part) => part.matches(".way"))) {
      const heading = of.querySelector("h3, h4");
      const voice = make("a", heading.textContent);
      voice.href = `#${heading.id}`;
      const way = make("p", "", "way");
      way.append(voice);
      told.unshift(way);
      if (entry.parentElement.matches(".brief")) {
        const note = of.querySelector(".note").cloneNode(true);
        note.firstElementChild.remove();
        told.splice(1, 0, note);
      } else {
        way.append(" → this account");
      }
    }
    const number = entry ? entry.querySelector("b").textContent : "";
    const key = keyOf(claim);
    const came = key && key.previousElementSibling ? ` · ${key.previousElementSibling.textContent}` : "";
    const said = claim.matches(".z") ? "Not counted as a claim" : `Claim ${number}${came}`;
    const parts = [make("p", said, "said"), ...told];
    panel.hidden = false; // first, so that what comes in is announced
    words.replaceChildren(...parts);
    panel.scrollTop = 0;
    reveal(claim);
    if (focus) claim.focus({ preventScroll: true });
    const floor = beside(claim) ? panel.getBoundingClientRect().top : innerHeight;
    const box = claim.getBoundingClientRect();
    if (box.top < 70 || box.bottom > floor - 20) {
      scrollBy({ top: box.top - Math.min(innerHeight * 0.3, floor / 2) });
    }
    try { history.replaceState(null, "", `#${claim.id}`); } catch { /* some browsers forbid it for files */ }
  };

  const leave = () => { const back = claims[chosen]; close(); back.focus({ preventScroll: true }); };
  const buttons = make("div", "", "buttons");
  buttons.append(
    button("Previous", () => open(chosen - 1, true)),
    button("Next", () => open(chosen + 1, true)),
    button("Close", leave),
  );
  panel.append(buttons);

  // The panel stands at the end of the page; for the Tab key it follows the claim that it is about.
  const tab = (event) => {
    const stops = [...panel.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    let next = null;
    if (document.activeElement === claims[chosen] && !event.shiftKey) next = stops[0];
    else if (at === 0 && event.shiftKey) next = claims[chosen];
    else if (at === stops.length - 1 && !event.shiftKey) next = claims[chosen + 1];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  // From an address: a claim opens its chain, anything else is only brought to light.
  const follow = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const element = id && document.getElementById(id);
    if (!element) return;
    reveal(element);
    if (place.has(id)) open(place.get(id), true);
    else element.scrollIntoView();
  };

  const nearest = (step) => {
    if (chosen >= 0) return chosen + step;
    const focused = document.activeElement && place.get(document.activeElement.id);
    if (focused !== undefined && focused !== null) return focused + step;
    const below = claims.findIndex((claim) => claim.getBoundingClientRect().top > 60);
    return below < 0 ? claims.length - 1 : below;
  };

  document.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (!link) return;
    const id = link.getAttribute("href").slice(1);
    const claim = link.matches(".text a.c") ? claims.find((c) => c.getAttribute("href") === `#${id}`) : document.getElementById(id);
    if (claim && place.has(claim.id)) {
      event.preventDefault();
      open(place.get(claim.id), true);
    } else if (claim) {
      close();
      reveal(claim);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    const steps = { j: 1, k: -1, ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (chosen >= 0 && event.key === "Escape") leave();
    if (chosen >= 0 && event.key === "Tab") tab(event);
    if (!(event.key in steps)) return;
    const letter = event.key.length === 1;
    const inside = document.activeElement && place.has(document.activeElement.id);
    if (!letter && !(chosen >= 0 && inside)) return;
    const next = nearest(steps[event.key]);
    if (next < 0 || next >= claims.length) return;
    event.preventDefault();
    open(next, true);
  });

  addEventListener("hashchange", follow);
  addEventListener("resize", () => { if (chosen >= 0) beside(claims[chosen]); });
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.open = true;
      fold.dataset.print = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of document.querySelectorAll("details[data-print]")) {
      fold.open = false;
      delete fold.dataset.print;
    }
  });
  follow();
})();
