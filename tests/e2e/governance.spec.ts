// Governance: what an administrator looks at, data policies, and the review of access.
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";

/** Opens a page of governance as the demo's administrator. */
async function administer(page: Page, path: string): Promise<void> {
  await open(page, "governance");
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("button", { name: "Acting as Imran Qadir" })).toBeVisible();
  await open(page, path);
}

test("others see why governance is closed, and an administrator what to look at", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("This is for administrators.");
  await axe(page);
  await main.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("region", { name: "Finance" })).toContainText("more than a quarter");
  await expect(page.getByRole("region", { name: "Owners outside the expected teams" }).getByRole("listitem").first()).toBeVisible();
  await axe(page);
  await main.getByRole("link", { name: "Data policies" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data policies" })).toBeVisible();
});

test("moving a connector says what publishing would suspend, and whose it is; it is published and taken back", async ({ page }) => {
  await administer(page, "governance/policies");
  const main = page.getByRole("main");
  const publish = page.getByRole("button", { name: "Publish" });
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(main).toContainText("Publishing this would suspend no flow.");
  await page.getByRole("button", { name: "Move SharePoint to" }).click();
  await page.getByRole("menuitem", { name: "Blocked" }).click();
  await expect(page.getByRole("region", { name: "Blocked" })).toContainText("SharePoint");
  await expect(main).toContainText(/Publishing this would suspend \d+ flows of \d+ people\./);
  await expect(main).toContainText("never blocked by a data policy");
  await axe(page);
  await publish.click();
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "Business", exact: true })).toContainText("SharePoint");
});

test("a new data policy starts with every connector in Non-business", async ({ page }) => {
  await administer(page, "governance/policies");
  await page.getByRole("combobox", { name: "Data policy" }).selectOption({ label: "A new data policy" });
  await expect(page.getByRole("region", { name: "Business", exact: true })).toContainText("None");
  await expect(page.getByRole("region", { name: "Blocked" })).toContainText("None");
  await expect(page.getByRole("region", { name: "Non-business" }).getByRole("listitem").first()).toBeVisible();
});

test("the review keeps, or says who can take away, and an owner does and undoes it", async ({ page }) => {
  await administer(page, "governance/review");
  const keep = page.getByRole("button", { name: /eep: / });
  const rows = page.getByRole("main").getByRole("listitem").filter({ has: keep });
  const remove = rows.getByRole("button", { name: /^Remove: / }).first();
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await rows.getByRole("button", { name: /^Keep: / }).first().click();
  await expect(rows.first()).toContainText("Kept");
  await axe(page);
  const act = rows.getByRole("button", { name: /^Act as / }).first();
  await act.click();
  const before = await rows.count();
  const free = rows.locator("button[data-change=RemoveOwner]:not([aria-disabled])").first();
  await free.click();
  await expect.poll(() => rows.count(), "what it was about is gone").toBeLessThan(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(before);
});

test("the review is saved as a table, as records and as text", async ({ page }) => {
  await administer(page, "governance/review");
  for (const [item, name, start] of [
    ["CSV, for a spreadsheet", "review.csv", '\u{feff}"Flow","Who"'],
    ["JSON", "review.json", "["],
    ["Markdown", "review.md", "# Review of access"],
  ] as const) {
    await page.getByRole("button", { name: "Export the review" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(name);
    expect((await readFile(await file.path(), "utf8")).startsWith(start), name).toBe(true);
  }
});

test("governance fits a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await administer(page, "governance");
  for (const path of ["governance", "governance/policies", "governance/review"]) {
    await open(page, path);
    await fitsSideways(page);
  }
});
