// Error decoder: a pasted text is read here, known errors are explained, unknown ones aren't guessed at.
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import type { Page } from "@playwright/test";

const box = (page: Page) => page.getByRole("textbox", { name: "Error text or run log" });

test("a run log gives every known error in its order, with who can mend it and the rule", async ({ page }) => {
  await open(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Error decoder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Error decoder" })).toBeFocused();
  await expect(box(page)).toHaveAccessibleDescription(/stays in this browser/);
  await box(page).fill(
    "08:00 started\n08:01 PasswordlessTokenExpiry\n08:02 Tenant 1f2e needs to be explicitly allowlisted to authorize 'connect with sign-in' runs\n08:03 DlpViolation",
  );
  await expect(page.getByRole("main").getByText("3 known errors in this text, in its order.")).toBeVisible();
  const found = page.getByRole("main").locator("ol").getByRole("heading", { level: 2 });
  await expect(found).toHaveText([
    "The sign-in of a machine connection ran out during the run",
    "The machine's allowlist lacks your organization",
    "A data policy stops the flow",
  ]);
  const first = page.getByRole("region", { name: /ran out during the run/ });
  await expect(first).toContainText("Line 2");
  await expect(first).toContainText("Code: PasswordlessTokenExpiry");
  await expect(first).toContainText("Who can mend it: An owner of the cloud flow.");
  await expect(first.getByRole("link", { name: "Machines", exact: true }), "where it can be looked at").toBeVisible();
  await axe(page, "errors found");
  await first.getByRole("link", { name: "Rule: msign.async-disabled" }).click();
  await expect(page).toHaveURL(/\/rules\/msign\.async-disabled$/);
});

test("an unknown text is said to be unknown, and what is known can be read without one", async ({ page }) => {
  await open(page, "errors");
  await box(page).fill("Something went wrong. Try again later.");
  await expect(page.getByText("Sharewell doesn't know an error in this text.")).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).press("Enter");
  await expect(box(page)).toHaveValue("");
  await expect(box(page), "the button is gone").toBeFocused();
  const known = page.getByRole("region", { name: "Errors Sharewell knows" });
  await expect(known.locator("summary").filter({ hasText: "ran out during the run" })).toContainText("PasswordlessTokenExpiry");
  await known.getByText("WebView2 is missing on the machine").click();
  await expect(known.locator("details[open]")).toContainText("It has no code");
  await expect(known.getByText("Install WebView2 on the machine.")).toBeVisible();
  await axe(page, "what is known");
});

test("the text goes nowhere and isn't kept", async ({ page }) => {
  await open(page, "errors");
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.getByRole("button", { name: "Try it with an example" }).press("Enter");
  await expect(box(page), "the button is gone").toBeFocused();
  await expect(page.getByRole("main").getByText("3 known errors in this text, in its order.")).toBeVisible();
  expect(asked).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
  await page.reload();
  await expect(box(page)).toHaveValue("");
});
