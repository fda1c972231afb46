// Machines: the connections to them, whether a run can start, who may use one, and a new one.
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";

test("the rail leads to the machines, and each connection to them opens", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Machines" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Machines" })).toBeVisible();
  const machines = page.getByRole("table", { name: "Machines", exact: true });
  await expect(machines.getByRole("row", { name: /DOCK-07/ })).toContainText("Active Directory");
  await expect(machines.getByRole("row", { name: /DOCK-07/ })).toContainText("Not installed");
  const connections = page.getByRole("table", { name: "Connections to machines" });
  await expect(connections.getByRole("row", { name: /Finance robots/ })).toContainText("You, who created it");
  const answers = connections.getByRole("row", { name: /FIN-RPA-02 as Bo/ }).getByRole("cell");
  await expect(answers.nth(4), "Bo Tran is signed in there").toHaveText("Can run");
  await expect(answers.nth(5), "whoever signs in runs attended alone").toHaveText("Can't run");
  await axe(page);
  await connections.getByRole("link", { name: "Dock computer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dock computer" })).toBeVisible();
});

test("each thing that stops a run on a machine is said with its rule", async ({ page }) => {
  await open(page, "machines/bo-sign-in");
  const check = page.getByRole("region", { name: "Can a run start now?" });
  const kind = (name: string) => check.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
  const [attended, unattended] = [kind("Attended"), kind("Unattended")];
  await expect(attended).toContainText("Can run");
  await expect(unattended).toContainText("attended runs only");
  await check.getByRole("checkbox", { name: /AsyncDisabled/ }).check();
  await expect(attended).toContainText("PasswordlessTokenExpiry");
  await expect(attended).toContainText("May fail");
  await check.getByRole("textbox", { name: /Minutes/ }).fill("61");
  await expect(attended).toContainText("more than an hour");
  await expect(check.getByRole("link", { name: "Rule: msign.attended-only" })).toBeVisible();
  await check.getByRole("textbox", { name: /Minutes/ }).fill("soon");
  await expect(check).toContainText("Type a number of minutes");
  await expect(check, "there is no answer about minutes that can't be read").toContainText("There's no answer until");
  await axe(page);
  await open(page, "machines/rui-sign-in");
  await expect(attended, "a machine whose allowlist leaves the organization out").toContainText("UnallowedTenantForConnectWithSignIn");
  await open(page, "machines/vera-laptop");
  await expect(attended, "nobody is sent to somebody who has left").toContainText(
    "Nobody is signed in to Windows on the machine as Vera Holt, who has left. Connect to the machine again",
  );
  await expect(check).not.toContainText("Sign in there");
  const save = page.getByRole("button", { name: "Save run owner" });
  await expect(save).toHaveAccessibleDescription(/Nobody can change this connection: Vera Holt, who created it, has left/);
});

test("a connection that runs by itself at night says so first", async ({ page }) => {
  await open(page, "machines/finance-robots");
  const check = page.getByRole("region", { name: "Can a run start now?" });
  await expect(check.getByRole("heading", { level: 3 })).toHaveText(["Unattended", "Attended"]);
  await expect(check.locator("section").first()).toContainText("Can run");
});

test("runs over a connection stop once its run owner has left", async ({ page }) => {
  await open(page, "people/felix-braun");
  await page.getByRole("button", { name: "Deactivate Felix Braun in the demo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate", exact: true }).click();
  await open(page, "machines/backup-console");
  const check = page.getByRole("region", { name: "Can a run start now?" });
  const unattended = check.locator("section").filter({ hasText: "Unattended" });
  await expect(unattended).toContainText("Can't run");
  await expect(unattended).toContainText("Its runs start with Felix Braun's access, and Felix Braun has left.");
  await expect(unattended.getByRole("link", { name: /runowner\.definition/ })).toBeVisible();
});

test("whoever has left connects to no machine and makes no connection", async ({ page }) => {
  await open(page, "connections/new");
  await actAs(page, "Vera Holt");
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "Microsoft Forms" });
  await page.getByLabel("Account", { exact: true }).fill("vera@larkmoor.example");
  const add = page.getByRole("button", { name: "Add", exact: true });
  await expect(add).toHaveAccessibleDescription(/You've left and can't sign in anymore/);
  await open(page, "connections/new/desktop-flows");
  await page.getByLabel("Machine or machine group").selectOption({ label: "FIN-RPA-01" });
  await page.getByRole("radio", { name: "Username and password" }).check();
  await page.getByRole("textbox", { name: "Username" }).fill("LARKMOOR\\vera");
  await page.getByRole("checkbox", { name: "I have the password" }).check();
  const create = page.getByRole("button", { name: "Create", exact: true });
  await expect(create).toHaveAccessibleDescription(/Act as somebody who is here/);
});

