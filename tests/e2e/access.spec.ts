// Managing access to a desktop flow: roles change and people are removed, with what breaks said first.
import { axe, expect, open, test } from "./support/journey.ts";

test("removing a co-owner says which of their references stay embedded", async ({ page }) => {
  await open(page, "flows/invoice-intake/access");
  const drawer = page.getByRole("dialog", { name: "Manage access" });
  await expect(drawer.getByRole("button", { name: "Remove Ana Ruiz" })).toHaveCount(0);
  await drawer.getByRole("button", { name: "Remove Bo Tran" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove Bo Tran" });
  await expect(dialog.getByText("Bo Tran loses access to this flow.")).toBeVisible();
  await expect(dialog.getByText(/Excel – Ledger stays embedded/)).toBeVisible();
  await expect(dialog.getByText("3 actions go on signing in as bo@larkmoor.example.")).toBeVisible();
  await expect(dialog.getByText("Bo Tran, console")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await axe(page, "removing a co-owner");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(drawer.getByRole("button", { name: "Remove Bo Tran" })).toHaveCount(0);
  // What goes on is said afterwards, too, here and on the flow's page.
  const goesOn = "3 Excel Online (Business) actions sign in as Bo Tran, who no longer owns this flow.";
  await expect(drawer.getByText(goesOn)).toBeVisible();
  await axe(page, "after a co-owner was removed");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("main").getByText(goesOn)).toBeVisible();
});

test("a role changes with what that changes", async ({ page }) => {
  await open(page, "flows/invoice-intake/access");
  await page.getByRole("button", { name: "Change role of Rui Costa" }).click();
  const dialog = page.getByRole("dialog", { name: "Change role of Rui Costa" });
  const save = dialog.getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("radio", { name: "Co-owner" }).check();
  await expect(dialog.getByText("Rui Costa can edit, run, and share this flow.")).toBeVisible();
  await save.click();
  await expect(page.getByRole("dialog", { name: "Manage access" }).getByText(/^Co-owner/)).toHaveCount(3);
});

test("a run-only user sees only their own access, and may give it up", async ({ page }) => {
  await open(page, "flows/supplier-sync/access");
  const drawer = page.getByRole("dialog", { name: "Manage access" });
  await expect(drawer.getByText("Only owners see this in Power Automate.")).toBeVisible();
  await expect(drawer.getByText("Bo Tran can see it.")).toBeVisible();
  await expect(drawer.getByText("Carla Nunes")).toHaveCount(0);
  await axe(page, "access of a run-only user");
  await expect(drawer.getByRole("button", { name: "Remove Ana Ruiz" })).not.toHaveAttribute("aria-disabled");
});
