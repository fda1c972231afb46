// A flow's page: can it run, for whom, why not, and the one button that mends it.
import { actAs, axe, expect, fitsSideways, listen, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const band = (page: Page) => page.getByRole("region", { name: "Can it run?" });

test("an answer that changes is said once, together with what was done", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await band(page).getByRole("button", { name: "Embed it" }).click();
  const said = await listen(page);
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(band(page).getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
  await expect.poll(said).toEqual([expect.stringMatching(/is embedded in this demo\..* From a cloud flow: can run now\.$/)]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await said()).slice(1)).toEqual([expect.stringMatching(/From a cloud flow: can't run now, docs differ\.$/)]);
  // Somebody else's answers aren't changed answers.
  await actAs(page, "Carla Nunes");
  await expect.poll(async () => (await said()).at(-1)).toMatch(/You act as Carla Nunes now\.$/);
});

test("embedding the one missing reference from the band changes the answer, and undo brings it back", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await expect(page).toHaveTitle("Invoice intake – Flows – Sharewell");
  await expect(page.getByText("Desktop flow · owned by you · Finance")).toBeVisible();
  const cloud = band(page).getByRole("button", { name: /^Cloud: / });
  await expect(cloud).toHaveAccessibleName(/^Cloud: can't run.*\. Why\?$/);
  await expect(band(page).getByText("Same as attended.")).toBeVisible();
  await expect(band(page).getByText(/Outlook – Finance inbox isn't embedded\. Only you can embed it\./)).toBeVisible();

  await band(page).getByRole("button", { name: "Embed it" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this connection reference?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expect(dialog.getByText(/Bo Tran and Carla Nunes can use ana@larkmoor\.example/)).toBeVisible();
  await expect(dialog.getByText("Demo. Nothing outside this browser changes.")).toBeVisible();
  await axe(page, "the dialog that embeds");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(cloud).toHaveAccessibleName("Cloud: can run. Why?");
  // The button that opened it is gone.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText("3 of 3 embedded")).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cloud).toHaveAccessibleName(/^Cloud: can't run/);
  await expect(page.getByText("2 of 3 embedded")).toBeVisible();
});

test("the band answers for another person, and its address keeps whom", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await band(page).getByRole("button", { name: "For You (Ana Ruiz)" }).click();
  const picker = page.getByRole("dialog", { name: "Answers for" });
  await expect(picker.getByRole("group", { name: "Co-owners" }).getByRole("button")).toHaveCount(2);
  await picker.getByRole("group", { name: "Run-only users" }).getByRole("button", { name: "Rui Costa" }).click();
  await expect(page).toHaveURL(/\/flows\/invoice-intake\?for=rui-costa$/);
  await expect(band(page).getByRole("button", { name: "Console: needs a connection. Why?" })).toBeVisible();
  await expect(band(page).getByText(/Rui Costa is a run-only user/).first()).toBeVisible();
  await page.reload();
  await expect(band(page).getByRole("button", { name: "For Rui Costa" })).toBeVisible();
});

test("who can run it lists everybody with their role, through what, and both answers", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  const table = page.getByRole("table", { name: "Who can run it" });
  const rui = table.getByRole("row", { name: /Rui Costa/ });
  await expect(rui).toContainText("Run-only user");
  await expect(rui).toContainText("Shared directly");
  await rui.getByRole("button", { name: "Rui Costa, console: needs a connection. Why?" }).click();
  await expect(page).toHaveURL(/\/why\/console\?for=rui-costa$/);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/flows\/invoice-intake$/);

  await open(page, "flows/carrier-portal-download");
  await actAs(page, "Carla Nunes");
  const group = table.getByRole("row", { name: /^Finance team/ });
  await expect(group).toContainText("Co-owner");
  await expect(table.getByText("Through Finance team").first()).toBeVisible();
});

test("a cloud flow shows its owners, run-only users and both lists of connections", async ({ page }) => {
  await open(page, "flows/complaint-triage");
  await expect(page.getByRole("region", { name: "Owners" }).getByRole("link", { name: "Edit owners" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Embedded connections" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Other connections" }).getByRole("listitem")).toHaveCount(1);
  const runOnly = page.getByRole("region", { name: "Run only users" });
  await expect(runOnly.getByText(/Run-only access works only for flows a person starts/)).toBeVisible();
  await expect(runOnly.getByRole("link")).toHaveCount(0);
  await axe(page);
});

test("a run-only user sees the name and the answers, and that owners see more", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await actAs(page, "Rui Costa");
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeVisible();
  await expect(band(page).getByRole("button", { name: "Cloud: can't run. Why?" })).toBeVisible();
  await expect(page.getByText("Only owners see this in Power Automate")).toHaveCount(4);
  await expect(page.getByRole("link", { name: "Share", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Send a copy" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Preview run" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What it will ask" }).getByText("Outlook – Finance inbox").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Who shared it" })).toContainText("You have it from one of its owners: Ana Ruiz");
  await axe(page);
  for (const panel of ["share", "access", "connections"]) {
    await page.goto(`flows/invoice-intake/${panel}`);
    await expect(page.getByRole("dialog").getByText("Only owners see this in Power Automate.")).toBeVisible();
    await expect(page.getByRole("dialog")).not.toContainText("Carla");
  }
  await page.goto("flows/invoice-intake/connection-references");
  await expect(page.getByText("Only owners see this in Power Automate").first()).toBeVisible();
});

test("without access the page says who can share it, and leads back to who acted before", async ({ page }) => {
  await open(page, "flows/payroll-lock-check");
  await actAs(page, "Zoe Marsh");
  await expect(page.getByText("Zoe Marsh can't see this flow").or(page.getByText("You can't see this flow"))).toBeVisible();
  await expect(page.getByText("Ana Ruiz can share it.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Act as Ana Ruiz again" }).click();
  await expect(band(page)).toBeVisible();
});

test("an unknown flow leads to the list", async ({ page }) => {
  await open(page, "flows/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: "This flow isn't here" })).toBeVisible();
  await expect(page.getByRole("link", { name: "See all flows" })).toBeVisible();
});

test("the page fits a small window and has nothing for axe", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await axe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("what each person can do is listed with its rules, and a run-only user sees their own", async ({ page }) => {
  await open(page, "flows/order-status-button");
  const card = page.getByRole("region", { name: "What somebody can do" });
  const history = card.getByRole("listitem").filter({ hasText: "See the run history" });
  await expect(history).toContainText("Yes");
  await card.getByRole("combobox", { name: "Who" }).selectOption({ label: "Grace Okoro · Run-only user" });
  await expect(history).toContainText("No: run-only users only start it.");
  await expect(card.getByRole("link", { name: "Rule: gov.run-only-hides-design" }), "each rule once").toHaveCount(1);
  await expect(card.getByRole("listitem").filter({ hasText: "Start it: Yes" })).toBeVisible();
  await axe(page, "what somebody can do");
  await open(page, "flows/complaint-triage");
  await expect(page.getByRole("main")).toContainText("Team flow");
  await expect(card).toContainText("a connection of another owner works in this flow alone");
  await open(page, "flows/supplier-sync");
  const yours = page.getByRole("region", { name: "What you can do" });
  await expect(yours).toContainText("Have a cloud flow run it: No: a run-only user starts a flow with connector actions from the console alone.");
});

test("an owner whose role lets them only run a flow is told so", async ({ page }) => {
  await open(page, "flows/goods-received-note");
  const card = page.getByRole("region", { name: /^What (somebody|you) can do$/ });
  const edit = card.getByRole("listitem").filter({ hasText: "Edit it" });
  await expect(edit).toContainText("Yes");
  await actAs(page, "Kofi Mensah");
  await expect(edit).toContainText("Maybe not, until an administrator assigns a role in the environment.");
  await expect(card.getByRole("link", { name: /dvuser\.run-only-until-role/ })).toBeVisible();
});

test("a cloud flow that starts one which can't run says where it stops", async ({ page }) => {
  await open(page, "flows/morning-invoice-run/why/cloud");
  const why = page.getByRole("dialog", { name: /^Why\?/ });
  await expect(why).toContainText("May fail");
  await expect(why).toContainText("It starts Invoice intake, which can't run from a cloud flow, so a run stops there.");
});

test("a flow for an item of a list is started from SharePoint by those who can edit there", async ({ page }) => {
  await open(page, "flows/price-list-publish");
  await actAs(page, "Elena");
  const card = page.getByRole("region", { name: "What somebody can do" });
  await expect(card).toContainText("Start it from SharePoint: No: that takes Edit permission on the list");
  await card.getByLabel("Their group of the site").selectOption({ label: "Members" });
  await expect(card).toContainText("Start it from SharePoint: Yes");
  await card.getByLabel("Their group of the site").selectOption({ label: "Visitors" });
  await expect(card).toContainText("The list's owner can give Edit");
  await card.getByLabel("Their permission on the list").selectOption({ label: "Edit" });
  await expect(card).toContainText("Start it from SharePoint: Yes");
  await axe(page, "starting from SharePoint");
});
