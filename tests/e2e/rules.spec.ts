// Rules: every rule can be found, and says where it comes from.
import { axe, expect, open, test } from "./support/journey.ts";

test("the rules are searched, and each leads to its source", async ({ page }) => {
  await open(page, "rules");
  await expect(page.getByRole("main").getByText("196 rules", { exact: true })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search rules" }).fill("run-only user");
  await expect(page.getByRole("main").getByText("196 rules", { exact: true })).toHaveCount(0);
  const first = page.getByRole("main").getByRole("listitem").getByRole("link").first();
  const sentence = await first.innerText();
  expect(sentence.toLowerCase()).toContain("run-only user");
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("region", { name: "Where it comes from" }).getByRole("listitem").first()).toBeVisible();
  await axe(page, "a rule");
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Rules" }).click();
  await expect(page).toHaveURL(/\/rules$/);
});

test("a search without a result says so and can be cleared", async ({ page }) => {
  await open(page, "rules");
  await page.getByRole("searchbox", { name: "Search rules" }).fill("zebra");
  await expect(page.getByText('No rule mentions "zebra".')).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(page.getByRole("searchbox", { name: "Search rules" })).toBeFocused();
  await page.getByRole("searchbox", { name: "Search rules" }).fill("zebra");
  await page.getByRole("button", { name: "Show all" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 }), "the focus isn't lost with the button").toBeFocused();
  await expect(page.getByRole("main").getByText("196 rules", { exact: true })).toBeVisible();
});

test("a rule leads to the screens it is at work on, of a flow of yours where every flow has one", async ({ page }) => {
  for (const [rule, link, to] of [
    ["audit.remove-unneeded", "Review of access", /governance\/review$/],
    ["dlp.disallow-custom-http", "Data policies", /governance\/policies$/],
    ["mconn.reregister", "Connect to a machine", /connections\/new\/desktop-flows$/],
    ["dshare.same-principles", "Share, on a desktop flow's page", /flows\/.+\/share$/],
    ["copy.irrevocable", "Send a copy, on a cloud flow's page", /flows\/.+\/copy$/],
  ] as const) {
    await open(page, `rules/${rule}`);
    await page.getByRole("main").getByRole("link", { name: link }).first().click();
    await expect(page, rule).toHaveURL(to);
  }
});

test("an unknown rule says so and leads to the rules", async ({ page }) => {
  await open(page, "rules/no-such-rule");
  await expect(page.getByRole("heading", { level: 1, name: "No such rule" })).toBeVisible();
  await page.getByRole("link", { name: "See all rules" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeFocused();
});

test("rules that hold whatever is on screen are said where somebody looks for them", async ({ page }) => {
  await open(page, "flows/complaint-triage");
  await expect(page.getByRole("region", { name: "Other connections" })).toContainText("until an owner uses it again");
  await expect(page.getByRole("link", { name: "Rule: cconn.stays-until-reused" })).toBeVisible();
  await open(page, "governance");
  await page.getByRole("button", { name: "Act as Imran Qadir" }).click();
  await expect(page.getByRole("link", { name: "Rule: gov.no-elevation-for-triggerers" })).toBeVisible();
  for (const [path, said, rule] of [
    ["governance", "can collect owners and shares", "audit.automate"],
    ["governance/policies", "block custom and HTTP connectors", "dlp.disallow-custom-http"],
    ["connectors", "appear in Power Automate for desktop by themselves", "connector.auto-updates"],
    ["connections/new/desktop-flows", "the machine is secured", "mconn.secure-machine"],
  ] as const) {
    await open(page, path);
    await expect(page.getByRole("main")).toContainText(said);
    await expect(page.getByRole("link", { name: `Rule: ${rule}` }).first()).toBeVisible();
  }
});
