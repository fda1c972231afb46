// The portal opens: at its first page, by a deep link, after a reload, on a plain host, and after it broke.
import { axe, expect, open, ready, test } from "./support/journey.ts";

test("the portal opens without a complaint", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/Sharewell$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("#shell"), "the static page makes room").toHaveCount(0);
  await axe(page);
});

test("the static page takes the same place as the portal that replaces it", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  const before = await page.locator("#shell .app-head").boundingBox();
  await expect(page.locator("#shell-status")).toHaveText("Opening Sharewell…");
  release();
  await ready(page);
  const after = await page.locator(".app-head").first().boundingBox();
  expect(after?.height).toBe(before?.height);
  expect(after?.y).toBe(before?.y);
});

test("a deep link opens its page, and so does a reload", async ({ page }) => {
  await open(page, "flows");
  await page.reload();
  await ready(page);
  expect(new URL(page.url()).pathname).toBe("/sub/flows");
});

test("the path without its slash leads to the portal", async ({ page, baseURL }) => {
  await page.goto(baseURL!.replace(/\/$/, ""));
  await ready(page);
  expect(new URL(page.url()).pathname).toBe("/sub/");
});

test("on a plain host a deep link opens through 404.html", async ({ page, baseURL, complaints }) => {
  const plain = new URL(baseURL!);
  plain.port = String(Number(plain.port) + 1);
  const link = `${plain}flows`;
  complaints.homes.add(plain.origin);
  complaints.expect(new RegExp(`^status 404: ${link}$`));
  complaints.expect(new RegExp(`^console.error: Failed to load resource: .*404.*\\(${link}\\)$`));
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(404);
  await ready(page);
  expect(complaints.seen.length, "the one status and its line in the console").toBe(2);
});

test("files with a hash are kept for ever, all others are asked for again", async ({ page, request, complaints }) => {
  const urls: string[] = [];
  page.on("response", (response) => urls.push(response.url()));
  await open(page);
  expect(urls.length).toBeGreaterThan(3);
  for (const url of new Set(urls)) {
    const headers = (await request.get(url)).headers();
    const hashed = /-[0-9a-f]{12,16}(_bg)?\.(js|css|wasm)$/.test(url);
    expect(headers["cache-control"], url).toBe(hashed ? "public, max-age=31536000, immutable" : "no-cache");
    expect(headers["content-security-policy"], url).toContain("frame-ancestors 'none'");
  }
  expect(complaints.seen).toEqual([]);
});

test("after it broke, the page says so and saves the data", async ({ page }) => {
  await open(page);
  await page.evaluate(() => dispatchEvent(new CustomEvent("sharewell-panic")));
  await expect(page.getByText("Sharewell stopped working. What you saved is still in this browser.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await axe(page, "the page after a panic");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my data" }).click();
  expect((await download).suggestedFilename()).toBe("sharewell-data.json");
  await expect(page.getByText("Saved as sharewell-data.json, in your downloads.")).toBeVisible();
  await page.getByRole("button", { name: "Reload" }).click();
  await ready(page);
});

test("a browser without WebAssembly gets a sentence", async ({ page }) => {
  await page.addInitScript(() => void delete (globalThis as { WebAssembly?: unknown }).WebAssembly);
  await page.goto("");
  await expect(page.getByRole("heading", { name: "This browser can't open Sharewell" })).toBeVisible();
});

test("a part that can't be fetched is said, with a way on", async ({ page, complaints }) => {
  complaints.expect(/failed request: .*\.wasm/);
  complaints.expect(/console.error/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  await expect(page.getByRole("heading", { name: "Sharewell didn't open" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
});

test("the page says what is missing where JavaScript is off", async ({ request }) => {
  const html = await (await request.get("")).text();
  expect(html).toMatch(/<noscript><p>[^<]*needs JavaScript[^<]*<\/p><\/noscript>/);
});
