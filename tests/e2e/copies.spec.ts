// Copies and new owners: what is sent stays sent, and a flow outside a solution keeps its owner.
import type { Page } from "@playwright/test";
import { actAs, axe, expect, fitsSideways, open, test } from "./support/journey.ts";

const rail = (page: Page, name: string) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });
const drawer = (page: Page, name: string) => page.getByRole("dialog", { name });

test("a copy is sent for good, and its recipient makes a flow of their own from it", async ({ page }) => {
  await open(page, "flows/approval-reminders");
  await page.getByRole("link", { name: "Send a copy" }).click();
  const panel = drawer(page, "Send a copy");
  await expect(panel.getByText(/no connections travel with it/)).toBeVisible();
  await expect(panel.getByText(/can't be taken back/)).toBeVisible();
  await expect(panel.getByText("Nothing outside this browser changes.")).toBeVisible();
  const send = panel.getByRole("button", { name: "Send" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(send).toHaveAccessibleDescription("Choose somebody first.");
  await panel.getByRole("textbox", { name: "Name" }).fill("Reminders for Rui");
  await panel.getByRole("combobox", { name: "Send to (name or email address)" }).fill("rui@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(panel.getByText(/^Rui Costa gets an email and can create a flow of their own from it/)).toBeVisible();
  // What is sent stays sent, so nobody is left out without a word.
  await panel.getByRole("combobox").fill("nobody@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(send).toHaveAccessibleDescription(/Nobody here is nobody@larkmoor.example/);
  await axe(page, "sending a copy");
  await panel.getByRole("button", { name: /Remove nobody@/ }).click();
  await send.click();
  await expect(panel).toBeHidden();
  const toast = page.getByText(/You sent a copy of Approval reminders to Rui Costa in this demo/).first();
  await expect(toast).toBeVisible();
  await expect(toast).toContainText("It can't be taken back.");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  // Whoever would send it once more hears that one waits already.
  await page.getByRole("link", { name: "Send a copy" }).click();
  await expect(panel.getByText(/already waits/)).toHaveCount(0);
  await panel.getByRole("combobox").fill("rui@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(panel).toContainText("A copy of this flow already waits for Rui Costa. This one comes in addition.");
  await panel.getByRole("button", { name: "Close" }).click();
  await drawer(page, "Leave without saving?").getByRole("button", { name: "Leave" }).click();
  await expect(panel).toBeHidden();
  await rail(page, "Activity").click();
  const entry = page.getByRole("main").getByRole("listitem").first();
  await expect(entry).toContainText("stays sent");
  await expect(entry.getByRole("button", { name: "Undo" })).toHaveCount(0);

  await actAs(page, "Rui Costa");
  await rail(page, "Flows").click();
  const offers = page.getByRole("region", { name: "Copies sent to you" });
  await expect(offers.getByText("Ana Ruiz sent you a copy of Approval reminders.")).toBeVisible();
  await axe(page, "a copy that waits");
  await offers.getByRole("button", { name: "Create my flow: Reminders for Rui" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reminders for Rui" })).toBeVisible();
  await expect(page.getByText("owned by you").first()).toBeVisible();

  // Its steps wait for connections, and take those of its owner.
  const used = page.getByRole("region", { name: "Embedded connections" });
  await expect(used.getByRole("listitem")).toHaveText([/SharePoint.*No connection chosen yet.*1 step/, /Outlook.*No connection chosen yet.*2 steps/]);
  await axe(page, "a flow made from a copy");
  await page.getByRole("main").getByText("Steps of this flow wait for a connection.").locator("xpath=../..").getByRole("link", { name: "Modify connections" }).click();
  const modify = drawer(page, "Modify connections");
  await expect(modify.getByRole("button", { name: /Outlook.*Use this connection/ })).toHaveAttribute("aria-disabled", "true");
  await modify.getByRole("combobox", { name: /SharePoint.*Use this connection/ }).selectOption({ index: 1 });
  await axe(page, "choosing connections for a copy");
  await modify.getByRole("button", { name: "Save" }).click();
  await expect(modify).toBeHidden();
  await expect(used).toContainText("rui@larkmoor.example");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(used).not.toContainText("rui@larkmoor.example");
  await rail(page, "Flows").click();
  await expect(page.getByRole("region", { name: "Copies sent to you" })).toHaveCount(0);
});

test("a flow from a copy that starts a desktop flow needs a machine connection of its own", async ({ page }) => {
  await open(page, "flows/invoice-intake/connection-references");
  await page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await open(page, "flows/morning-invoice-run");
  const answer = (word: string) => page.getByRole("main").getByRole("button", { name: new RegExp(`^Cloud: ${word}`) });
  await expect(answer("runs by itself"), "its owner made a connection to the machine").toBeVisible();
  await open(page, "flows/morning-invoice-run/copy");
  const panel = drawer(page, "Send a copy");
  await expect(panel.getByText(/It starts Invoice intake on a machine, so whoever creates a flow from it also needs a connection of their own/)).toBeVisible();
  await panel.getByRole("textbox", { name: "Name" }).fill("My invoice run");
  await panel.getByRole("combobox").fill("zoe@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await panel.getByRole("button", { name: "Send" }).click();
  await expect(panel).toBeHidden();
  await actAs(page, "Zoe Marsh");
  await rail(page, "Flows").click();
  await page.getByRole("button", { name: "Create my flow: My invoice run" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My invoice run" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Modify connections" }).first().click();
  const modify = drawer(page, "Modify connections");
  await modify.getByRole("link", { name: "New connection" }).first().click();
  await page.getByLabel("Account", { exact: true }).fill("zoe@larkmoor.example");
  await page.getByRole("radio", { name: "On the Connections page" }).check();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await modify.getByRole("combobox", { name: /Use this connection/ }).first().selectOption({ index: 1 });
  await modify.getByRole("button", { name: "Save" }).click();
  await expect(modify).toBeHidden();
  await page.getByRole("button", { name: "Turn on", exact: true }).click();
  await expect(answer("may fail")).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText("It starts Invoice intake on Finance robots, which takes a machine connection made by one of its owners");
  // With one of her own to a machine of that group, the run has her access, which isn't enough.
  await main.getByRole("link", { name: "Connect to a machine" }).click();
  await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: "FIN-RPA-01" });
  await page.getByRole("textbox", { name: "Domain and username" }).fill("LARKMOOR\\zoe");
  await page.getByRole("checkbox", { name: "I have the password" }).check();
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "FIN-RPA-01" })).toBeVisible();
  await rail(page, "Flows").click();
  await page.getByRole("link", { name: "My invoice run" }).first().click();
  await expect(answer("may fail")).toBeVisible();
  await expect(main).toContainText("It starts Invoice intake over a machine with your access, which doesn't let a cloud flow run it, so a run stops there. That takes a co-owner. Ana Ruiz can share it.");
  await actAs(page, "Ana Ruiz");
  await open(page, "flows/invoice-intake/share");
  const share = drawer(page, "Share");
  await share.getByRole("combobox").first().fill("zoe@larkmoor.example");
  await share.getByRole("combobox").first().press("Enter");
  await share.getByRole("radio", { name: /Co-owner/ }).check();
  await share.getByRole("button", { name: /^Share|^Save/ }).click();
  await expect(share).toBeHidden();
  await actAs(page, "Zoe Marsh");
  await rail(page, "Flows").click();
  await page.getByRole("link", { name: "My invoice run" }).first().click();
  await expect(answer("runs by itself")).toBeVisible();
});

test("a guest, and whoever can't edit flows here, are named before a copy is sent to them", async ({ page }) => {
  await open(page, "flows/morning-invoice-run/copy");
  const panel = drawer(page, "Send a copy");
  for (const whom of ["zoe@larkmoor.example", "theo@larkmoor.example", "dalia@tarnbeck.example"]) {
    await panel.getByRole("combobox").fill(whom);
    await panel.getByRole("combobox").press("Enter");
  }
  await expect(panel).toContainText("Dalia Osman is a guest from outside the organization, and gets to see every step of this flow.");
  await expect(panel).toContainText(/Theo Lang.* no role that lets people make flows in Finance, and may not be able to create one there/);
});

test("a flow that was made from a copy is taken back, and that is what is said", async ({ page }) => {
  await open(page, "flows");
  await page.getByRole("button", { name: /^Create my flow/ }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/You undid creating .* from a copy\./).first()).toBeVisible();
});

test("a new owner who has left or is a guest is warned about before saving", async ({ page }) => {
  await open(page, "flows/morning-invoice-run/owner");
  const panel = drawer(page, "Change owner");
  await panel.getByRole("combobox").fill("vera@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(panel).toContainText("Vera Holt has left, so nobody looks after this flow as its owner.");
  await expect(panel).toContainText("You stay an owner of it.");
});

test("who was sent nothing sees no copy, and the demo has one that waits", async ({ page }) => {
  await open(page, "flows");
  await expect(page.getByText("Nora Byrne sent you a copy of Campaign report.")).toBeVisible();
  await actAs(page, "Bo Tran");
  await expect(page.getByText(/sent you a copy/)).toHaveCount(0);
});

test("a desktop flow can't be copied like this, and who may only run it isn't offered it", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  const locked = page.getByRole("button", { name: "Send a copy" });
  await expect(locked).toHaveAttribute("aria-disabled", "true");
  await expect(locked).toHaveAccessibleDescription(/Only cloud flows can be sent as a copy\. Share this desktop flow instead\./);
  await locked.focus();
  await page.keyboard.press("Enter");
  const panel = drawer(page, "Send a copy");
  await expect(panel.getByText(/Share this desktop flow instead/)).toBeVisible();
  await axe(page, "a locked copy");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await actAs(page, "Rui Costa");
  await expect(page.getByRole("link", { name: "Preview run" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Send a copy" })).toHaveCount(0);
  await open(page, "flows/order-status-button");
  await actAs(page, "Zoe Marsh");
  await page.getByRole("button", { name: "Send a copy" }).press("Enter");
  await expect(panel).toContainText("You can't send a copy.");
});

test("a copy for somebody who has left is warned about before it is sent", async ({ page }) => {
  await open(page, "flows/approval-reminders/copy");
  const panel = drawer(page, "Send a copy");
  await panel.getByRole("combobox").fill("vera@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(panel).toContainText("Vera Holt has left and won't make a flow from it.");
  await expect(panel).not.toContainText("gets an email");
});

test("leaving before sending asks first", async ({ page }) => {
  await open(page, "flows/approval-reminders/copy");
  const panel = drawer(page, "Send a copy");
  await panel.getByRole("textbox", { name: "Description" }).fill("For the new team");
  await page.keyboard.press("Escape");
  await expect(drawer(page, "Leave without saving?").getByText("What you wrote for the copy isn't sent.")).toBeVisible();
  await page.getByRole("button", { name: "Stay" }).click();
  await panel.getByRole("combobox").fill("rui@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await page.keyboard.press("Escape");
  const ask = drawer(page, "Leave without saving?");
  await expect(ask.getByText("The copy isn't sent to 1 person yet.")).toBeVisible();
  await ask.getByRole("button", { name: "Leave" }).click();
  await expect(panel).toBeHidden();
});

test("in a solution the owner is changed in place, and back again", async ({ page }) => {
  await open(page, "flows/morning-invoice-run/owners");
  await page.getByRole("link", { name: "Change owner" }).click();
  const panel = drawer(page, "Change owner");
  const save = panel.getByRole("button", { name: "Save" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await panel.getByRole("combobox").fill("bo@larkmoor.example");
  await panel.getByRole("combobox").press("Enter");
  await expect(panel.getByText(/Primary owner:/)).toBeVisible();
  await expect(panel.getByText(/becomes the primary owner of/)).toBeVisible();
  await axe(page, "a new owner");
  await save.click();
  await expect(panel).toBeHidden();
  await expect(page.getByText("owned by Bo Tran").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("owned by you").first()).toBeVisible();
});

test("outside a solution three ways lead to a new flow, and the last to its panel", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "flows/approval-reminders/owner");
  const panel = drawer(page, "Change owner");
  await expect(panel.getByText(/outside a solution can't change owners/)).toBeVisible();
  await expect(panel.getByRole("heading", { level: 3 })).toHaveText([
    "Export it, and have them import it",
    "Save it under another name",
    "Send a copy",
  ]);
  await expect(panel.getByRole("link", { name: /^Rule: / }).first()).toBeVisible();
  await fitsSideways(page);
  await axe(page, "three ways");
  await panel.getByRole("link", { name: "Send a copy" }).click();
  await expect(drawer(page, "Send a copy")).toBeVisible();
});
