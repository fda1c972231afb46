// Turning cloud flows on and off, and what keeps one off.
import type { Page } from "@playwright/test";
import { actAs, administer, axe, expect, open, test } from "./support/journey.ts";

const main = (page: Page) => page.getByRole("main");
const turn = (page: Page, way: "on" | "off") => page.getByRole("button", { name: `Turn ${way}`, exact: true });

test("an owner turns a flow on and off with one button, which keeps the focus; it is taken back", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Samir Haddad");
  await open(page, "flows/price-list-publish");
  await expect(main(page)).toContainText("This flow is off. Turn it on to run it.");
  await turn(page, "on").press("Enter");
  await expect(turn(page, "off")).toBeFocused();
  await expect(main(page)).not.toContainText("This flow is off");
  await expect(page.getByText(/^You turned on Price list publishing in this demo/).first()).toBeVisible();
  await axe(page, "a flow that was turned on");
  await turn(page, "off").press("Enter");
  await expect(main(page)).toContainText("This flow is off");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(main(page)).not.toContainText("This flow is off");
  await open(page, "activity");
  await expect(main(page).getByRole("listitem").first()).toContainText("You undid turning off Price list publishing.");
});

test("a desktop flow has no such button, and run-only users don't see one", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await expect(page.getByRole("link", { name: "Preview run" })).toBeVisible();
  await expect(turn(page, "off")).toHaveCount(0);
  await open(page, "flows/order-status-button");
  await expect(turn(page, "off")).toBeVisible();
  await actAs(page, "Rui Costa");
  await expect(page.getByRole("heading", { level: 1, name: "Order status button" })).toBeVisible();
  await expect(turn(page, "off")).toHaveCount(0);
});

test("a flow made from a copy is turned on once each of its steps has a connection", async ({ page }) => {
  await open(page, "flows");
  await page.getByRole("button", { name: /^Create my flow/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Campaign report for sales" })).toBeVisible();
  await expect(turn(page, "on")).toHaveAttribute("aria-disabled", "true");
  await turn(page, "on").press("Enter");
  await expect(main(page).getByText(/^Some of its steps have no connection yet\./)).toBeVisible();
  const address = new URL(page.url()).pathname.split("/").at(-1)!;
  await open(page, `connections/new?connector=onedriveforbusiness&flow=${address}`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const modify = page.getByRole("dialog", { name: "Modify connections" });
  await modify.getByRole("combobox").selectOption({ index: 1 });
  await modify.getByRole("button", { name: "Save" }).click();
  await expect(modify).toBeHidden();
  await turn(page, "on").press("Enter");
  await expect(turn(page, "off")).toBeFocused();
  await expect(main(page)).not.toContainText("This flow is off");
});

test("what a data policy suspended stays so until it is moved back and an owner turns it on", async ({ page }) => {
  await administer(page, "governance/policies");
  const move = async (group: string) => {
    await page.getByRole("button", { name: "Move Office 365 Outlook to" }).click();
    await page.getByRole("menuitem", { name: group, exact: true }).click();
    await page.getByRole("button", { name: "Publish" }).click();
  };
  await move("Blocked");
  await actAs(page, "Ana Ruiz");
  await open(page, "flows/order-status-button");
  await turn(page, "on").press("Enter");
  const lock = main(page).getByText(/^Company baseline blocks Office 365 Outlook/);
  await expect(lock.first()).toBeVisible();
  await expect(turn(page, "on")).toHaveAttribute("aria-disabled", "true");
  await axe(page, "a suspended flow that can't be turned on");
  await administer(page, "governance/policies");
  await page.getByRole("button", { name: "Move Office 365 Outlook to" }).click();
  await page.getByRole("menuitem", { name: "Business", exact: true }).click();
  await expect(main(page)).toContainText("A suspended cloud flow stays off until an owner turns it on.");
  await page.getByRole("button", { name: "Publish" }).click();
  await actAs(page, "Ana Ruiz");
  await open(page, "flows/order-status-button");
  await expect(main(page)).toContainText("because of a data policy that no longer stops it. Turn it on to run it.");
  await turn(page, "on").press("Enter");
  await expect(turn(page, "off")).toBeFocused();
  await expect(page.getByText("Suspended", { exact: true })).toHaveCount(0);
});
