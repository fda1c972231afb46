// What every journey has: a page that may not complain, and a few words to move about in it.
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Collects what must not happen; a journey that expects some of it says which. */
export class Complaints {
  readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];
  /** Where requests may go: nowhere but where the page is served from. */
  readonly homes = new Set<string>();

  /** Says that complaints like this one belong to the journey. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Watches a page: console errors, page errors, broken policy, failed requests, requests elsewhere. */
  watch(page: Page, origin: string): void {
    this.homes.add(new URL(origin).origin);
    page.on("console", (message) => {
      if (message.type() === "error") this.seen.push(`console.error: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.seen.push(`page error: ${error.message}`));
    page.on("requestfailed", (request) => {
      // The browser gives up what it was fetching for a page that it leaves.
      const reason = request.failure()?.errorText ?? "";
      if (reason !== "net::ERR_ABORTED") this.seen.push(`failed request: ${request.url()} ${reason}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && !this.homes.has(url.origin)) {
        this.seen.push(`request elsewhere: ${url}`);
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.seen.push(`status ${response.status()}: ${response.url()}`);
    });
  }

  /** What was not expected. */
  unexpected(): string[] {
    return this.seen.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = new Complaints();
      context.on("page", (page) => complaints.watch(page, baseURL!));
      await context.exposeBinding("sharewellComplaint", (_, text: string) => complaints.seen.push(text));
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => {
          const report = (globalThis as unknown as { sharewellComplaint(text: string): void }).sharewellComplaint;
          report(`policy broken: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints.unexpected(), "the page complained").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a path of the portal and waits until it can be used. `""` is Home. */
export async function open(page: Page, path = ""): Promise<void> {
  await page.goto(path.replace(/^\//, ""));
  await ready(page);
}

/** Waits until the portal has its data and worker. */
export async function ready(page: Page): Promise<void> {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Acts as somebody else, who is chosen from the header. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Acting as/ }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill(name);
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("button", { name: `Acting as ${name}` })).toBeVisible();
}

/** Opens a page of governance as the demo's administrator. */
export async function administer(page: Page, path: string): Promise<void> {
  await open(page, "governance");
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("button", { name: "Acting as Imran Qadir" })).toBeVisible();
  await open(page, path);
}

/** Runs axe on the page as it is, in the light and the dark theme: nothing may be found. */
export async function axe(page: Page, what = page.url()): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of ["light", "dark"]) {
    const found = await check(page, theme);
    expect(found, `axe, ${theme}, ${what}`).toEqual([]);
  }
  await page.evaluate((theme) => {
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, before);
}

async function check(page: Page, theme: string): Promise<string[]> {
  await page.evaluate((chosen) => void (document.documentElement.dataset.theme = chosen), theme);
  // A color on its way from one theme to the other has the contrast of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((moving) => moving.finished)));
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const engine = (globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<any> } }).axe;
    const result = await engine.run(document, { runOnly: { type: "tag", values: tags } });
    return result.violations.flatMap((violation: any) =>
      violation.nodes.map((node: any) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  }, axeTags);
}

/** Fails if the page can be scrolled sideways. */
export async function fitsSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "sideways scroll").toBeLessThanOrEqual(0);
}

/** Presses Tab until something has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press(key);
    const reached = await target.evaluateAll((found) => found.some((element) => element === document.activeElement));
    if (reached) return;
  }
  await expect(target, "reached by Tab").toBeFocused();
}

/** Collects everything that is said politely from now on. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const last = new Map<Element, string>();
    const hear = () => {
      for (const region of document.querySelectorAll('[aria-live="polite"], [role="status"]:not([aria-live="off"])')) {
        const text = region.textContent!.trim();
        if (text !== "" && last.get(region) !== text) said.push(text);
        last.set(region, text);
      }
    };
    hear();
    said.length = 0;
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}
