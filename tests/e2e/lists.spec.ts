// Choosing rows of a list: in a small window, by touch, by keyboard, and many at once.
import type { Page } from "@playwright/test";
import { axe, expect, fitsSideways, open, tabTo, test } from "./support/journey.ts";

const lists = [
  { path: "flows?tab=all", all: "Select all listed flows" },
  { path: "connection-references", all: "Select all listed connection references" },
];
const rows = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: /^Select (?!all)/ }) });
const box = (page: Page, at: number) => rows(page).nth(at).getByRole("checkbox");
const counted = (page: Page, count: number) => expect(page.getByRole("region", { name: /^Selected/ }).getByText(`${count} selected`)).toBeVisible();

for (const { path, all } of lists) {
  for (const width of [320, 390]) {
    test.describe(`/${path} at ${width} pixels`, () => {
      test.use({ viewport: { width, height: 844 }, hasTouch: true });

      test("every row and all of them can be selected by touch and by keyboard", async ({ page }) => {
        await open(page, path);
        await fitsSideways(page);
        const every = page.getByRole("checkbox", { name: all });
        await every.scrollIntoViewIfNeeded();
        await expect(page.getByText("Select all", { exact: true })).toBeVisible();
        const place = (await every.boundingBox())!;
        expect(place.x).toBeGreaterThan(0);
        expect(place.x + place.width).toBeLessThan(width);
        await every.tap();
        await expect(box(page, 0)).toBeChecked();
        await every.tap();
        await expect(box(page, 0)).not.toBeChecked();
        await box(page, 0).tap();
        await counted(page, 1);
        await box(page, 0).tap();

        await page.reload();
        await tabTo(page, every);
        await page.keyboard.press("Space");
        await expect(box(page, 0)).toBeChecked();
        await page.keyboard.press("Space");
        await tabTo(page, box(page, 0));
        await page.keyboard.press("Space");
        await counted(page, 1);
        await axe(page, `/${path} at ${width} pixels`);
        await fitsSideways(page);
      });
    });
  }
}

test.describe("the menu of a row at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("opens by touch and by keyboard", async ({ page }) => {
    await open(page, "flows?tab=all");
    const more = rows(page).first().getByRole("button", { name: /^More for / });
    await more.tap();
    await expect(page.getByRole("menuitem", { name: "Share" })).toBeVisible();
    await fitsSideways(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toBeHidden();
    await page.reload();
    await tabTo(page, more);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/run$/);
  });
});

for (const { path } of lists) {
  test(`Shift selects everything in between in /${path}, by mouse and by keyboard`, async ({ page }) => {
    await open(page, path);
    await box(page, 1).click();
    await box(page, 4).click({ modifiers: ["Shift"] });
    await counted(page, 4);
    for (const at of [1, 2, 3, 4]) await expect(box(page, at)).toBeChecked();
    await expect(box(page, 0)).not.toBeChecked();
    await expect(box(page, 5)).not.toBeChecked();
    expect(await page.evaluate(() => getSelection()?.toString() ?? ""), "no text is selected").toBe("");
    // Up again, over rows that are selected already.
    await box(page, 0).click({ modifiers: ["Shift"] });
    await counted(page, 5);
    await page.getByRole("button", { name: "Clear" }).click();

    await box(page, 0).focus();
    await page.keyboard.press("Space");
    await box(page, 2).focus();
    await page.keyboard.press("Shift+Space");
    await counted(page, 3);
    await expect(box(page, 1)).toBeChecked();
    // Without Shift it is one row again.
    await page.keyboard.press("Space");
    await counted(page, 2);
    await expect(box(page, 2)).not.toBeChecked();
  });
}

test("what a list was sorted by is there after a row was opened at once", async ({ page }) => {
  await open(page, "flows?tab=all");
  const sorted = page.getByRole("columnheader", { name: "Name" });
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await rows(page).first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/flows\/[^?]+$/);
  await page.goBack();
  await expect(page).toHaveURL(/sort=name/);
  await expect(sorted).toHaveAttribute("aria-sort", "ascending");
});
