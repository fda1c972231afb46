// The frame around every page: addresses, titles, focus, and the menus of the header.
import type { Page } from "@playwright/test";
import { axe, expect, open, ready, test } from "./support/journey.ts";

const routes: [path: string, heading: string, title: string][] = [
  ["flows", "Flows", "Flows – Sharewell"],
  ["flows/invoice-intake", "Invoice intake", "Invoice intake – Flows – Sharewell"],
  ["flows/invoice-intake/connection-references", "Connection references in Invoice intake", "Connection references in Invoice intake – Flows – Sharewell"],
  ["connection-references", "All connection references", "All connection references – Sharewell"],
  ["connections", "Connections", "Connections – Sharewell"],
  ["connections/new", "New connection", "New connection – Connections – Sharewell"],
  ["connectors", "Connectors", "Connectors – Sharewell"],
  ["errors", "Error decoder", "Error decoder – Sharewell"],
  ["import", "Import a solution", "Import a solution – Sharewell"],
  ["activity", "Activity", "Activity – Sharewell"],
  ["rules", "Rules", "Rules – Sharewell"],
  ["settings", "Settings", "Settings – Sharewell"],
];

/** What was announced politely. */
const announced = (page: Page, text: string) => page.locator('[aria-live="polite"]').filter({ hasText: text });

for (const [path, heading, title] of routes) {
  test(`a deep link opens /${path}, and a reload stays there`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(title);
    await page.reload();
    await ready(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    expect(new URL(page.url()).pathname).toBe(`/sub/${path}`);
  });
}

test("every move sets the title, moves the focus to the heading, and is announced", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("navigation", { name: "Main" });
  for (const [name, heading] of [
    ["Activity", "Activity"],
    ["Rules", "Rules"],
    ["Settings", "Settings"],
    ["Flows", "Flows"],
  ] as const) {
    await rail.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
    await expect(page).toHaveTitle(`${heading} – Sharewell`);
    await expect(announced(page, heading)).toHaveCount(1);
    await expect(rail.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
});

test("back and forward show the pages again", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("navigation", { name: "Main" });
  await rail.getByRole("link", { name: "Activity" }).click();
  await rail.getByRole("link", { name: "Rules" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: /^See what sharing/ })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeVisible();
  await expect(page).toHaveTitle("Activity – Sharewell");
});

test("an unknown address says so and leads on", async ({ page }) => {
  await open(page, "no/such/page");
  await expect(page.getByRole("heading", { level: 1, name: "This page doesn't exist" })).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Go to Home" }).click();
  await expect(page).toHaveURL(/\/sub\/$/);
});

test("a flow that isn't there is said by its page", async ({ page }) => {
  await open(page, "flows/no-such-flow");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Sharewell$/);
  await axe(page);
});

test("choosing a page in the rail moves none of the others", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("navigation", { name: "Main" });
  const places = () => rail.getByRole("link").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().y));
  const before = await places();
  for (const name of ["Connection references", "Error decoder"]) {
    await rail.getByRole("link", { name }).click();
    await expect(rail.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    expect(await places(), name).toEqual(before);
  }
});

test("the skip link is the first stop, is seen only then, and leads to the heading", async ({ page }) => {
  await open(page, "rules");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  const seen = () => skip.evaluate((link) => {
    const box = link.getBoundingClientRect();
    const style = getComputedStyle(link);
    return box.bottom > 0 && box.width > 2 && style.clipPath === "none" && style.opacity !== "0";
  });
  expect(await seen()).toBe(false);
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect.poll(seen).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeFocused();
  expect(new URL(page.url()).pathname).toBe("/sub/rules");
});

