// Import: what is in a file and what it leaves open, a copy of its own, and files that are broken.
import type { Locator, Page } from "@playwright/test";
import { badge, choose, opened } from "./support/file.ts";
import { axe, expect, fitsSideways, open, ready, test } from "./support/journey.ts";
import { parcels, solution, type Upload } from "./fixtures/solution.ts";
import { zip } from "./fixtures/zip.ts";

/** Drops a file on whatever page is open. */
async function drop(page: Page, file: Upload): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name!, { type: type! }));
      return transfer;
    },
    [file.name, file.mimeType, file.buffer.toString("base64")],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await expect(page.getByText("Drop the file to see what's in it")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

test("a file is read, shown, and opened as a copy of its own", async ({ page }) => {
  const file = parcels();
  await open(page, "import");
  await axe(page, "Import, empty");
  await choose(page, file);
  const contents = page.getByRole("region", { name: "What's in it" });
  await expect(contents.getByText("Parcel desk")).toBeVisible();
  await expect(contents.getByText("Move parcels")).toBeVisible();
  await expect(contents.getByText("Tell the desk")).toBeVisible();
  await expect(page.getByText("The file doesn't say who owns these flows or who they're shared with. What should Sharewell assume?")).toBeVisible();
  await expect(page.getByRole("radio", { name: "A co-owner and me" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Keep in this browser" })).not.toBeChecked();
  await axe(page, "Import, a file read");

  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await expect(page.getByRole("button", { name: badge(file.name) })).toBeVisible();
  await page.getByRole("button", { name: badge(file.name) }).click();
  await expect(page.getByRole("menuitemradio", { name: "Demo: Larkmoor Foods" }), "the demo stays open").toBeVisible();
  await page.keyboard.press("Escape");
});

test("references that flows use and the file doesn't declare are counted, and who gives no name is You alone", async ({ page }) => {
  const uses = ["hbr_Mail", "hbr_Teams"].map((logicalName) => ({ logicalName, connector: "shared_teams", account: "mo@harbor.example", embedded: true }));
  const desktop = ["Move parcels", "Count parcels"].map((name) => ({ name, uses }));
  await open(page, "import");
  await choose(page, solution("Parcels.zip", { desktop, undeclared: true }));
  const contents = page.getByRole("region", { name: "What's in it" });
  await expect(contents).toContainText("2 used by its flows, none declared in the file");
  await page.getByRole("textbox", { name: "Your name" }).fill(" ");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("link", { name: "Move parcels" }).click();
  await expect(page.getByRole("button", { name: "For You", exact: true })).toBeVisible();
});

test("from the address to a changed answer on a flow of one's own in five clicks", async ({ page }) => {
  const file = parcels();
  await open(page);
  let clicks = 0;
  const press = async (button: Locator) => {
    clicks += 1;
    await button.click();
  };
  const chooser = page.waitForEvent("filechooser");
  await press(page.getByRole("link", { name: "Import a solution" }));
  await (await chooser).setFiles(file);
  await press(page.getByRole("button", { name: "Open", exact: true }));
  await press(page.getByRole("link", { name: "Move parcels" }));
  await expect(page.getByRole("button", { name: /^Cloud: can't run/ })).toBeVisible();
  await press(page.getByRole("button", { name: /^Embed it/ }).first());
  await press(page.getByRole("dialog", { name: "Embed this connection reference?" }).getByRole("button", { name: "Confirm" }));
  await expect(page.getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
  expect(clicks).toBe(5);
});

test("a copy says above every Confirm that nothing changes in Power Automate, and never claims to have", async ({ page }) => {
  const file = parcels();
  await opened(page, file);
  await page.getByRole("link", { name: "Move parcels" }).click();
  await expect(page.getByText(`${file.name} doesn't say who owns these flows or who they're shared with.`)).toBeVisible();
  await page.getByRole("button", { name: /^Embed it/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "Embed this connection reference?" });
  const line = `Copy of ${file.name}. Nothing changes in Power Automate.`;
  await expect(dialog.getByText(line)).toBeVisible();
  await axe(page, "a dialog over a copy");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("status").filter({ hasText: "in this copy. Nothing changed in Power Automate." })).toBeVisible();
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog").getByText(line)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Change answers" }).click();
  await expect(page.getByRole("dialog", { name: "What the file can't say" }).getByText(line)).toBeVisible();
  await page.keyboard.press("Escape");
  const text = await page.getByRole("main").innerText();
  expect(text).not.toMatch(/(?<!Nothing )changed in Power Automate/);
});

test("answers that rest on what was assumed say so, and change with it", async ({ page }) => {
  const file = parcels();
  await opened(page, file);
  await page.getByRole("link", { name: "Move parcels" }).click();
  await expect(page.getByRole("button", { name: /^Cloud: can't run, assumed/ })).toBeVisible();
  await page.getByRole("button", { name: "Change answers" }).click();
  const answers = page.getByRole("dialog", { name: "What the file can't say" });
  await answers.getByRole("radio", { name: "Only me" }).check();
  await axe(page, "the answers about a file");
  await answers.getByRole("button", { name: "Save" }).click();
  await expect(answers).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Cloud: can't run/ })).toBeVisible();
});

test("a file dropped on any page is read", async ({ page }) => {
  await open(page, "rules");
  await drop(page, parcels("Dropped.zip"));
  await expect(page.getByRole("heading", { level: 1, name: "Import a solution" })).toBeFocused();
  await expect(page.getByRole("region", { name: "What's in it" }).getByText("Move parcels")).toBeVisible();
});

test("a cloud flow on its own is read, too", async ({ page }) => {
  await open(page, "import");
  const json = {
    properties: {
      displayName: "Count parcels",
      connectionReferences: {},
      definition: { triggers: { every: { type: "Recurrence", recurrence: { frequency: "Day", interval: 1 } } }, actions: {} },
    },
  };
  await choose(page, { name: "count.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(json)) });
  await expect(page.getByRole("region", { name: "What's in it" }).getByText("Cloud flow", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("link", { name: "Count parcels" })).toBeVisible();
});

test("reading can be canceled, and its answer is forgotten", async ({ page }) => {
  await open(page, "import");
  const many = solution("Many.zip", {
    desktop: Array.from({ length: 6_000 }, (_, at) => ({
      name: `Flow ${at}`,
      uses: [{ logicalName: `hbr_${at % 40}`, connector: "shared_teams", account: "mo@harbor.example", embedded: true }],
    })),
  });
  await choose(page, many);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await choose(page, parcels("After.zip"));
  await expect(page.getByRole("region", { name: "What's in it" }).getByText("Move parcels")).toBeVisible();
  await expect(page.getByText("Flow 17", { exact: true })).toHaveCount(0);
});

test("a file chosen after one that never ends is read by a new worker", async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    let made = 0;
    // The first worker listens and never answers.
    globalThis.Worker = class extends Real {
      private readonly deaf = (made += 1) === 1;
      override postMessage(...message: [any]): void {
        if (!this.deaf) super.postMessage(...message);
      }
    };
  });
  await open(page, "import");
  await choose(page, parcels("Endless.zip"));
  await expect(page.getByText("Endless.zip")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await choose(page, parcels("After.zip"));
  await expect(page.getByRole("region", { name: "What's in it" }).getByText("Move parcels")).toBeVisible();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("button", { name: "Workspace: Copy: After.zip" })).toBeVisible();
});

const broken: [what: string, file: Upload, says: RegExp][] = [
  [
    "cut off",
    { ...parcels("cut.zip"), buffer: parcels().buffer.subarray(0, 700) },
    /cut\.zip ends too early or is damaged/,
  ],
  [
    "not a zip",
    { name: "cat.zip", mimeType: "application/zip", buffer: Buffer.from("GIF89a, and more of it") },
    /cat\.zip isn't an exported solution, flow package or cloud flow\. Nothing was opened\./,
  ],
  [
    "a zip of something else",
    { name: "letters.zip", mimeType: "application/zip", buffer: zip([{ name: "letter.txt", bytes: "Dear Ana" }]) },
    /letters\.zip isn't an exported solution, flow package or cloud flow\./,
  ],
  [
    "a list that grows too much",
    {
      name: "grows.zip",
      mimeType: "application/zip",
      buffer: zip([
        { name: "customizations.xml", bytes: `<ImportExportXml>${" ".repeat(40_000_000)}</ImportExportXml>` },
        { name: "solution.xml", bytes: "<ImportExportXml><SolutionManifest><UniqueName>G</UniqueName></SolutionManifest></ImportExportXml>" },
      ]),
    },
    /grows to more than 100 times its size when unpacked, as no flow does/,
  ],
  [
    "a DOCTYPE",
    solution("doctype.zip", {
      desktop: [{ name: "Hidden", uses: [] }],
      prologue: '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
    }),
    /couldn't be read: it contains a DOCTYPE, as no export does/,
  ],
  [
    "JSON that isn't a flow",
    { name: "list.json", mimeType: "application/json", buffer: Buffer.from('{"shopping":["bread"]}') },
    /list\.json isn't an exported solution, flow package or cloud flow\./,
  ],
  ["empty", { name: "empty.zip", mimeType: "application/zip", buffer: Buffer.alloc(0) }, /empty\.zip is empty\. Nothing was opened\./],
];

for (const [what, file, says] of broken) {
  test(`a broken file says what is wrong with it: ${what}`, async ({ page }) => {
    await open(page, "import");
    await choose(page, file);
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Open", exact: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" }), "nothing was opened").toBeVisible();
    if (what === "cut off") await axe(page, "a broken file");
    await expect(page.getByRole("heading", { level: 1 }), "the button that was pressed is gone").toBeFocused();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose another file" }).click();
    await (await chooser).setFiles(parcels("Sound.zip"));
    await expect(page.getByRole("button", { name: "Open", exact: true })).toBeVisible();
  });
}

test("hostile names are text and nothing else", async ({ page }) => {
  const markup = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';
  const reversed = "invoice\u202Efdp.exe";
  const long = "Long ".repeat(2_000).trim();
  const file = solution('evil "><b>name.zip', {
    title: "<b>Bold</b>",
    desktop: [
      { name: markup, uses: [{ logicalName: "hbr_<i>x</i>", connector: "shared_teams", account: "\u202Emo@harbor.example", embedded: false }] },
      { name: reversed, uses: [] },
      { name: long, uses: [] },
    ],
  });
  await open(page, "import");
  await choose(page, file);
  await expect(page.getByText(markup, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/\/flows$/);
  await expect(page.locator("main img, main script, main b, main i:not(button i)")).toHaveCount(0);
  const link = page.getByRole("link", { name: markup, exact: true });
  await expect(link).toBeVisible();
  expect(await page.getByText(reversed, { exact: true }).first().evaluate((name) => name.closest("bdi") !== null)).toBe(true);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await fitsSideways(page);
  }
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(markup);
  await fitsSideways(page);
  await page.goBack();
  await page.getByRole("link", { name: new RegExp("^Long Long") }).first().click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("Long Long");
  await fitsSideways(page);
  expect((await heading.boundingBox())!.height, "two lines").toBeLessThan(100);
  expect((await page.title()).length, "the title is short").toBeLessThan(120);
  await page.getByRole("main").getByRole("button", { name: "Show all", exact: true }).first().click();
  expect((await heading.boundingBox())!.height).toBeGreaterThan(100);
  await page.evaluate(() => scrollTo(0, 0));
  await axe(page, "a flow with a name of 10 kB");
  await expect(page).not.toHaveTitle(/taken/);
});

/** Fails where one word of ours doesn't stand left of another, as it does in every sentence of ours. */
async function readsForward(where: Locator, first: string, then: string): Promise<void> {
  const [left, right] = await where.evaluate(
    (element, words) =>
      words.map((word) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const at = text.nodeValue!.indexOf(word);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + word.length);
          return range.getBoundingClientRect().left;
        }
        throw new Error(`no text has "${word}": ${element.textContent}`);
      }),
    [first, then],
  );
  expect(left!, `"${first}" stands before "${then}"`).toBeLessThan(right!);
}

test("a name that turns text around turns none of ours", async ({ page }) => {
  const name = "a\u202Epiz.zip";
  const set = `\u2068${name}\u2069`;
  const account = "ana\u202Erb@harbor.example";
  const file = solution(name, {
    desktop: [
      {
        name: "F\u202Ewol",
        uses: [{ logicalName: "hbr_R", displayName: "R\u202Efer", connector: "shared_teams", account, embedded: false }],
      },
    ],
  });
  await opened(page, file, true);
  const banner = page.getByText(`${set} doesn't say who owns`);
  await readsForward(banner, "doesn't", "owns");
  await page.getByRole("link", { name: "F\u202Ewol" }).click();
  await expect(page).toHaveTitle("\u2068F\u202Ewol\u2069 – Flows – Sharewell");
  await page.getByRole("button", { name: /^Embed it/ }).first().click();
  const dialog = page.getByRole("dialog");
  await readsForward(dialog.getByText(`Copy of ${set}.`), "Copy", "changes");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  const toast = page.getByRole("status").filter({ hasText: "embedded in this copy" });
  await readsForward(toast, "is embedded", "copy");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await expect(page).toHaveTitle("Share – \u2068F\u202Ewol\u2069 – Sharewell");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: badge(name) }).click();
  await page.getByRole("menuitem", { name: "Close this file" }).click();
  await readsForward(page.getByRole("heading", { name: `Close ${set}?` }), "Close", "?");
});

