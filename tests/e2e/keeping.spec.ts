// What this browser keeps: across reloads, between tabs, without storage, without a network.
import type { BrowserContext, Page } from "@playwright/test";
import { axe, expect, open, ready, test } from "./support/journey.ts";
import { questions } from "./support/stories.ts";
import { badge, opened } from "./support/file.ts";
import { parcels } from "./fixtures/solution.ts";

const screen = "flows/invoice-intake/connection-references";
const toggle = (page: Page) => page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Finance inbox" });
const cloud = (page: Page, word: string) => page.getByRole("button", { name: new RegExp(`^Cloud: ${word}`) });

/** Moves the switch and confirms. */
async function move(page: Page): Promise<void> {
  await toggle(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a change is there after a reload", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await expect(toggle(page)).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(toggle(page)).toBeChecked();
  await expect(cloud(page, "can run")).toBeVisible();
});

test("two tabs agree", async ({ page, context }) => {
  await open(page, screen);
  const other = await context.newPage();
  await open(other, screen);
  await move(page);
  await expect(toggle(other)).toBeChecked();
  await expect(cloud(other, "can run")).toBeVisible();
  await move(other);
  await expect(toggle(page)).not.toBeChecked();
  await expect(cloud(page, "can't run")).toBeVisible();
});

test("who acts belongs to the tab", async ({ page, context }) => {
  await open(page, screen);
  const other = await context.newPage();
  await open(other, screen);
  await other.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  await other.getByRole("searchbox", { name: "Search people" }).fill("carla");
  await other.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Carla Nunes/ }).click();
  await expect(other.getByRole("button", { name: "Acting as Carla Nunes" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Acting as Ana Ruiz" })).toBeVisible();
});

test("a change is taken back by its toast, and by Ctrl+Z", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await expect(page.getByRole("status").filter({ hasText: "is embedded in this demo. Nothing outside this browser changed." })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(toggle(page)).not.toBeChecked();
  await expect(page.getByRole("button", { name: "Undo" }), "what was taken back isn't offered again").toHaveCount(0);
  await move(page);
  await expect(toggle(page)).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(toggle(page)).not.toBeChecked();
  await page.reload();
  await ready(page);
  await expect(toggle(page), "kept taken back").not.toBeChecked();
});

test("Ctrl+Z in a text field is the field's own", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await page.goto("rules");
  await ready(page);
  await page.getByRole("searchbox").pressSequentially("run");
  await page.keyboard.press("Control+z");
  await page.goto(screen);
  await expect(toggle(page)).toBeChecked();
});

test("Ctrl+Z of somebody else takes nothing back", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await page.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill("bo tran");
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Bo Tran/ }).click();
  await expect(page.getByRole("button", { name: "Acting as Bo Tran" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: "There's nothing of yours to undo." })).toHaveCount(1);
  await expect(toggle(page)).toBeChecked();
});

test("Undo in a toast, pressed by somebody else, says who may and takes nothing back", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await page.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill("bo tran");
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Bo Tran/ }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Only Ana Ruiz can" })).toBeVisible();
  await expect(toggle(page)).toBeChecked();
});

