// The review of access: what is found, what answers it, and what is signed.
import { readFile } from "node:fs/promises";
import { actAs, administer, axe, expect, listen, open, test } from "./support/journey.ts";

test("a flow that nobody owns any longer gets an owner from an administrator", async ({ page }) => {
  await open(page, "people/vera-holt");
  await expect(page.getByRole("main")).toContainText("Nobody who owns the flow is still here, so it needs an owner first.");
  await expect(page.getByRole("link", { name: "Add an owner" }), "only an administrator can").toHaveCount(0);
  await actAs(page, "Imran Qadir");
  await page.getByRole("link", { name: "Add an owner" }).first().click();
  await expect(page).toHaveURL(/governance\/review\?kind=orphaned$/);
  // So does the page of the flow.
  await open(page, "flows/quarter-archive");
  await expect(page.getByRole("main")).toContainText("As an administrator, you can add a new one, under Governance, Review.");
  await page.getByRole("link", { name: "Add an owner" }).click();
  await expect(page).toHaveURL(/governance\/review\?kind=orphaned$/);
  const orphans = page.getByRole("region", { name: "Flows without an owner who is still here" });
  const row = orphans.getByRole("listitem").filter({ hasText: "Quarter archive" });
  await row.getByRole("button", { name: "Add an owner: Quarter archive" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an owner" });
  const add = dialog.getByRole("button", { name: "Add an owner" });
  await expect(add).toHaveAttribute("aria-disabled", "true");
  const who = dialog.getByRole("combobox", { name: "Who is to own it" });
  await who.fill("bo@larkmoor.example");
  await who.press("Enter");
  await expect(dialog).toContainText("Bo Tran can edit, run, share, and delete this flow.");
  await axe(page, "adding an owner");
  await add.click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row).toHaveCount(1);
});

test("whoever can't help a flow that nobody owns acts as the administrator who can", async ({ page }) => {
  await open(page, "flows/quarter-archive");
  await expect(page.getByRole("main")).toContainText("Imran Qadir, an administrator, can add a new one");
  await page.getByRole("main").getByRole("button", { name: "Act as Imran Qadir" }).press("Enter");
  await expect(page.getByRole("link", { name: "Add an owner" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Quarter archive" }), "the button is gone").toBeFocused();
});

test("what one change answers of a flow stands once, and a deactivated account decides nothing", async ({ page }) => {
  await open(page, "governance/review");
  const main = page.getByRole("main");
  await expect(main).toContainText("0 of 11 decided");
  await expect(main.getByRole("link", { name: "Change owner" }), "access that comes with a flow goes with it").toHaveCount(1);
  await main.getByRole("button", { name: "Remove: Rui Costa in Invoice intake" }).first().click();
  await page.getByRole("dialog", { name: "Remove Rui Costa?" }).getByRole("button", { name: "Remove" }).click();
  await expect(main).toContainText("2 of 11 decided");
  const changed = page.getByRole("region", { name: "Already changed" });
  await expect(changed.getByRole("listitem")).toHaveCount(1);
  await expect(changed.getByRole("listitem")).toContainText(/Makers who only run a flow.*Access nobody used lately/);
  await axe(page, "one change that answered two findings");
  await changed.getByRole("button", { name: "Undo: Rui Costa in Invoice intake" }).press("Enter");
  await expect(main).toContainText("0 of 11 decided");
  await open(page, "people/ana-ruiz");
  await page.getByRole("button", { name: /^Deactivate your account/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await administer(page, "governance/review");
  await expect(main).toContainText(/Decided0 of \d+ decided/);
});

test("co-owners who never edit are found by the versions of flows, and turned into run-only users", async ({ page }) => {
  await administer(page, "governance/review?kind=prefer_run_only");
  const rows = page.getByRole("region", { name: "Co-owners who never edit" }).getByRole("listitem").filter({ has: page.getByRole("button", { name: /^(Keep|Decide again): / }) });
  await expect(rows).toHaveCount(2);
  const diego = rows.filter({ hasText: "Diego" });
  await expect(diego).toContainText("has never edited this flow. To only run it, run-only access is enough.");
  await expect(rows.filter({ hasText: "Approval reminders" })).toContainText("in another way, from an app for example");
  await diego.getByRole("button", { name: /^Act as / }).click();
  await diego.locator("button[data-change=ShareRunOnly]").click();
  const dialog = page.getByRole("dialog", { name: "Let Diego Fuentes only run this flow?" });
  // He may run it through a group, too, and loses editing all the same.
  await expect(dialog).toContainText("Diego Fuentes can still run this flow, and no longer see or edit its steps.");
  await dialog.getByRole("button", { name: "Make run-only" }).click();
  await expect(rows).toHaveCount(0);
  // What was changed is part of what is signed: it stays on the page, and in the files.
  const changed = page.getByRole("region", { name: "Already changed" });
  await expect(changed.getByRole("listitem")).toHaveCount(1);
  await expect(changed).toContainText("Hanna Lindqvist removed Diego Fuentes");
  await expect(page.getByRole("main")).toContainText(/1 of \d+ decided/);
  await axe(page, "what was changed in a review");
  await page.getByRole("button", { name: "Export the review" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "JSON" }).click();
  const { findings } = JSON.parse(await readFile(await (await saving).path(), "utf8"));
  expect(findings.filter((one: { decision: string }) => one.decision === "changed")).toMatchObject([
    { kind: "prefer_run_only", flow_id: "holiday-request", who_id: "diego-fuentes", decided_by_id: "hanna-lindqvist" },
  ]);
  await changed.getByRole("button", { name: "Undo: Diego Fuentes in Holiday request" }).press("Enter");
  await expect(rows).toHaveCount(1);
  await expect(changed).toHaveCount(0);
  await expect(page.locator("#review-progress"), "the focus isn't lost with the row").toBeFocused();
  await axe(page, "co-owners who never edit");
});

test("turning a co-owner into a run-only user says what they lose, and not that nothing changes", async ({ page }) => {
  await administer(page, "governance/review");
  const act = page.getByRole("main").getByRole("button", { name: /^Act as / }).first();
  await act.click();
  await page.locator("button[data-change=ShareRunOnly]:not([aria-disabled])").first().click();
  const dialog = page.getByRole("dialog", { name: /^Let .+ only run this flow\?$/ });
  await expect(dialog).toContainText(/can still run this flow/);
  await expect(dialog).not.toContainText("changes nothing");
});

test("the review keeps, or says who can take away, and an owner does and undoes it", async ({ page }) => {
  await administer(page, "governance/review");
  const keep = page.getByRole("button", { name: /^(Keep|Decide again): / });
  const rows = page.getByRole("main").getByRole("listitem").filter({ has: keep });
  const remove = rows.getByRole("button", { name: /^Remove: / }).first();
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await expect(remove).toHaveAccessibleDescription(/^Only an owner of this flow changes who has access\. .+ can\.$/);
  await expect(rows.filter({ hasText: "Overdue" }).first()).toContainText("Due: September 30, 2026");
  await rows.getByRole("button", { name: /^Keep: / }).first().click();
  await expect(rows.first()).toContainText("Kept by you on");
  await axe(page);
  const act = rows.getByRole("button", { name: /^Act as / }).first();
  await act.click();
  await expect(page.locator("button[data-change=KeepAccess]:focus"), "the button that was pressed is gone").toHaveCount(1);
  const before = await rows.count();
  const free = rows.locator("button[data-change=RemoveOwner]:not([aria-disabled])").first();
  // Nothing goes before it was said what goes with it.
  await free.click();
  const dialog = page.getByRole("dialog", { name: /^Remove .+\?$/ });
  await expect(dialog.getByRole("heading", { name: "What changes" })).toBeVisible();
  await expect(dialog).toContainText("becomes");
  await axe(page, "removing somebody in a review");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(free).toBeFocused();
  await expect(rows).toHaveCount(before);
  await free.click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => rows.count(), "what it was about is gone").toBeLessThan(before);
  await expect(page.getByText(/^\d+ of \d+ decided$/).first(), "the row that had the focus is gone").toBeVisible();
  await expect(page.locator("button[data-change=KeepAccess]:focus"), "the next finding has it").toHaveCount(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows).toHaveCount(before);
});

test("findings stand by their kind, the most serious first, and filters of the address narrow them", async ({ page }) => {
  await administer(page, "governance/review");
  const main = page.getByRole("main");
  const heads = main.getByRole("heading", { level: 2 });
  const all = ["Flows without an owner who is still here", "Flows that unexpected people use", "New guest owners", "Owners outside the expected teams", "Access nobody used lately", "Co-owners who never edit", "Makers who only run a flow"];
  await expect(heads.first()).toBeVisible();
  const found = (await heads.allTextContents()).filter((head) => all.includes(head));
  expect(found.length).toBeGreaterThan(3);
  expect(found).toEqual(all.filter((head) => found.includes(head)));
  const rows = main.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^(Keep|Decide again): / }) });
  const total = await rows.count();
  await expect(main).toContainText(`0 of ${total} decided`);
  const said = await listen(page);
  await page.getByLabel("Kind of finding").selectOption({ label: "Access nobody used lately" });
  await expect(page).toHaveURL(/\?kind=stale_access$/);
  await expect(page.getByRole("region", { name: "Owners outside the expected teams" })).toHaveCount(0);
  const stale = await rows.count();
  expect(stale).toBeLessThan(total);
  await expect.poll(said).toContainEqual(expect.stringContaining(`${stale} finding`));
  await expect(main).toContainText(`0 of ${total} decided, ${stale} listed`);
  await page.getByLabel("Decided", { exact: true }).selectOption({ label: "Not decided yet" });
  await rows.first().getByRole("button", { name: /^Keep: / }).click();
  await expect(rows).toHaveCount(stale - 1);
  await expect(main).toContainText(`1 of ${total} decided, ${stale - 1} listed`);
  await expect(page).toHaveURL(/=open\b/);
  await page.reload();
  await expect(page.getByLabel("Decided", { exact: true })).toHaveValue("open");
  await expect(rows).toHaveCount(stale - 1);
  await page.getByLabel("Decided", { exact: true }).selectOption({ label: "Decided" });
  await expect(rows).toHaveCount(1);
  await page.getByLabel("Kind of finding").selectOption({ label: "Any kind" });
  await page.getByLabel("Decided", { exact: true }).selectOption({ label: "Decided or not" });
  const person = page.getByLabel("Person or owner");
  const name = (await person.getByRole("option").nth(1).textContent())!;
  await person.selectOption({ index: 1 });
  await expect(page).toHaveURL(/\?person=/);
  expect(await rows.count()).toBeLessThan(total);
  expect(await rows.count(), name).toBeGreaterThan(0);
  await person.selectOption("");
  await page.getByRole("combobox", { name: "Environment" }).selectOption({ label: "Finance" });
  await expect(page).toHaveURL(/\?environment=finance$/);
  await expect(rows.filter({ hasText: "Finance · Due" })).toHaveCount(await rows.count());
  expect(await rows.count()).toBeLessThan(total);
  await open(page, "governance/review?kind=stale_access&environment=nowhere");
  await expect(main).toContainText("No finding fits these filters.");
  await main.getByRole("button", { name: "Show all" }).click();
  await expect(rows).toHaveCount(total);
  await axe(page, "the review by kinds");
});

test("a row is named by what it is about, and whoever builds other flows is told apart", async ({ page }) => {
  await administer(page, "governance/review");
  const kind = (name: string) => page.getByRole("region", { name });
  const used = kind("Flows that unexpected people use").getByRole("listitem").filter({ hasText: "Credit note posting" });
  await expect(used.getByRole("button", { name: /^Keep: Credit note posting, run by .+ and / })).toBeVisible();
  await used.getByRole("button", { name: /^Keep: / }).click();
  await expect(page.getByText("You kept the access of unexpected people to Credit note posting in a review").first()).toBeAttached();
  await expect(kind("Makers who only run a flow").getByRole("listitem").filter({ hasText: "the role may be needed there" }).first()).toContainText(/owns or co-owns \d+ other flows? in /);
});

test("a role is taken back only after its before and after, and the review of an environment is marked", async ({ page }) => {
  await administer(page, "governance/review");
  const makers = page.getByRole("region", { name: "Makers who only run a flow" });
  const take = makers.locator("button[data-change=SetPerson]:not([aria-disabled])").first();
  const name = (await take.getAttribute("aria-label"))!;
  await take.click();
  const dialog = page.getByRole("dialog", { name: /^Take the role of .+ back\?$/ });
  await expect(dialog).toContainText(/Environment Maker in .+: Can create flows/);
  await expect(dialog).toContainText(/It becomes: Basic User in /);
  await expect(dialog).toContainText("Every answer to Can it run? stays as it is.");
  await axe(page, "taking a role back");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  await take.click();
  await dialog.getByRole("button", { name: "Take the role back" }).click();
  await expect(page.getByText(/^You took the role Environment Maker in .+ from /).first()).toBeVisible();
  await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  const end = page.getByRole("region", { name: "When everything is decided" });
  await expect(end).toContainText("is due a quarter later");
  await end.getByRole("button", { name: "Mark Finance as reviewed" }).click();
  const ask = page.getByRole("dialog", { name: "Mark Finance as reviewed?" });
  await expect(ask).toContainText(/\d+ findings here aren't decided/);
  await axe(page, "ending a review");
  await ask.getByRole("button", { name: "Mark as reviewed" }).click();
  await expect(page.getByText(/^You marked Finance as reviewed/).first()).toBeVisible();
});

test("what is kept stays kept after a reload, stands in Activity, and is taken back", async ({ page }) => {
  await administer(page, "governance/review");
  const row = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("button", { name: /^(Keep|Decide again): / }) }).first();
  await row.getByRole("button", { name: /^Keep: / }).click();
  await expect(row).toContainText("Kept by you on");
  // The first finding is a flow that nobody owns any longer: no access is kept there.
  await expect(page.getByText("You left Quarter archive without an owner").first()).toBeVisible();
  await page.reload();
  await expect(row).toContainText("Kept by you on");
  await row.getByRole("button", { name: /^Decide again: / }).click();
  await expect(row).not.toContainText("Kept by");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row).toContainText("Kept by you on");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Activity" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("You left Quarter archive without an owner in a review.");
  await expect(main).toContainText("undid putting Quarter archive without an owner back on the review");
});

