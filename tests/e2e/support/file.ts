// What journeys with a file of one's own have: choosing it and opening it as a copy.
import { expect, type Page } from "@playwright/test";
import type { Upload } from "../fixtures/solution.ts";
import { open } from "./journey.ts";

/** What the header calls a copy of a file. */
export const badge = (file: string) => `Workspace: Copy: ${file}`;

/** Chooses a file on the import page. */
export async function choose(page: Page, file: Upload): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(file);
}

/** Chooses a file and opens it. */
export async function opened(page: Page, file: Upload, keep = false): Promise<void> {
  await open(page, "import");
  await choose(page, file);
  if (keep) await page.getByRole("checkbox", { name: "Keep in this browser" }).check();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("button", { name: badge(file.name) })).toBeVisible();
}
