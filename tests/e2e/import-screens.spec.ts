// The screens around flows with a file open: they say what a file can't tell, offer what it can,
// and never claim to have changed anything in Power Automate.
import type { Page } from "@playwright/test";
import { opened } from "./support/file.ts";
import { axe, expect, ready, test } from "./support/journey.ts";
import { parcels } from "./fixtures/solution.ts";

const file = parcels();
const line = `Copy of ${file.name}. Nothing changes in Power Automate.`;
const main = (page: Page) => page.getByRole("main");
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

/** A page of the open copy. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
  await expect(page.getByRole("button", { name: `Workspace: Copy: ${file.name}` })).toBeAttached();
}

/** The address of a flow of the copy. */
async function flow(page: Page, name: string): Promise<string> {
  await visit(page, "flows");
  const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
  return href!.replace(/^.*\/flows\//, "flows/");
}

/** Nothing on the page says that Power Automate was changed. */
async function claimsNothing(page: Page): Promise<void> {
  const text = (await page.locator("body").innerText()).replace(/Nothing (changes|changed) in Power Automate/g, "");
  expect(text).not.toMatch(/change[ds] (it )?in Power Automate/);
  expect(text).not.toContain("Demo. Nothing outside this browser changes.");
}

test.beforeEach(async ({ page }) => opened(page, file, true));

test("people are those that were assumed, and what if one leaves is tried in the copy alone", async ({ page }) => {
  await visit(page, "people");
  await expect(main(page)).toContainText("An exported file says nobody's name, and accounts at most.");
  await claimsNothing(page);
  await page.getByRole("table", { name: "People" }).getByRole("link", { name: "You" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "What if you leave?" })).toBeVisible();
  await expect(main(page)).toContainText("An exported file says nothing about machines or runs");
  await page.getByRole("button", { name: "Deactivate your account in this copy" }).click();
  await expect(page.getByRole("dialog").getByText(line)).toBeVisible();
  await axe(page, "deactivating in a copy");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await visit(page, "people/co-owner");
  await page.getByRole("button", { name: "Deactivate A co-owner in this copy" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "A co-owner has left" })).toBeVisible();
  await claimsNothing(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "What if A co-owner leaves?" })).toBeVisible();
});

test("connections are those the file speaks of, and one is deleted and comes back", async ({ page }) => {
  await visit(page, "connections");
  const rows = page.getByRole("table", { name: "Connections" }).getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows, "none that nothing uses").toHaveCount(2);
  await expect(main(page)).not.toContainText("Nothing uses it");
  const parcels = rows.filter({ hasText: "mo@harbor.example" });
  await parcels.getByRole("button", { name: /^Delete / }).click();
  await expect(dialog(page, "Delete this connection?").getByText(line)).toBeVisible();
  await dialog(page, "Delete this connection?").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(parcels).toContainText("Deleted");
  await expect(page.getByRole("status").filter({ hasText: "in this copy. Nothing changed in Power Automate." })).toBeVisible();
  await claimsNothing(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(parcels, "whether it works, a file doesn't say").toContainText("The file doesn't say");
  await visit(page, "connections/new");
  const desktop = page.getByRole("radio", { name: "In Power Automate for desktop" });
  await expect(desktop).toHaveAttribute("aria-disabled", "true");
  await expect(desktop).toHaveAccessibleDescription(/a file doesn't say whether one has WebView2/);
  await expect(main(page)).not.toContainText("WebView2 isn't installed");
  await expect(main(page)).toContainText(line);
});

test("machines, governance, policies and the review say that a file doesn't tell of them", async ({ page }) => {
  for (const [path, says] of [
    ["machines", /doesn't say which machines there are/],
    ["connections/new/desktop-flows", /doesn't say which machines there are/],
    ["governance", /names no administrators, data policies, audits or runs/],
    ["governance/policies", /names no administrators, data policies, audits or runs/],
    ["governance/review", /doesn't say who is expected to own flows/],
  ] as const) {
    await visit(page, path);
    await expect(main(page), path).toContainText(says);
    await expect(page.getByRole("button", { name: /^(Publish|Create|Remove)/ }), path).toHaveCount(0);
    await claimsNothing(page);
  }
  await axe(page, "the review of a copy");
});

test("errors are decoded as ever, and connectors claim no license that a file doesn't name", async ({ page }) => {
  await visit(page, "errors");
  await page.getByRole("button", { name: "Try it with an example" }).click();
  await expect(main(page)).toContainText("3 known errors in this text, in its order.");
  await visit(page, "connectors");
  const card = page.getByRole("region", { name: "What a flow's actions need" });
  await expect(card).toContainText("An exported file doesn't say which licenses people have");
  await expect(main(page)).not.toContainText("You have the license");
  await claimsNothing(page);
});

test("a copy is sent, an owner changed and a connection exchanged in the copy alone", async ({ page }) => {
  const cloud = await flow(page, "Tell the desk");
  const desktop = await flow(page, "Move parcels");

  await visit(page, `${cloud}/copy`);
  await expect(dialog(page, "Send a copy").getByText(line)).toBeVisible();
  await dialog(page, "Send a copy").getByRole("combobox").fill("Somebody");
  await page.getByRole("option", { name: /Somebody else/ }).click();
  await dialog(page, "Send a copy").getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "in this copy. Nothing changed in Power Automate." })).toBeVisible();
  await claimsNothing(page);

  await visit(page, `${cloud}/owner`);
  await expect(dialog(page, "Change owner").getByText(line)).toBeVisible();
  await dialog(page, "Change owner").getByRole("combobox").fill("Somebody");
  await page.getByRole("option", { name: /Somebody else/ }).click();
  await dialog(page, "Change owner").getByRole("button", { name: "Save" }).click();
  await expect(main(page).getByText("owned by Somebody else").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(main(page).getByText("owned by you").first()).toBeVisible();

  await visit(page, "connections/new");
  await page.getByLabel("Connector", { exact: true }).selectOption({ label: "SharePoint" });
  await page.getByRole("textbox", { name: "Account" }).fill("me@works.example");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/\/connections$/);
  await visit(page, `${desktop}/connections`);
  const panel = dialog(page, "Modify connections");
  await expect(panel.getByText(line)).toBeVisible();
  await panel.getByRole("combobox", { name: /Use instead/ }).selectOption({ index: 1 });
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "in this copy. Nothing changed in Power Automate." })).toBeVisible();
  await claimsNothing(page);
});
