// Drafts on pages: what is changed and not saved stays in this tab, however the page is left.
import type { Page } from "@playwright/test";
import { opened } from "./support/file.ts";
import { actAs, axe, expect, open, ready, test } from "./support/journey.ts";
import { parcels } from "./fixtures/solution.ts";

const main = (page: Page) => page.getByRole("main");
const cloud = (page: Page) => page.getByRole("combobox", { name: "Cloud" });
const strip = (page: Page) => page.getByRole("region", { name: "What if it were different?" });
const unsaved = "You have changes here that aren't saved. They stay in this tab when you leave.";
const unpublished = "You have changes here that aren't published.";
const rail = (page: Page, name: string) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name });

test("what is tried of an environment is found again after a link, Back, a reload and another person", async ({ page }) => {
  await open(page, "environments/finance");
  await expect(main(page)).not.toContainText(unsaved);
  await cloud(page).selectOption("DoD");
  await page.getByRole("combobox", { name: "Role of Ana Ruiz" }).selectOption("No role");
  await page.getByRole("combobox", { name: /^Security group/ }).selectOption("Everybody");
  const found = async (how: string) => {
    await expect(cloud(page), how).toHaveValue("dod");
    await expect(page.getByRole("combobox", { name: "Role of Ana Ruiz" }), how).toHaveValue("none");
    await expect(page.getByRole("combobox", { name: /^Security group/ }), how).toHaveValue("");
    await expect(strip(page), how).toContainText(unsaved);
  };
  await found("while it is tried");
  await rail(page, "Flows").click();
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
  await page.goBack();
  await found("Back");
  await rail(page, "Environments").click();
  await page.getByRole("table", { name: "Environments" }).getByRole("link", { name: "Finance" }).click();
  await found("a link");
  await page.reload();
  await ready(page);
  await found("a reload");
  await axe(page, "a draft found again");
  await actAs(page, "Bo Tran");
  await found("another person");
  // Another environment has nothing to do with it.
  await open(page, "environments/larkmoor");
  await expect(strip(page)).not.toContainText(unsaved);
  await open(page, "environments/finance");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await expect(cloud(page)).toHaveValue("public");
  await expect(strip(page)).toContainText("No changes yet.");
  await page.reload();
  await ready(page);
  await expect(cloud(page)).toHaveValue("public");
  await expect(main(page)).not.toContainText(unsaved);
});

test("what was discarded comes back as long as nothing else was begun, in the workspace it was begun in", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await page.getByRole("button", { name: `Workspace: Copy: ${file.name}` }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await open(page, "environments/finance");
  const undo = page.getByRole("button", { name: "Undo" });
  const said = page.getByRole("status").filter({ hasText: "You've begun something else since" });
  const discard = async () => {
    await cloud(page).selectOption("DoD");
    await strip(page).getByRole("button", { name: "Discard" }).click();
    await expect(cloud(page)).toHaveValue("public");
  };
  await discard();
  await rail(page, "Flows").click();
  await undo.click();
  await expect(cloud(page), "from another page, too, and leads back").toHaveValue("dod");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await cloud(page).selectOption("GCC High");
  await undo.click();
  await expect(said).toBeVisible();
  await expect(cloud(page), "what was begun since stays").toHaveValue("gcc-high");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" }).click();
  await page.getByRole("menuitemradio", { name: `Copy: ${file.name}` }).click();
  await undo.click();
  await expect(said).toBeVisible();
});

