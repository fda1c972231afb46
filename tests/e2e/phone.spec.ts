// In a small window: what decides stays in reach, what explains takes one line, rows are low, words stay whole.
import type { Locator, Page } from "@playwright/test";
import { choose, opened } from "./support/file.ts";
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import { questions } from "./support/stories.ts";
import { parcels, solution } from "./fixtures/solution.ts";

const flowRows = (page: Page) => page.getByRole("table", { name: "Flows" }).getByRole("row").filter({ has: page.getByRole("rowheader") });
const height = async (of: Locator) => (await of.boundingBox())!.height;

/** Whether a word is drawn on more than one line. */
const breaksWithin = (of: Locator, word: string) =>
  of.evaluate((element, word) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const at = text.textContent!.indexOf(word);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
    }
    throw new Error(`no ${word}`);
  }, word);

test.describe("at 390 pixels, by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a data policy's result and Publish stay in view while the board is changed, the rest is a press away", async ({ page }) => {
    await open(page, "governance/policies");
    await page.getByRole("button", { name: "Act as Imran Qadir" }).tap();
    const result = page.getByRole("region", { name: "What this would do" });
    await expect(page.getByRole("region", { name: "Business", exact: true })).toBeVisible();
    // Nothing is to be published yet, so nothing is in the way.
    await expect(result).not.toBeInViewport();
    await page.getByRole("button", { name: "Move SharePoint to" }).tap();
    await page.getByRole("menuitem", { name: "Blocked" }).tap();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(result).toContainText(/Publishing this would suspend \d+ flows/);
    await expect(result.getByRole("button", { name: "Publish" })).toBeInViewport({ ratio: 1 });
    expect(await height(result)).toBeLessThan(844 / 3);
    const flow = result.getByRole("link", { name: "Invoice intake" });
    await expect(flow).toBeHidden();
    const all = result.getByRole("button", { name: "Show all: What this would do" });
    await all.tap();
    await expect(flow).toBeInViewport();
    expect((await result.boundingBox())!.y, "below the header").toBeGreaterThan(48);
    await axe(page, "the whole result");
    await result.getByRole("button", { name: "Show less: What this would do" }).tap();
    // What the keyboard reaches isn't behind it.
    const last = page.getByRole("button", { name: "Move Desktop flows to" });
    await last.focus();
    const [row, bar] = [(await last.boundingBox())!, (await result.boundingBox())!];
    expect(row.y + row.height).toBeLessThanOrEqual(bar.y);
    await fitsSideways(page);
    // At the end of the page it covers nothing, not even in part.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const bounds = (await result.boundingBox())!;
    const covered = await page.getByRole("button", { name: /^Move / }).evaluateAll((buttons, bar) => {
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      return boxes.filter((box) => box.bottom > bar.y && box.top < bar.y + bar.height).length;
    }, bounds);
    expect(covered, "connectors behind the result").toBe(0);
  });

  test("a story is one line until all of it is wanted, and beside its pages it leads back", async ({ page }) => {
    await open(page);
    await questions(page).getByRole("link", { name: "Why can't a cloud flow start this one?" }).tap();
    const strip = page.getByRole("region", { name: "Story" });
    await expect(strip.getByText("Why can't a cloud flow start this one?")).toBeVisible();
    expect(await height(strip)).toBeLessThan(72);
    await expect(strip.getByText("What to try")).toBeHidden();
    await strip.getByRole("button", { name: "Show all: this story" }).tap();
    await expect(strip.getByText("What to try")).toBeVisible();
    await expect(strip.getByRole("button", { name: "Next question" })).toBeVisible();
    await axe(page, "a story");
    await strip.getByRole("button", { name: "Show less: this story" }).tap();
    await expect(strip.getByText("What to try")).toBeHidden();

    await open(page);
    await questions(page).getByRole("link", { name: "What would this data policy stop?" }).tap();
    await expect(strip.getByText("What would this data policy stop?")).toBeVisible();
    await open(page, "governance/review");
    await strip.getByRole("button", { name: "Show all: this story" }).tap();
    await expect(strip.getByText("What you see"), "it isn't seen here").toHaveCount(0);
    await strip.getByRole("link", { name: "Back to Data policies" }).tap();
    await expect(page).toHaveURL(/governance\/policies$/);
    await expect(strip.getByText("What you see")).toBeAttached();
  });

  test("the questions of an import follow a short list, however many flows there are", async ({ page }) => {
    const desktop = Array.from({ length: 60 }, (_, at) => ({ name: `Weekly_reconciliation_of_consignments_${at}`, uses: [] }));
    await open(page, "import");
    await choose(page, solution("Many.zip", { desktop }));
    const question = page.getByText("Whose are the connection references?");
    await expect(question).toBeVisible();
    expect((await question.boundingBox())!.y).toBeLessThan(2 * 844);
    const contents = page.getByRole("region", { name: "What's in it" });
    await expect(contents.getByText("consignments_59")).toBeHidden();
    await contents.getByText("Show all 60 flows").tap();
    await expect(contents.getByText("consignments_59")).toBeVisible();
    await fitsSideways(page);
    await axe(page, "Import, all flows");
  });

  test("a row of the flows is low, and holds both answers with what they rest on", async ({ page }) => {
    await opened(page, parcels());
    for (const path of ["flows", "flows?tab=all"]) {
      if (path !== "flows") await page.getByRole("tab", { name: /^All/ }).tap();
      const row = flowRows(page).first();
      expect(await height(row)).toBeLessThanOrEqual(112);
      await expect(row.getByText("assumed").first()).toBeVisible();
      const inside = await row.evaluate((row) => {
        const around = row.getBoundingClientRect();
        return [...row.querySelectorAll("a, small, td[data-head] :is(button, button ~ span)")].every((part) => {
          const place = part.getBoundingClientRect();
          return place.top >= around.top - 1 && place.bottom <= around.bottom + 1;
        });
      });
      expect(inside, "nothing reaches into another row").toBe(true);
    }
    await fitsSideways(page);
  });

  test("addresses break after a sign in them, never within a word", async ({ page }) => {
    await open(page, "flows/invoice-intake/connection-references");
    const cells = page.getByRole("cell").filter({ hasText: "ana@larkmoor.example" });
    await expect(cells.first()).toBeVisible();
    for (const cell of await cells.all()) {
      expect(await breaksWithin(cell, "example")).toBe(false);
      expect(await breaksWithin(cell, "larkmoor")).toBe(false);
    }
  });

  test("the panel that asks who acts has no gap in it, and no panel reaches out of the window", async ({ page }) => {
    await open(page, "flows/invoice-intake");
    await page.getByRole("button", { name: /^Acting as/ }).tap();
    const search = page.getByRole("searchbox", { name: "Search people" });
    await expect(search).toBeVisible();
    const group = page.getByRole("group", { name: "Co-owners" });
    const [box, first] = [(await search.boundingBox())!, (await group.boundingBox())!];
    expect(first.y - box.y - box.height).toBeLessThan(24);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "For You (Ana Ruiz)" }).tap();
    const panel = page.locator("[popover]:popover-open");
    await expect(panel).toBeVisible();
    await expect.poll(async () => {
      const place = (await panel.boundingBox())!;
      return place.x >= 8 && place.x + place.width <= 390 - 8;
    }).toBe(true);
  });

  test("a toast says all of its text, and the end of the page comes out from under it", async ({ page }) => {
    await open(page, "flows/invoice-intake/connection-references");
    await page.getByRole("switch", { name: /Outlook – Finance inbox/ }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).tap();
    const text = page.getByRole("status").filter({ hasText: "is embedded in this demo" });
    await expect(text).toBeVisible();
    expect(await text.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(1);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const toast = (await text.locator("..").boundingBox())!;
    const last = (await page.getByText("Sharewell isn't affiliated with Microsoft.", { exact: false }).boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(toast.y);
  });
});

test("no word of an answer or a tag is broken in a window of 1280", async ({ page }) => {
  await open(page, "flows?tab=all");
  const answers = page.getByRole("table", { name: "Flows" }).getByRole("button", { name: /needs a connection/i });
  await expect(answers.first()).toBeVisible();
  for (const answer of await answers.all()) expect(await breaksWithin(answer, "connection")).toBe(false);
  await open(page, "flows/order-status-button");
  const group = page.getByRole("region", { name: "Who can run it" }).getByText("Group · 5");
  expect(await breaksWithin(group, "Group")).toBe(false);
});

test("on paper a connection says where it is used", async ({ page }) => {
  await open(page, "connections");
  await page.emulateMedia({ media: "print" });
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row").filter({ hasText: "Microsoft Teams" }).first();
  await expect(row.getByText("1 flow").first()).toBeVisible();
  await expect(row.getByRole("button", { name: /^Delete/ })).toBeHidden();
});
