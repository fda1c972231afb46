// Connections: whose they are and where they are used; making, deleting and exchanging one's own.
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const rows = (page: Page) =>
  page.getByRole("table", { name: "Connections" }).getByRole("row").filter({ has: page.getByRole("rowheader") });

test("a connection of one's own is deleted after its consequences are read, and comes back", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connections", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connections" })).toBeFocused();
  const mine = rows(page).filter({ hasText: "Excel Online (Business)" }).filter({ hasText: "You" });
  await expect(mine).toContainText("Connected");
  await mine.getByRole("button", { name: /^Delete your Excel Online/ }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this connection?" });
  await expect(dialog).toContainText("fails until another one is chosen");
  await expect(dialog.getByRole("heading", { name: "Month-end close" })).toBeVisible();
  await expect(dialog).toContainText("becomes");
  await expect(dialog).toContainText("Demo. Nothing outside this browser changes.");
  await axe(page, "deleting a connection");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(mine).toContainText("Deleted");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(mine).toContainText("Connected");
  await expect(mine.getByRole("button", { name: /^Delete your Excel Online/ }), "the focus is back in the row").toBeFocused();
});

test("what a deleted connection stops is said before, and afterwards on each page", async ({ page }) => {
  await open(page, "connections");
  const mine = rows(page).filter({ hasText: "SharePoint" }).filter({ hasText: "ana@larkmoor.example" }).first();
  await mine.getByRole("button", { name: /^Delete your SharePoint/ }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this connection?" });
  await expect(dialog.getByRole("heading", { name: "Payroll lock check" })).toBeVisible();
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(mine).toContainText("Deleted");
  const again = mine.getByRole("button", { name: /^Delete your SharePoint/ });
  await expect(again, "the focus stays in the row").toBeFocused();
  await again.press("Enter");
  await expect(page.getByRole("dialog").first()).toContainText("This connection is deleted already.");
  await page.keyboard.press("Escape");
  await open(page, "connection-references");
  await expect(page.getByRole("row", { name: /SharePoint – Payroll/ })).toContainText("Deleted");
  await open(page, "flows/payroll-lock-check/why/cloud");
  const why = page.getByRole("dialog", { name: /^Why\?/ });
  await expect(why).toContainText("Can't run");
  await expect(why).toContainText(/The connection of .+ was deleted\. Choose one with Modify connections\./);
  await expect(why.getByRole("link", { name: "Rule: connection.required-by-connector" })).toBeVisible();
  await expect(why, "nobody can sign in to it again").not.toContainText("Sign in to it again");
});

test("a connection that steps wait for is made where they wait, and leads back to them", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Nora Byrne");
  await open(page, "flows/campaign-report/connections");
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  await panel.getByRole("link", { name: "New connection" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "New connection" })).toBeFocused();
  const connector = page.getByLabel("Connector", { exact: true });
  await expect(connector.locator("option:checked")).toHaveText("OneDrive for work or school");
  await expect(page.getByRole("radio", { name: "On the Connections page" })).toBeChecked();
  await page.getByLabel("Account", { exact: true }).fill("campaigns@larkmoor.example");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/\/flows\/campaign-report\/connections$/);
  await expect(panel).toBeVisible();
});

test("what is asked of the list stands in its address", async ({ page }) => {
  await open(page, "connections?whose=others&q=bo%40");
  await expect(page.getByLabel("Whose")).toHaveValue("others");
  await expect(page.getByRole("searchbox", { name: "Search connections" })).toHaveValue("bo@");
  await expect(rows(page).first()).toContainText("Bo Tran");
  await page.getByLabel("Whose").selectOption({ label: "Yours" });
  await expect(page).toHaveURL(/\?q=bo%40&whose=mine$/);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/connections$/);
  await page.reload();
  await expect(rows(page).first()).toContainText("You");
  // What a row says of its use is read in full where the window is small.
  await page.setViewportSize({ width: 390, height: 800 });
  const cut = await page.getByRole("button", { name: /Where .* is used$/ }).evaluateAll((buttons) =>
    buttons.filter((button) => [...button.querySelectorAll("span")].some((span) => span.scrollWidth > span.clientWidth)).length,
  );
  expect(cut).toBe(0);
});

test("somebody else's connection is locked, and says why", async ({ page }) => {
  await open(page, "connections");
  await page.getByLabel("Whose").selectOption({ label: "Other people's" });
  const other = rows(page).filter({ hasText: "Bo Tran" }).first();
  const remove = other.getByRole("button", { name: /^Delete / });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await remove.press("Enter");
  const why = page.getByRole("dialog", { name: "This connection can't be deleted by you" });
  await expect(why).toContainText("This connection is Bo Tran's. Nobody else can delete it");
  await expect(why.getByRole("link", { name: "Rule: connection.user-specific" })).toBeVisible();
  await why.getByRole("button", { name: "Close" }).click();
  await expect(remove).toBeFocused();
  await other.getByRole("button", { name: /flow.*Where .* is used/ }).click();
  await expect(page.getByRole("dialog", { name: /^Where .* is used$/ }).getByRole("link").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await axe(page, "Connections");
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("a new connection is shown where it is made, and added without signing in", async ({ page }) => {
  await open(page, "connections");
  await page.getByRole("link", { name: "New connection" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New connection" })).toBeFocused();
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "Microsoft Forms" });
  const happens = page.getByRole("region", { name: "What happens" });
  await expect(happens).toContainText("Sign-in window");
  await page.getByLabel("Machine").selectOption({ label: "DOCK-07" });
  await expect(happens).toContainText("WebView2 isn't installed on this machine");
  await expect(happens.getByRole("link", { name: "Rule: conncreate.webview2" })).toBeVisible();
  await page.getByLabel("Machine").selectOption({ label: "FIN-RPA-01" });
  await page.getByRole("checkbox", { name: "The sign-in window shows an error" }).check();
  await expect(happens).toContainText("The sign-in window failed.");
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "Azure Blob Storage" });
  await expect(happens).toContainText("can't be made in Power Automate for desktop");
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "Larkmoor scales" });
  await expect(page.getByRole("radio", { name: "In Power Automate for desktop" })).toHaveAttribute("aria-disabled", "true");
  await expect(happens, "a custom connector is no use in desktop flows").toContainText("It is for cloud flows.");
  const add = page.getByRole("button", { name: "Add", exact: true });
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "SharePoint" });
  await expect(add).toHaveAccessibleDescription(/You have this one already/);
  await page.getByLabel("Account", { exact: true }).fill(" ");
  await expect(add).toHaveAccessibleDescription(/Write whose account/);
  await page.getByLabel("Account", { exact: true }).fill("ana@larkmoor.example");
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "Microsoft Forms" });
  await expect(add).not.toHaveAttribute("aria-disabled");
  await expect(page.locator("input[type=password]")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Demo. Nothing outside this browser changes.");
  await axe(page, "New connection");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/\/connections$/);
  const added = rows(page).filter({ hasText: "Microsoft Forms" }).filter({ hasText: "You" });
  await expect(added).toContainText("ana@larkmoor.example");
  await expect(added).toContainText("Nothing uses it");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(added).toHaveCount(0);
});

