// Connectors in desktop flows: which there are, what their actions need, and what doesn't work.
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";

test("each connector says where desktop flows get it, and a custom one why they don't", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connectors" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Connectors" })).toBeFocused();
  const table = page.getByRole("table", { name: "Connectors" });
  const row = (name: string) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("SharePoint")).toContainText("From the start");
  const names = await table.getByRole("rowheader").allTextContents();
  expect(names.filter((name) => name.includes("OneDrive")), "both kinds, whether or not anybody uses them").toHaveLength(2);
  await expect(table.getByRole("row").filter({ hasText: "From the start" })).toHaveCount(11);
  await expect(row("Azure Blob Storage")).toContainText("Assets library");
  await expect(row("Larkmoor scales")).toContainText("desktop flows can't use those");
  await expect(row("Larkmoor scales").getByRole("link", { name: "Rule: connector.no-custom" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Microsoft Dataverse actions that work" }).locator("ul li")).toHaveCount(11);
  await axe(page, "Connectors");
  const [rows, note] = [await table.boundingBox(), await page.getByText(/^New connectors/).boundingBox()];
  expect(note!.y, "what follows the table stands below it").toBeGreaterThanOrEqual(rows!.y + rows!.height);
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
