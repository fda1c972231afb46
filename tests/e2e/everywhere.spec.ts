// What holds on every page and in every open panel: nothing is cut off, everything can be read.
import type { Page } from "@playwright/test";
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";

/** Every page and panel, by the address that opens it. */
const places = [
  "",
  "import",
  "flows",
  "flows/invoice-intake",
  "flows/order-status-button",
  "flows/invoice-intake/connection-references",
  "flows/invoice-intake/share",
  "flows/order-status-button/share",
  "flows/invoice-intake/access",
  "flows/approval-reminders/owners",
  "flows/order-status-button/run-only",
  "flows/order-status-button/copy",
  "flows/invoice-intake/copy",
  "flows/morning-invoice-run/owner",
  "flows/approval-reminders/owner",
  "flows/invoice-intake/run",
  "flows/order-status-button/run",
  "flows/invoice-intake/why/console",
  "flows/invoice-intake/why/cloud",
  "flows/invoice-intake/why/cloud-unattended",
  "connection-references",
  "connections",
  "connections/new",
  "connectors",
  "flows/nightly-archive/connections",
  "people",
  "people/bo-tran",
  "people/vera-holt",
  "environments",
  "environments/finance",
  "machines",
  "machines/finance-robots",
  "connections/new/desktop-flows",
  "governance",
  "governance/policies",
  "governance/review",
  "activity",
  "rules",
  "errors",
  "settings",
  "nowhere",
];

/** Every dialog or menu without an address, and how it is opened. */
const overlays: [what: string, path: string, show: (page: Page) => Promise<void>][] = [
  [
    "embedding asks",
    "flows/invoice-intake/connection-references",
    (page) => page.getByRole("switch", { name: /Outlook – Finance inbox/ }).click(),
  ],
  ["the message to somebody", "flows/invoice-intake/connection-references", (page) => page.getByRole("button", { name: "Ask Bo Tran" }).first().click()],
  ["removing an owner", "flows/approval-reminders/owners", (page) => page.getByRole("button", { name: "Remove Carla Nunes" }).click()],
  ["the list of keys", "", (page) => page.getByRole("button", { name: "Help" }).click()],
  ["who acts", "flows/invoice-intake", (page) => page.getByRole("button", { name: /^Acting as/ }).click()],
];

for (const path of places) {
  test(`axe finds nothing on /${path}, in either theme`, async ({ page }) => {
    await open(page, path);
    await axe(page);
  });
}

for (const [what, path, show] of overlays) {
  test(`axe finds nothing, and nothing scrolls sideways: ${what}`, async ({ page }) => {
    await open(page, path);
    await show(page);
    await expect(page.getByRole("dialog").last()).toBeVisible();
    await axe(page, what);
    await page.setViewportSize({ width: 320, height: 640 });
    await fitsSideways(page);
  });
}

for (const path of places) {
  test(`/${path} has one first heading, a main part and a title, and at 320 pixels nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toHaveCount(1);
    await expect(page.getByRole("main", { includeHidden: true })).toHaveCount(1);
    await expect(page).toHaveTitle(/ – Sharewell$/);
    await fitsSideways(page);
  });
}

test("at 400 % zoom of a window of 1280 by 1024 everything is within reach", async ({ browser, baseURL, complaints }) => {
  test.slow();
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const page = await context.newPage();
  complaints.watch(page, baseURL!);
  for (const path of places) {
    await open(page, path);
    await test.step(`/${path}`, () => fitsSideways(page));
    const dialog = page.getByRole("dialog").last();
    if ((await dialog.count()) === 0) continue;
    // The last button of an open panel can be reached.
    const last = dialog.getByRole("button").or(dialog.getByRole("link")).last();
    await last.scrollIntoViewIfNeeded();
    await expect(last, path).toBeInViewport();
  }
  await context.close();
});

test("with text twice as large nothing scrolls sideways", async ({ page }) => {
  test.slow();
  for (const path of places) {
    await open(page, path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await test.step(`/${path}`, () => fitsSideways(page));
  }
});

test("the six answers differ in shape where colors are taken away", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  // Draws each kind's icon without colors, and compares the pictures.
  const kinds = ["can", "may", "ask", "stop", "depends", "none"];
  const seen = new Map<string, Buffer>();
  const look = async () => {
    for (const kind of kinds) {
      if (seen.has(kind)) continue;
      const icon = page.locator(`main [data-kind="${kind}"] svg`).first();
      if ((await icon.count()) > 0) seen.set(kind, await icon.screenshot());
    }
  };
  await page.evaluate(() => document.documentElement.style.setProperty("filter", "grayscale(1)"));
  await look();
  for (const path of ["flows/supplier-sync", "flows/order-status-button", "flows/expense-filing", "flows"]) {
    await open(page, path);
    await page.evaluate(() => document.documentElement.style.setProperty("filter", "grayscale(1)"));
    await look();
  }
  const found = [...seen.keys()];
  expect(found.length, `seen: ${found}`).toBeGreaterThanOrEqual(4);
  for (const [at, one] of found.entries()) {
    for (const other of found.slice(at + 1)) {
      expect(seen.get(one)!.equals(seen.get(other)!), `${one} and ${other} look the same without color`).toBe(false);
    }
  }
});

test("answers are told by word and shape wherever they stand", async ({ page }) => {
  for (const path of ["flows", "flows/invoice-intake", "flows/invoice-intake/connection-references"]) {
    await open(page, path);
    const answers = page.locator("main").getByRole("button", { name: /Why\?$/ }).filter({ has: page.locator("svg") });
    await expect(answers.first(), path).toBeVisible();
    for (const answer of await answers.all()) {
      await expect(answer, path).toHaveText(/\S/);
    }
  }
});

test("on paper there is the page, in dark on light, without the frame", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeVisible();
  await expect(page.getByText("Can't run", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/^Demo: Larkmoor Foods · \w+ \d+, \d{4}$/), "what it is, and of when").toBeVisible();
  await expect(page.getByText("for You (Ana Ruiz)"), "whose answers").toBeVisible();
  expect(await page.getByRole("button").filter({ visible: true }).allInnerTexts()).not.toContain("Print");
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, getComputedStyle(document.documentElement).backgroundColor];
  });
  const light = (color: string) => color.match(/\d+/g)!.slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  expect(light(ink!)).toBeLessThan(200);
  expect(light(paper!)).toBeGreaterThan(700);
});

test("with reduced motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "flows/invoice-intake");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 1).length);
  expect(moving).toBe(0);
});

test("in forced colors every answer keeps an outline", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "flows/invoice-intake");
  const answer = page.getByRole("button", { name: /^Cloud: can't run/ }).first();
  const outlined = await answer.evaluate((button) =>
    [button, ...button.querySelectorAll("*")].some((part) => {
      const style = getComputedStyle(part);
      return parseFloat(style.borderTopWidth) >= 1 || parseFloat(style.outlineWidth) >= 1;
    }),
  );
  expect(outlined).toBe(true);
});
