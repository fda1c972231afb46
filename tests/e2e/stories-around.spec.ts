// The questions about copies, owners, connections, machines, connectors, people, governance and
// errors: each opened from Home, answered by the one change it tells, and started again.
import type { Page } from "@playwright/test";
import { parcels } from "./fixtures/solution.ts";
import { opened } from "./support/file.ts";
import { axe, expect, fitsSideways, open, test } from "./support/journey.ts";
import { nextQuestion, questions } from "./support/stories.ts";

/** A question, and the way through it on the screen it opens. */
interface Story {
  question: string;
  actor: string;
  /** Where it begins. */
  start: RegExp;
  /** What that screen says before. */
  before(page: Page): Promise<void>;
  /** Makes the change. */
  change(page: Page): Promise<void>;
  /** What is said after it, there or where the change leads. */
  after(page: Page): Promise<void>;
}

const main = (page: Page) => page.getByRole("main");
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

/** Chooses somebody in a panel's picker. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox").first().fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).click();
}

const stories: Story[] = [
  {
    question: "What does sending a copy give them?",
    actor: "Elena Petrova",
    start: /\/flows$/,
    async before(page) {
      await expect(page.getByRole("region", { name: "Copies sent to you" })).toContainText("Nora Byrne sent you a copy of Campaign report.");
    },
    async change(page) {
      await page.getByRole("button", { name: /^Create my flow/ }).click();
    },
    async after(page) {
      await expect(page.getByRole("heading", { level: 1, name: "Campaign report for sales" })).toBeVisible();
      await expect(main(page).getByText("owned by you").first()).toBeVisible();
      await expect(page.getByRole("button", { name: /^Cloud: can't run/i }).first()).toBeVisible();
    },
  },
  {
    question: "They left. Who mends the steps that sign in as them?",
    actor: "Ana Ruiz",
    start: /\/flows\/goods-received-note\/connections$/,
    async before(page) {
      await expect(dialog(page, "Modify connections")).toContainText("vera@larkmoor.example");
    },
    async change(page) {
      await dialog(page, "Modify connections").getByRole("combobox", { name: /SharePoint.*Use instead/ }).selectOption({ index: 1 });
      await dialog(page, "Modify connections").getByRole("button", { name: "Save" }).click();
    },
    async after(page) {
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByRole("button", { name: /^Cloud: runs by itself/i }).first()).toBeVisible();
    },
  },
  {
    question: "Why does the test of my machine connection fail?",
    actor: "Kofi Mensah",
    start: /\/connections\/new\/desktop-flows$/,
    async before(page) {
      await expect(page.getByRole("combobox", { name: "Machine or machine group" })).toHaveValue("");
    },
    async change(page) {
      await page.getByRole("combobox", { name: "Machine or machine group" }).selectOption({ label: "DOCK-07" });
      await page.getByRole("radio", { name: "Connect with sign-in" }).check();
      await page.getByRole("combobox", { name: "Whose account" }).selectOption({ label: "Kofi Mensah (kofi@larkmoor.example)" });
      await page.getByRole("button", { name: "Preview the test" }).click();
      await expect(main(page)).toContainText("needs to be explicitly allowlisted");
      await page.getByRole("radio", { name: "Username and password" }).check();
      await page.getByRole("textbox", { name: "Domain and username" }).fill("LARKMOOR\\kofi");
      await page.getByRole("checkbox", { name: /I have the password/ }).check();
      await expect(main(page)).not.toContainText("needs to be explicitly allowlisted to authorize");
      await page.getByRole("button", { name: "Create" }).click();
    },
    async after(page) {
      await expect(page.getByRole("heading", { level: 1, name: "DOCK-07" })).toBeVisible();
    },
  },
  {
    question: "Why can't I share this machine connection?",
    actor: "Ana Ruiz",
    start: /\/machines\/finance-robots$/,
    async before(page) {
      const share = page.getByRole("region", { name: "Shared with" }).getByRole("button", { name: "Share", exact: true });
      await expect(share).toHaveAccessibleDescription(/run owner only because you created it/);
    },
    async change(page) {
      await page.getByRole("combobox", { name: "Run owner", exact: true }).selectOption({ label: "Invoice robot" });
      await page.getByRole("button", { name: "Save run owner" }).click();
    },
    async after(page) {
      const share = page.getByRole("region", { name: "Shared with" }).getByRole("button", { name: "Share", exact: true });
      await expect(share).toHaveAccessibleDescription("Choose an application first.");
    },
  },
  {
    question: "Why doesn't this Dataverse action work?",
    actor: "Bo Tran",
    start: /\/connectors$/,
    async before(page) {
      const card = page.getByRole("region", { name: "What a flow's actions need" });
      await expect(card.getByText(/Update a row in selected environment/)).toHaveCount(0);
      await card.getByLabel("Desktop flow").selectOption({ label: "Supplier sync" });
      await expect(card).toContainText("2. Update a row: This Dataverse action doesn't work in desktop flows.");
    },
    async change(page) {
      await page.getByRole("region", { name: "What a flow's actions need" }).getByLabel("Desktop flow").selectOption({ label: "Credit note posting" });
    },
    async after(page) {
      const card = page.getByRole("region", { name: "What a flow's actions need" });
      await expect(card).toContainText("Each of its actions works in desktop flows");
    },
  },
  {
    question: "What if she leaves?",
    actor: "Ana Ruiz",
    start: /\/people\/carla-nunes$/,
    async before(page) {
      await expect(page.getByRole("heading", { level: 2, name: "What if Carla Nunes leaves?" })).toBeVisible();
    },
    async change(page) {
      await page.getByRole("button", { name: "Deactivate Carla Nunes in the demo" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
      await expect(page.getByRole("heading", { level: 2, name: "Carla Nunes has left" })).toBeVisible();
      await main(page).getByRole("link", { name: "Approval reminders" }).first().click();
    },
    async after(page) {
      await expect(page.getByRole("heading", { level: 1, name: "Approval reminders" })).toBeVisible();
      await expect(main(page).getByRole("button", { name: /: may fail/ }).first()).toBeVisible();
    },
  },
  {
    question: "Can somebody else own my flow?",
    actor: "Ana Ruiz",
    start: /\/flows\/morning-invoice-run\/owner$/,
    async before(page) {
      await expect(page.getByText("owned by you").first()).toBeAttached();
    },
    async change(page) {
      await choose(page, "Bo Tran");
      await dialog(page, "Change owner").getByRole("button", { name: "Save" }).click();
    },
    async after(page) {
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(main(page).getByText("owned by Bo Tran").first()).toBeVisible();
    },
  },
  {
    question: "What would this data policy stop?",
    actor: "Imran Qadir",
    start: /\/governance\/policies$/,
    async before(page) {
      await expect(main(page)).toContainText("Nothing on the board is changed yet.");
    },
    async change(page) {
      await page.getByRole("button", { name: "Move Microsoft Teams to" }).click();
      await page.getByRole("menuitem", { name: "Non-business" }).click();
    },
    async after(page) {
      await expect(main(page)).toContainText(/Publishing this would suspend \d+ flows/);
    },
  },
  {
    question: "They own the flow. Why can they only run it?",
    actor: "Imran Qadir",
    start: /\/environments\/finance$/,
    async before(page) {
      await expect(main(page).getByText("Kofi Mensah, until an administrator gives a role that lets owners edit.")).toBeVisible();
    },
    async change(page) {
      await page.getByRole("row", { name: /Kofi Mensah/ }).getByRole("combobox").selectOption({ label: "Environment Maker" });
      await page.getByRole("button", { name: "Save", exact: true }).click();
    },
    async after(page) {
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      await expect(main(page).getByText("Kofi Mensah, until an administrator")).toHaveCount(0);
    },
  },
  {
    question: "Who has access they don't need anymore?",
    actor: "Owen Pryce",
    start: /\/governance\/review$/,
    async before(page) {
      await expect(page.getByRole("button", { name: "Make run-only: Dalia Osman in Audit file export" }).first()).toBeVisible();
    },
    async change(page) {
      await page.getByRole("button", { name: "Make run-only: Dalia Osman in Audit file export" }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: "Make run-only" }).click();
    },
    async after(page) {
      await expect(page.getByRole("button", { name: "Make run-only: Dalia Osman in Audit file export" })).toHaveCount(0);
    },
  },
  {
    question: "What does this error mean?",
    actor: "Ana Ruiz",
    start: /\/errors$/,
    async before(page) {
      await expect(page.getByRole("textbox", { name: "Error text or run log" })).toHaveValue("");
    },
    async change(page) {
      await page.getByRole("button", { name: "Try it with an example" }).click();
    },
    async after(page) {
      await expect(main(page).getByText("3 known errors in this text, in its order.")).toBeVisible();
    },
  },
];

for (const story of stories) {
  test(`story: ${story.question}`, async ({ page }) => {
    await open(page);
    const next = await nextQuestion(page, story.question);
    await questions(page).getByRole("link", { name: story.question }).click();
    await expect(page).toHaveURL(story.start);
    await expect(page.getByRole("button", { name: `Acting as ${story.actor}`, includeHidden: true })).toHaveCount(1);
    const strip = page.getByRole("region", { name: "Story", includeHidden: true });
    await expect(strip.getByText(story.question)).toBeVisible();
    await expect(strip.getByText("What to try")).toBeVisible();
    await story.before(page);
    await story.change(page);
    await story.after(page);

    await page.getByRole("region", { name: "Story" }).getByRole("button", { name: "Start again" }).click();
    await expect(page).toHaveURL(story.start);
    await story.before(page);

    const close = page.getByRole("dialog").getByRole("button", { name: /^(Close|Cancel)$/ }).first();
    if (await close.isVisible()) await close.click();
    await page.getByRole("region", { name: "Story" }).getByRole("button", { name: "Next question" }).click();
    await expect(page.getByRole("region", { name: "Story", includeHidden: true }).getByText(next.question)).toBeVisible();
    await expect(page.getByRole("button", { name: `Acting as ${next.actor}`, includeHidden: true })).toHaveCount(1);
  });
}

test("a story is told about the demo, and never over a file of one's own", async ({ page }) => {
  await open(page);
  await questions(page).getByRole("link", { name: "What if she leaves?" }).click();
  await expect(page.getByRole("region", { name: "Story" })).toBeVisible();
  await opened(page, parcels());
  await page.getByRole("link", { name: "Move parcels" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Move parcels" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Story" })).toHaveCount(0);
});

test("the questions stand in the groups of the rail, and a long group shows its first ones", async ({ page }) => {
  await open(page);
  const groups = questions(page).getByRole("group");
  await expect(groups.getByRole("heading", { level: 3 })).toHaveText(["Share", "People", "Govern", "Learn"]);
  const share = questions(page).getByRole("group", { name: "Share" });
  await expect(share.getByRole("listitem")).toHaveCount(6);
  await share.getByRole("button", { name: /^Show all/ }).click();
  const all = await share.getByRole("listitem").count();
  expect(all).toBeGreaterThan(6);
  await axe(page, "Home with every question");
  await page.setViewportSize({ width: 320, height: 640 });
  await fitsSideways(page);
  await share.getByRole("button", { name: "Show fewer" }).click();
  await expect(share.getByRole("listitem")).toHaveCount(6);
});