test("the bar about a file that is gone reads forward whatever the file is called", async ({ page }) => {
  const name = "a\u202Epiz.zip";
  await opened(page, parcels(name));
  await page.reload();
  await ready(page);
  await readsForward(page.getByText(`\u2068${name}\u2069 isn't open anymore.`), "isn't", "anymore");
});

test("a file that isn't kept is gone after a reload, which is said", async ({ page }) => {
  const file = parcels();
  await opened(page, file);
  await page.reload();
  await ready(page);
  await expect(page.getByText(`${file.name} isn't open anymore.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" })).toBeVisible();
  await page.getByRole("link", { name: "Open it again" }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
});

test("a file kept in this browser is there after a reload, with what was changed in it", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await page.getByRole("link", { name: "Move parcels" }).click();
  await page.getByRole("button", { name: /^Embed it/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: badge(file.name) })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Cloud: can run/ })).toBeVisible();
});

test("a link into another open file offers to open it", async ({ page }) => {
  await opened(page, parcels(), true);
  for (const [address, what] of [
    ["people/ana-ruiz", "This person is in another place"],
    ["machines/finance-robots", "This connection is in another place"],
    ["environments/finance", "This environment is in another place"],
    ["flows/invoice-intake", "This flow is in another place"],
  ]) {
    await page.goto(address);
    await ready(page);
    await expect(page.getByRole("heading", { level: 1, name: what })).toBeVisible();
    await expect(page.getByText("It is in Larkmoor Foods, which is open, too.")).toBeVisible();
  }
  await page.getByRole("button", { name: "Open Larkmoor Foods" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Invoice intake" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" })).toBeVisible();
});

test("a closed file is gone, and the demo is shown", async ({ page }) => {
  const file = parcels();
  await opened(page, file, true);
  await page.getByRole("button", { name: badge(file.name) }).click();
  await page.getByRole("menuitem", { name: "Close this file" }).click();
  const ask = page.getByRole("dialog", { name: `Close ${file.name}?` });
  await expect(ask.getByRole("button", { name: "Cancel" })).toBeFocused();
  await axe(page, "the question before a file is closed");
  await ask.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" })).toBeVisible();
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Workspace: Demo: Larkmoor Foods" }).click();
  await expect(page.getByRole("menuitemradio", { name: `Copy: ${file.name}` })).toHaveCount(0);
});
