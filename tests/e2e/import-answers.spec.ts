// What a file can't say: answers for all of its flows or for one, what stays as it was made, and undo.
import { badge, opened } from "./support/file.ts";
import { axe, expect, fitsSideways, ready, test } from "./support/journey.ts";
import { parcels } from "./fixtures/solution.ts";
import type { Page } from "@playwright/test";

const bar = (page: Page) => page.getByRole("main").getByText(/Answers marked assumed rest on this:/);
const answers = (page: Page) => page.getByRole("dialog", { name: "What the file can't say" });
const band = (page: Page) => page.getByRole("region", { name: "Can it run?" });

/** Answers for the flow on screen alone. */
async function answerForFlow(page: Page, answer: string): Promise<void> {
  await band(page).getByRole("link", { name: "Change for this flow" }).click();
  await answers(page).getByRole("radio", { name: answer }).check();
  await answers(page).getByRole("button", { name: "Save" }).click();
  await expect(answers(page)).toHaveCount(0);
}

test("an answer for one flow changes that flow alone, and undo brings the one before back everywhere", async ({ page }) => {
  const file = parcels();
  await opened(page, file);
  await page.getByRole("link", { name: "Move parcels" }).click();
  await expect(bar(page)).toContainText("each flow has one more owner.");
  await expect(band(page)).toContainText("Sharewell assumes that this flow has one more owner.");
  await expect(page.getByRole("button", { name: /^Cloud: can't run, assumed/ })).toBeVisible();

  await band(page).getByRole("link", { name: "Change for this flow" }).click();
  await expect(page).toHaveURL(/\/assumed$/);
  await expect(answers(page).getByRole("radio", { name: "As for the other flows of this file" })).toBeChecked();
  await expect(answers(page).getByText(`Copy of ${file.name}. Nothing changes in Power Automate.`)).toBeVisible();
  await answers(page).getByRole("radio", { name: "Only me" }).check();
  await expect(answers(page).getByRole("heading", { name: "What changes" })).toBeVisible();
  await axe(page, "the answer for one flow");
  await answers(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
  await expect(band(page)).toContainText("isn't shared. This answer is for this flow alone.");
  await expect(bar(page)).toContainText("each flow has one more owner. 1 flow has an answer of its own.");

  // The other flow is as before.
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Flows" }).click();
  await page.getByRole("link", { name: "Tell the desk" }).click();
  await expect(band(page)).toContainText("Sharewell assumes that this flow has one more owner.");
  await expect(page.getByRole("region", { name: "Owners" })).toContainText("A co-owner");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bar(page)).not.toContainText("answer of its own");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("button", { name: /^Cloud: can't run, assumed/ })).toBeVisible();
  await expect(band(page)).not.toContainText("This answer is for this flow alone.");
  await band(page).getByRole("link", { name: "Change for this flow" }).click();
  await expect(answers(page).getByRole("radio", { name: "As for the other flows of this file" })).toBeChecked();
});

test("undo by keyboard and in Activity brings the answers back as well, for one flow and for all", async ({ page }) => {
  await opened(page, parcels());
  await page.getByRole("link", { name: "Move parcels" }).click();
  await answerForFlow(page, "I don't know yet");
  await expect(band(page)).toContainText("Nobody has said who this flow is shared with.");
  await page.keyboard.press("Control+z");
  await expect(band(page)).toContainText("Sharewell assumes that this flow has one more owner.");

  await answerForFlow(page, "Only me");
  await page.getByRole("button", { name: "Change answers" }).click();
  await answers(page).getByRole("radio", { name: "Somebody else's" }).check();
  await answers(page).getByRole("button", { name: "Save" }).click();
  await expect(bar(page)).toContainText("the connection references are somebody else's");
  const rail = page.getByRole("navigation", { name: "Main" });
  await rail.getByRole("link", { name: "Activity" }).click();
  const entries = page.getByRole("main").getByRole("listitem");
  await entries.filter({ hasText: "changed what is assumed about Move parcels" }).first().getByRole("button", { name: /^Undo/ }).click();
  // Where no answer is shown, nothing is said of what answers rest on.
  await expect(bar(page)).toHaveCount(0);
  await rail.getByRole("link", { name: "Flows" }).click();
  await expect(bar(page)).toContainText("somebody else's, and each flow has one more owner.");
  await expect(bar(page), "what was answered later stays").not.toContainText("of its own");
  await rail.getByRole("link", { name: "Activity" }).click();
  await entries.filter({ hasText: "changed what is assumed about this file" }).first().getByRole("button", { name: /^Undo/ }).click();
  await rail.getByRole("link", { name: "Flows" }).click();
  await expect(bar(page)).toContainText("the connection references belong to whoever opened it");
});

test("what somebody changed by hand stays, and is listed before it is saved", async ({ page }) => {
  await opened(page, parcels());
  await page.getByRole("link", { name: "Move parcels" }).click();
  await page.getByRole("region", { name: "Shared with" }).getByRole("link", { name: "Manage access" }).click();
  await page.getByRole("button", { name: "Remove A co-owner" }).click();
  await page.getByRole("dialog", { name: "Remove A co-owner" }).getByRole("button", { name: "Remove" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await band(page).getByRole("link", { name: "Change for this flow" }).click();
  await answers(page).getByRole("radio", { name: "Only me" }).check();
  await expect(answers(page)).toContainText("What A co-owner can do with Move parcels was changed by hand, and stays.");
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
});

test("kept answers and their undo survive a reload", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await page.getByRole("link", { name: "Move parcels" }).click();
  await answerForFlow(page, "Only me");
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: badge(file.name) })).toBeVisible();
  await expect(bar(page)).toContainText("1 flow has an answer of its own.");
  await page.keyboard.press("Control+z");
  await expect(bar(page)).not.toContainText("of its own");
});
