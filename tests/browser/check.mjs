// Looks at pages as people use them, in Debian's Chromium, and prints as JSON what is wrong with each.
//
//   node check.mjs FOLDER PAGE…      FOLDER takes the screenshots and the printed pages
//
// The packages are those of package-lock.json; AUSTAUSCH_TEST_BROWSER names the folder in which tests/run installed them.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { ARGUMENTS, PROGRAM, axeFinds, chromium, fits } from "./chromium.mjs";

const WIDTHS = [320, 768, 1440];
const LOOKS = [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "dark", forcedColors: "active" }];

const [folder, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: PROGRAM, headless: true, args: ARGUMENTS });
const report = [];
for (const file of pages) {
  const wrong = [];
  const requests = [];
  const name = path.basename(file, ".html");
  const say = (where, what) => wrong.push(`${where}: ${what}`);

  const open = async (options) => {
    // The page allows no script; axe-core has to run in it all the same.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && say("console", message.text()));
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  for (const look of LOOKS) {
    for (const width of WIDTHS) {
      const colours = look.forcedColors ? "forced" : look.colorScheme;
      const where = `${width} px, ${colours}`;
      const page = await open({ viewport: { width, height: 900 }, ...look });
      await axeFinds(page, where, say);
      await fits(page, where, say);
      if (width > 320) await whole(page, where, say);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${colours}.png`), fullPage: true });
      await page.context().close();
    }
  }
  await zoomed(open, say);
  await keyboard(open, say);
  const text = await printed(open, path.join(folder, `${name}.pdf`));
  for (const url of requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))) say("network", url);
  report.push({ file, wrong, text });
}
await browser.close();
console.log(JSON.stringify(report));

/** No word goes on in the next line without a hyphen, but an address. */
async function whole(page, where, say) {
  const cut = await page.evaluate(() => {
    const out = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      // What only screen readers are given takes no room.
      const hidden = node.parentElement.closest("style, script, thead")?.getBoundingClientRect();
      if (hidden && hidden.width < 2) continue;
      for (const token of node.data.matchAll(/\S+/gu)) {
        if (/[/@\\]|\.\p{L}/u.test(token[0])) continue;
        for (const word of token[0].matchAll(/[\p{L}\p{M}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, token.index + word.index);
          range.setEnd(node, token.index + word.index + word[0].length);
          if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) out.push(word[0]);
        }
      }
    }
    return out;
  });
  cut.forEach((word) => say(where, `the word ${word} is cut`));
}

/** WCAG 2.2, 1.4.10: at 400 % a window of 1280 by 1024 pixels shows 320 by 256. And 1.4.12: wider spacing loses nothing. */
async function zoomed(open, say) {
  const page = await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await fits(page, "400 %", say);
  await page.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  });
  await fits(page, "400 %, wide spacing", say);
  const fixed = await page.evaluate(() =>
    [...document.body.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return ["fixed", "sticky"].includes(style.position) && style.pointerEvents !== "none" && box.height > 64;
    }).map((element) => element.outerHTML.slice(0, 100)));
  fixed.forEach((what) => say("400 %", `covers the text: ${what}`));
  await page.context().close();
}

/** The skip link comes first and leads to the text; everything that can be reached is reached in the order of the page and seen. */
async function keyboard(open, say) {
  // Otherwise the page glides to what is focused, and is on its way when it is looked at.
  const still = { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" };
  const page = await open(still);
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll("a[href], [tabindex='0'], button, input, summary")]
      .filter((element) => element.checkVisibility()).length);
  // Where nothing can be reached, there is nothing to skip.
  if (wanted === 0) return page.context().close();
  const focused = () => page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const at = [...document.querySelectorAll("*")].indexOf(element);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { at, seen, what: element.outerHTML.slice(0, 100), href: element.getAttribute("href") };
  });
  await page.keyboard.press("Tab");
  const first = await focused();
  if (first?.href !== "#main-content") say("keyboard", `the first stop is ${first?.what}`);
  let reached = 0;
  let last = -1;
  for (let stop = first; stop && reached < wanted + 5; stop = await focused()) {
    reached += 1;
    if (!stop.seen) say("keyboard", `the focus is not seen on ${stop.what}`);
    if (stop.at < last) say("keyboard", `out of order: ${stop.what}`);
    last = stop.at;
    await page.keyboard.press("Tab");
  }
  if (reached !== wanted) say("keyboard", `${reached} of ${wanted} stops are reached`);

  const again = await open(still);
  await again.keyboard.press("Tab");
  await again.keyboard.press("Enter");
  const led = await again.evaluate(() => location.hash);
  if (led !== "#main-content") say("keyboard", `the skip link leads to ${led}`);
  await again.keyboard.press("Tab");
  const inside = await again.evaluate(() => document.activeElement.closest("main, footer") !== null || document.activeElement === document.body);
  // A page without any other stop begins anew.
  if (!inside && wanted > 1) say("keyboard", "after the skip link the next stop lies before the text");
  await page.context().close();
  await again.context().close();
}

/** Prints the page on paper; gives the text that a screen shows. */
async function printed(open, file) {
  const page = await open({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
  const text = await page.evaluate(() => {
    document.querySelector("nav")?.remove();
    document.querySelector(".skip")?.remove();
    return document.body.innerText;
  });
  await page.reload();
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  await page.context().close();
  return text;
}
