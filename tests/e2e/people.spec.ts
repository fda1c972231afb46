// People: what each has, what happens when they leave, and trying it out.
import type { Page } from "@playwright/test";
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";

const section = (page: Page, name: RegExp) => page.locator("section section").filter({ has: page.getByRole("heading", { level: 3, name }) });

test("the list names everybody with what they have, and is searched", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeFocused();
  const table = page.getByRole("table", { name: "People" });
  await expect(table.getByRole("row", { name: /Vera Holt/ })).toContainText("Has left");
  await expect(table.getByRole("row", { name: /Dalia Osman/ })).toContainText("Guest");
  await axe(page, "People");
  await page.getByRole("searchbox", { name: "Search people" }).fill("bo@");
  await expect(table.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search people" }).fill("nobody at all");
  await page.getByRole("button", { name: "Show everybody" }).click();
  await table.getByRole("link", { name: "Bo Tran" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bo Tran" })).toBeFocused();
});

test("what happens when somebody leaves is told in its order, tried out, and taken back", async ({ page }) => {
  await open(page, "people/bo-tran");
  await expect(page.getByRole("heading", { level: 2, name: "What if Bo Tran leaves?" })).toBeVisible();
  const card = page.getByRole("region", { name: "What if Bo Tran leaves?" });
  const headings = await card.getByRole("heading", { level: 3 }).allTextContents();
  const order = ["Stops now", "May fail", "Nobody can change anymore", "Nothing changes for these", "What must be pointed elsewhere"];
  const places = headings.map((heading) => order.findIndex((start) => heading.startsWith(start)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  await expect(section(page, /^May fail/).getByText(/bo@larkmoor.example and may fail/).first()).toBeVisible();
  await expect(section(page, /^Nobody can change anymore/).getByText(/Nobody can stop embedding/).first()).toBeVisible();
  await expect(card).toContainText(/^What if Bo Tran leaves\?\d+ flows may fail\. In \d+ flows? nobody can move a switch anymore\./);
  const elsewhere = section(page, /^What must be pointed elsewhere/);
  const flows = await elsewhere.getByRole("listitem").locator(".flow-name").allTextContents();
  expect(flows, "each flow once").toEqual([...new Set(flows)]);
  await elsewhere.getByRole("listitem").filter({ hasText: "You can point its steps to a connection of yours." }).first().getByRole("link", { name: "Modify connections" }).click();
  await expect(page).toHaveURL(/\/flows\/.+\/connections$/);
  await page.goBack();
  await axe(page, "what if somebody leaves");

  const tell = section(page, /^May fail/);
  const before = await tell.textContent();
  await page.getByRole("button", { name: "Deactivate Bo Tran in the demo" }).click();
  const dialog = page.getByRole("dialog", { name: "Deactivate Bo Tran in the demo" });
  await expect(dialog.getByText("Nothing outside this browser changes.")).toBeVisible();
  await axe(page, "deactivating");
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Bo Tran has left" })).toBeVisible();
  await expect(tell, "the same is told of somebody who has left").toHaveText(before!);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "What if Bo Tran leaves?" })).toBeVisible();
});

test("answers follow when somebody leaves and comes back", async ({ page }) => {
  await open(page, "people/bo-tran");
  await page.getByRole("button", { name: "Deactivate Bo Tran in the demo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Bo Tran has left" })).toBeVisible();
  await page.getByRole("link", { name: "Nightly archive" }).first().click();
  await expect(page.getByText("May fail", { exact: true }).first()).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Reactivate Bo Tran in the demo" }).click();
  await expect(page.getByRole("dialog"), "what comes back, before it does").toContainText("Nightly archive");
  await page.getByRole("dialog").getByRole("button", { name: "Reactivate" }).click();
  await expect(page.getByText("You reactivated the account of Bo Tran").first()).toBeVisible();
  await page.getByRole("link", { name: "Nightly archive" }).first().click();
  await expect(page.getByText("Runs by itself", { exact: true }).first()).toBeVisible();
});

test("somebody who has left orphaned a flow, and the way to a new owner is there", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "people/vera-holt");
  await expect(page.getByRole("heading", { level: 2, name: "Vera Holt has left" })).toBeVisible();
  await expect(section(page, /^Nobody can change anymore/).getByText(/Nobody who owns it is still here/).first()).toBeVisible();
  await fitsSideways(page);
  await axe(page, "somebody who has left");
});

