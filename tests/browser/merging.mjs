// Merges what sites said as people do, by keyboard, in Debian's Chromium, and prints as JSON what happened.
//
//   node merging.mjs SCENARIO PAGE FOLDER [DATA]     FOLDER takes screenshots and what the page saves; DATA is a JSON file
//
// A scenario's answer holds `wrong`, a list of sentences; whatever the browser complains about or asks the network for is in it.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ARGUMENTS, PROGRAM, axeFinds, chromium, fits } from "./chromium.mjs";

const [scenario, file, folder, given] = process.argv.slice(2);
const url = pathToFileURL(file).href;
const wrong = [];
const say = (where, what) => wrong.push(`${where}: ${what}`);
const SCENARIOS = { looks, cards };

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
  page.setDefaultTimeout(10_000);
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

const text = (page, selector) => page.locator(selector).first().innerText();
const left = async (page) => text(page, ".bar .left");
const settled = (page) => page.waitForTimeout(700);

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
        await page.locator(".under button").press("Enter");
        await look("7-report");
        await keys(page, "Escape");
        await page.locator("#look").press("Enter");
        await look("8-applying");
        await keys(page, "Escape");
        await page.context().close();
      }
    }
  });
  return {};
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

const result = (await SCENARIOS[scenario]()) ?? {};
console.log(JSON.stringify({ ...result, wrong }));