test("a run owner that isn't saved and a connection that isn't added are found again", async ({ page }) => {
  await open(page, "machines/finance-robots");
  const owner = page.getByRole("combobox", { name: "Run owner", exact: true });
  await owner.selectOption({ label: "Invoice robot" });
  await rail(page, "Connections").click();
  await page.getByRole("link", { name: "New connection" }).click();
  const account = page.getByRole("textbox", { name: "Account" });
  await account.fill("robot@larkmoor.example");
  await page.getByRole("radio", { name: "On the Connections page" }).check();
  await page.goBack();
  await page.goBack();
  await expect(owner.locator("option:checked")).toHaveText("Invoice robot");
  await page.getByRole("button", { name: "Save run owner" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(owner.locator("option:checked"), "what was saved is no draft any longer").not.toHaveText("Invoice robot");
  await page.goForward();
  await page.goForward();
  await expect(account).toHaveValue("robot@larkmoor.example");
  await page.reload();
  await ready(page);
  await expect(page.getByRole("radio", { name: "On the Connections page" })).toBeChecked();
  await expect(account).toHaveValue("robot@larkmoor.example");
  await page.getByRole("button", { name: "Add" }).click();
  await page.goBack();
  await expect(account).not.toHaveValue("robot@larkmoor.example");
});

test("what is saved is no draft any longer, and the page says that it was saved until something else is", async ({ page }) => {
  await open(page, "environments/finance");
  await cloud(page).selectOption("DoD");
  await strip(page).getByRole("button", { name: "Save" }).click();
  await expect(strip(page)).toContainText("Your changes are saved.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(strip(page)).toContainText("No changes yet.");
  await page.reload();
  await ready(page);
  await expect(cloud(page)).toHaveValue("public");
  await expect(main(page)).not.toContainText(unsaved);
});

test("a draft stays with its workspace, and resetting the demo takes it along", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await rail(page, "Environments").click();
  await page.getByRole("table", { name: "Environments" }).getByRole("link").first().click();
  await cloud(page).selectOption("GCC High");
  await page.getByRole("button", { name: `Workspace: Copy: ${file.name}` }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await expect(page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" })).toBeVisible();
  await open(page, "environments/finance");
  await expect(main(page)).not.toContainText(unsaved);
  await cloud(page).selectOption("DoD");
  await page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" }).click();
  await page.getByRole("menuitemradio", { name: `Copy: ${file.name}` }).click();
  await rail(page, "Environments").click();
  await page.getByRole("table", { name: "Environments" }).getByRole("link").first().click();
  await expect(cloud(page)).toHaveValue("gcc-high");
  await expect(strip(page)).toContainText(unsaved);
  await open(page, "settings");
  await page.getByRole("button", { name: "Reset the demo" }).click();
  await page.getByRole("dialog", { name: "Reset the demo?" }).getByRole("button", { name: "Reset" }).click();
  await page.getByRole("button", { name: `Workspace: Copy: ${file.name}` }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await open(page, "environments/finance");
  await expect(cloud(page)).toHaveValue("public");
  await expect(main(page)).not.toContainText(unsaved);
});

test("a board that isn't published is found again, each data policy with its own", async ({ page }) => {
  await open(page, "governance");
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await open(page, "governance/policies");
  const choice = page.getByRole("combobox", { name: "Data policy" });
  const discard = main(page).getByRole("button", { name: "Discard" });
  const group = (name: string) => page.getByRole("region", { name, exact: true });
  const move = async (to: string) => {
    await page.getByRole("button", { name: "Move SharePoint to" }).click();
    await page.getByRole("menuitem", { name: to, exact: true }).click();
  };
  await expect(discard).toHaveAttribute("aria-disabled", "true");
  await move("Blocked");
  await expect(main(page)).toContainText(unpublished);
  // What is put back as it is published is no draft.
  await move("Business");
  await expect(main(page)).not.toContainText(unpublished);
  await move("Blocked");
  await choice.selectOption({ label: "A new data policy" });
  await expect(main(page)).not.toContainText(unpublished);
  await page.getByRole("textbox", { name: "Name" }).fill("Warehouse");
  await expect(main(page)).toContainText(unpublished);
  await rail(page, "Flows").click();
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Warehouse");
  await expect(main(page)).toContainText(unpublished);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Warehouse");
  await discard.click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("New data policy");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "Name" }), "what was discarded comes back").toHaveValue("Warehouse");
  await discard.click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("New data policy");
  // The other one is still as it was left, and says so among the choices.
  await expect(choice.getByRole("option", { name: /\(not published\)$/ })).toHaveCount(1);
  await choice.selectOption("0");
  await expect(group("Blocked")).toContainText("SharePoint");
  await expect(main(page)).toContainText(unpublished);
  await axe(page, "a board that isn't published");
  await actAs(page, "Ana Ruiz");
  await expect(main(page)).toContainText("This is for administrators.");
  await actAs(page, "Imran Qadir");
  await expect(group("Blocked")).toContainText("SharePoint");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(main(page)).not.toContainText(unpublished);
  await page.reload();
  await ready(page);
  await expect(group("Blocked")).toContainText("SharePoint");
  await expect(main(page)).not.toContainText(unpublished);
});