test("everything kept can be deleted, in every tab", async ({ page, context }) => {
  await open(page, screen);
  await move(page);
  const other = await context.newPage();
  await open(other, screen);
  await expect(toggle(other)).toBeChecked();
  await page.goto("settings");
  await ready(page);
  await page.getByRole("button", { name: "Delete all" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete everything kept in this browser?" });
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(toggle(other)).not.toBeChecked();
  await page.goto(screen);
  await ready(page);
  await expect(toggle(page)).not.toBeChecked();
});

test("what is kept moves to another browser as a file", async ({ page, browser, baseURL, complaints }) => {
  await open(page, "import");
  let chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(parcels());
  await page.getByRole("checkbox", { name: "Keep in this browser" }).check();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await page.getByRole("button", { name: /^Workspace: Copy/ }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await page.goto(screen);
  await ready(page);
  await move(page);
  await page.goto("settings");
  await ready(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const file = await (await saved).path();

  const elsewhere = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const there = await elsewhere.newPage();
  complaints.watch(there, baseURL!);
  await open(there, "settings");
  chooser = there.waitForEvent("filechooser");
  await there.getByRole("button", { name: "Import", exact: true }).click();
  await (await chooser).setFiles(file);
  await expect(there.getByText("Your data is in this browser now.").first()).toBeVisible();
  await there.goto(screen);
  await ready(there);
  await expect(toggle(there)).toBeChecked();
  await there.getByRole("button", { name: /^Workspace:/ }).click();
  await expect(there.getByRole("menuitemradio", { name: "Copy: Parcels_1_2_0_3.zip" })).toBeVisible();
  await elsewhere.close();
});

test("what was saved after it broke can be brought back, also after everything kept was deleted", async ({ page }) => {
  await open(page, screen);
  await move(page);
  await page.evaluate(() => dispatchEvent(new CustomEvent("sharewell-panic")));
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my data" }).click();
  const file = await (await saved).path();
  await page.goto("settings");
  await ready(page);
  await page.getByRole("button", { name: "Delete all" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Everything kept in this browser is deleted.").first()).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByText("Your data is in this browser now.").first()).toBeVisible();
  await page.goto(screen);
  await ready(page);
  await expect(toggle(page)).toBeChecked();
});

test("what is changed after everything kept was deleted is kept again", async ({ page }) => {
  await open(page, "settings");
  await page.getByRole("button", { name: "Delete all" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Everything kept in this browser is deleted.").first()).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Flows" }).click();
  await page.getByRole("tab", { name: "All" }).click();
  await page.getByRole("link", { name: "Invoice intake" }).click();
  await page.getByRole("link", { name: "Manage", exact: true }).click();
  await move(page);
  await page.reload();
  await ready(page);
  await expect(toggle(page)).toBeChecked();
});

test("importing asks before it takes the place of what was changed here", async ({ page }) => {
  await open(page, "settings");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const file = await (await saved).path();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Flows" }).click();
  await page.getByRole("button", { name: /^Create my flow/ }).click();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  const importing = page.getByRole("button", { name: "Import", exact: true });
  await importing.click();
  const ask = page.getByRole("dialog", { name: "Replace what was changed here?" });
  await axe(page, "importing over changes");
  await ask.getByRole("button", { name: "Cancel" }).click();
  await expect(importing).toBeFocused();
  const changes = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" });
  await changes.click();
  await expect(page.getByRole("main").getByText(/^You created/).first()).toBeVisible();
  await page.goBack();
  await importing.click();
  const chooser = page.waitForEvent("filechooser");
  await ask.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByText("Your data is in this browser now.").first()).toBeVisible();
  await changes.click();
  await expect(page.getByRole("main").getByText(/^You created/)).toHaveCount(0);
});

test("a file that isn't exported data changes nothing and says so", async ({ page }) => {
  await open(page, "settings");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await (await chooser).setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[1]") });
  await expect(page.getByText(/isn't data exported from Sharewell/)).toBeVisible();
});

/** Holds the store of entries, so that nothing is written, until it is let go. */
async function hold(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const asked = indexedDB.open("sharewell");
        asked.onsuccess = () => {
          const entries = asked.result.transaction("entries", "readwrite").objectStore("entries");
          const again = () => {
            held();
            if ("letGo" in globalThis) asked.result.close();
            else entries.count().onsuccess = again;
          };
          again();
        };
      }),
  );
  return () => page.evaluate(() => void Object.assign(globalThis, { letGo: true }));
}

const activity = async (page: Page) => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeVisible();
};

test("a change that takes long to be written says so, and stops saying so once it is", async ({ page }) => {
  await open(page, screen);
  const letGo = await hold(page);
  await move(page);
  await expect(toggle(page), "nobody waits for the storage").toBeChecked();
  await activity(page);
  const entry = page.getByRole("main").getByRole("listitem").first();
  await expect(entry.getByText("Saving…")).toBeVisible();
  await letGo();
  await expect(entry.getByText("Saving…")).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(entry).toContainText("You embedded Outlook – Finance inbox");
});

test("a change that is written at once never says that it is being saved", async ({ page }) => {
  await open(page, screen);
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.body.textContent!.includes("Saving…")) Object.assign(globalThis, { flickered: true });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await move(page);
  await activity(page);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => "flickered" in globalThis)).toBe(false);
});

