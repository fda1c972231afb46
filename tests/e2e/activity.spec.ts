// Activity: what was changed, taking it back, and the same as clicks.
import type { Page } from "@playwright/test";
import { actAs, axe, expect, open, test } from "./support/journey.ts";

/** Embeds the one reference of Invoice intake that isn't. */
async function embed(page: Page): Promise<void> {
  await open(page, "flows/invoice-intake/connection-references");
  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
  await toggle.click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(toggle).toBeChecked();
}

const entries = (page: Page) => page.getByRole("main").getByRole("listitem");

test("a change is listed and taken back, and that is listed, too", async ({ page }) => {
  await embed(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page).first()).toContainText("You embedded Outlook – Finance inbox in Invoice intake");
  await axe(page, "Activity with a change");
  await entries(page).first().getByRole("button", { name: "Undo" }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(entries(page).nth(1).getByText("Undone")).toBeVisible();
  await page.goto("flows/invoice-intake/connection-references");
  await expect(page.getByRole("switch", { name: /Outlook – Finance inbox/ })).not.toBeChecked();
});

test("somebody else's change stays locked and says who may undo it", async ({ page }) => {
  await embed(page);
  await actAs(page, "Bo Tran");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  const undo = entries(page).first().getByRole("button", { name: "Undo" });
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await expect(undo).toHaveAccessibleDescription("Only Ana Ruiz can undo this.");
  await undo.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await expect(entries(page), "nothing happened").toHaveCount(1);
  const reason = page.locator(`[id="${await undo.getAttribute("aria-describedby")}"]`);
  await expect(reason, "pressing it shows its reason").toHaveAttribute("data-asked");
  await axe(page, "Activity of somebody else");
  await actAs(page, "Ana Ruiz");
  await expect(undo).not.toHaveAttribute("aria-disabled", "true");
});

test("chosen changes become steps for Power Automate", async ({ page }) => {
  await embed(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  const copy = page.getByRole("button", { name: "Copy as steps" });
  await expect(copy).toHaveAttribute("aria-disabled", "true");
  await expect(copy).toHaveAccessibleDescription("Select the changes you want as steps.");
  await page.getByRole("checkbox", { name: /^Select: You embedded Outlook/ }).check();
  await copy.click();
  const steps = page.getByRole("dialog", { name: "Copy as steps" }).getByRole("textbox", { name: "Steps" });
  await expect(steps).toHaveValue(/^As Ana Ruiz:\n1\. .*\n2\. /);
  await expect(steps).toHaveValue(/Outlook – Finance inbox/);
  await axe(page, "the steps");
  await page.keyboard.press("Escape");
  await expect(copy).toBeFocused();
});