test("the run owner is chosen by the creator alone, and taken back", async ({ page }) => {
  await open(page, "machines/finance-robots");
  await page.getByRole("combobox", { name: "Run owner", exact: true }).selectOption({ label: "Invoice robot" });
  const card = page.getByRole("region", { name: "Run owner", exact: true });
  const runs = card.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Invoice intake" }) });
  await expect(runs, "what runs over it, before it is saved").toContainText("doesn't know whether that application may run this flow");
  await page.getByRole("button", { name: "Save run owner" }).click();
  await expect(runs).toHaveCount(0);
  const details = page.getByRole("region", { name: "Details" });
  await expect(details).toContainText("Invoice robot");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(details).toContainText("You, who created it");
  await actAs(page, "Bo Tran");
  await expect(page.getByRole("combobox", { name: "Run owner", exact: true })).toHaveCount(0);
  const save = page.getByRole("button", { name: "Save run owner" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription(/Of people, only Ana Ruiz can change this connection/);
});

test("a sign-in keeps its creator as run owner, and says why", async ({ page }) => {
  await open(page, "machines/rui-sign-in");
  await actAs(page, "Rui Costa");
  const card = page.getByRole("region", { name: "Run owner", exact: true });
  await expect(card).toContainText("You, who created it");
  await expect(card.getByRole("combobox")).toHaveCount(0);
  await expect(card.getByRole("button", { name: "Save run owner" })).toHaveAccessibleDescription(/connect with a username and password/);
});

test("a connection is shared with an application, once a run owner is chosen, and with nobody else", async ({ page }) => {
  await open(page, "machines/finance-robots");
  const card = page.getByRole("region", { name: "Shared with" });
  const share = card.getByRole("button", { name: "Share", exact: true });
  await expect(share).toHaveAccessibleDescription(/run owner only because you created it/);
  await page.getByRole("combobox", { name: "Run owner", exact: true }).selectOption({ label: "Invoice robot" });
  await page.getByRole("button", { name: "Save run owner" }).click();
  await expect(share).toHaveAccessibleDescription("Choose an application first.");
  await card.getByRole("combobox").fill("Bo Tran");
  await expect(card.getByRole("option", { name: /Bo Tran/ })).toContainText("can't be shared with people or groups");
  await card.getByRole("combobox").fill("Nobody by this name");
  await expect(card.getByText("No match.")).toBeVisible();
  await card.getByRole("combobox").press("Escape");
  await expect(card.getByText("No match.")).toHaveCount(0);
  await card.getByRole("combobox").fill("Tarnbeck");
  await expect(card.getByRole("option", { name: /Tarnbeck carrier portal/ })).toContainText("another organization");
  await card.getByRole("combobox").fill("Night");
  await card.getByRole("combobox").press("Enter");
  await expect(card.getByRole("button", { name: "Remove Night shift runner" }), "the only match is meant").toBeVisible();
  await expect(card.getByRole("radio", { name: "Can share" })).toHaveAttribute("aria-disabled", "true");
  await card.getByRole("radio", { name: "Can edit" }).check();
  await share.click();
  await expect(card.getByRole("listitem").filter({ hasText: "Night shift runner" })).toContainText("Can edit");
  await axe(page);
  await page.getByRole("combobox", { name: "Run owner", exact: true }).selectOption({ index: 0 });
  await expect(page.getByRole("button", { name: "Save run owner" })).toHaveAccessibleDescription(/This connection is shared/);
  await card.getByRole("button", { name: "Remove Night shift runner" }).press("Enter");
  await expect(card.getByRole("listitem").filter({ hasText: "Night shift runner" })).toHaveCount(0);
  await expect(card.getByText("It isn't shared with anybody."), "the focus stays in the card").toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(card.getByRole("listitem").filter({ hasText: "Night shift runner" })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 }), "what had the focus is gone").toBeFocused();
  await card.getByRole("button", { name: "Remove Night shift runner" }).press("Enter");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(card.getByRole("listitem").filter({ hasText: "Night shift runner" })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 }), "so it is after Undo in the note").toBeFocused();
});

