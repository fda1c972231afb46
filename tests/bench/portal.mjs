// Measures the portal as it is served: a line per figure, with tabs between `bench`, what was
// measured, the figure, its unit and its budget or `-`. `cargo xtask bench` runs it; by hand:
//   BASE_URL=http://127.0.0.1:4173/sub/ CHROME=/usr/bin/chromium node tests/bench/portal.mjs
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const base = process.env.BASE_URL ?? "http://127.0.0.1:4173/sub/";
const at = (path) => new URL(path, base).href;
const times = Number(process.env.TIMES ?? 7);
const browser = await chromium.launch({
  executablePath: process.env.CHROME,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const tell = (what, figure, unit, budget) => console.log(["bench", what, figure.toFixed(2), unit, budget].join("\t"));
const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];
const again = async (measure) => {
  const figures = [];
  for (let turn = 0; turn < times; turn += 1) figures.push(await measure(turn));
  return median(figures);
};

// In the page: when the first row's two answers were painted, how long the main thread was
// busy at a stretch, and what moved about.
function watch() {
  globalThis.measured = { ready: 0, blocked: 0, shifted: 0 };
  const { measured } = globalThis;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) if (!measured.ready) measured.blocked += Math.max(0, task.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) measured.shifted += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const answers = document.querySelectorAll('[role="row"]:has([role="rowheader"]) button[aria-label*="Why?"], tr:has(th[scope="row"]) button[aria-label*="Why?"]');
    if (answers.length < 2) return requestAnimationFrame(look);
    // The frame after this one has been painted with them.
    requestAnimationFrame(() => setTimeout(() => (measured.ready = performance.now())));
  };
  requestAnimationFrame(look);
}

async function fresh(script) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  return { context, page };
}

async function firstPaint() {
  const { context, page } = await fresh();
  await page.goto(base);
  const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const figure = await paint.jsonValue();
  await context.close();
  return figure;
}

async function shifts() {
  const { context, page } = await fresh(watch);
  let most = 0;
  for (const path of ["", "flows", "flows/invoice-intake", "flows/invoice-intake/connection-references", "connection-references", "rules", "settings"]) {
    await page.goto(at(path));
    await page.waitForSelector("html[data-ready]");
    await page.waitForTimeout(300);
    most = Math.max(most, await page.evaluate(() => globalThis.measured.shifted));
  }
  await context.close();
  return most;
}

/** A page with a large demo open, on its list. */
async function large(flows) {
  const { context, page } = await fresh(watch);
  await page.goto(at("settings"));
  await page.waitForSelector("html[data-ready]");
  await page.getByRole("button", { name: `Load ${flows} flows` }).click();
  await page.getByRole("button", { name: new RegExp(`^Workspace: .*${flows} flows`) }).waitFor();
  await page.waitForTimeout(500);
  await page.goto(at("flows?tab=all"));
  await page.waitForFunction(() => globalThis.measured.ready);
  return { context, page };
}

async function ready(page, throttle) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.reload();
  await page.waitForFunction(() => globalThis.measured.ready, undefined, { timeout: 60_000 });
  const measured = await page.evaluate(() => globalThis.measured);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return measured;
}

/**
 * The longest frame of 200 page-downs, and in how many of them no row was in view. A frame lasts
 * whole refreshes of a display of 60 Hz; its timestamps are coarser than that, by tenths.
 */
