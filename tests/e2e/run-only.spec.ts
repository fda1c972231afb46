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

test("by keyboard: Remove leads to Keep and back, and Stay keeps the focus in the panel", async ({ page }) => {
  await open(page, "flows/order-status-button/run-only");
  const drawer = page.getByRole("dialog", { name: "Manage run-only permissions" });
  const remove = drawer.getByRole("button", { name: "Remove Order desk" });
  const keep = drawer.getByRole("button", { name: "Keep Order desk" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(keep).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(keep).toBeFocused();
  await page.keyboard.press("Escape");
  const ask = page.getByRole("dialog", { name: "Leave without saving?" });
  await expect(ask.getByRole("button", { name: "Stay" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(keep).toBeFocused();
});

for (const { path, name } of [
  { path: "flows/order-status-button/run-only", name: /^Remove/ },
  { path: "flows/order-status-button/owners", name: /^Remove/ },
  { path: "flows/invoice-intake/access", name: /^(Remove|Change role)/ },
]) {
  test(`no word of a button is cut off in /${path}`, async ({ page }) => {
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, path);
      const words = page.getByRole("dialog").getByRole("button", { name }).locator("span");
      await expect(words.first()).toBeVisible();
      const cut = await words.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
      expect(cut, `at ${width}`).toEqual([]);
    }
  });
}
