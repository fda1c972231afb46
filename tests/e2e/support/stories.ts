// The questions on Home, as journeys find them.
import type { Locator, Page } from "@playwright/test";

/** The section with the questions. */
export const questions = (page: Page): Locator => page.getByRole("region", { name: /questions makers ask/ });

/** Shows every question, and gives the one after this with who acts in it. */
export async function nextQuestion(page: Page, question: string): Promise<{ question: string; actor: string }> {
  for (const more of await questions(page).getByRole("button", { name: /^Show all/ }).all()) await more.click();
  const all = questions(page).getByRole("listitem");
  const names = await all.locator("strong").allTextContents();
  const next = (names.indexOf(question) + 1) % names.length;
  const line = await all.nth(next).locator("a span").textContent();
  return { question: names[next]!, actor: line!.split(" · as ")[1]! };
}
