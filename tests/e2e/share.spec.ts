// Sharing a flow: what it does is said before Save, and one undo takes all of it back.
import { actAs, axe, expect, fitsSideways, open, ready, test } from "./support/journey.ts";

const picker = "Name, email address, or group name";

test("the first share of a desktop flow warns that cloud runs stop, and embedding in the same Save keeps them", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/share");
  const drawer = page.getByRole("dialog", { name: 'Share "Payroll lock check"' });
  await expect(drawer.getByRole("combobox", { name: picker })).toBeFocused();
  const save = drawer.getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription("Choose somebody first.");
  await drawer.getByRole("combobox").fill("bo t");
  await drawer.getByRole("option", { name: /Bo Tran/ }).click();
  await expect(drawer.getByText("Cloud runs will stop when you save.")).toBeVisible();
  const changes = drawer.getByRole("region", { name: "What changes" });
  await expect(changes.getByText("Bo Tran, console")).toBeVisible();
  await expect(changes.getByText("You, cloud")).toBeVisible();
  await axe(page, "the share drawer with somebody chosen");

  await drawer.getByRole("checkbox", { name: "Also embed SharePoint – Payroll (yours)" }).check();
  await expect(drawer.getByText("Cloud runs will stop when you save.")).toHaveCount(0);
  await expect(drawer.getByText("Cloud runs go on: every connection reference is embedded.")).toBeVisible();
  await expect(changes.getByText("You, cloud")).toHaveCount(0);
  await expect(drawer.getByText("Demo. Nothing outside this browser changes.")).toBeVisible();
  await save.click();
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/\/flows\/payroll-lock-check$/);

  await page.getByRole("button", { name: "Undo" }).click();
  await page.goto("flows/payroll-lock-check/share");
  await expect(drawer.getByText("Bo Tran")).toHaveCount(0);
});

test("several pasted addresses become people, and unknown ones stay with a reason", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/share");
  const field = page.getByRole("combobox", { name: picker });
  await field.fill("bo@larkmoor.example; carla@larkmoor.example, who@else.example");
  await field.press("Enter");
  const chosen = page.getByRole("list", { name: "Chosen" });
  await expect(chosen.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("emphasis").getByText("Nobody here has this address.")).toBeVisible();
});

test("leaving with somebody chosen asks first, and goes back to where it was opened", async ({ page }) => {
  await open(page, "flows/payroll-lock-check");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("combobox", { name: picker }).fill("bo@larkmoor.example");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: picker }).fill("carla@larkmoor.example");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const ask = page.getByRole("dialog", { name: "Leave without saving?" });
  await expect(ask.getByText("2 people aren't shared with yet.")).toBeVisible();
  await expect(ask.getByRole("button", { name: "Stay" })).toBeFocused();
  await ask.getByRole("button", { name: "Stay" }).press("Enter");
  await expect(page.getByRole("dialog", { name: /^Share/ })).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "Cancel" }).click();
  await ask.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/flows\/payroll-lock-check$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expect(page.getByRole("link", { name: "Share", exact: true })).toBeFocused();
});

test("the browser asks before a reload loses somebody chosen, and only then", async ({ page }) => {
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await open(page, "flows/payroll-lock-check/share");
  await page.getByRole("combobox", { name: picker }).fill("nobody yet");
  await page.getByRole("combobox", { name: picker }).fill("");
  await page.reload();
  await ready(page);
  expect(asked).toEqual([]);
  await page.getByRole("combobox", { name: picker }).fill("bo@larkmoor.example");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Chosen" })).toContainText("Bo Tran");
  await page.reload();
  await ready(page);
  expect(asked).toEqual(["beforeunload"]);
});

test("the browser's Back and links in the panel ask before somebody chosen is lost", async ({ page }) => {
  await open(page, "flows/payroll-lock-check");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("combobox", { name: picker }).fill("bo@larkmoor.example");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: /^Share/ });
  const ask = page.getByRole("dialog", { name: "Leave without saving?" });
  const chosen = drawer.getByRole("list", { name: "Chosen" });
  await expect(chosen).toContainText("Bo Tran");
  for (const time of ["once", "and again"]) {
    await page.goBack();
    await expect(ask, time).toBeVisible();
    await expect(page, "the address is the panel's").toHaveURL(/\/share$/);
    await ask.getByRole("button", { name: "Stay" }).click();
    await expect(chosen).toContainText("Bo Tran");
  }
  await drawer.getByRole("link", { name: "Manage access" }).click();
  await expect(ask).toBeVisible();
  await ask.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/access$/);
  await expect(page.getByRole("dialog", { name: "Manage access" })).toBeVisible();
  await page.goBack();
  // Nothing is chosen in the panel any more: going back goes.
  await expect(drawer).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/payroll-lock-check$/);
  await expect(drawer).toHaveCount(0);
});

