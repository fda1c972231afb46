// The list of flows: tabs, search and filters in its address, answers, keys, the file, and large tenants.
import { readFileSync } from "node:fs";
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const rows = (page: Page) => page.getByRole("table", { name: "Flows" }).getByRole("row").filter({ has: page.getByRole("rowheader") });
const tab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

/** The number a tab carries. */
async function counted(page: Page, name: string): Promise<number> {
  return Number((await tab(page, name).innerText()).match(/\d+$/)?.[0]);
}

test("the tabs list my flows, those shared with me, and all", async ({ page }) => {
  await open(page, "flows");
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
  await expect(page).toHaveTitle("Flows – Sharewell");
  const table = page.getByRole("table", { name: "Flows" });
  for (const name of ["My flows", "Shared with me", "All"]) {
    await tab(page, name).click();
    const count = await counted(page, name);
    expect(count).toBeGreaterThan(0);
    await expect(table).toHaveAttribute("aria-rowcount", String(count + 1));
  }
  await expect(page).toHaveURL(/tab=all/);
  await axe(page);
  await page.reload();
  await expect(tab(page, "All")).toHaveAttribute("aria-selected", "true");
});

test("a search narrows the list, stays in the address, and says where else to look", async ({ page }) => {
  await open(page, "flows");
  const search = page.getByRole("searchbox", { name: "Search flows" });
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await search.fill("iNvoice");
  await expect(rows(page).first()).toContainText("Invoice");
  await expect(page).toHaveURL(/q=iNvoice/);
  await page.reload();
  await expect(search).toHaveValue("iNvoice");
  await expect(rows(page).first()).toContainText("Invoice");
  await search.fill("Oven log");
  await expect(page.getByText('No flow in My flows matches "Oven log".')).toBeVisible();
  await page.getByRole("button", { name: "Show them" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Oven log collect");
});

test("the counts above the list are filters", async ({ page }) => {
  await open(page, "flows");
  const count = page.getByRole("button", { name: /^\d+ can't run from a cloud flow$/ });
  const wanted = Number((await count.innerText()).split(" ")[0]);
  await count.click();
  await expect(count).toHaveAttribute("aria-pressed", "true");
  await expect(rows(page)).toHaveCount(wanted);
  await expect(page.getByRole("button", { name: /^Cloud: can't run/ })).toHaveCount(wanted);
  await expect(page).toHaveURL(/run=not-from-cloud/);
  await count.click();
  await expect(count).toHaveAttribute("aria-pressed", "false");
});

test("filters hold together, and Back leads to the list as it was", async ({ page }) => {
  await open(page, "flows?tab=all");
  await page.getByLabel("Kind").selectOption({ label: "Desktop flows" });
  await page.getByLabel("Connector").selectOption({ label: "SharePoint" });
  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=name/);
  const names = await rows(page).getByRole("rowheader").getByRole("link").allInnerTexts();
  expect(names.length).toBeGreaterThan(2);
  expect(names.map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).sort());
  await rows(page).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(names[0]!);
  await page.goBack();
  await expect(page.getByLabel("Kind")).toHaveValue("desktop");
  await expect(rows(page).first()).toContainText(names[0]!);
});

test("an answer opens why", async ({ page }) => {
  await open(page, "flows?run=not-from-cloud");
  await rows(page).first().getByRole("button", { name: /^Cloud: can't run/ }).click();
  await expect(page).toHaveURL(/\/flows\/[^/]+\/why\/cloud$/);
});

test("the list works by keyboard alone", async ({ page }) => {
  await open(page, "flows");
  const first = rows(page).first();
  await first.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("3 selected")).toBeVisible();
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press("End");
  await expect(rows(page).last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(first.getByRole("checkbox")).toBeFocused();
  await first.focus();
  const name = await first.getByRole("link").innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("the file holds what is listed", async ({ page }) => {
  await open(page, "flows?q=invoice");
  await expect(rows(page).first()).toContainText(/invoice/i);
  const listed = await rows(page).count();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export to CSV" }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe('\ufeff"Name","Kind","Connectors","Environment","Owner","Your role","Shared with","Console","Cloud"');
  expect(lines).toHaveLength(listed + 1);
  for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|,)"[=+\-@]/);
});

test("nothing scrolls sideways in a small window, and each answer has its word", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "flows");
  await expect(rows(page).first()).toBeVisible();
  await fitsSideways(page);
  await axe(page);
});

test.describe("a list of 10,000 flows", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, "settings");
    await page.getByRole("button", { name: "Load 10,000 flows" }).click();
    await expect(page.getByRole("button", { name: /^Workspace: .*10,000 flows/ })).toBeVisible();
    await page.goto("flows?tab=all");
    await expect(page.getByRole("table", { name: "Flows" })).toHaveAttribute("aria-rowcount", "10001");
  });

  test("stays where it was scrolled to, with rows in view", async ({ page }) => {
    await expect(rows(page).first()).toBeVisible();
    for (const by of [20_000, 200_000, -100_000]) {
      const wanted = await page.evaluate((by) => (scrollBy(0, by), scrollY), by);
      // Time enough to draw, twice.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      expect(await page.evaluate(() => scrollY)).toBe(wanted);
      const seen = await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight * 0.7)?.closest("tr")?.ariaRowIndex);
      expect(Number(seen)).toBeGreaterThan(1);
    }
  });

  test("rows show what they say they are after any jump, and the focus doesn't come along", async ({ page }) => {
    await expect(rows(page).first()).toBeVisible();
    const drawn = () =>
      page.locator("tr[data-row]").evaluateAll((all) =>
        all.map((row) => ({
          at: Number(row.ariaRowIndex) - 2,
          name: row.querySelector("a bdi")!.textContent!,
          box: row.querySelector("input")!.ariaLabel!,
          menu: row.querySelector('[aria-haspopup="menu"]')!.ariaLabel!,
        })),
      );
    const named = new Map<number, string>();
    await rows(page).nth(2).getByRole("link").focus();
    for (const to of [0, 1_000, 60_000, 59_700, 62_000, 64_000, 66_000, 68_000, 70_000, 560_000, 10_000, 60_000, 1_000, 0]) {
      // A higher window holds more rows, so there are more elements than before.
      if (to === 64_000) await page.setViewportSize({ width: 1280, height: 1100 });
      await page.evaluate((to) => scrollTo(0, to), to);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      const all = await drawn();
      expect(all.length).toBeGreaterThan(10);
      all.forEach((row, place) => {
        expect(row.at, "one after the other").toBe(all[0].at + place);
        expect(row.box).toContain(row.name);
        expect(row.menu).toContain(row.name);
        // Whenever it comes again, it is the same flow.
        expect(named.get(row.at) ?? row.name).toBe(row.name);
        named.set(row.at, row.name);
      });
      if (to >= 60_000) expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("BODY");
    }
  });

  test("every key counts, however fast they come", async ({ page }) => {
    await rows(page).first().focus();
    await page.evaluate(() => {
      for (let press = 0; press < 7; press += 1) {
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
      }
    });
    await expect(page.locator("[aria-rowindex='9']")).toBeFocused();
  });

  test("a selected flow stays selected while other flows come into its row", async ({ page }) => {
    const third = rows(page).nth(2);
    const name = await third.getByRole("link").innerText();
    await third.getByRole("checkbox").click();
    const box = page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
    await expect(box).toBeChecked();
    await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    await expect(third.getByRole("link")).not.toHaveText(name);
    await expect(third.getByRole("checkbox")).not.toBeChecked();
    await page.evaluate(() => scrollBy(0, 30_000));
    await expect(page.locator("[aria-rowindex='3']")).toHaveCount(0);
    await expect(page.locator("tr[data-selected]")).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 0));
    for (let press = 0; press < 2; press += 1) await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
    await expect(third.getByRole("link")).toHaveText(name);
    await expect(third.getByRole("checkbox")).toBeChecked();
  });
});
