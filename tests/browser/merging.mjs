// Merges what sites said as people do, by keyboard, in Debian's Chromium, and prints as JSON what happened.
//
//   node merging.mjs SCENARIO PAGE FOLDER [DATA]     FOLDER takes screenshots and what the page saves; DATA is a JSON file
//
// A scenario's answer holds `wrong`, a list of sentences; whatever the browser complains about or asks the network for is in it.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ARGUMENTS, MINUTE, PROGRAM, axeFinds, chromium, fits, kept, until } from "./chromium.mjs";

const [scenario, file, folder, given] = process.argv.slice(2);
const url = pathToFileURL(file).href;
const wrong = [];
const say = (where, what) => wrong.push(`${where}: ${what}`);
const SCENARIOS = { looks, merge, whole, drafts, cards, quick, late, other, themes };

async function launched(work) {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function opened(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, reducedMotion: "reduce", locale: "de-DE", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(MINUTE);
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || say("network", request.url()));
  page.on("pageerror", (error) => say("script", error.stack));
  page.on("console", (message) => message.type() === "error" && say("console", message.text()));
  await page.goto(url);
  await page.waitForSelector("#desk");
  return page;
}

/** Types keys one after another; a text in brackets is typed into the field that has the focus. */
async function keys(page, ...all) {
  for (const key of all) {
    if (Array.isArray(key)) await page.keyboard.insertText(key[0]);
    else await page.keyboard.press(key);
  }
}

const text = async (page, selector) => (await page.locator(selector).first().innerText()).trim();
const left = async (page) => text(page, ".bar .left");
/** How many drafts the browser keeps in each of its stores. */
const counted = async (page) => {
  const { quick, safe } = await kept(page);
  return { quick: quick.length, safe: safe.length };
};
/** Waits until both stores keep a draft with as many decisions as were made. */
const settled = (page, decisions) => until(() => kept(page), ({ quick, safe }) => [quick, safe].every((store) => store.some((draft) => JSON.parse(draft).state.log.length === decisions)));

/** Goes on with Tab until an element that matches has the focus: nothing is clicked. */
async function reach(page, selector, back = false) {
  for (let count = 0; count < 400; count += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`${selector} is not reached by Tab`);
}

async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
}

/** The file of decisions, by keyboard alone; `by` is typed into the field for the name. */
async function applied(page, by) {
  await reach(page, "#look");
  await keys(page, "Enter");
  await page.waitForSelector("#dialog[open]");
  const preview = await text(page, "#dialog");
  if (by) {
    await reach(page, "#by");
    await keys(page, [by]);
  }
  await reach(page, "#apply");
  return { preview, file: await downloaded(page, () => keys(page, "Enter")) };
}

// Every state of the page at three widths, light and dark.
async function looks() {
  let locks = [];
  await launched(async (browser) => {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [320, 768, 1440]) {
        const page = await opened(browser, { bypassCSP: true, viewport: { width, height: 900 }, colorScheme });
        const look = async (name) => {
          const where = `${name}, ${width} px, ${colorScheme}`;
          await axeFinds(page, where, say);
          await fits(page, where, say);
          await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: width === 320 });
        };
        await look("1-first");
        await keys(page, "n");
        await look("2-new");
        await keys(page, ["Wir sind Anlaufstelle im Viertel"], "Enter", "1", "1", "n", "Enter", "w", "Enter");
        await look("3-reason-missing");
        await keys(page, ["betrifft nur den eigenen Träger"], "Enter", "1", "t", "1");
        await look("4-splitting");
        await keys(page, "t");
        for (const summary of await page.locator("#list summary").all()) await summary.press("Enter");
        await page.locator("#list button", { hasText: "Wortlaut ändern" }).first().press("Enter");
        await look("5-editing");
        await keys(page, "Escape");
        const move = page.locator("#list button[id^='v-']");
        if (await move.count()) {
          await move.first().press("Enter");
          await look("6-moving");
          await keys(page, "Escape");
        }
        await keys(page, "z", "z", "z", "z", "z", "z", "z", "z");
        await page.locator(".under button").press("Enter");
        await look("7-report");
        locks = [await text(page, "dialog .lock")];
        await keys(page, "Escape");
        await page.locator("#list li .lock").first().waitFor();
        locks.push(await text(page, "#list li .lock"));
        await keys(page, "1", "n", "Enter", "w", ["betrifft nur den eigenen Träger"], "Enter");
        await page.locator("#look").press("Enter");
        await look("8-applying");
        await keys(page, "Escape");
        await page.context().close();
      }
    }
  });
  return { locks };
}

