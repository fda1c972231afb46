// Environments: what each is, what that decides, and trying it another way.
import type { Page } from "@playwright/test";
import { axe, expect, fitsSideways, listen, open, test } from "./support/journey.ts";
import { solution } from "./fixtures/solution.ts";

/** What the environment decides about one thing. */
const decided = (page: Page, name: string) =>
  page.getByRole("region", { name: "What that decides" }).getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name }) });
const strip = (page: Page) => page.getByRole("region", { name: "What if it were different?" });

test("the list names each environment, and leads to what it decides", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Environments" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Environments" })).toBeFocused();
  const table = page.getByRole("table", { name: "Environments" });
  const finance = table.getByRole("row", { name: /^Finance/ });
  await expect(finance).toContainText("Public");
  await expect(finance).toContainText("Finance environment");
  await axe(page, "Environments");
  await finance.getByRole("link", { name: "Finance" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Finance" })).toBeFocused();
  await axe(page, "an environment");
});

test("another cloud says at once which rules it changes; it is saved, logged and taken back", async ({ page }) => {
  await open(page, "environments/finance");
  const save = strip(page).getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  const lists = decided(page, "SharePoint lists as owners");
  await expect(lists).toContainText("A list can own a cloud flow");
  await expect(lists).not.toContainText("Changes");
  const said = await listen(page);
  const cloud = page.getByRole("combobox", { name: "Cloud" });
  await cloud.selectOption("GCC");
  await expect(lists, "plain GCC has no such limit").not.toContainText("Changes");
  await cloud.selectOption("DoD");
  await expect(lists).toContainText("It becomes: A list can't own a cloud flow.");
  await expect(lists.getByRole("link", { name: "Rule: clist.no-gcc-high-dod" })).toBeVisible();
  await expect(decided(page, "What the network must let through")).toContainText("It becomes: *.api.appsplatform.us");
  await expect(strip(page)).toContainText("2 things would be decided otherwise.");
  await expect.poll(said).toContain("2 things would be decided otherwise.");
  await expect(strip(page)).toContainText("Nothing outside this browser changes.");
  await axe(page, "an environment as tried");
  await save.click();
  await expect(strip(page)).toContainText("Your changes are saved.");
  await expect(cloud).toHaveValue("dod");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cloud).toHaveValue("public");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  await expect(page.getByRole("main")).toContainText("changed what is known of the environment Finance");
});

test("a list that can't be an owner in this cloud is refused where it is shared", async ({ page }) => {
  await open(page, "environments/larkmoor");
  await page.getByRole("combobox", { name: "Cloud" }).selectOption("GCC High");
  await strip(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await open(page, "flows/order-status-button/share");
  await page.getByRole("tab", { name: "SharePoint list" }).click();
  await page.getByRole("combobox", { name: "Site or list name" }).fill("Returns");
  await page.getByRole("option", { name: /Returns log/ }).click();
  await expect(page.getByRole("dialog")).toContainText("GCC High");
});

test("whoever edits an environment is told that it gives nobody anything", async ({ page }) => {
  await open(page, "environments/finance");
  await expect(page.getByRole("region", { name: "What it is" })).toContainText("gives nobody any access and changes nothing in Power Automate");
  await expect(page.getByRole("region", { name: "Who has which role" })).toContainText("gives and takes nothing in Power Automate");
});

test("the default environment and the group decide who gets in and who makes flows, and one only is the default", async ({ page }) => {
  await open(page, "environments/finance");
  await page.getByRole("combobox", { name: /^Security group/ }).selectOption("Everybody");
  await expect(decided(page, "Who gets in")).toContainText("Keep a group of makers");
  await page.getByRole("checkbox", { name: "Default environment" }).press("Space");
  await expect(decided(page, "Who can make flows")).toContainText("It becomes: Everybody in the organization.");
  await expect(decided(page, "Somebody new who becomes an owner")).toContainText("It becomes: Can edit the flow at once");
  await expect(page.getByRole("region", { name: "What it is" })).toContainText("another one no longer is");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("checkbox", { name: "Default environment" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "For production" }).press("Space");
  await expect(decided(page, "Review of access")).toContainText("It becomes: Nobody is reminded");
});

test("a role taken away or given is tried before it is saved", async ({ page }) => {
  await open(page, "environments/finance");
  const ana = page.getByRole("table", { name: "Who has which role" }).getByRole("row", { name: /^Ana Ruiz/ });
  await page.getByRole("combobox", { name: "Role of Ana Ruiz" }).selectOption("No role");
  await expect(ana).toContainText("Tried");
  await expect(page.getByRole("combobox", { name: "Role of Ana Ruiz" })).toBeVisible();
  await page.getByRole("combobox", { name: "Somebody without a role" }).selectOption("Tomas Vidal");
  await page.getByRole("button", { name: "Try a role" }).click();
  await expect(page.getByRole("combobox", { name: "Role of Tomas Vidal" })).toHaveValue("basic");
  await page.getByRole("combobox", { name: "Role of Tomas Vidal" }).selectOption("Environment Admin");
  await strip(page).getByRole("button", { name: "Save" }).click();
  await expect(ana).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Role of Tomas Vidal" })).toHaveValue("admin");
});

test("a file says little about its environment, and what would be different elsewhere can be tried", async ({ page }) => {
  await open(page, "import");
  await page.locator('input[type="file"]').setInputFiles(solution("Invoices.zip", { desktop: [{ name: "Invoices", uses: [] }] }));
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Environments" }).click();
  await expect(page.getByRole("main")).toContainText("An exported file doesn't say which cloud");
  await page.getByRole("table", { name: "Environments" }).getByRole("link").first().click();
  await page.getByRole("combobox", { name: "Cloud" }).selectOption("GCC High");
  await expect(decided(page, "SharePoint lists as owners")).toContainText("It becomes: A list can't own");
});

test("an environment fits a small window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "environments/finance");
  await fitsSideways(page);
});

test("an address without an environment says so", async ({ page }) => {
  await open(page, "environments/nowhere");
  await expect(page.getByRole("heading", { level: 1, name: "This environment isn't here" })).toBeVisible();
  await page.getByRole("link", { name: "See all environments" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Environments" })).toBeVisible();
});
