// Whole tasks with real keys alone: nothing here clicks or sets the focus.
import type { Page } from "@playwright/test";
import { expect, listen, open, tabTo, test } from "./support/journey.ts";

const picker = "Name, email address, or group name";

/** Types into the picker and takes the first match. */
async function pick(page: Page, text: string, name: RegExp): Promise<void> {
  await page.keyboard.type(text);
  await expect(page.getByRole("option", { name })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
}

test("by keyboard: from the list to a flow, embed a reference, and hear what changed", async ({ page }) => {
  await open(page, "flows?q=invoice%20intake");
  await tabTo(page, page.getByRole("row", { name: /Invoice intake/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Manage", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Connection references in Invoice intake" })).toBeFocused();

  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
  await tabTo(page, toggle);
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "Embed this connection reference?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await tabTo(page, dialog.getByRole("button", { name: "Confirm" }), "Shift+Tab");
  const said = await listen(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(toggle).toBeFocused();
  await expect(toggle).toBeChecked();
  await expect(page.getByRole("region", { name: "Can it run?" }).getByRole("button", { name: "Cloud: can run. Why?" })).toBeVisible();
  await expect.poll(said).toEqual([
    expect.stringMatching(/^Outlook – Finance inbox is embedded in this demo\. .* From a cloud flow: can run now\.$/),
  ]);

  // Somebody else's switch is a stop of Tab like any other, and says why it doesn't move.
  const locked = page.getByRole("switch", { name: "Embedded in desktop flow: Excel – Ledger" });
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, locked);
  await expect(locked).toHaveAccessibleDescription(/^Managed by Bo Tran\./);
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(locked).toBeFocused();
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^Managed by Bo Tran\./);
  await tabTo(page, page.getByRole("button", { name: "Ask Bo Tran" }));
  await page.keyboard.press("Enter");
  const ask = page.getByRole("dialog", { name: "Ask Bo Tran" });
  await expect(ask).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(ask).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ask Bo Tran" })).toBeFocused();
});

test("by keyboard: Undo leads back to the switch that was undone", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  const toggle = page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
  await toggle.focus();
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "Embed this connection reference?" });
  await tabTo(page, dialog.getByRole("button", { name: "Confirm" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(toggle).toBeChecked();
  await expect(toggle).toBeFocused();
  // On the way to the toast other controls are passed.
  await tabTo(page, page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("Enter");
  await expect(toggle).not.toBeChecked();
  await expect(toggle).toBeFocused();
});

test("by keyboard: share a desktop flow with a co-owner and embed in the same Save", async ({ page }) => {
  await open(page, "flows/payroll-lock-check");
  await tabTo(page, page.getByRole("link", { name: "Share", exact: true }));
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: 'Share "Payroll lock check"' });
  await expect(drawer.getByRole("combobox", { name: picker })).toBeFocused();
  const save = drawer.getByRole("button", { name: "Save" });

  // Save is locked, can be reached, and says why.
  await tabTo(page, save);
  await expect(save).toHaveAccessibleDescription("Choose somebody first.");
  const said = await listen(page);
  await page.keyboard.press("Enter");
  await expect.poll(said).toContain("Choose somebody first.");
  await expect(drawer).toBeVisible();

  await tabTo(page, drawer.getByRole("combobox", { name: picker }), "Shift+Tab");
  await pick(page, "bo t", /Bo Tran/);
  await expect(drawer.getByRole("list", { name: "Chosen" }).getByText("Bo Tran")).toBeVisible();
  await expect(drawer.getByText("Cloud runs will stop when you save.")).toBeVisible();
  // A chip goes by Backspace in the empty field, and by its own button.
  await page.keyboard.press("Backspace");
  await expect(drawer.getByRole("list", { name: "Chosen" })).toHaveCount(0);
  await pick(page, "bo t", /Bo Tran/);
  await tabTo(page, drawer.getByRole("radio", { name: "Co-owner" }));
  await page.keyboard.press("ArrowDown");
  await expect(drawer.getByRole("radio", { name: "Run-only user" })).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(drawer.getByRole("radio", { name: "Co-owner" })).toBeChecked();
  await tabTo(page, drawer.getByRole("checkbox", { name: "Also embed SharePoint – Payroll (yours)" }));
  await page.keyboard.press("Space");
  await expect(drawer.getByText("Cloud runs go on: every connection reference is embedded.")).toBeVisible();
  await tabTo(page, save);
  await page.keyboard.press("Enter");
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Share", exact: true })).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Enter");
  const access = drawer.getByRole("region", { name: "Who has access" });
  await expect(access.getByText("Ana Ruiz")).toBeVisible();
  await expect(access.getByText("Bo Tran")).toHaveCount(0);
});

test("by keyboard: a role that can't be given is reached by arrows and says why", async ({ page }) => {
  await open(page, "flows/approval-reminders");
  await tabTo(page, page.getByRole("link", { name: "Share", exact: true }));
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: /^Share/ });
  await tabTo(page, drawer.getByRole("radio", { name: "Co-owner" }));
  const said = await listen(page);
  await page.keyboard.press("ArrowDown");
  const locked = drawer.getByRole("radio", { name: "Run-only user" });
  await expect(locked).toBeFocused();
  await expect(locked).not.toBeChecked();
  await expect(drawer.getByRole("radio", { name: "Co-owner" })).toBeChecked();
  await expect.poll(said).toEqual([expect.stringMatching(/This flow starts on a schedule/)]);
});

test("by keyboard: add a run-only user, choose whose connection is used, and save", async ({ page }) => {
  await open(page, "flows/order-status-button");
  const edit = page.getByRole("link", { name: "Edit run only users" });
  await tabTo(page, edit);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Manage run-only permissions" });
  await expect(drawer.getByRole("combobox", { name: picker })).toBeFocused();
  const save = drawer.getByRole("button", { name: "Save" });
  await tabTo(page, save);
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription(/\S/);
  const said = await listen(page);
  await page.keyboard.press("Enter");
  await expect.poll(said).toHaveLength(1);

  await tabTo(page, drawer.getByRole("combobox", { name: picker }), "Shift+Tab");
  await pick(page, "carla", /Carla Nunes/);
  const outlook = drawer.getByRole("group", { name: /Outlook/ });
  await tabTo(page, outlook.getByRole("radio", { name: "Provided by run-only user" }));
  await page.keyboard.press("ArrowDown");
  const own = outlook.getByRole("radio", { name: "Use this connection (ana@larkmoor.example)" });
  await expect(own).toBeFocused();
  await expect(own).toBeChecked();
  await expect(drawer.getByText(/^Everyone you add runs the .*Outlook steps as /)).toBeVisible();
  await tabTo(page, save);
  await page.keyboard.press("Enter");
  await expect(drawer).toHaveCount(0);
  await expect(edit).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(own).toBeChecked();
  await expect(drawer.getByText("Carla Nunes").first()).toBeVisible();
});

test("by keyboard: whoever comes back goes on where they left", async ({ page }) => {
  await open(page, "flows?q=invoice");
  const row = page.getByRole("row", { name: /Invoice intake/ });
  const back = async (left: ReturnType<Page["locator"]>): Promise<void> => {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
    await expect(left).toBeFocused();
  };
  await tabTo(page, row);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeFocused();
  await back(row);
  const cloud = row.getByRole("button", { name: /^Cloud: .* Why\?$/ });
  await tabTo(page, cloud);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Why\?/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cloud).toBeFocused();
  // A page that is opened anew begins at its title.
  const link = row.getByRole("link", { name: "Invoice intake" });
  await tabTo(page, link, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeFocused();
  await tabTo(page, page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Flows" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeFocused();
});