/** The first three cards of each statement that is asked, with what they share; each is then left for later. */
async function cards() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const seen = [];
    for (let count = JSON.parse(given); count > 0; count -= 1) {
      seen.push({ said: await text(page, "#said .said"), cards: await page.locator(".offer .title").allInnerTexts(), why: await page.locator(".offer .why").allInnerTexts() });
      await keys(page, "s");
    }
    return { seen };
  });
}

/** Decides on all that is open by one rule: a card that shares words is taken, else it is new; every ninth is set aside. */
async function decideAll(page) {
  let count = 0;
  for (; await page.locator("#said .said").count(); count += 1) {
    const first = page.locator(".offer .why").first();
    if (count % 9 === 8) await keys(page, "w", ["gehört nicht hierher"], "Enter");
    else if (await first.count() && (await first.innerText()).startsWith("gemeinsam")) await keys(page, "1");
    else await keys(page, "n", "Enter");
  }
  return count;
}

// A whole merging, by keyboard alone.
async function merge() {
  const { by } = JSON.parse(given);
  return launched(async (browser) => {
    const page = await opened(browser);
    const begin = await left(page);
    const first = await text(page, "#said .said");
    await keys(page, "1", "1", "n", "Enter", "w", ["nur ein Versuch"], "Enter", "1");
    const after = await left(page);
    // Undo goes back to the beginning, and there no further.
    await keys(page, "z", "z", "z", "z", "z", "z", "z");
    const undone = { begin, after, end: await left(page), again: (await text(page, "#said .said")) === first };
    // Two thoughts: the first statement goes into two findings.
    await keys(page, "t", "n", ["Ein Gedanke davon"], "Enter", "n", ["Und der andere"], "Enter");
    const split = await text(page, "#desk .under + .under");
    await keys(page, "t");
    const decided = await decideAll(page);
    const none = await text(page, "#said");
    // The wording of the first finding that is shown, edited in place.
    await reach(page, "#list summary");
    await keys(page, "Enter");
    await reach(page, "#list button[id^='edit-']");
    await keys(page, "Enter", "Control+a", ["Anlaufstelle für alle\nim Viertel"], "Enter");
    const edited = await text(page, "#list summary .name");
    // One of its members is taken out, and is asked again; another is moved.
    await reach(page, "#list .members input");
    await keys(page, " ");
    const out = await text(page, "#list .members small");
    await reach(page, "#list button[id^='v-']");
    await keys(page, "Enter");
    await reach(page, "#move-to");
    await keys(page, "ArrowDown", "Tab", "Enter");
    const asked = await left(page);
    await reach(page, ".skip", true);
    await keys(page, "Enter", "n", "Enter");
    // In fields keys are letters.
    await keys(page, "/", ["1nwz Anlaufstelle"]);
    const sought = await text(page, "#found");
    await keys(page, "Control+a", ["anlaufstelle viertel"]);
    const hits = await text(page, "#found");
    const { preview, file: saved } = await applied(page, by);
    return { undone, split, decided, none, edited, out, asked, sought, hits, preview, saved, said: await text(page, "#dialog") };
  });
}

// Everything that is open, decided on by keyboard alone, and saved.
async function whole() {
  const { by } = JSON.parse(given);
  return launched(async (browser) => {
    const page = await opened(browser);
    const decided = await decideAll(page);
    const { preview, file: saved } = await applied(page, by);
    return { decided, preview, saved };
  });
}

// The draft outlives a reload, goes with the file, and comes back from its own.
async function drafts() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const begin = await left(page);
    await keys(page, "1", "n", ["Ein Wortlaut"], "Enter", "1");
    const decided = { left: await left(page), said: await text(page, "#said .said") };
    await settled(page, 3);
    await page.reload();
    await page.waitForSelector("#desk");
    const reloaded = { left: await left(page), said: await text(page, "#said .said"), notice: await text(page, "#desk .box"), kept: await counted(page) };
    await keys(page, "z");
    const undone = await left(page);
    await keys(page, "1");
    await reach(page, "#save-draft");
    const draft = await downloaded(page, () => keys(page, "Enter"));
    const { file: saved } = await applied(page);
    const gone = await until(() => counted(page), ({ quick, safe }) => quick + safe === 0);
    await page.reload();
    await page.waitForSelector("#desk");
    const fresh = await left(page);
    const file = path.join(folder, draft.name);
    fs.writeFileSync(file, draft.text);
    const open = async (name) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#open-draft").press("Enter")]);
      const before = await page.locator("#desk .box").allInnerTexts();
      await chooser.setFiles(name);
      await page.waitForFunction((told) => document.querySelector("#desk .box") && ![...document.querySelectorAll("#desk .box")].every((box, at) => box.innerText === told[at]), before);
      return { left: await left(page), notice: await text(page, "#desk .box") };
    };
    const opened_ = await open(file);
    const broken = path.join(folder, "falsch.txt");
    fs.writeFileSync(broken, "Guten Tag");
    return { begin, decided, reloaded, undone, draft, saved, gone, fresh, opened: opened_, broken: await open(broken) };
  });
}

