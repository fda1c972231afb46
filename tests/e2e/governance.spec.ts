// Governance: what an administrator looks at, data policies, and trends.
import { administer, axe, expect, fitsSideways, listen, open, test } from "./support/journey.ts";
import { solution } from "./fixtures/solution.ts";

test("others see why governance is closed, and an administrator what to look at", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("This is for administrators.");
  await axe(page);
  // Owners answer for their own flows all the same.
  const yours = main.getByRole("link", { name: /^Review your flows \d+$/ });
  const count = Number((await yours.textContent())!.match(/\d+/)![0]);
  await yours.click();
  await expect(main).toContainText(`0 of ${count} decided`);
  await page.goBack();
  await main.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("region", { name: "Finance" })).toContainText("more than a quarter");
  await expect(page.getByRole("region", { name: "Owners outside the expected teams" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Makers who only run a flow" }).getByRole("listitem").first(), "every kind is here").toBeVisible();
  await axe(page);
  await main.getByRole("link", { name: "Data policies" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data policies" })).toBeVisible();
});

test("moving a connector says what publishing would suspend, and whose it is; it is published and taken back", async ({ page }) => {
  await administer(page, "governance/policies");
  const main = page.getByRole("main");
  const publish = page.getByRole("button", { name: "Publish" });
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(main).toContainText("Nothing on the board is changed yet.");
  await page.getByRole("button", { name: "Move SharePoint to" }).click();
  await page.getByRole("menuitem", { name: "Blocked" }).click();
  await expect(page.getByRole("region", { name: "Blocked" })).toContainText("SharePoint");
  await expect(main).toContainText(/Publishing this would suspend \d+ flows of \d+ people\./);
  await expect(main).toContainText("never blocked by a data policy");
  await axe(page);
  await publish.click();
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("region", { name: "Business", exact: true })).toContainText("SharePoint");
});

test("a published data policy stops the flows that break it, in every answer, until it is taken back", async ({ page }) => {
  await administer(page, "governance/policies");
  const main = page.getByRole("main");
  await page.getByRole("button", { name: "Move Office 365 Outlook to" }).click();
  await page.getByRole("menuitem", { name: "Blocked" }).click();
  const said = main.getByText(/^Publishing this would suspend \d+ flows/);
  const count = Number((await said.textContent())!.match(/suspend (\d+) flows/)![1]);
  // All of them can be seen, with their owners.
  const result = page.getByRole("region", { name: "What this would do" });
  await result.getByRole("button", { name: `Show all (${count})` }).press("Enter");
  await expect(result.getByText(/, owned by /)).toHaveCount(count);
  await expect(result.getByRole("button", { name: "Show fewer" })).toBeFocused();
  await expect(result, "whoever publishes has nobody to ask").not.toContainText("ask an administrator");
  await expect(result).toContainText("or change the policy");
  await page.getByRole("button", { name: "Publish" }).click();
  await open(page, "governance");
  await page.getByRole("button", { name: "Acting as Imran Qadir" }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill("Ana Ruiz");
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Ana Ruiz/ }).click();
  await open(page, "flows/order-status-button");
  await expect(page.getByText("Suspended", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Can't run", { exact: true }).first()).toBeVisible();
  await administer(page, "activity");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await open(page, "flows/order-status-button");
  await expect(page.getByText("Suspended", { exact: true })).toHaveCount(0);
});

test("a data policy holds everywhere, or in each environment that is ticked", async ({ page }) => {
  await administer(page, "governance/policies");
  const holds = page.getByRole("group", { name: "Holds in" });
  const everywhere = holds.getByRole("checkbox", { name: "All environments" });
  await expect(everywhere).toBeChecked();
  await holds.getByRole("checkbox", { name: "Finance" }).check();
  await holds.getByRole("checkbox", { name: "Larkmoor (default)" }).check();
  await expect(everywhere).not.toBeChecked();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.reload();
  await expect(holds.getByRole("checkbox", { name: "Finance" })).toBeChecked();
  await expect(holds.getByRole("checkbox", { name: "Larkmoor (default)" })).toBeChecked();
  await axe(page, "where a data policy holds");
  await everywhere.check();
  await expect(holds.getByRole("checkbox", { name: "Finance" })).not.toBeChecked();
});

test("flows that break a policy before and after are named", async ({ page }) => {
  await administer(page, "governance/policies");
  const main = page.getByRole("main");
  await page.getByRole("button", { name: "Move SharePoint to" }).click();
  await page.getByRole("menuitem", { name: "Blocked" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  const still = main.locator("div").filter({ hasText: /^\d+ flows? already breaks? a policy\./ }).last();
  const link = still.getByRole("link").first();
  const name = (await link.textContent())!;
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("a new data policy starts with every connector in Non-business", async ({ page }) => {
  await administer(page, "governance/policies");
  await page.getByRole("combobox", { name: "Data policy" }).selectOption({ label: "A new data policy" });
  await expect(page.getByRole("region", { name: "Business", exact: true })).toContainText("None");
  await expect(page.getByRole("region", { name: "Blocked" })).toContainText("None");
  await expect(page.getByRole("region", { name: "Non-business" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Nothing on the board is changed yet. Publish adds the policy as it is.");
});

test("access nobody uses and flows of unexpected people are found from runs", async ({ page }) => {
  await administer(page, "governance");
  await expect(page.getByRole("region", { name: "Access nobody used lately" })).toContainText("Carla Nunes hasn't run this flow for a quarter");
  const unexpected = page.getByRole("region", { name: "Flows that unexpected people use" });
  await expect(unexpected.getByRole("link", { name: "Credit note posting" })).toBeVisible();
  await expect(unexpected).toContainText("aren't among those expected in Finance");
  await open(page, "governance/review");
  const stale = page.getByRole("region", { name: "Access nobody used lately" }).getByRole("listitem");
  await expect(stale.first().getByRole("button", { name: /^Remove: / })).toBeVisible();
  // Of a cloud flow it is who may press its button and never does; its owner takes that away.
  const badge = stale.filter({ hasText: "Visitor badge" });
  await expect(badge).toContainText("Hanna Lindqvist hasn't run this flow for a quarter");
  await badge.getByRole("button", { name: "Act as Camille Roux" }).click();
  await badge.getByRole("button", { name: /^Remove: / }).click();
  await page.getByRole("dialog", { name: /^Remove .+\?$/ }).getByRole("button", { name: "Remove" }).click();
  await expect(badge).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(badge).toHaveCount(1);
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
  await expect(trends.getByRole("img", { name: "Runs by day and how they were started" })).toHaveAccessibleDescription(/Cloud flow runs: \d+\./);
  expect(counts.slice(2).map(Number).reduce((sum, count) => sum + count)).toBe(Number(counts[0]) + Number(counts[1]));
  await axe(page, "Governance");
  const who = page.getByRole("region", { name: "Who runs what" }).getByRole("table", { name: "Flows by who ran them" });
  await expect(who.getByRole("row").nth(1)).toContainText("Credit note posting");
  await expect(who).toContainText("Order status button");
  await expect(who, "the clock is nobody").not.toContainText("Nightly archive");
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

test("in a small window the table of days is folded away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await administer(page, "governance");
  const days = page.getByRole("region", { name: "Trends" }).getByRole("table", { name: "Runs by day" });
  await expect(days).toHaveCount(0);
  await page.getByRole("button", { name: "Show all: Runs by day" }).click();
  await expect(days).toBeVisible();
});

test("governance fits a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await administer(page, "governance");
  for (const path of ["governance", "governance/policies", "governance/review"]) {
    await open(page, path);
    await fitsSideways(page);
  }
});