test("a change that another tab made impossible stays in Activity as taken back", async ({ page, context }) => {
  await open(page, screen);
  const other = await context.newPage();
  // The other tab doesn't tell this one what it does.
  await other.addInitScript(() => (BroadcastChannel.prototype.postMessage = () => undefined));
  await page.getByRole("button", { name: "Acting as Ana Ruiz" }).click();
  await page.getByRole("searchbox", { name: "Search people" }).fill("bo tran");
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /Bo Tran/ }).click();
  const ledger = page.getByRole("switch", { name: "Embedded in desktop flow: Excel – Ledger" });
  const turn = async () => {
    await ledger.click();
    await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  };
  await turn();
  await expect(ledger).not.toBeChecked();
  await open(other, "flows/invoice-intake/access");
  await other.getByRole("button", { name: "Remove Bo Tran" }).click();
  await other.getByRole("dialog", { name: "Remove Bo Tran" }).getByRole("button", { name: "Remove" }).click();
  await expect(other.getByRole("button", { name: "Remove Bo Tran" })).toHaveCount(0);
  // Whoever has no access to a flow can stop embedding what is theirs, and no more.
  await turn();
  await expect(page.getByText("1 of your changes was taken back.")).toBeVisible();
  await activity(page);
  const lost = page.getByRole("main").getByRole("listitem").filter({ hasText: "Taken back" });
  await expect(lost).toHaveCount(1);
  await expect(lost).toContainText("Excel – Ledger");
  await expect(lost).toContainText("Another tab changed the same flow first");
  await expect(lost.getByRole("button")).toHaveCount(0);
});

test("Undo in a toast is about its own change, and says so where another workspace is open", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await page.getByRole("button", { name: badge(file.name) }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await open(page, screen);
  await move(page);
  await page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" }).click();
  await page.getByRole("menuitemradio", { name: `Copy: ${file.name}` }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  const said = page.getByRole("status").filter({ hasText: "This was changed in Larkmoor Foods. Open that to undo it." });
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: badge(file.name) }).click();
  await page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }).click();
  await expect(toggle(page), "nothing was undone").toBeChecked();
});

test("Undo in a toast, after another tab started over, says that it was taken back", async ({ page, context }) => {
  await open(page, screen);
  const other = await context.newPage();
  await open(other, "settings");
  await move(page);
  await other.getByRole("button", { name: "Reset the demo" }).click();
  await other.getByRole("dialog", { name: "Reset the demo?" }).getByRole("button", { name: "Reset" }).click();
  await expect(toggle(page)).not.toBeChecked();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "This was taken back already" })).toBeVisible();
});

/** Takes the browser's storage away, as private modes do. */
const withoutStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Storage is off", "SecurityError");
    };
    Object.defineProperty(globalThis, "indexedDB", { value: { open: refuse, databases: refuse, deleteDatabase: refuse } });
  });

test("where nothing can be kept, everything works, and it is said at once", async ({ page, context }) => {
  await withoutStorage(context);
  await open(page, screen);
  await expect(page.getByText("This browser doesn't keep data here. Everything works, but a reload starts over.")).toBeVisible();
  await move(page);
  await expect(toggle(page)).toBeChecked();
  await activity(page);
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("Not kept in this browser");
  await page.goBack();
  await page.keyboard.press("Control+z");
  await expect(toggle(page)).not.toBeChecked();
  await move(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my changes" }).click();
  expect((await saved).suggestedFilename()).toBe("sharewell-data.json");
  await page.reload();
  await ready(page);
  await expect(toggle(page)).not.toBeChecked();
});

test("once loaded, the portal needs no network", async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  const rail = page.getByRole("navigation", { name: "Main" });
  for (const [link, heading] of [["Flows", "Flows"], ["Connection references", "All connection references"], ["Activity", "Activity"], ["Rules", "Rules"], ["Settings", "Settings"]] as const) {
    await rail.getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }
  await rail.getByRole("link", { name: "Home" }).click();
  await questions(page).getByRole("button", { name: /^Show all/ }).first().click();
  await page.getByRole("link", { name: "Nobody can move this switch. Why?" }).click();
  await page.getByRole("switch", { name: "Embedded in desktop flow: Outlook – Purchasing" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(cloud(page, "may fail")).toBeVisible();

  await rail.getByRole("link", { name: "Home" }).click();
  await page.getByRole("link", { name: "Import a solution" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(parcels());
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("link", { name: "Move parcels" }).click();
  await page.getByRole("button", { name: /^Embed it/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(cloud(page, "can run")).toBeVisible();
});
