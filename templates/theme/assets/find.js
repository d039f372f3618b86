/* Opens the search window. Pagefind's program and style are loaded when it is first asked for, from the website itself. */
(() => {
  const button = document.getElementById("d-find");
  const bundle = new URL(button.dataset.bundle, location.href).href;
  let made = null;

  const loaded = (element) =>
    new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });

  const style = (path) => loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(path, bundle).href }));

  const prepare = async () => {
    const script = Object.assign(document.createElement("script"), { src: bundle + "pagefind-component-ui.js" });
    await Promise.all([style("pagefind-component-ui.css").then(() => style("../assets/find.css")), loaded(script)]);
    PagefindComponents.configureInstance("default", {
      bundlePath: bundle,
      // What a thing is called counts most; then how often a page speaks of it, not how large a part of the page that is.
      ranking: { metaWeights: { title: 5, names: 20, kind: 0 }, pageLength: 0.3, termFrequency: 0.2 },
    });
    document.body.append(document.getElementById("d-finder").content.cloneNode(true));
    const modal = document.querySelector("pagefind-modal");
    // Pagefind's buttons are comboboxes, and those have no name of the words in them.
    const name = () =>
      modal.querySelectorAll("pagefind-filter-dropdown").forEach((narrow) => narrow.querySelector("[role=combobox]")?.setAttribute("aria-label", narrow.getAttribute("label")));
    name();
    new MutationObserver(name).observe(modal, { childList: true, subtree: true });
    modal.querySelector("dialog").addEventListener("close", () => button.focus());
    return modal;
  };

  const open = async () => {
    try {
      made ??= prepare();
      (await made).open();
    } catch {
      made = null;
      button.title = button.dataset.failed;
    }
  };

  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    const asked = (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (asked && !typing) {
      event.preventDefault();
      open();
    }
  });
})();