test("the picker of who acts groups people by their role on the flow in view", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await page.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  const picker = page.getByRole("dialog", { name: "Act as" });
  await expect(picker.getByRole("searchbox", { name: "Search people" })).toBeFocused();
  await expect(picker.getByRole("group", { name: "Co-owners" }).getByRole("button", { name: /Bo Tran/ })).toBeVisible();
  await expect(picker.getByRole("group", { name: "No access" })).toBeVisible();
  await axe(page, "the picker of who acts");
  await picker.getByRole("searchbox").fill("carla");
  await picker.getByRole("button", { name: /Carla Nunes/ }).click();
  await expect(picker).toBeHidden();
  await expect(page.getByRole("button", { name: "Acting as Carla Nunes" })).toBeFocused();
  await expect(announced(page, "You act as Carla Nunes now.")).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("button", { name: "Acting as Carla Nunes" }), "kept in this tab").toBeVisible();
});

test("somebody without access gets a page that says who can give it, and a way back", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await page.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill("nora");
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Nora Byrne/ }).click();
  await expect(page.getByText(/can't see this flow/)).toBeVisible();
  await axe(page, "the page of no access");
  await page.getByRole("button", { name: "Act as Ana Ruiz again" }).click();
  await expect(page.getByRole("region", { name: "Can it run?" })).toBeVisible();
});

test("the environment menu chooses one, by keyboard", async ({ page }) => {
  await open(page, "flows");
  const menu = page.getByRole("button", { name: "Environment: All environments" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await expect(page.getByRole("menuitemradio").or(page.getByRole("menuitemcheckbox"))).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeHidden();
  const chosen = page.getByRole("button", { name: /^Environment: (?!All)/ });
  await expect(chosen).toBeFocused();
  await chosen.press("ArrowDown");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(chosen).toBeFocused();
});

test("an environment narrows every list it stands above, is kept in the tab, and stands nowhere else", async ({ page }) => {
  await open(page, "connection-references");
  const rows = () => page.getByRole("table", { name: "Connection references" }).getAttribute("aria-rowcount");
  const all = Number(await rows());
  await page.getByRole("button", { name: "Environment: All environments" }).click();
  await page.getByRole("menuitemradio", { name: "Finance" }).click();
  await expect.poll(async () => Number(await rows())).toBeLessThan(all);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: "Environment: Finance" }), "kept in this tab").toBeVisible();
  expect(Number(await rows())).toBeLessThan(all);
  await page.getByRole("link", { name: "Connections", exact: true }).click();
  await expect(page.getByRole("button", { name: "Environment: Finance" })).toBeVisible();
  const found = page.getByText(/^\d+ connections?$/);
  const here = await found.textContent();
  await page.getByRole("button", { name: "Environment: Finance" }).click();
  await page.getByRole("menuitemradio", { name: "All environments" }).click();
  await expect(found).not.toHaveText(here!);
  await page.getByRole("link", { name: "People", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Environment:/ })).toHaveCount(0);
});

test("the workspace menu names what is open, imports, and starts the demo over", async ({ page }) => {
  await open(page);
  const menu = page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" });
  await menu.click();
  await expect(page.getByRole("menuitem", { name: "Reset the demo" })).toBeVisible();
  await axe(page, "the workspace menu");
  await page.getByRole("menuitem", { name: "Import a solution…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import a solution" })).toBeFocused();
});

test("? lists the keys, / leads to the search, and both can be turned off", async ({ page }) => {
  await open(page, "rules");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys.getByText("Undo your newest change, outside text fields")).toBeVisible();
  await axe(page, "the list of keys");
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search rules" })).toBeFocused();
  await page.keyboard.press("?");
  await expect(keys, "a key typed into a field is text").toHaveCount(0);

  await page.goto("settings");
  await page.getByRole("checkbox", { name: /^Single keys/ }).uncheck();
  await page.goto("rules");
  await ready(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search rules" })).not.toBeFocused();
  await page.getByRole("button", { name: "Help" }).click();
  await expect(keys).toBeVisible();
});

test("in a small window the menu holds the pages and the environment", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "flows");
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  const menu = page.getByRole("dialog", { name: "Menu" });
  await expect(menu.getByRole("button", { name: "Environment: All environments" })).toBeVisible();
  await axe(page, "the menu of a small window");
  await menu.getByRole("link", { name: "Rules" }).click();
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeFocused();
});
