// Starts the portal, and speaks for it when it can't start or has stopped: a wasm program
// that panicked can't be trusted to draw, so everything here is plain JavaScript.

const DATABASE = "sharewell";
let stopped = false;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(text, action) {
  const made = element("button", text, { type: "button", class: "shell-button" });
  made.addEventListener("click", action);
  return made;
}

// Replaces the whole page: what was drawn before no longer answers.
function page(title, sentences, buttons) {
  const main = element("main", "", { class: "shell-main", id: "stopped" });
  const heading = element("h1", title, { tabindex: "-1" });
  const row = element("p", "", { class: "shell-buttons" });
  row.append(...buttons);
  main.append(heading, ...sentences.map((sentence) => element("p", sentence)), row);
  const header = element("header", "", { class: "app-head" });
  const brand = element("span", "", { class: "brand" });
  brand.append(element("img", "", { src: "icon.svg", alt: "", width: "24", height: "24" }), "Sharewell");
  header.append(brand);
  const shell = element("div", "", { id: "shell" });
  shell.append(header, main);
  document.body.replaceChildren(shell);
  document.title = `${title} – Sharewell`;
  heading.focus();
}

const reload = () => button("Reload", () => location.reload());

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Everything in the portal's database in the form of an export, which Settings can import.
async function stored() {
  const names = indexedDB.databases ? (await indexedDB.databases()).map((known) => known.name) : [DATABASE];
  if (!names.includes(DATABASE)) return { format: 1, workspaces: [], logs: [] };
  const database = await asked(indexedDB.open(DATABASE));
  const all = (store, read) =>
    database.objectStoreNames.contains(store) ? asked(database.transaction(store).objectStore(store)[read]()) : [];
  const workspaces = await all("workspaces", "getAll");
  const entries = await all("entries", "getAll");
  const keys = await all("entries", "getAllKeys");
  const { version } = database;
  database.close();
  const logs = new Map(keys.map(([id]) => [id, []]));
  keys.forEach(([id], place) => logs.get(id).push(entries[place]));
  return { format: version, workspaces, logs: [...logs] };
}

async function save(status) {
  try {
    const text = JSON.stringify(await stored());
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = element("a", "", { href, download: "sharewell-data.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    status.textContent = "Saved as sharewell-data.json, in your downloads.";
  } catch (error) {
    status.textContent = `Your data can't be read: ${error}`;
  }
}

function stop() {
  if (stopped) return;
  stopped = true;
  delete document.documentElement.dataset.ready;
  const status = element("p", "", { role: "status" });
  page(
    "Sharewell stopped working",
    ["Sharewell stopped working. What you saved is still in this browser."],
    [reload(), button("Save my data", () => save(status))],
  );
  document.querySelector("#stopped").append(status);
}

function cannotStart(title, sentence) {
  stopped = true;
  page(title, [sentence], [reload()]);
}

// A panic ends in a trap; where it happened decides which of the two reports it.
const trapped = (reason) => typeof WebAssembly === "object" && reason instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => trapped(event.error) && stop());
addEventListener("unhandledrejection", (event) => trapped(event.reason) && stop());
addEventListener("sharewell-panic", stop);

async function start() {
  if (typeof WebAssembly !== "object") {
    cannotStart(
      "This browser can't open Sharewell",
      "Sharewell needs WebAssembly. Use a current Chrome, Edge, Firefox, or Safari, and check that your organization's settings allow WebAssembly.",
    );
    return;
  }
  const script = document.querySelector("link[rel=modulepreload]")?.href;
  const program = document.querySelector("link[rel=preload][as=fetch]")?.href;
  try {
    const { default: init } = await import(script);
    await init({ module_or_path: program });
    if (!stopped) document.querySelector("#shell")?.remove();
  } catch (error) {
    if (trapped(error)) {
      stop();
      return;
    }
    console.error(error);
    cannotStart(
      "Sharewell didn't open",
      navigator.onLine
        ? "A part of it couldn't be fetched or started. Reload; if that doesn't help, a new version may just be on its way, so try again in a minute."
        : "You're offline, and a part of it isn't in this browser yet. Reload when you're online again.",
    );
  }
}

start();
