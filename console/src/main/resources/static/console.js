// Comforts only: every page works without this file.
(() => {
  "use strict";

  const shortcuts = {
    on: () => localStorage.getItem("shortcuts") !== "off",
    toggle() {
      localStorage.setItem("shortcuts", this.on() ? "off" : "on");
    },
  };

  const prepare = (root) => {
    root.querySelectorAll("[data-script-only], [data-keys]").forEach((each) => (each.hidden = false));
    root.querySelectorAll("[data-plain-only]").forEach((each) => (each.hidden = true));
    root.querySelectorAll("[data-keys-switch]").forEach((each) => each.setAttribute("aria-pressed", shortcuts.on()));
    const find = document.querySelector("[data-find]");
    if (find) {
      filter(find);
    }
  };

  // Hides the rows that do not contain what was typed; nothing is sent anywhere.
  const filter = (find) => {
    const wanted = find.value.trim().toLocaleLowerCase();
    document.querySelectorAll(find.dataset.find).forEach((row) => {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
    });
  };

  const items = () =>
    [...document.querySelectorAll("[data-list] a.row, [data-list] button")].filter((each) => each.offsetParent !== null);

  const move = (step) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    next?.focus();
    return next !== undefined;
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => {
      const field = document.querySelector("[data-find]") ?? document.querySelector(".filters select, .filters input");
      field?.focus();
      return field !== null;
    },
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  const typing = (target) =>
    target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const inList = event.target.closest("[data-list]") !== null;
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const handled = arrow
      ? (inList || event.target.matches("[data-find]")) && move(arrow)
      : shortcuts.on() && !typing(event.target) && keys[event.key]?.();
    if (handled) {
      event.preventDefault();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-find]")) {
      filter(event.target);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.matches("[data-keys-switch]")) {
      shortcuts.toggle();
      prepare(document);
    }
  });

  document.addEventListener("htmx:afterSwap", () => prepare(document));
  prepare(document);
})();
