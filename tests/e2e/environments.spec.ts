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
  await expect(strip(page)).toContainText("2 of its decisions would change.");
  await expect.poll(said).toContain("2 of its decisions would change.");
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
  await expect(page.getByRole("region", { name: "What it is" })).toContainText("stops being it");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("checkbox", { name: "Default environment" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "For production" }).press("Space");
  await expect(decided(page, "Review of access")).toContainText("It becomes: Nobody is reminded");
});

test("who is expected, the last review and the Dataverse are tried like the rest, and saved and taken back", async ({ page }) => {
  await open(page, "environments/finance");
  const looks = decided(page, "What a review looks at");
  const review = decided(page, "Review of access");
  await expect(looks).toContainText("owners outside the expected teams");
  const expected = page.getByRole("combobox", { name: "Expected to own flows" });
  await expected.fill("Everyone");
  await page.getByRole("listbox", { name: "Expected to own flows" }).getByRole("option", { name: /^Everyone/ }).click();
  await expect(looks).toContainText("Changes");
  await expect(looks).toContainText(/It becomes: .*\b1 owner outside the expected teams, /);
  await expect(decided(page, "Flows that unexpected people use")).toContainText("It becomes: No flow was run lately by 3 or more");
  const day = page.getByLabel("Last review");
  await expect(day).toHaveValue("2026-06-30");
  await day.fill("2999-01-01");
  await expect(page.getByRole("main"), "no review was in the future").toContainText("That day is still to come.");
  await expect(review).not.toContainText("It becomes");
  await day.fill(new Date().toISOString().slice(0, 10));
  await expect(review, "written as days are elsewhere").toContainText(/It becomes: Due by [A-Z][a-z]+ \d+, \d{4}\./);
  await day.fill("");
  await expect(review).not.toContainText("It becomes");
  await page.getByRole("checkbox", { name: "With a Dataverse" }).press("Space");
  const given = decided(page, "Who is added to its Dataverse");
  await expect(given).toContainText("It becomes: Nobody: there is no Dataverse");
  await expect(given.getByRole("link", { name: "Rule: dvuser.auto-add" })).toBeVisible();
  await axe(page, "what reviews go by, as tried");
  await strip(page).getByRole("button", { name: "Save" }).click();
  await expect(strip(page)).toContainText("Your changes are saved.");
  await expect(day).toHaveValue("");
  await expect(page.getByRole("button", { name: /^Remove Everyone/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(day).toHaveValue("2026-06-30");
  await expect(page.getByRole("button", { name: /^Remove Everyone/ })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "With a Dataverse" })).toBeChecked();
});

test("how many unexpected people flag a flow is tried by everybody, and saved by an administrator", async ({ page }) => {
  await open(page, "environments/finance");
  const many = page.getByLabel("Flag a flow when this many unexpected people ran it");
  const widely = decided(page, "Flows that unexpected people use");
  await expect(widely).toContainText("1 flow was run lately by 3 or more people nobody expects: Credit note posting.");
  await many.fill("9");
  await expect(widely).toContainText("It becomes: No flow was run lately by 9 or more");
  const save = strip(page).getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(strip(page)).toContainText("Only somebody who administers an environment");
  await many.fill("none");
  await expect(many).toHaveAccessibleDescription(/Type a number from 1 to 999/);
  await open(page, "governance");
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("region", { name: "Finance" })).toContainText("when 3 or more unexpected people ran it");
  await page.getByRole("region", { name: "Finance" }).getByRole("link", { name: "What it decides" }).click();
  await many.fill("9");
  await save.click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  const found = page.getByRole("region", { name: "Flows that unexpected people use" });
  await expect(found).toContainText("None.");
  await page.reload();
  await expect(page.getByRole("region", { name: "Finance" })).toContainText("when 9 or more unexpected people ran it");
  await page.keyboard.press("Control+z");
  await expect(found.getByRole("link", { name: "Credit note posting" })).toBeVisible();
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
  // Nobody makes themselves an administrator, or anybody else.
  await expect(strip(page)).toContainText("Only somebody who administers an environment gives and takes roles.");
  await expect(strip(page).getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Governance" }).click();
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await open(page, "environments/finance");
  await strip(page).getByRole("button", { name: "Save" }).click();
  await expect(ana).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Role of Tomas Vidal" })).toHaveValue("admin");
});

test("whoever gives up the role of an administrator reads what follows before it is saved", async ({ page }) => {
  await open(page, "environments/finance");
  const administrators = decided(page, "Who administers it");
  await expect(administrators).toContainText("Imran Qadir. Administrators give roles");
  const role = page.getByRole("row", { name: /Imran Qadir/ }).getByRole("combobox");
  await role.selectOption({ label: "Environment Maker" });
  await expect(administrators).toContainText("It becomes: Nobody with a role here. Whoever administers another environment gives the roles here, too.");
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

test("an environment isn't saved while a box holds what can't be read, and Discard clears it", async ({ page }) => {
  await open(page, "environments/finance");
  await page.getByRole("combobox", { name: "Cloud" }).selectOption("DoD");
  const people = page.getByRole("textbox", { name: /^Flag a flow/ });
  await people.fill("x");
  const save = strip(page).getByRole("button", { name: "Save" });
  await expect(save).toHaveAccessibleDescription(/Correct what is marked first/);
  await people.fill("4");
  await expect(save, "only an administrator changes that number").toHaveAccessibleDescription(/administers an environment/);
  await people.fill("y");
  await strip(page).getByRole("button", { name: "Discard" }).click();
  await expect(people).toHaveValue("3");
  await expect(page.getByRole("combobox", { name: "Cloud" })).toHaveValue("public");
  await people.fill("z");
  await expect(strip(page).getByRole("button", { name: "Discard" }), "also where nothing else is tried").not.toHaveAttribute("aria-disabled");
});

test("whoever gets a role to try is found in the list at once", async ({ page }) => {
  await open(page, "environments/finance");
  await page.getByRole("combobox", { name: "Somebody without a role" }).selectOption({ label: "Aisha Rahman" });
  await page.getByRole("button", { name: "Try a role" }).press("Enter");
  await expect(page.getByRole("combobox", { name: "Role of Aisha Rahman" })).toBeFocused();
});

test("without a Dataverse nobody is asked for a role", async ({ page }) => {
  await open(page, "environments/finance");
  await page.getByRole("checkbox", { name: "With a Dataverse" }).uncheck();
  await expect(decided(page, "Owners who may only run their flow")).toContainText("It becomes: Nobody: without a Dataverse, no role is asked for.");
});
