// Home: what this is, one switch that changes an answer, and what to come back to.
import { axe, expect, open, test } from "./support/journey.ts";

test("the first action on Home changes an answer", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1, name: "See what sharing a flow really does, before you save" })).toBeVisible();
  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
  await expect(toggle).not.toBeChecked();
  await expect(page.getByText("Can't run", { exact: true })).toBeVisible();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect(page.getByText("Can run", { exact: true })).toBeVisible();
  await expect(page.getByText("Can't run", { exact: true })).toHaveCount(0);
  await expect(page.locator('[aria-live="polite"]').getByText("Can a cloud flow start it? Can run.")).toHaveCount(1);
});

test("the example saves nothing", async ({ page }) => {
  await open(page);
  await page.getByRole("switch").click();
  await page.goto("activity");
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible();
});

test("the demo opens at its flows", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Open the demo" }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeFocused();
});

test("a later visit begins with what needs attention, and says why", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Open the demo" }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await page.goto("");
  const attention = page.getByRole("region", { name: "Needs attention first" });
  await expect(attention.getByRole("link", { name: "Invoice intake", exact: true })).toBeVisible();
  await expect(attention.getByText("Can't run", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Open", exact: true }).getByText("Larkmoor Foods")).toBeVisible();
  await axe(page, "Home, later");
  await attention.getByRole("listitem").filter({ hasText: "Invoice intake" }).getByRole("link", { name: /^Why\?/ }).click();
  await expect(page).toHaveURL(/\/flows\/invoice-intake\/why\//);
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("whoever changed something comes back to what needs attention, whichever way they came", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  await page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.getByRole("region", { name: "Needs attention first" })).toBeVisible();
});

test("where the demo doesn't arrive Home says so, and a file can still be opened", async ({ page, complaints }) => {
  complaints.expect(/tenant.*\.json|demo/);
  complaints.expect(/console.error: Failed to load resource/);
  await page.route("**/demo/**", (route) => route.abort());
  await page.goto("");
  await expect(page.getByText("You can import a file all the same.")).toBeVisible();
  await page.getByRole("link", { name: "Import a solution" }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
});