async function pageDowns(page) {
  await page.locator('th[scope="row"] a, [role="rowheader"] a').first().focus();
  await page.evaluate(() => {
    const frames = { longest: 0, blank: 0, last: performance.now(), on: true };
    globalThis.frames = frames;
    const look = (now) => {
      const refreshes = Math.round(((now - frames.last) * 60) / 1000);
      frames.longest = Math.max(frames.longest, (refreshes * 1000) / 60);
      frames.last = now;
      const seen = document.elementFromPoint(innerWidth / 2, innerHeight * 0.7);
      if (!seen?.closest('tr:has(th[scope="row"]), [role="row"]')) frames.blank += 1;
      if (frames.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (let press = 0; press < 200; press += 1) await page.keyboard.press("PageDown");
  return page.evaluate(() => {
    globalThis.frames.on = false;
    return globalThis.frames;
  });
}

/** What a letter in the search box costs until the list holds what it finds. */
async function keystroke(page) {
  const search = page.getByRole("searchbox", { name: "Search flows" });
  const figures = [];
  for (const text of ["a", "an", "ant", "an", "a", "e", "er"]) {
    figures.push(
      await search.evaluate(async (box, value) => {
        const start = performance.now();
        box.value = value;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        // Effects run in microtasks: when these have, the list is drawn.
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        return performance.now() - start;
      }, text),
    );
    await page.waitForTimeout(150);
  }
  return median(figures);
}

/** From Confirm to the changed answer beside the switch. */
async function switched(page) {
  await page.goto(at("flows/invoice-intake/connection-references"));
  await page.waitForSelector("html[data-ready]");
  const figures = [];
  for (let turn = 0; turn < times + 1; turn += 1) {
    await page.getByRole("switch", { name: /Outlook/ }).click();
    const confirm = page.getByRole("button", { name: "Confirm" });
    await confirm.waitFor();
    figures.push(
      await confirm.evaluate(async (button) => {
        const answers = () => [...document.querySelectorAll('button[aria-label^="Cloud:"]')].map((one) => one.getAttribute("aria-label")).join();
        const before = answers();
        const start = performance.now();
        button.click();
        while (answers() === before && performance.now() - start < 1000) await new Promise((next) => queueMicrotask(next));
        return performance.now() - start;
      }),
    );
    await confirm.waitFor({ state: "hidden" });
  }
  return median(figures);
}

/** A large solution, from choosing it to its preview; and the longest task meanwhile, which is
 * what input has to wait for. */
async function imported() {
  const { context, page } = await fresh(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, task.duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(at("import"));
  await page.waitForSelector("html[data-ready]");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  const chosen = await chooser;
  const start = page.evaluate(() => {
    globalThis.longest = 0;
    return new Promise((done) => {
      let start = 0;
      addEventListener("change", () => (start = performance.now()), true);
      const look = () => {
        const shown = [...document.querySelectorAll("button")].some((button) => button.textContent.trim() === "Open");
        if (start && shown) done(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await chosen.setFiles(process.env.SOLUTION);
  const took = await start;
  const longest = await page.evaluate(() => globalThis.longest);
  await context.close();
  return { took, longest };
}

/** A large solution read by the import worker alone, without a screen. */
async function read() {
  const { context, page } = await fresh();
  await page.goto(at("import"));
  await page.waitForSelector("html[data-ready]");
  const file = [...(await readFile(process.env.SOLUTION))];
  const figures = await page.evaluate(
    async ({ file, times, loader }) => {
      const worker = new Worker(loader);
      const hear = (kind) =>
        new Promise((heard) => {
          worker.onmessage = ({ data }) => data.kind === kind && heard(performance.now());
        });
      await hear("ready");
      const figures = [];
      for (let id = 0; id < times; id += 1) {
        const { buffer } = new Uint8Array(file);
        const start = performance.now();
        worker.postMessage({ id, name: "large.zip", bytes: buffer }, [buffer]);
        figures.push((await hear("read")) - start);
      }
      worker.terminate();
      return figures;
    },
    { file, times, loader: at("import_loader.js") },
  );
  await context.close();
  return median(figures);
}

tell("First paint of Home", await again(firstPaint), "ms", 250);
tell("Layout shift, the worst of seven pages", await shifts(), "CLS", 0);
{
  const { context, page } = await large("10,000");
  tell("List of 10,000 flows ready", await again(async () => (await ready(page, 1)).ready), "ms", 300);
  tell("Main thread blocked meanwhile, CPU slowed 4 times", await again(async () => (await ready(page, 4)).blocked), "ms", 200);
  const { longest, blank } = await pageDowns(page);
  tell("Longest frame of 200 page-downs", longest, "ms", 50);
  tell("Frames of them without a row in view", blank, "frames", 0);
  tell("A letter in the search of 10,000 flows", await keystroke(page), "ms", 8);
  await context.close();
}
{
  const { context, page } = await large("100,000");
  tell("List of 100,000 flows ready", await again(async () => (await ready(page, 1)).ready), "ms", 600);
  await context.close();
}
{
  const { context, page } = await fresh();
  tell("From the switch to the changed answer", await switched(page), "ms", 8);
  await context.close();
}
if (process.env.SOLUTION) {
  const turns = [];
  for (let turn = 0; turn < times; turn += 1) turns.push(await imported());
  tell("A solution of 300 flows read by the import worker", await read(), "ms", 250);
  tell("The same from choosing it to its preview", median(turns.map((turn) => turn.took)), "ms", "-");
  tell("Longest task of the page meanwhile", median(turns.map((turn) => turn.longest)), "ms", 50);
}
await browser.close();