test("connections are told apart, and a machine connection needs another run owner", async ({ page }) => {
  await open(page, "people/ana-ruiz");
  await expect(section(page, /^May fail/).getByText("Its SharePoint steps keep signing in as ana@larkmoor.example and may fail.").first()).toBeVisible();
  const elsewhere = section(page, /^What must be pointed elsewhere/);
  await expect(elsewhere.getByText(/^Replace your SharePoint connection \(ana@larkmoor.example\)/).first()).toBeVisible();
  await expect(elsewhere.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Finance robots" }) })).toContainText("Choose another run owner before you leave");
  await expect(page.getByRole("region", { name: "Connections in cloud flows" })).toContainText("SharePoint, as ana@larkmoor.example");
});

test("a leaver's machine stops the cloud flow that runs over it", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  await page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await open(page, "people/ana-ruiz");
  const stops = page.getByRole("region", { name: /leave/ }).locator("section").filter({ has: page.getByRole("heading", { name: /Stops now/ }) });
  await expect(stops.getByRole("listitem").filter({ hasText: "Morning invoice run" })).toContainText(
    "It starts Invoice intake, and its runs stop there: nobody else's access or machine connection starts that.",
  );
});

test("the names are large enough to press", async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "people");
    const name = page.getByRole("rowheader").first().getByRole("link");
    expect((await name.boundingBox())!.height, `at ${width}`).toBeGreaterThanOrEqual(24);
  }
});

test("an address without a person says so", async ({ page }) => {
  await open(page, "people/nobody");
  await expect(page.getByRole("heading", { level: 1, name: "This person isn't here" })).toBeVisible();
  await page.getByRole("link", { name: "See everybody" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
});

test("whoever deactivates their own account is told, and acts as somebody else again", async ({ page }) => {
  await open(page, "people/ana-ruiz");
  await page.getByRole("button", { name: "Deactivate your account in the demo" }).click();
  const dialog = page.getByRole("dialog", { name: "Deactivate your account in the demo" });
  await expect(dialog).toContainText("You lose access to every flow. Your connections");
  await dialog.getByRole("button", { name: "Deactivate", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("You act as Ana Ruiz, who has left.");
  await axe(page, "acting as somebody who has left");
  await page.getByRole("button", { name: "Act as somebody else" }).click();
  const picker = page.getByRole("dialog", { name: "Act as" });
  await expect(picker.getByRole("searchbox")).toBeFocused();
  await picker.getByRole("button", { name: /^Bo Tran/ }).click();
  await expect(page.getByRole("main")).not.toContainText("who has left.");
  await actAs(page, "Ana Ruiz");
  await page.getByRole("button", { name: "Act as Bo Tran again" }).click();
  await expect(page.getByRole("button", { name: "Acting as Bo Tran" })).toBeVisible();
});

test("whoever has left moves no switch, also not the one of a connection reference that is still embedded", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Vera Holt");
  await open(page, "flows/supplier-sync");
  await expect(page.getByRole("main")).toContainText("Whoever has left can run no flow and change none.");
  await expect(page.getByRole("switch")).toHaveCount(0);
  await open(page, "references");
  await expect(page.getByRole("switch", { name: /Dataverse – Suppliers/ }).and(page.locator(":not([aria-disabled])"))).toHaveCount(0);
});

test("the counts on a person's page are those of the lists below them after a reload, too", async ({ page }) => {
  await open(page, "machines/finance-robots");
  await page.getByRole("combobox", { name: "Run owner", exact: true }).selectOption({ label: "Invoice robot" });
  await page.getByRole("button", { name: "Save run owner" }).click();
  await open(page, "people/ana-ruiz");
  const runs = page.getByRole("region", { name: "Runs with its access" });
  await expect(runs).toContainText("No machine connection starts runs with its access.");
  await expect(runs.getByText("0", { exact: true })).toBeVisible();
});

test("a way to another owner is offered only to whoever can go it", async ({ page }) => {
  const ways = page.getByRole("region", { name: /^What if/ }).getByRole("link", { name: /Share with a co-owner|Add an owner|Change owner/ });
  await open(page, "people/ana-ruiz");
  await expect(ways.first(), "her own flows").toBeVisible();
  await actAs(page, "Carla Nunes");
  await open(page, "people/ana-ruiz");
  const hrefs = await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const href of hrefs) {
    await page.goto(href);
    await expect(page.getByRole("dialog"), href).not.toContainText("You can't see this flow");
  }
});
