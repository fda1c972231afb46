// Draws the README's picture from the demo: a switch is moved, the answer changes, and Why?
// says which rules decide. Serve a release build, then:
//   BASE_URL=http://127.0.0.1:4173/ CHROME=/usr/bin/chromium node tests/picture/picture.mjs
import { chromium } from "@playwright/test";
import { fileURLToPath } from "node:url";

const base = process.env.BASE_URL ?? "http://127.0.0.1:4173/";
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, deviceScaleFactor: 2, reducedMotion: "reduce" });
await page.goto(new URL("flows/invoice-intake/connection-references", base).href);
await page.waitForSelector("html[data-ready]");

const shots = [];
const take = async (caption) => shots.push([caption, (await page.screenshot()).toString("base64")]);

await take("1. A cloud flow can't start it: one reference isn't embedded.");
await page.getByRole("switch", { name: /Outlook/ }).click();
await page.getByRole("dialog").waitFor();
await take("2. Its switch shows what changes, before anything does.");
await page.getByRole("button", { name: "Confirm" }).click();
await page.getByRole("dialog").waitFor({ state: "hidden" });
await page.getByRole("button", { name: /^Cloud: can run/ }).click();
await page.getByRole("dialog").waitFor();
await take("3. Now it can run, and Why? says which rules decide.");

const sheet = await browser.newPage({ viewport: { width: 1500, height: 100 }, deviceScaleFactor: 2 });
const frame = ([caption, image]) =>
  `<figure><img src="data:image/png;base64,${image}" alt=""><figcaption>${caption}</figcaption></figure>`;
await sheet.setContent(`<style>
  body { margin: 0; padding: 16px; display: flex; gap: 16px; background: #fff; font: 15px system-ui, sans-serif; }
  figure { margin: 0; flex: 1; } img { width: 100%; border: 1px solid #c3cbcf; border-radius: 6px; }
  figcaption { padding-top: 8px; color: #1a2125; }
</style>${shots.map(frame).join("")}`);
await sheet.screenshot({ path: fileURLToPath(new URL("../../docs/picture.png", import.meta.url)), fullPage: true });
await browser.close();
