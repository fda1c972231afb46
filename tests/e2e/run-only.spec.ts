// Run-only permissions: everything waits for Save, and each source says whose connection is used.
import { axe, expect, open, test } from "./support/journey.ts";

test("a removal and a source wait for Save, and Keep takes the removal back", async ({ page }) => {
  await open(page, "flows/order-status-button/run-only");
  const drawer = page.getByRole("dialog", { name: "Manage run-only permissions" });
  await drawer.getByRole("button", { name: "Remove Order desk" }).click();
  await expect(drawer.getByText("Order desk loses access when you save.").first()).toBeVisible();
  await drawer.getByRole("button", { name: "Keep Order desk" }).click();
  await expect(drawer.getByText("Order desk loses access when you save.")).toHaveCount(0);

  const outlook = drawer.getByRole("group", { name: /Outlook/ });
  await expect(outlook.getByRole("radio", { name: "Provided by run-only user" })).toBeChecked();
  await outlook.getByRole("radio", { name: "Use this connection (ana@larkmoor.example)" }).check();
  await expect(drawer.getByText("Not saved yet")).toBeVisible();
  await axe(page, "run-only permissions with a change");
  await drawer.getByRole("button", { name: "Save" }).click();
  await expect(drawer).toHaveCount(0);
  await page.goto("flows/order-status-button/run-only");
  await expect(outlook.getByRole("radio", { name: "Use this connection (ana@larkmoor.example)" })).toBeChecked();
});

test("on a flow that isn't instant the panel says why not", async ({ page }) => {
  await open(page, "flows/approval-reminders/run-only");
  const drawer = page.getByRole("dialog", { name: "Manage run-only permissions" });
  await expect(drawer.getByText(/Run-only access works only for flows a person starts/)).toBeVisible();
  await axe(page, "run-only permissions that can't be changed");
  const save = page.getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription(/This flow starts on a schedule/);
});
