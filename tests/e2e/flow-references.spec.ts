// Connection references in a flow: the switch, what it does, and who else moves it.
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const strip = (page: Page) => page.getByRole("region", { name: "Can it run?" });

test("a switch asks first, then moves, and both answers change with it", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await page.getByRole("link", { name: "Manage", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connection references in Invoice intake" })).toBeFocused();
  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
  await expect(toggle).not.toBeChecked();
  await expect(strip(page).getByRole("button", { name: /^Cloud: can't run/ })).toBeVisible();
  await toggle.click();
  const dialog = page.getByRole("dialog", { name: "Embed this connection reference?" });
  await expect(toggle).not.toBeChecked();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(toggle).not.toBeChecked();
  await expect(toggle).toBeFocused();

  await toggle.press("Space");
  await dialog.getByRole("button", { name: "Confirm" }).press("Enter");
  await expect(toggle).toBeChecked();
  await expect(toggle).toBeFocused();
  await expect(strip(page).getByRole("button", { name: "Cloud: can run. Why?" })).toBeVisible();

  await toggle.click();
  const stop = page.getByRole("dialog", { name: "Stop embedding this connection reference?" });
  await expect(stop.getByText("Cloud runs of Invoice intake will stop.")).toBeVisible();
  await axe(page, "the dialog that stops embedding");
  await stop.getByRole("button", { name: "Confirm" }).click();
  await expect(toggle).not.toBeChecked();
});

test("embedding moves nothing on the page", async ({ page }) => {
  for (const width of [1280, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "flows/invoice-intake/connection-references");
    const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
    await expect(toggle).not.toBeChecked();
    const place = async () => (await toggle.boundingBox())!.y;
    const before = await place();
    await toggle.click();
    await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
    await expect(toggle).toBeChecked();
    expect(await place(), `at ${width}`).toBe(before);
    await page.keyboard.press("Control+z");
    await expect(toggle).not.toBeChecked();
  }
});

test("a reference of somebody else is locked, says who manages it, and offers a message to them", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Excel – Ledger" });
  await expect(toggle).toHaveAttribute("aria-disabled", "true");
  await expect(toggle).toHaveAccessibleDescription(/^Managed by Bo Tran\./);
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(toggle).toBeChecked();
  await page.getByRole("button", { name: "Ask Bo Tran" }).click();
  const ask = page.getByRole("dialog", { name: "Ask Bo Tran" });
  await expect(ask.getByRole("textbox", { name: "Message" })).toHaveValue(/Excel – Ledger/);
  await expect(ask.getByText("Sharewell sends nothing.")).toBeVisible();
  await axe(page, "the message to somebody else");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Ask Bo Tran" })).toBeFocused();
});

test("two references of one name carry their account", async ({ page }) => {
  await open(page, "flows/stock-recount/connection-references");
  await expect(page.getByRole("switch", { name: /^Embedded in desktop flow: SharePoint – Stock \(/ })).toHaveCount(2);
});

test("why from the strip comes back to the references", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  await strip(page).getByRole("button", { name: /^Cloud: can't run/ }).click();
  await expect(page).toHaveURL(/\/why\/cloud$/);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/connection-references$/);
});

test("the references fit a small window and have nothing for axe", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  await axe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});
