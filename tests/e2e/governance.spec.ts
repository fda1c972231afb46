// Governance: what an administrator looks at, data policies, and the review of access.
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { axe, expect, fitsSideways, listen, open, test } from "./support/journey.ts";
import { solution } from "./fixtures/solution.ts";

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
  await expect(rows.first()).toContainText("Kept by you on");
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

test("what is kept stays kept after a reload, stands in Activity, and is taken back", async ({ page }) => {
  await administer(page, "governance/review");
  const row = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("button", { name: /eep: / }) }).first();
  await row.getByRole("button", { name: /^Keep: / }).click();
  await expect(row).toContainText("Kept by you on");
  await expect(page.getByText("You kept the access of").first()).toBeVisible();
  await page.reload();
  await expect(row).toContainText("Kept by you on");
  await row.getByRole("button", { name: /^Don't keep: / }).click();
  await expect(row).not.toContainText("Kept by");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Kept by you on");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText(/Imran Qadir kept the access of .+ in a review\./);
  await expect(main).toContainText(/undid putting the access of .+ back on the review/);
});

test("access nobody uses and flows of unexpected people are found from runs", async ({ page }) => {
  await administer(page, "governance");
  await expect(page.getByRole("region", { name: "Access nobody used lately" })).toContainText("Carla Nunes hasn't run this flow for a quarter");
  const unexpected = page.getByRole("region", { name: "Flows that unexpected people use" });
  await expect(unexpected.getByRole("link", { name: "Credit note posting" })).toBeVisible();
  await expect(unexpected).toContainText("aren't among those expected in Finance");
  await open(page, "governance/review");
  const stale = page.getByRole("main").getByRole("listitem").filter({ hasText: "Access nobody used lately" });
  await expect(stale.first().getByRole("button", { name: /^Remove: / })).toBeVisible();
});

test("trends are drawn from runs, with the same in a table, and marked as an example", async ({ page }) => {
  await administer(page, "governance");
  const trends = page.getByRole("region", { name: "Trends" });
  await expect(trends).toContainText("Example data");
  const chart = trends.getByRole("img", { name: "Runs by day and how they ended" });
  await expect(chart).toBeVisible();
  await expect(chart).toHaveAccessibleDescription(/\d+ succeeded, \d+ failed\. From October \d+, 2026 to November 4, 2026/);
  await expect(trends.getByRole("img", { name: "Runs by day and how they were started" })).toBeVisible();
  const days = trends.getByRole("table", { name: "Runs by day" }).getByRole("row");
  await expect(days.nth(1)).toContainText("November 4, 2026");
  // What the columns are high for is what the table says.
  const drawn = await chart.locator("text.numbers").allTextContents();
  await expect(days).toHaveCount(drawn.length + 1);
  const counts = await days.nth(1).getByRole("cell").allTextContents();
  expect(Number(drawn.at(-1))).toBe(Number(counts[0]) + Number(counts[1]));
  await axe(page, "Governance");
  await expect(page.getByRole("region", { name: "Who runs what" }).getByRole("table", { name: "Flows by who ran them" }).getByRole("row").nth(1)).toContainText("Credit note posting");
});

test("a file knows of no runs, and says so", async ({ page }) => {
  await open(page, "import");
  await page.locator('input[type="file"]').setInputFiles(solution("Invoices.zip", { desktop: [{ name: "Invoices", uses: [] }] }));
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  await expect(page.getByRole("main")).toContainText("names no administrators, data policies, audits or runs");
  // Somebody who is tried as an administrator sees the rest.
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Environments" }).click();
  await page.getByRole("table", { name: "Environments" }).getByRole("link").first().click();
  await page.getByRole("combobox", { name: /^Role of / }).first().selectOption("Environment Admin");
  await page.getByRole("region", { name: "What if it were different?" }).getByRole("button", { name: "Save" }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  await expect(page.getByRole("region", { name: "Trends" })).toContainText("An exported file says nothing about runs");
});

test("a connector is dragged to another group, and back with its menu", async ({ page }) => {
  await administer(page, "governance/policies");
  const group = (name: string) => page.getByRole("region", { name, exact: true });
  const said = await listen(page);
  await group("Business").getByRole("listitem").filter({ hasText: "SharePoint" }).dragTo(group("Blocked"));
  await expect(group("Blocked")).toContainText("SharePoint");
  await expect(group("Business")).not.toContainText("SharePoint");
  await expect.poll(said).toContainEqual(expect.stringContaining("SharePoint is in Blocked now."));
  await expect(page.getByRole("main")).toContainText(/Publishing this would suspend \d+ flows/);
  // Where it already is, nothing is dropped.
  await group("Blocked").getByRole("listitem").filter({ hasText: "SharePoint" }).dragTo(group("Blocked"));
  await expect(group("Blocked")).toContainText("SharePoint");
  await page.getByRole("button", { name: "Move SharePoint to" }).press("Enter");
  await page.getByRole("menuitem", { name: "Business", exact: true }).press("Enter");
  await expect(group("Business")).toContainText("SharePoint");
  await expect(page.getByRole("button", { name: "Move SharePoint to" })).toBeFocused();
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