test("after Back and Leave the page is there that Back leads to", async ({ page }) => {
  await open(page, "flows/payroll-lock-check");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await expect(page).toHaveTitle("Share – Payroll lock check – Sharewell");
  await page.getByRole("combobox", { name: picker }).fill("bo@larkmoor.example");
  await page.keyboard.press("Enter");
  await page.goBack();
  await page.getByRole("dialog", { name: "Leave without saving?" }).getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/payroll-lock-check$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveTitle("Payroll lock check – Flows – Sharewell");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("opened by link, the panel is replaced by its page", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/share");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/flows\/payroll-lock-check$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a scheduled cloud flow offers co-owners, and says why nobody can be run-only", async ({ page }) => {
  await open(page, "flows/approval-reminders/share");
  const runOnly = page.getByRole("radio", { name: "Run-only user" });
  await expect(runOnly).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("dialog").getByText(/This flow starts on a schedule/)).toBeVisible();
  await page.getByRole("combobox", { name: picker }).fill("Dalia Osman");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is a guest from outside the organization/)).toBeVisible();
  await page.getByRole("tab", { name: "SharePoint list" }).click();
  await page.getByRole("combobox", { name: "Site or list name" }).fill("Returns");
  await page.getByRole("option", { name: /Returns log/ }).click();
  await expect(page.getByText(/Everybody who can edit/)).toBeVisible();
  await axe(page, "sharing with a list");
});

test("somebody who may only run it is told that only owners see who has access, in each panel that shows it", async ({ page }) => {
  for (const panel of ["share", "connections"]) {
    await open(page, `flows/supplier-sync/${panel}`);
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByText("Only owners see this in Power Automate.")).toBeVisible();
    await expect(drawer.getByText("You're a run-only user of this flow.")).toBeVisible();
    await expect(drawer.getByText("Carla Nunes")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  }
});

test("several people stand in one line, and what is embedded isn't said to be kept back", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/share");
  for (const name of ["Bo Tran", "Carla Nunes"]) {
    await page.getByRole("combobox", { name: picker }).fill(name);
    await page.keyboard.press("Enter");
  }
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("Bo Tran and Carla Nunes get the flow, not your connections.")).toBeVisible();
  await drawer.getByRole("checkbox", { name: /^Also embed/ }).check();
  await expect(drawer.getByText("get the flow, and of your connections only those embedded here.")).toHaveCount(1);
  await expect(drawer.getByText("not your connections.")).toHaveCount(0);
});

test("the share drawer fits a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "flows/payroll-lock-check/share");
  await fitsSideways(page);
});

test("data policies don't stop sharing, and are to be looked at again", async ({ page }) => {
  await open(page, "flows/order-status-button/share");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("region", { name: "Data policies" })).toHaveCount(0);
  await drawer.getByRole("combobox", { name: /^Name, email/ }).fill("Tomas");
  await page.getByRole("option", { name: /Tomas Vidal/ }).click();
  const policies = drawer.getByRole("region", { name: "Data policies" });
  await expect(policies).toContainText("An administrator should look at the data policies again.");
  await expect(policies.getByRole("link", { name: "Rule: dlp.review-when-expanding" })).toBeVisible();
});

test("what a run-only user can't do is said of a flow with connector actions, where the documents agree", async ({ page }) => {
  const denied = "start it from a cloud flow";
  await open(page, "flows/payroll-lock-check/share");
  await expect(page.getByRole("dialog")).toContainText(denied);
  await open(page, "flows");
  await actAs(page, "Felix Braun");
  await open(page, "flows/backup-check/share");
  const drawer = page.getByRole("dialog", { name: 'Share "Backup check"' });
  await expect(drawer).toContainText("Can run this flow from the console. Can't edit it.");
  await expect(drawer).not.toContainText(denied);
});

test("somebody without the license that connector actions take gets the flow, and is told what running it takes", async ({ page }) => {
  await open(page, "flows/payroll-lock-check/share");
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("combobox", { name: picker }).fill("theo");
  await drawer.getByRole("option", { name: /Theo Lang/ }).click();
  await expect(drawer).toContainText("Theo Lang can edit and share this flow.");
  await expect(drawer).toContainText("Theo Lang needs an Attended RPA license to run it, because it has connector actions.");
  await expect(drawer).not.toContainText("Theo Lang can edit, run, and share this flow.");
});
