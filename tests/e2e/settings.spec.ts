// Settings: looks, keys, the demo, and a large one.
import { axe, expect, open, ready, test } from "./support/journey.ts";

test("the theme is chosen here, holds after a reload, and is there before anything is drawn", async ({ page }) => {
  await open(page, "settings");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await ready(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(dark);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Light");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(dark);
});

test("rows become compact at once, and stay so", async ({ page }) => {
  await open(page, "settings");
  await page.getByRole("combobox", { name: "Row height" }).selectOption("Compact");
  await expect(page.locator("html")).toHaveAttribute("data-rows", "compact");
  await page.reload();
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("data-rows", "compact");
});

test("the demo starts over when asked to", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  const toggle = page.getByRole("switch", { name: /Outlook – Finance inbox/ });
  await toggle.click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(toggle).toBeChecked();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Reset the demo" }).click();
  await page.getByRole("dialog", { name: "Reset the demo?" }).getByRole("button", { name: "Reset" }).click();
  await expect(page.getByText("The demo is as it was at first.").first()).toBeVisible();
  await page.goto("flows/invoice-intake/connection-references");
  await ready(page);
  await expect(toggle).not.toBeChecked();
});

test("a large demo opens beside the other one", async ({ page }) => {
  await open(page, "settings");
  await page.getByRole("button", { name: "Load 10,000 flows" }).click();
  await expect(page.getByRole("button", { name: /^Workspace: .*10,000 flows/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Flows" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: /^Workspace: .*10,000 flows/ })).toBeVisible();
});

test("deleting what is kept asks first, with the harmless button in focus", async ({ page }) => {
  await open(page, "settings");
  await page.getByRole("button", { name: "Delete all" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete everything kept in this browser?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await axe(page, "the question before deleting");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Delete all" })).toBeFocused();
});