test("a co-owner lets steps use a connection of their own, because nobody else's sign-in can be changed", async ({ page }) => {
  await open(page, "flows/nightly-archive");
  await page.getByRole("link", { name: "Modify connections" }).click();
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  await expect(panel).toContainText("This connection is Bo Tran's. Only Bo Tran can change how it signs in");
  await expect(panel.getByRole("link", { name: "Rule: cconn.no-foreign-credentials" })).toBeVisible();
  const save = panel.getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await panel.getByRole("combobox", { name: /SharePoint.*Use instead/ }).selectOption({ index: 1 });
  await expect(panel.getByRole("heading", { name: "What changes" })).toBeVisible();
  await expect(panel).toContainText("Demo. Nothing outside this browser changes.");
  await axe(page, "Modify connections");
  await save.click();
  await expect(panel).toBeHidden();
  const used = page.getByRole("region", { name: "Embedded connections" });
  await expect(used).toContainText("ana@larkmoor.example");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(used).toContainText("bo@larkmoor.example");
});

test("one step is pointed to another connection while the others keep theirs", async ({ page }) => {
  await open(page, "flows/nightly-archive/connections");
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  const which = panel.getByRole("group", { name: "For which steps" });
  await expect(which, "nothing is chosen for them yet").toHaveCount(0);
  await panel.getByRole("combobox", { name: /SharePoint.*Use instead/ }).selectOption({ index: 1 });
  await expect(which.getByRole("checkbox", { checked: true }), "all of them, as long as nobody says otherwise").toHaveCount(3);
  for (const step of ["Get files", "Move file", "Update item"]) await which.getByRole("checkbox", { name: step }).uncheck();
  const save = panel.getByRole("button", { name: "Save" });
  await expect(save).toHaveAccessibleDescription(/Tick at least one step/);
  await which.getByRole("checkbox", { name: "Update item" }).press("Space");
  await expect(which.getByRole("checkbox", { name: "Update item" })).toBeFocused();
  await expect(save).not.toHaveAttribute("aria-disabled");
  await axe(page, "one step of several");
  await save.click();
  await expect(panel).toBeHidden();
  const used = page.getByRole("region", { name: "Embedded connections" });
  await expect(used.getByRole("listitem").filter({ hasText: "ana@larkmoor.example" })).toContainText("1 step");
  await expect(used.getByRole("listitem").filter({ hasText: "bo@larkmoor.example" })).toContainText("2 steps");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(used.getByText("ana@larkmoor.example")).toHaveCount(0);
});

test("in a desktop flow a reference of one's own is pointed elsewhere, others' are locked", async ({ page }) => {
  await open(page, "flows/invoice-intake/connections");
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  const ledger = panel.getByRole("listitem").filter({ hasText: "bo@larkmoor.example" });
  const locked = ledger.getByRole("button", { name: /Use instead/ });
  await expect(locked).toHaveAttribute("aria-disabled", "true");
  await expect(ledger).toContainText("This connection reference is Bo Tran's. Only its owner can choose another connection for it; in Power Automate for desktop you can use");
  await expect(ledger.getByRole("link", { name: "New connection" }), "one more connection wouldn't help").toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("another connection for an embedded reference is confirmed, after reading who can use it", async ({ page }) => {
  await open(page, "connections/new?connector=sharepointonline&flow=invoice-intake");
  await page.getByLabel("Account", { exact: true }).fill("shared@larkmoor.example");
  await expect(page.getByRole("heading", { name: "What changes" }), "what the new connection does by itself").toBeVisible();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Modify connections" });
  const choice = panel.getByRole("combobox", { name: /SharePoint – Invoices.*Use instead/ });
  await choice.selectOption({ label: "Your SharePoint connection (shared@larkmoor.example)" });
  await expect(panel).toContainText("Bo Tran and Carla Nunes can use shared@larkmoor.example in Invoice intake");
  const save = panel.getByRole("button", { name: "Save" });
  await expect(save).toHaveAccessibleDescription(/Tick that the new connection is embedded/);
  const confirm = panel.getByRole("checkbox", { name: /Embed this connection/ });
  await confirm.press("Space");
  await expect(save).not.toHaveAttribute("aria-disabled");
  await axe(page, "confirmed");
  await save.click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("region", { name: /^Connection references/ })).toContainText("shared@larkmoor.example");
});
