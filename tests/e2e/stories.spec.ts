// Each question on Home: opened from there, answered by the one change it tells, started again.
import type { Page } from "@playwright/test";
import { expect, open, test } from "./support/journey.ts";
import { nextQuestion, questions } from "./support/stories.ts";

/** A question and the way through it. */
interface Story {
  question: string;
  flow: string;
  actor: string;
  /** Makes the change; starts on the screen the story opens. */
  change(page: Page): Promise<void>;
  /** What the flow's page says before and after. */
  before(page: Page): Promise<void>;
  after(page: Page): Promise<void>;
}

/** Moves a switch of the references screen. */
async function move(page: Page, name: string, to: "Embed" | "Stop embedding"): Promise<void> {
  await page.getByRole("switch", { name: `Embedded in desktop flow: ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `${to} this connection reference?` });
  await expect(dialog.getByText("Demo. Nothing outside this browser changes.")).toBeVisible();
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toHaveCount(0);
}

/** Chooses somebody in a panel's picker. */
async function choose(page: Page, name: string): Promise<void> {
  const field = page.getByRole("dialog").getByRole("combobox").first();
  await field.fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).click();
}

/** An answer where the story is: on the band or in the strip. */
const says = (lead: string, word: string) => async (page: Page) =>
  expect(page.getByRole("button", { name: new RegExp(`^${lead}: ${word}`, "i") }).first()).toBeVisible();

/** What the list of people says about one of them. */
const tells = (name: string, word: string | null) => async (page: Page) => {
  const row = page.getByRole("region", { name: "Who can run it" }).getByRole("row").filter({ hasText: name });
  if (word === null) await expect(row).toHaveCount(0);
  else await expect(row.first()).toContainText(word);
};

const both = (...all: ((page: Page) => Promise<void>)[]) => async (page: Page) => {
  for (const one of all) await one(page);
};

/** Goes from a panel, or the references, to the flow's page. */
async function details(page: Page, flow: string): Promise<void> {
  const close = page.getByRole("dialog").getByRole("button", { name: /^(Close|Cancel)$/ }).first();
  if (await close.isVisible()) await close.click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const crumb = page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: flow });
  if (await crumb.isVisible()) await crumb.click();
  await expect(page.getByRole("heading", { level: 1, name: flow, exact: true })).toBeVisible();
}

const stories: Story[] = [
  {
    question: "Why can't a cloud flow start this one?",
    flow: "Invoice intake",
    actor: "Ana Ruiz",
    before: says("Cloud", "can't run"),
    async change(page) {
      await page.getByRole("button", { name: /^Embed it/ }).first().click();
      await page.getByRole("dialog", { name: "Embed this connection reference?" }).getByRole("button", { name: "Confirm" }).click();
    },
    after: both(says("Cloud", "can run"), says("Console", "asks first")),
  },
  {
    question: "What does my first share break?",
    flow: "Payroll lock check",
    actor: "Ana Ruiz",
    before: both(says("Cloud", "can run"), tells("Bo Tran", null)),
    async change(page) {
      await choose(page, "Bo Tran");
      await expect(page.getByText("Cloud runs will stop when you save.")).toBeVisible();
      await page.getByRole("checkbox", { name: /^Also embed SharePoint – Payroll|^SharePoint – Payroll/ }).check();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    },
    after: both(says("Cloud", "can run"), tells("Bo Tran", "Asks first")),
  },
  {
    question: "Whose account does the button use?",
    flow: "Order status button",
    actor: "Ana Ruiz",
    before: tells("Zoe Marsh", "Needs a connection"),
    async change(page) {
      const mail = page.getByRole("group", { name: "Office 365 Outlook" }).or(page.getByRole("radiogroup", { name: "Office 365 Outlook" }));
      await mail.getByRole("radio", { name: /Use this connection \(ana@larkmoor\.example\)/ }).check();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    },
    after: tells("Zoe Marsh", "Can run"),
  },
  {
    question: "Nobody can move this switch. Why?",
    flow: "Supplier sync",
    actor: "Carla Nunes",
    before: says("Cloud", "can't run"),
    async change(page) {
      const locked = page.getByRole("switch", { name: "Embedded in desktop flow: Dataverse – Suppliers" });
      await expect(locked).toHaveAttribute("aria-disabled", "true");
      await expect(locked).toHaveAccessibleDescription(/Managed by Vera Holt, who has left\. Nobody can change this switch now\./);
      await move(page, "Outlook – Purchasing", "Embed");
    },
    after: says("Cloud", "may fail"),
  },
  {
    question: "Will it ask me for a connection?",
    flow: "Returns register",
    actor: "Ana Ruiz",
    before: both(says("Console", "can run"), says("Cloud", "can run"), tells("Carla Nunes", "Asks first")),
    async change(page) {
      await page.getByRole("link", { name: /^Manage$|^Manage connection references/ }).click();
      await move(page, "SharePoint – Returns", "Stop embedding");
    },
    after: both(says("Cloud", "can't run"), says("Console", "can run"), tells("Carla Nunes", "Can run"), tells("Rui Costa", "Asks first")),
  },
  {
    question: "Why is run-only not offered?",
    flow: "Nightly archive",
    actor: "Bo Tran",
    before: both(tells("Carla Nunes", null), says("Cloud", "runs by itself"), async (page) =>
      expect(page.getByText(/This flow starts on a schedule\. Run-only access works only for flows a person starts\./).first()).toBeVisible(),
    ),
    async change(page) {
      await page.getByRole("region", { name: "Owners" }).getByRole("link", { name: /Edit/ }).click();
      await page.getByRole("dialog").getByRole("link", { name: "Add an owner" }).click();
      await choose(page, "Carla Nunes");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    },
    after: tells("Carla Nunes", "Runs by itself"),
  },
  {
    question: "One connector, two switches. Which one counts?",
    flow: "Stock recount",
    actor: "Ingrid Solheim",
    before: says("Cloud", "can't run"),
    async change(page) {
      await expect(page.getByRole("switch", { name: /SharePoint – Stock/ })).toHaveCount(2);
      await move(page, "SharePoint – Stock (stockroom@larkmoor.example)", "Embed");
    },
    after: both(says("Cloud", "can run"), says("Console", "asks first")),
  },
  {
    question: "Is embedding everything enough?",
    flow: "Month-end close",
    actor: "Ana Ruiz",
    before: both(says("Cloud", "can't run"), tells("Owen Pryce", "Needs a connection")),
    change: (page) => move(page, "Outlook – Close checklist", "Embed"),
    after: both(says("Cloud", "can't run"), tells("Owen Pryce", "Asks first")),
  },
  {
    question: "What happens when I stop embedding?",
    flow: "Expense filing",
    actor: "Ana Ruiz",
    before: both(says("Cloud", "can run"), tells("Mei Sato", "Asks first")),
    change: (page) => move(page, "Excel – Expense codes", "Stop embedding"),
    after: both(says("Cloud", "can't run"), says("Console", "can run"), tells("Mei Sato", "Needs a connection")),
  },
  {
    question: "What is an Other connection?",
    flow: "Complaint triage",
    actor: "Ana Ruiz",
    before: both(says("Cloud", "runs by itself"), tells("Luca Moretti", "Runs by itself"), async (page) =>
      expect(page.getByRole("heading", { name: /Other connections/ })).toBeVisible(),
    ),
    async change(page) {
      await page.getByRole("region", { name: "Owners" }).getByRole("link", { name: /Edit/ }).click();
      await page.getByRole("button", { name: "Remove Luca Moretti" }).click();
      await page.getByRole("dialog", { name: "Remove Luca Moretti" }).getByRole("button", { name: "Remove" }).click();
      await expect(page.getByRole("dialog", { name: "Remove Luca Moretti" })).toHaveCount(0);
    },
    after: both(says("Cloud", "runs by itself"), tells("Luca Moretti", null)),
  },
  {
    question: "Who gets in through a SharePoint list?",
    flow: "Supplier change requests",
    actor: "Ana Ruiz",
    before: tells("Tomas Vidal", null),
    async change(page) {
      await page.getByRole("tab", { name: "SharePoint list" }).click();
      await choose(page, "Supplier master");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    },
    after: both(tells("Tomas Vidal", "Runs by itself"), tells("Bo Tran", "Runs by itself"), tells("Rui Costa", null), tells("Dalia Osman", null)),
  },
  {
    question: "What breaks when I remove an owner?",
    flow: "Approval reminders",
    actor: "Ana Ruiz",
    before: tells("Carla Nunes", "Runs by itself"),
    async change(page) {
      await page.getByRole("button", { name: "Remove Carla Nunes" }).click();
      const dialog = page.getByRole("dialog", { name: "Remove Carla Nunes" });
      await expect(dialog.getByText(/2 Office 365 Outlook steps keep signing in as/)).toBeVisible();
      await dialog.getByRole("button", { name: "Remove" }).click();
      await expect(dialog).toHaveCount(0);
    },
    after: both(tells("Carla Nunes", null), says("Cloud", "runs by itself")),
  },
];

for (const story of stories) {
  test(`story: ${story.question}`, async ({ page }) => {
    await open(page);
    const next = await nextQuestion(page, story.question);
    const link = questions(page).getByRole("link", { name: story.question });
    const start = new URL((await link.getAttribute("href"))!, page.url()).pathname;
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${start}$`));
    await expect(page.getByRole("button", { name: `Acting as ${story.actor}`, includeHidden: true })).toHaveCount(1);
    const strip = page.getByRole("region", { name: "Story", includeHidden: true });
    await expect(strip.getByText(story.question)).toBeVisible();
    await expect(strip.getByText("What to try")).toBeVisible();

    // The answer before, where the story tells it: on the flow's page.
    await details(page, story.flow);
    await story.before(page);
    await page.goto(start.replace(/^\/sub\//, ""));
    await story.change(page);
    await details(page, story.flow);
    await story.after(page);

    await page.getByRole("region", { name: "Story" }).getByRole("button", { name: "Start again" }).click();
    await expect(page).toHaveURL(new RegExp(`${start}$`));
    await details(page, story.flow);
    await story.before(page);

    await page.getByRole("region", { name: "Story" }).getByRole("button", { name: "Next question" }).click();
    await expect(page.getByRole("region", { name: "Story", includeHidden: true }).getByText(next.question)).toBeVisible();
    await expect(page.getByRole("button", { name: `Acting as ${next.actor}`, includeHidden: true })).toHaveCount(1);
  });
}

test("a story can be closed, and stays closed after a reload", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Why can't a cloud flow start this one?" }).click();
  await page.reload();
  const strip = page.getByRole("region", { name: "Story" });
  await expect(strip).toBeVisible();
  await strip.getByRole("button", { name: "Close this story" }).click();
  await expect(strip).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeVisible();
  await expect(strip).toHaveCount(0);
});

test("a question that opens a panel says there what to try, in a window of any size", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await questions(page).getByRole("link", { name: "What does my first share break?" }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("What to try:")).toBeInViewport();
  await expect(panel).toContainText("Choose Bo Tran as co-owner and read what changes.");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  // A panel that the question doesn't begin with is as always.
  await open(page, "flows/payroll-lock-check/run");
  await expect(panel).toBeVisible();
  await expect(panel).not.toContainText("What to try");
});