test("the review is saved as a table, as records and as text", async ({ page }) => {
  await administer(page, "governance/review");
  for (const [item, name, start] of [
    ["CSV, for a spreadsheet", "review.csv", '\u{feff}"Flow","Flow id","Who","Who id"'],
    ["JSON", "review.json", "{"],
    ["Markdown", "review.md", "# Review of access"],
  ] as const) {
    await page.getByRole("button", { name: "Export the review" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), "utf8");
    expect(text.startsWith(start), name).toBe(true);
    // Who exported it, and days that are written the same everywhere.
    expect(text, name).toContain("imran-qadir");
    expect(text, name).toContain("quarter-archive");
    expect(text, name).toContain("2026-09-30");
    expect(text, `${name} looks no more real than it is`).toMatch(/Demo\\?: Larkmoor Foods/);
  }
  await page.getByRole("combobox", { name: "Decided" }).selectOption({ label: "Decided" });
  await page.getByRole("combobox", { name: "Person or owner" }).selectOption({ label: "Camille Roux" });
  await page.getByRole("button", { name: "Export the review" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Markdown" }).click();
  expect(await readFile(await (await saved).path(), "utf8")).toMatch(/Filtered: 0 of \d+ findings/);
  // Somebody else's filter stays to be seen, and to be taken away.
  await actAs(page, "Ana Ruiz");
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Person or owner" })).toHaveValue("camille-roux");
});

test("a file of the review names whom the screen calls you", async ({ page }) => {
  await open(page, "governance/review");
  await expect(page.getByRole("main").getByText("You haven't run this flow for a quarter").first()).toBeVisible();
  await page.getByRole("button", { name: "Export the review" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Markdown" }).click();
  const text = await readFile(await (await saved).path(), "utf8");
  expect(text).toContain("Ana Ruiz hasn't run this flow for a quarter");
  expect(text).not.toMatch(/\bYou\b/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("You haven't run this flow for a quarter").first()).toBeHidden();
  await expect(page.getByText("Ana Ruiz hasn't run this flow for a quarter").first()).toBeVisible();
});

test("an empty review leads to where its reader may go", async ({ page }) => {
  await open(page, "governance/review");
  await actAs(page, "Rui Costa");
  await page.getByRole("main").getByRole("link", { name: "Go to Flows" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Flows" })).toBeVisible();
});

test("a desktop flow that nobody is left to own is in the review, and says who can mend that", async ({ page }) => {
  await administer(page, "governance/review");
  const flow = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Oven log collection" }) });
  await expect(flow.filter({ hasText: "Everybody who owned" })).toHaveCount(0);
  await open(page, "people/ben-achterberg");
  await page.getByRole("button", { name: "Deactivate Ben Achterberg in the demo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await open(page, "governance/review");
  const orphan = flow.filter({ hasText: "Everybody who owned Oven log collection has left. As an administrator, you can give it to somebody else, in Power Automate or Dataverse." });
  await expect(orphan).toHaveCount(1);
  await expect(orphan.getByRole("button")).toHaveCount(1);
  await expect(orphan.getByRole("button", { name: /^Keep/ })).toBeVisible();
  await open(page, "flows/oven-log-collect/why/console");
  const why = page.getByRole("dialog");
  await expect(why).toContainText("As an administrator, you can give it to somebody else");
  await expect(why).not.toContainText("An owner can share the flow.");
});

test("a panel that is opened from the review leads back to it, and who ran a flow is found by name", async ({ page }) => {
  await open(page, "flows");
  await actAs(page, "Bo Tran");
  await open(page, "governance/review?kind=possible_unmanaged_share");
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Who has access" }) }).first();
  await row.getByRole("link", { name: "Who has access" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/governance\/review\?kind=possible_unmanaged_share$/);
  const said = (await row.getByText(/ran it lately/).first().textContent()) ?? "";
  const person = said.split(/, | and /)[0]!;
  await page.getByRole("combobox", { name: "Person or owner" }).selectOption({ label: person });
  await expect(row).toContainText("ran it lately");
});
