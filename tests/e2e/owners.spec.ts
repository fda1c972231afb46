// The owners of a cloud flow: the creator stays, and removing another says what breaks.
import { axe, expect, open, test } from "./support/journey.ts";

test("removing an owner lists the steps that keep signing in as them", async ({ page }) => {
  await open(page, "flows/approval-reminders/owners");
  const drawer = page.getByRole("dialog", { name: "Owners" });
  const creator = drawer.getByRole("button", { name: "Remove Ana Ruiz" });
  await expect(creator).toHaveAttribute("aria-disabled", "true");
  await expect(creator).toHaveAccessibleDescription(/The creator stays an owner/);
  await drawer.getByRole("button", { name: "Remove Carla Nunes" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove Carla Nunes" });
  await expect(dialog.getByText(/2 Office 365 Outlook steps keep signing in as carla@larkmoor.example and may fail/)).toBeVisible();
  await axe(page, "removing an owner");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(drawer.getByRole("button", { name: "Remove Carla Nunes" })).toHaveCount(0);
  const exchange = "2 Office 365 Outlook steps sign in as Carla Nunes, who no longer owns this flow.";
  await expect(drawer).toContainText(exchange);
  await drawer.getByRole("link", { name: "Modify connections" }).click();
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  await expect(panel).toContainText(exchange);
  await axe(page, "a connection to exchange");
  await panel.getByRole("combobox", { name: /Outlook.*Use instead/ }).selectOption({ index: 1 });
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("main")).not.toContainText("no longer owns this flow");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("main")).toContainText(exchange);
});

test("an owner is added through sharing", async ({ page }) => {
  await open(page, "flows/approval-reminders/owners");
  await page.getByRole("link", { name: "Add an owner" }).click();
  await expect(page.getByRole("dialog", { name: 'Share "Approval reminders"' })).toBeVisible();
});

test("whoever becomes the primary owner reads what role they lack, and is listed once", async ({ page }) => {
  await open(page, "flows/morning-invoice-run/owner");
  const panel = page.getByRole("dialog", { name: "Change owner" });
  await panel.getByRole("combobox").first().fill("Jonas Weber");
  await page.getByRole("option", { name: /Jonas Weber/ }).click();
  await expect(panel).toContainText("Jonas Weber may only be able to run this flow until an administrator assigns a role in Finance.");
  await expect(panel).toContainText("Jonas Weber is added to Dataverse in Finance.");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("main").getByText("Team flow", { exact: true }), "its creator owns it, too").toBeVisible();
});
