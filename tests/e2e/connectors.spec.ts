// Connectors in desktop flows: which there are, what their actions need, and what doesn't work.
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";

test("each connector says where desktop flows get it, and a custom one why they don't", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connectors" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connectors" })).toBeFocused();
  const from = (name: string) => page.getByRole("region", { name, exact: true });
  const listed = (name: string) => from(name).getByRole("listitem").allTextContents();
  const start = await listed("From the start");
  expect(start.filter((name) => name.includes("SharePoint"))).toHaveLength(1);
  expect(start.filter((name) => name.includes("OneDrive")), "both kinds, whether or not anybody uses them").toHaveLength(2);
  expect(start).toHaveLength(11);
  await expect(page.getByText("These show in the actions pane at all times."), "told once").toHaveCount(1);
  await expect(from("Assets library")).toContainText("Azure Blob Storage");
  await expect(from("Not available")).toContainText("Larkmoor scales");
  await expect(from("Not available")).toContainText("desktop flows can't use those");
  await expect(from("Not available").getByRole("link", { name: "Rule: connector.no-custom" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Microsoft Dataverse actions that work" }).locator("ul li")).toHaveCount(11);
  await axe(page, "Connectors");
  const heads = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(heads[0], "what matters to a maker stands first").toBe("What a flow's actions need");
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("a flow's actions are checked for licenses, user agents, Dataverse and files", async ({ page }) => {
  await open(page, "connectors");
  const card = page.getByRole("region", { name: "What a flow's actions need" });
  await actAs(page, "Bo Tran");
  await card.getByLabel("Desktop flow").selectOption({ label: "Supplier sync" });
  await expect(card).toContainText("PowerAutomateLocal/*");
  await expect(card).toContainText("2. Update a row: This Dataverse action doesn't work in desktop flows.");
  await expect(card.getByRole("link", { name: "Rule: dvc.supported-actions" }), "for the one that doesn't work").toHaveCount(1);
  await actAs(page, "Ana Ruiz");
  await card.getByLabel("Desktop flow").selectOption({ label: "Expense filing" });
  await expect(card).toContainText("Convert binary data to file");
  await card.getByLabel("Desktop flow").selectOption({ label: "Payroll lock check" });
  await expect(card).toContainText("Each of its actions works in desktop flows");
});

test("whoever only runs a flow is told what a run needs, and not what is in the flow", async ({ page }) => {
  await open(page, "connectors");
  await actAs(page, "Rui Costa");
  const card = page.getByRole("region", { name: "What a flow's actions need" });
  await card.getByLabel("Desktop flow").selectOption({ label: "Invoice intake" });
  await expect(card).toContainText("Only its owners and co-owners see which actions it has.");
  await expect(card).not.toContainText("This Dataverse action");
});

test("whoever opens the network reads what every connector action needs, without a flow of theirs", async ({ page }) => {
  await open(page, "environments/finance");
  await page.getByRole("combobox", { name: "Cloud" }).selectOption("DoD");
  await page.getByRole("region", { name: "What if it were different?" }).getByRole("button", { name: "Save" }).click();
  await open(page, "connectors");
  await actAs(page, "Zoe Marsh");
  const card = page.getByRole("region", { name: "What every connector action needs" });
  await expect(card).toContainText("Finance: *.api.appsplatform.us");
  await expect(card).toContainText("Larkmoor (default): *.api.powerplatform.com");
  await expect(card).toContainText("needs an Attended RPA license");
  await expect(card).toContainText("PowerAutomateCloud/*");
  for (const rule of ["net.allowlist", "net.ews-user-agents", "lic.attended-rpa"]) await expect(card.getByRole("link", { name: `Rule: ${rule}` })).toBeVisible();
});

test("an action that doesn't work in a desktop flow is told on the flow's page, too, to its owners", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Bo Tran");
  await open(page, "flows/supplier-sync");
  const needs = page.getByRole("region", { name: "What else a run needs" });
  await expect(needs).toContainText("Update a row: This Dataverse action doesn't work in desktop flows");
  await axe(page, "an action that doesn't work");
  await actAs(page, "Ana Ruiz");
  await expect(page.getByRole("heading", { level: 1, name: "Supplier sync" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("This Dataverse action doesn't work");
});

test("the connector for machines isn't one to add to desktop flows", async ({ page }) => {
  await open(page, "connectors");
  const from = page.getByRole("region", { name: "Where they come from" });
  await expect(from).toContainText("Approvals");
  await expect(from.getByRole("listitem").filter({ hasText: /^(DF)?Desktop flows$/ })).toHaveCount(0);
});
