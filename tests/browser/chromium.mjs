// Debian's Chromium, and what is asked of every page in it.
//
// The packages are those of package-lock.json; AUSTAUSCH_TEST_BROWSER names the folder in which tests/run installed them.

import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.env.AUSTAUSCH_TEST_BROWSER, "package.json"));
export const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const PROGRAM = "/usr/bin/chromium";
export const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

/** How long one step may take: a machine that does many things at once is slow, and what never comes does not come in a minute either. */
export const MINUTE = 60_000;

/** Asks until the answer is as it shall be, for a minute; gives the last answer. */
export async function until(ask, holds) {
  for (const end = Date.now() + MINUTE; ;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The drafts that a page of ours keeps in this browser: in its quick store, and in the one that reaches the disk. */
export const kept = (page) => page.evaluate(() => new Promise((done) => {
  const request = indexedDB.open("austausch", 1);
  request.onsuccess = () => {
    const all = request.result.transaction("drafts").objectStore("drafts").getAll();
    all.onsuccess = () => {
      request.result.close();
      done({ quick: Object.values(localStorage), safe: all.result.map(String) });
    };
  };
  request.onerror = () => done({ quick: [], safe: [] });
}));

export async function axeFinds(page, where, say) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  if (found.passes.length < 15) say(where, `axe-core ran only ${found.passes.length} rules`);
  for (const violation of found.violations) {
    for (const node of violation.nodes) say(where, `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
  }
}

/** Nothing reaches beyond the window, but for tables in their own frames. */
export async function fits(page, where, say) {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [];
    if (document.documentElement.scrollWidth > width) out.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const framed = element.closest(".table, .watermark, .skip");
      if (!framed && box.width > 0 && (box.right > width + 1 || box.left < -1)) {
        out.push(`${element.outerHTML.slice(0, 100)} reaches from ${box.left} to ${box.right}`);
      }
    }
    return out;
  });
  found.forEach((what) => say(where, what));
}
