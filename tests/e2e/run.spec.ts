// Preview run: what Power Automate would ask, for anybody on the flow. Nothing starts.
import { actAs, axe, expect, open, test } from "./support/journey.ts";

test("the window is drawn when the rules show it, with embedded rows fixed", async ({ page }) => {
  await open(page, "flows/invoice-intake/run");
  const drawer = page.getByRole("dialog", { name: "Preview run" });
  await expect(drawer.getByText("Nothing starts.")).toBeVisible();
  const asks = drawer.getByRole("region", { name: /^The window/ });
  await expect(asks.getByText("Embedded, fixed")).toHaveCount(2);
  await expect(drawer.getByText(/A window appears/)).toBeVisible();
  await axe(page, "preview run");
});

test("no window appears when nothing is to be chosen, and it can be previewed for others", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/run");
  const drawer = page.getByRole("dialog", { name: "Preview run" });
  await expect(drawer.getByText(/No window appears. The run starts at once/)).toBeVisible();
  await page.goto("flows/returns-register/run");
  await page.getByRole("combobox", { name: "For" }).selectOption({ label: "Rui Costa · Run-only user" });
  await expect(drawer.getByText(/would ask Rui Costa/)).toBeVisible();
});

test("somebody who doesn't own the flow previews their own run alone", async ({ page }) => {
  await open(page, "flows/supplier-sync/run?for=carla-nunes");
  const people = page.getByRole("combobox", { name: "For" });
  await expect(people.getByRole("option")).toHaveText(["You (Ana Ruiz)"]);
  await expect(page.getByRole("dialog")).not.toContainText("Carla Nunes");
});

test("whoever has no Attended RPA license can't run connector actions, and reads who assigns one", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Priya Nair");
  await open(page, "flows/allergen-sheet-update/run");
  const drawer = page.getByRole("dialog", { name: "Preview run" });
  const needs = drawer.getByRole("region", { name: "What else a run needs" });
  await expect(drawer).not.toContainText("Can't run");
  await expect(needs).not.toContainText("Jonas Weber");
  await page.getByRole("combobox", { name: "For" }).selectOption({ label: "Jonas Weber · Co-owner" });
  await expect(drawer).toContainText("Can't run");
  await expect(drawer.getByRole("status")).toContainText("Jonas Weber needs an Attended RPA license");
  await expect(drawer).toContainText("It doesn't start from the console, so nothing is asked.");
  await expect(drawer.getByRole("region", { name: /^The window/ })).toHaveCount(0);
  await expect(needs).toContainText("Jonas Weber needs an Attended RPA license");
  await expect(needs.getByRole("link", { name: "Rule: lic.attended-rpa" })).toBeVisible();
  // On the flow's page for him, too.
  await open(page, "flows/allergen-sheet-update?for=jonas-weber");
  await expect(page.getByRole("region", { name: "What else a run needs" })).toContainText("Jonas Weber needs an Attended RPA license");
  // The list and the flow's page answer alike.
  await open(page, "flows/allergen-sheet-update");
  await actAs(page, "Jonas Weber");
  const can = page.getByRole("region", { name: "Can it run?" });
  await expect(can).toContainText("You need an Attended RPA license to use connector actions in desktop flows. An administrator can assign one.");
  await open(page, "flows");
  await page.getByRole("tab", { name: /Shared with me/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "Allergen sheet update" })).toContainText("Can't run");
});

test("of a cloud flow that is off it says so before it says what its steps would use", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Elena Petrova");
  await open(page, "flows/price-list-publish/run");
  const said = page.getByRole("dialog", { name: "Preview run" }).getByRole("status");
  await expect(said).toContainText("This flow is off.");
  await expect(said).toContainText("It doesn't start. What follows goes for when it does.");
  // One that is on says nothing of it.
  await open(page, "flows");
  await actAs(page, "Ana Ruiz");
  await open(page, "flows/order-status-button/run");
  await expect(page.getByRole("dialog", { name: "Preview run" })).toContainText("Get items");
  await expect(page.getByRole("dialog", { name: "Preview run" })).not.toContainText("It doesn't start.");
});

test("of a cloud flow it says whose connection each step uses", async ({ page }) => {
  await open(page, "flows/order-status-button/run");
  const steps = page.getByRole("region", { name: "Whose connection each step uses" });
  await expect(steps.getByText("Get items")).toBeVisible();
  await expect(steps.getByText("Send an email (V2)")).toBeVisible();
  await open(page, "flows/morning-invoice-run/run");
  await expect(page.getByRole("link", { name: "Invoice intake" })).toBeVisible();
});

test("what else a run needs stands in the preview and on the flow's page, with the rule", async ({ page }) => {
  await open(page, "flows/supplier-sync/run");
  const drawer = page.getByRole("dialog", { name: "Preview run" });
  const needs = drawer.getByRole("region", { name: "What else a run needs" });
  const hour = needs.getByRole("listitem").filter({ hasText: "one hour at most" });
  await expect(hour).toContainText("FIN-RPA-01 as Vera");
  await expect(hour.getByRole("link", { name: "Rule: msign.queue-one-hour" })).toBeVisible();
  await expect(needs).toContainText("AsyncDisabled set to True");
  await axe(page, "what a run needs");
  // On the page itself, for whoever acts; of a cloud flow, what it starts.
  await open(page, "flows/morning-invoice-run");
  const card = page.getByRole("region", { name: "What else a run needs" });
  await expect(card).toContainText("doesn't use Connect with sign-in");
  await card.getByRole("link", { name: /robots/ }).click();
  await expect(page.getByRole("region", { name: "Can a run start now?" })).toBeVisible();
});

test("a flow that nobody starts by hand uses its own connections, whoever looks", async ({ page }) => {
  await open(page, "flows/approval-reminders/run");
  const panel = page.getByRole("dialog", { name: "Preview run" });
  await expect(panel).toContainText("Runs as Carla Nunes with");
  await expect(panel).toContainText("carla@larkmoor.example");
  await panel.getByRole("combobox", { name: "For" }).selectOption({ label: "Bo Tran · Co-owner" });
  await expect(panel).toContainText("Runs as Carla Nunes with");
  await expect(panel).not.toContainText("bo@larkmoor.example");
});
