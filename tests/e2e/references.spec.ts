// All connection references: where each is used and embedded, and who can use which account.
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const rows = (page: Page) =>
  page.getByRole("table", { name: "Connection references" }).getByRole("row").filter({ has: page.getByRole("rowheader") });

test("each reference says whose it is, where it is used and where it is embedded", async ({ page }) => {
  await open(page, "connection-references");
  await expect(page.getByRole("heading", { level: 1, name: "All connection references" })).toBeVisible();
  await page.getByRole("searchbox").fill("sharepoint");
  await expect(page).toHaveURL(/q=sharepoint/);
  const first = rows(page).first();
  await expect(first).toContainText(/SharePoint/);
  await first.getByRole("button", { name: /flow.*action/ }).click();
  const where = page.getByRole("dialog", { name: /^Where .* is used$/ });
  await expect(where.getByRole("link").first()).toBeVisible();
  await expect(where).toContainText(/Embedded in desktop flow: (Yes|No)|Cloud flow/);
  await page.keyboard.press("Escape");
  await expect(where).toBeHidden();
  await axe(page);
});

test("yours and other people's are told apart", async ({ page }) => {
  await open(page, "connection-references");
  await page.getByLabel("Whose").selectOption({ label: "Yours" });
  await expect(rows(page).first()).toContainText("You");
  const owners = await rows(page).getByRole("cell").filter({ hasText: /^You$/ }).count();
  expect(owners).toBe(await rows(page).count());
  await page.getByLabel("Whose").selectOption({ label: "Other people's" });
  await expect(page).toHaveURL(/whose=others/);
  await expect(rows(page).getByRole("cell").filter({ hasText: /^You$/ })).toHaveCount(0);
});

test("each account leads to its references, their flows, and who can use it there", async ({ page }) => {
  await open(page, "connection-references");
  await page.getByRole("tab", { name: "By account" }).click();
  await expect(page).toHaveURL(/by=account/);
  const account = page.getByRole("list", { name: "Accounts" }).getByRole("listitem").first();
  await account.locator("summary").click();
  await expect(account.getByRole("link").first()).toBeVisible();
  await expect(account).toContainText(/can use this account there/i);
  await axe(page);
});

test("the references fit a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const view of ["", "?by=account"]) {
    await open(page, `connection-references${view}`);
    await fitsSideways(page);
  }
});
