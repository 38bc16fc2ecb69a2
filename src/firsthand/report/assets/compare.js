
// Walks the matrix by arrow keys and opens both originals side by side. Whole without it, too.
(() => {
  const table = document.querySelector("table.matrix");
  const dialog = document.getElementById("pair");
  if (!table || !dialog || !dialog.showModal) return;
  const rows = [...table.tBodies[0].rows];
  // What can be stood on in a cell: its readings that are not folded away, and the fold itself.
  const stops = (cell) => {
    const found = [...cell.querySelectorAll(".rd > a, :scope > a, summary")];
    const shown = found.filter((stop) => stop.matches("summary") || !stop.closest("details:not([open])"));
    return shown.length ? shown : [cell];
  };
  for (const link of table.tBodies[0].querySelectorAll("a, summary")) link.tabIndex = -1;
  const first = rows[0] && rows[0].querySelector(".rd > a");
  if (first) first.tabIndex = 0;

  const make = (name, text, of) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (of) made.className = of;
    return made;
  };

  const settle = (stop) => {
    for (const old of table.querySelectorAll("tbody [tabindex='0']")) old.tabIndex = -1;
    stop.tabIndex = 0;
    stop.focus();
    stop.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  // From a reading to the next one in its cell, or to the cell beside it.
  const step = (from, across, down) => {
    const cell = from.closest("td, th");
    const row = cell.parentElement;
    const here = stops(cell);
    const next = here[here.indexOf(from) + down];
    if (down && next) return next;
    const to = down ? rows[rows.indexOf(row) + down] : row;
    const beside = to && to.cells[cell.cellIndex + across];
    if (!beside) return null;
    const there = stops(beside);
    return there[down < 0 ? there.length - 1 : 0];
  };

  // One original, its words copied, the passage lit in it.
  const side = (id) => {
    const [, of, number] = id.match(/^(.*)\.r(\d+)$/);
    const made = make("section", "");
    made.tabIndex = 0;
    const row = document.getElementById(`${of}.row`);
    const head = make("div", "", "head");
    if (row) {
      const badge = row.querySelector(".b").cloneNode(true);
      head.append(badge, " ", make("b", row.querySelector(".name").textContent), make("code", `SHA-256 ${row.querySelector("code").textContent}`));
      made.setAttribute("aria-label", row.querySelector(".name").textContent);
    }
    const text = document.getElementById(id).closest(".text").cloneNode(true);
    for (const held of text.querySelectorAll("[id]")) held.removeAttribute("id");
    for (const link of text.querySelectorAll("a")) { link.removeAttribute("href"); link.removeAttribute("tabindex"); }
    for (const fold of text.querySelectorAll("details")) fold.open = true;
    const lit = text.querySelectorAll(`[data-r~="${number}"]`);
    for (const piece of lit) piece.classList.add("on");
    made.append(head, text);
    return [made, lit[0]];
  };

  const button = (name, act) => {
    const made = make("button", name);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const idOf = (link) => decodeURIComponent(link.getAttribute("href").slice(1));
  const letterOf = (link) => link.closest("td").querySelector(".in-card .b");

  // The verdict of two readings of a row, where their cells tell it.
  const verdictOf = (one, other, first) => {
    for (const [a, b] of [[one, other], [other, one]]) {
      if (idOf(b) === first) return a.closest(".rd").querySelector(".vd");
      for (const line of a.closest(".rd").querySelectorAll(".line")) {
        const letters = [...line.querySelectorAll(".b")].map((letter) => letter.textContent);
        if (letters.includes(letterOf(b).textContent)) return line.querySelector(".vd");
      }
    }
    return null;
  };

  const open = (link) => {
    const row = link.closest("tr");
    if (!row || !document.getElementById(idOf(link))) return;
    settle(link); // where the dialog gives the focus back to
    const others = [...row.querySelectorAll(".rd > a")].filter((other) => idOf(other) !== idOf(link));
    const line = make("p", "");
    const choice = make("p", others.length ? "Beside: " : "", "choice");
    const sides = make("div", "", "sides");
    const lay = (other) => {
      const verdict = other ? verdictOf(link, other, row.dataset.first) : link.closest(".rd").querySelector(".vd");
      line.replaceChildren(...(verdict ? [verdict.cloneNode(true), verdict.title ? ` ${verdict.title}` : ""] : []));
      for (const made of choice.children) made.setAttribute("aria-pressed", String(made.dataset.of === (other ? idOf(other) : "")));
      const both = (other ? [other, link] : [link]).map((at) => side(idOf(at)));
      sides.replaceChildren(...both.map(([made]) => made));
      for (const [made, lit] of both) {
        if (lit) made.scrollTop += lit.getBoundingClientRect().top - made.getBoundingClientRect().top - made.clientHeight / 3;
      }
    };
    for (const other of others) {
      const made = button(letterOf(other).textContent, () => lay(other));
      made.setAttribute("aria-label", `${letterOf(other).textContent}: ${other.textContent}`);
      made.dataset.of = idOf(other);
      choice.append(made);
    }
    const told = make("div", "");
    told.append(make("h2", row.cells[0].querySelector("a").textContent), line, choice);
    const leave = button("Close", () => dialog.close());
    const head = make("header", "");
    head.append(told, leave);
    dialog.replaceChildren(head, sides);
    dialog.showModal();
    lay(others.find((other) => idOf(other) === row.dataset.first));
    leave.focus();
  };

  dialog.addEventListener("close", () => dialog.replaceChildren());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  table.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("td a[href]");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    open(link);
  });

  table.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const from = event.target.closest("tbody a, tbody summary, tbody td");
    if (!from || !(event.key in moves)) return;
    event.preventDefault();
    const to = step(from, ...moves[event.key]);
    if (to) settle(to);
  });
})();

// Strikes out each inferred join alone. Without it one switch strikes out all.
(() => {
  for (const joins of document.querySelectorAll(".joins[data-struck]")) {
    const told = JSON.parse(joins.dataset.struck);
    const box = joins.closest("li");
    const all = box.querySelector(".strike");
    const out = box.querySelector(".without");
    if (!all || !out) continue;
    const count = Math.log2(told.length);
    const rows = [...joins.children].slice(0, count);
    const each = rows.map((row, n) => {
      const choice = document.createElement("input");
      choice.type = "checkbox";
      choice.className = "each";
      const label = document.createElement("label");
      label.append(choice, " Strike out: ", ...row.childNodes);
      row.append(label);
      choice.addEventListener("change", show);
      return choice;
    });
    joins.classList.add("apart");
    function show() {
      const bits = each.reduce((sum, choice, n) => sum + (choice.checked ? 1 << n : 0), 0);
      rows.forEach((row, n) => row.classList.toggle("gone", each[n].checked));
      out.textContent = told[bits];
      all.checked = bits === told.length - 1;
      box.classList.toggle("some", bits > 0);
    }
    all.addEventListener("change", () => {
      for (const choice of each) choice.checked = all.checked;
      show();
    });
  }
})();