// The page is made anew after a late report: DATA is a list of the late page's path.
async function late() {
  const [other] = JSON.parse(given);
  return launched(async (browser) => {
    const page = await opened(browser);
    await keys(page, "n", ["Bleibt stehen"], "Enter", "1");
    const before = await left(page);
    await settled(page, 2);
    await page.goto(pathToFileURL(other).href);
    await page.waitForSelector("#desk");
    const first = await text(page, "#said");
    const notices = await page.locator("#desk .box").allInnerTexts();
    const now = await left(page);
    await keys(page, "/", ["Bleibt"]);
    return { before, now, first, notices, findings: await page.locator("#list summary .name").allTextContents() };
  });
}

// How long a decision takes on a large page, in milliseconds of the page's own thread, so that it does not matter what else the machine does:
// from the key until everything is laid out anew; with it the parts of that.
async function quick() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const PARTS = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
    const spent = async () => {
      const { metrics } = await devtools.send("Performance.getMetrics");
      return PARTS.map((part) => 1000 * metrics.find(({ name }) => name === part).value);
    };
    const times = [];
    for (let count = 0; count < JSON.parse(given); count += 1) {
      const key = count % 3 === 2 ? "n" : "1";
      const before = await spent();
      await page.evaluate((pressed) => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
        if (pressed === "n") document.getElementById("ask").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
        void document.body.offsetHeight;
      }, key);
      const after = await spent();
      times.push(after.map((time, at) => time - before[at]));
    }
    await keys(page, "z");
    return { times, left: await left(page), findings: await page.locator("#list summary").count() };
  });
}

// A programme that speaks English: its page begins so, and has a switch.
async function other() {
  return launched(async (browser) => {
    const page = await opened(browser, { bypassCSP: true });
    const english = await text(page, "body");
    await axeFinds(page, "English", say);
    await reach(page, "#language");
    await keys(page, "Enter");
    await axeFinds(page, "German", say);
    return { english, german: await text(page, "body"), focus: await page.evaluate(() => document.activeElement.id) };
  });
}

// A statement goes to a theme of before by its card, a finding to a new theme in the list; all by keyboard.
async function themes() {
  return launched(async (browser) => {
    const page = await opened(browser, { bypassCSP: true });
    const look = async (name) => {
      await axeFinds(page, name, say);
      await fits(page, name, say);
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    };
    while (!(await text(page, "#said .said")).includes("Aufzug")) await keys(page, "s");
    const said = await text(page, "#said .said");
    const offered = await page.locator(".offer .title").allInnerTexts();
    const counts = await page.locator(".offer .count").allInnerTexts();
    await look("themes-1-cards");
    await keys(page, String(counts.indexOf("Thema von früher") + 1));
    const next = await page.locator(".offer .count").allInnerTexts();
    // The finding that is there, and belongs to no theme.
    await reach(page, "#f-hemmnis-1");
    await keys(page, "Enter");
    await reach(page, "#h-hemmnis-1");
    await keys(page, "Enter");
    await reach(page, "#theme");
    await keys(page, "End", "Tab", "Control+a", ["Zeit\u00a0für  alles"]);
    await look("themes-2-new");
    await keys(page, "Enter");
    const told = await text(page, ".last");
    const focus = await page.evaluate(() => document.activeElement.id);
    await keys(page, "z");
    const undone = await text(page, "#list .theme");
    await reach(page, "#h-hemmnis-1");
    await keys(page, "Enter");
    await reach(page, "#theme");
    await keys(page, "Escape");
    const left_ = await page.locator("#theme").count();
    await keys(page, "Enter");
    await reach(page, "#theme");
    await keys(page, "End", "Tab", "Control+a", ["Zeit"], "Enter");
    const shown = await text(page, "#list .theme");
    const { preview, file: saved } = await applied(page);
    await look("themes-3-applied");
    return { said, offered, counts, next, told, focus, undone, left: left_, shown, preview, saved };
  });
}

const result = (await SCENARIOS[scenario]()) ?? {};
console.log(JSON.stringify({ ...result, wrong }));
