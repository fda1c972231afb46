// Many switches at once: three groups, one confirmation, one undo.
import { axe, expect, open, test } from "./support/journey.ts";

test("many references are embedded with one confirmation and taken back with one undo", async ({ page }) => {
  await open(page, "flows?tab=all");
  await page.getByRole("checkbox", { name: "Select all listed flows" }).check();
  const embed = page.getByRole("button", { name: /^Embed mine \(\d+\)$/ });
  const before = await embed.innerText();
  const count = Number(before.match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(1);
  await embed.click();
  const dialog = page.getByRole("dialog", { name: `Embed ${count} connection references?` });
  await expect(dialog.getByRole("heading", { name: `Will change (${count})` })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: /^Others must \(\d+\)$/ })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: /^Nothing to do \(\d+\)$/ })).toBeVisible();
  await expect(dialog.getByText("Demo. Nothing outside this browser changes.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await axe(page);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("checkbox", { name: "Select all listed flows" }).check();
  await expect(page.getByRole("button", { name: "Embed mine (0)" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: before })).toBeVisible();
});

test("Cancel changes nothing", async ({ page }) => {
  await open(page, "flows");
  await page.getByRole("checkbox", { name: "Select all listed flows" }).check();
  const stop = page.getByRole("button", { name: /^Stop embedding mine \([1-9]/ });
  const before = await stop.innerText();
  await stop.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: before })).toBeVisible();
});

test("references selected across flows change in each of them", async ({ page }) => {
  await open(page, "connection-references?whose=mine");
  await page.getByRole("checkbox", { name: "Select all listed connection references" }).check();
  const embed = page.getByRole("button", { name: /^Embed mine \([1-9]\d*\)$/ });
  await embed.click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+z");
  await page.getByRole("checkbox", { name: "Select all listed connection references" }).check();
  await expect(embed).toBeVisible();
});

test("whoever must act can be asked, with one message for all that is theirs", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "flows?tab=all");
  await page.getByRole("checkbox", { name: "Select all listed flows" }).check();
  await page.getByRole("button", { name: /^Embed mine/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Embed \d+ connection references\?$/ });
  const owner = dialog.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Ask Ingrid Solheim" }) });
  await expect(owner).toContainText("Ingrid Solheim can:");
  const lines = await owner.locator("p").allInnerTexts();
  await owner.getByRole("button", { name: "Ask Ingrid Solheim" }).click();
  const ask = page.getByRole("dialog", { name: "Ask Ingrid Solheim" });
  const message = ask.getByRole("textbox", { name: "Message" });
  await expect(message).toHaveValue(/^Hi Ingrid,\n\nCould you embed /);
  const text = await message.inputValue();
  expect(text.match(/in the desktop flow “/g)).toHaveLength(lines.length);
  expect(text).toMatch(/set Embedded in desktop flow to Yes, and confirm\.\n\nThank you,\nAna Ruiz$/);
  await expect(ask.getByText("Sharewell sends nothing.")).toBeVisible();
  await axe(page, "the message of a bulk change");
  await ask.getByRole("button", { name: "Copy" }).click();
  await expect(ask.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.keyboard.press("Escape");
  await expect(ask).toHaveCount(0);
  await expect(owner.getByRole("button", { name: "Ask Ingrid Solheim" })).toBeFocused();
  // Who has left can't be asked.
  const gone = dialog.getByRole("listitem").filter({ hasText: "has left, so nobody can now" });
  for (const one of await gone.all()) await expect(one.getByRole("button")).toHaveCount(0);
});
