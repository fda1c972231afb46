// Why?: every answer explains itself, at an address of its own.
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";

test("the reasons are sentences with rules, and the button mends the first", async ({ page }) => {
  await open(page, "flows/invoice-intake");
  await page.getByRole("link", { name: "Why? From a cloud flow, attended" }).click();
  await expect(page).toHaveURL(/\/flows\/invoice-intake\/why\/cloud$/);
  const panel = page.getByRole("dialog", { name: "Why? From a cloud flow, attended" });
  await expect(panel.getByText(/A cloud flow can start a shared flow only when every connection reference is embedded/)).toBeVisible();
  await expect(panel.getByText("You can mend it.")).toBeVisible();
  await expect(panel.getByRole("link", { name: "Rule: cloudrun.all-embedded" })).toHaveAttribute("href", /\/rules\/cloudrun\.all-embedded$/);
  await panel.getByText("What this answer rests on").click();
  await expect(panel.getByText("Applies here.").first()).toBeVisible();
  await axe(page, "Why? with its grounds");
  await panel.getByRole("button", { name: "Embed it" }).click();
  await page.getByRole("dialog", { name: "Embed this connection reference?" }).getByRole("button", { name: "Confirm" }).click();
  await expect(panel.getByText(/Every connection reference is embedded/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/flows\/invoice-intake$/);
  await expect(page.getByRole("link", { name: "Why? From a cloud flow, attended" })).toBeFocused();
});

test("an answer about somebody else names them", async ({ page }) => {
  await open(page, "flows/invoice-intake/why/console?for=rui-costa");
  const panel = page.getByRole("dialog", { name: "Why? From the console" });
  await expect(panel.getByText("for Rui Costa")).toBeVisible();
  await expect(panel.getByText(/Rui Costa/).nth(1)).toBeVisible();
  await panel.getByRole("button", { name: "Close" }).first().click();
  await expect(page).toHaveURL(/\/flows\/invoice-intake(\?for=rui-costa)?$/);
});

test("who has left can't be asked, and the panel says what to do instead", async ({ page }) => {
  await open(page, "flows/freight-cost-import");
  await page.getByRole("button", { name: /^Acting as/ }).click();
  await page.getByRole("dialog", { name: "Act as" }).getByRole("button", { name: /^Piotr Zieli/ }).click();
  await page.getByRole("link", { name: "Why? From a cloud flow, attended" }).click();
  const panel = page.getByRole("dialog", { name: "Why? From a cloud flow, attended" });
  await expect(panel.getByText(/Vera Holt, has left, so nobody can embed it\. Use a connection reference of your own/)).toBeVisible();
  await expect(panel.getByRole("button", { name: /^Ask/ })).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("where the button that was pressed in Why? is gone, the focus is on its title", async ({ page }) => {
  await open(page, "flows/invoice-intake/why/cloud");
  const embed = page.getByRole("dialog").getByRole("button", { name: "Embed it" });
  await embed.press("Enter");
  const asks = page.getByRole("dialog", { name: "Embed this connection reference?" });
  await expect(asks.getByText("You, Morning invoice run (starts this flow)")).toBeVisible();
  await asks.getByRole("button", { name: "Confirm" }).press("Enter");
  await expect(asks).toHaveCount(0);
  await expect(embed).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: /^Why\?/ })).toBeFocused();
});