test("runs are told by run owner, as a picture and as a table, and are marked as an example", async ({ page }) => {
  await open(page, "machines/finance-robots");
  await expect(page.getByRole("region", { name: "Run status" })).toContainText("Example data");
  await expect(page.getByRole("table", { name: "Run status" }).getByRole("row")).toHaveCount(11);
  await expect(page.getByRole("img", { name: /Runs by run owner/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Activity by run owner" }).getByRole("row", { name: /Ana Ruiz/ })).toContainText("6");
});

test("the wizard ticks off what a connection needs, previews the test, and creates it", async ({ page }) => {
  await open(page, "machines");
  await page.getByRole("link", { name: "Connect to a machine" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connect to a machine" })).toBeVisible();
  expect(await page.locator("input[type=password]").count(), "no password is asked for").toBe(0);
  const needs = page.getByRole("region", { name: "3. What it needs" });
  const create = page.getByRole("button", { name: "Create" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expect(needs.locator("li[data-kind=stop]"), "nothing is missing before anything is chosen").toHaveCount(0);
  await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: "FIN-RPA-01" });
  await expect(needs.getByRole("listitem").first()).toContainText("Done: A machine or a machine group is chosen.");
  await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: "DOCK-07" });
  await expect(page.getByRole("textbox", { name: "Name of the connection" }), "the name goes with the machine").toHaveValue("DOCK-07");
  await page.getByRole("radio", { name: "Connect with sign-in" }).check();
  const whose = page.getByRole("combobox", { name: "Whose account" });
  await whose.selectOption({ label: "Vera Holt (vera@larkmoor.example, has left)" });
  await expect(needs).toContainText("Vera Holt has left and can't sign in to Windows on the machine anymore.");
  await whose.selectOption({ label: "Kofi Mensah (kofi@larkmoor.example)" });
  const allowlist = needs.getByRole("listitem").filter({ hasText: "allowlist" });
  await expect(allowlist).toContainText("To do: Have your organization put on the allowlist of the machine.");
  await expect(page.getByText("doesn't have your organization on its allowlist"), "the long reason is said once").toHaveCount(1);
  await expect(needs.getByRole("listitem").filter({ hasText: "in sync" })).toContainText("Doesn't apply");
  await expect(page.getByRole("combobox", { name: "Whose account" }).getByRole("option", { name: /Vera Holt/ })).toContainText("has left");
  for (const [machine, missing] of [
    ["DOCK-08", "To do: Have each machine there joined to Microsoft Entra ID or to an Active Directory domain."],
    ["SHOP-02", "To do: Have each machine there brought in sync with Microsoft Entra ID."],
    ["DOCK-07", "To do: Have your organization put on the allowlist of the machine."],
  ]) {
    await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: machine });
    await expect(needs, machine).toContainText(missing);
  }
  await page.getByRole("button", { name: "Preview the test" }).click();
  await expect(page.getByRole("main")).toContainText("Tenant larkmoor.example needs to be explicitly allowlisted to authorize 'connect with sign-in' runs on the machine");
  await expect(page.getByRole("main")).toContainText("Unable to connect. The credentials for the machine are incorrect.");
  await axe(page);
  await page.getByRole("radio", { name: "Username and password" }).check();
  await page.getByRole("textbox", { name: "Domain and username" }).fill("kofi");
  await expect(needs).toContainText("This doesn't say where the account is.");
  await page.getByRole("textbox", { name: "Domain and username" }).fill("LARKMOOR\\kofi");
  await expect(create).toHaveAccessibleDescription(/password of the account at hand/);
  await page.getByRole("checkbox", { name: /I have the password/ }).check();
  // Under the header that stays in view nothing is a target.
  await page.evaluate(() => scrollTo(0, 0));
  await axe(page);
  await create.click();
  await expect(page.getByRole("heading", { level: 1, name: "DOCK-07" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This connection isn't here" })).toBeVisible();
});

test("a credential in CyberArk is marked as a preview", async ({ page }) => {
  await open(page, "connections/new/desktop-flows");
  await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: "OPS-CONSOLE" });
  await page.getByRole("radio", { name: "Stored credential" }).check();
  await page.getByRole("combobox", { name: "Stored credential" }).selectOption({ label: "Operations account (CyberArk, preview)" });
  await page.getByRole("button", { name: "Preview the test" }).click();
  await expect(page.getByRole("main")).toContainText("are a preview and may change");
});

test("machines, a connection and the wizard fit a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["machines", "machines/finance-robots", "connections", "connections/new/desktop-flows"]) {
    await open(page, path);
    await fitsSideways(page);
    const stickOut = await page.locator("[data-table]").evaluateAll((tables) =>
      tables.filter((table) => {
        const card = table.closest("section") ?? table.parentElement!;
        return table.getBoundingClientRect().right > card.getBoundingClientRect().right + 0.5;
      }).length,
    );
    expect(stickOut, `tables that stick out of what they stand in, in ${path}`).toBe(0);
  }
});

test("what is chosen for a new connection is still there after a look at a rule, until it is cancelled", async ({ page }) => {
  await open(page, "connections/new/desktop-flows");
  const target = page.getByRole("combobox", { name: "Machine or machine group" });
  await target.selectOption({ label: "DOCK-07" });
  await page.getByRole("textbox", { name: "Domain and username" }).fill("LARKMOOR\\kofi");
  await expect(page.getByRole("main")).toContainText("They stay in this tab when you leave.");
  await page.getByRole("link", { name: "Rule: mconn.target" }).click();
  await expect(page).toHaveURL(/\/rules\/mconn\.target$/);
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "Domain and username" })).toHaveValue("LARKMOOR\\kofi");
  await expect(page.getByRole("textbox", { name: "Name of the connection" })).toHaveValue("DOCK-07");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/machines$/);
  await page.goBack();
  await expect(target).toHaveValue("");
  await page.goForward();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page, "Undo leads back to it").toHaveURL(/\/connections\/new\/desktop-flows$/);
  await expect(target, "what was cancelled comes back").toHaveValue(/./);
  await expect(page.getByRole("textbox", { name: "Domain and username" })).toHaveValue("LARKMOOR\\kofi");
  await page.getByRole("button", { name: "Cancel" }).click();
});
