// Fills in the offline form of a site as people do, in Debian's Chromium, and prints as JSON what happened.
//
//   node form.mjs SCENARIO PAGE FOLDER [DATA]     FOLDER takes screenshots and what the form saves; DATA is a JSON file
//
// A scenario's answer holds `wrong`, a list of sentences; whatever the browser complains about or asks the network for is in it.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ARGUMENTS, MINUTE, PROGRAM, axeFinds, chromium, fits, kept, until } from "./chromium.mjs";

const [scenario, file, folder, given] = process.argv.slice(2);
const url = pathToFileURL(file).href;
const wrong = [];
const say = (where, what) => wrong.push(`${where}: ${what}`);
const SCENARIOS = { looks, keyboard, enters, foreign, crash, mistakes, english, files, typing, network, twice, filedAgain, day, unchanged, damaged };

async function launched(work) {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function opened(browser, { at = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, reducedMotion: "reduce", locale: "de-DE", ...options });
  const page = await context.newPage();
  watched(page);
  await loaded(page, url + at);
  return page;
}

/** Opens the form; it shows its first page when it has looked for a draft, which is a moment after the browser calls it loaded. */
async function loaded(page, address) {
  await page.goto(address);
  await page.waitForSelector("main h1[tabindex]");
}

function watched(page) {
  page.setDefaultTimeout(MINUTE);
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || say("network", request.url()));
  page.on("pageerror", (error) => say("script", error.stack));
  page.on("console", (message) => message.type() === "error" && say("console", message.text()));
}

const main = (page) => page.locator("main > .buttons button.main, main > p button.main").last();
const forward = (page) => main(page).click();

/** Saves the report on the page that checks it; gives its name and text. */
async function saved(page, click = () => forward(page)) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), "utf8") };
}

/** Waits until both stores of the browser keep a draft with these words; tells whether they do. */
async function settled(page, words) {
  const keeps = ({ quick, safe }) => [quick, safe].every((store) => store.some((draft) => draft.includes(words)));
  return keeps(await until(() => kept(page), keeps));
}

// Every page at two widths, light and dark; with and without messages.
async function looks() {
  await launched(async (browser) => {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [320, 1280]) {
        const page = await opened(browser, { bypassCSP: true, viewport: { width, height: 900 }, colorScheme });
        await everyPage(page, async (name) => {
          const where = `${name}, ${width} px, ${colorScheme}`;
          await axeFinds(page, where, say);
          await fits(page, where, say);
          await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        });
        await page.context().close();
      }
    }
    // WCAG 2.2, 1.4.10: at 400 % a window of 1280 by 1024 pixels shows 320 by 256. And 1.4.12: wider spacing loses nothing.
    const page = await opened(browser, { bypassCSP: true, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }" });
    await everyPage(page, (name) => fits(page, `${name}, 400 %, wide spacing`, say));
    const other = await opened(browser, { bypassCSP: true });
    await other.locator("#language").click();
    await everyPage(other, (name) => axeFinds(other, `${name}, the other language`, say));
  });
  return {};
}

/** Goes through the form once and looks at every page, also at its messages. */
async function everyPage(page, look) {
  const address = (step) => page.evaluate((to) => { location.hash = to; }, step).then(() => page.waitForTimeout(30));
  await address("start");
  await look("1-start");
  await forward(page);
  await forward(page);
  await look("2-anmeldung-fehlt");
  await page.locator("#coming").check();
  await page.locator("[id$='-name']").first().fill("Erika Muster");
  for (const day of await page.locator("[id$='-days']").all()) await day.check();
  await page.locator("#wish").selectOption("own");
  await page.locator("#theme").fill("Wie gewinnen wir Ehrenamtliche, die länger bleiben als ein halbes Jahr?");
  await look("2-anmeldung");
  await forward(page);
  if (await page.locator("#last0-state").count()) {
    await forward(page);
    await look("3-letzte-plaene-fehlt");
    for (const answer of await page.locator("[id^='last'][id$='-state-1']").all()) await answer.check();
    await page.locator("#last0-remark").fill("Zwei Anträge sind gestellt.");
  }
  await look("3-letzte-plaene");
  await address("gelungen");
  await page.locator("main textarea").first().fill("Das Café „Süd“ läuft: jede Woche kommen zwanzig Leute.\n\nDas sind doppelt so viele wie im letzten Jahr, und die meisten wohnen im Viertel.");
  await page.locator(".card .below button").first().click();
  await page.locator(".point textarea").first().fill("Donnerstags und freitags");
  await page.locator("main > .cards + .buttons button").click();
  await page.locator("main > .cards > fieldset").nth(1).locator("input[type=checkbox]").check();
  await forward(page);
  await look("4-erfolge-fehlt");
  await page.locator("main > .cards > fieldset").nth(1).locator("textarea").fill("Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung");
  await page.locator("main > .cards > fieldset").nth(1).locator("select").selectOption({ index: 2 });
  await look("4-erfolge");
  for (const step of ["schwierig", "geplant", "gebraucht"]) {
    await address(step);
    await look(`5-${step}`);
  }
  await address("pruefen");
  await look("8-pruefen");
  await saved(page);
  await page.waitForSelector(".todo");
  await look("9-quittung");
}

// Once through with nothing but a keyboard.
async function keyboard() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const focused = () => page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const text = (element.labels?.[0] ?? element).textContent.trim();
      const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
      return { text, seen, id: element.id, what: element.outerHTML.slice(0, 100), body: element === document.body };
    });
    const tabTo = async (wanted) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press("Tab");
        const stop = await focused();
        if (!stop.seen && !stop.body) say("keyboard", `the focus is not seen on ${stop.what}`);
        if ([stop.text, stop.id].includes(wanted) || wanted.endsWith("…") && stop.text.startsWith(wanted.slice(0, -1))) return;
      }
      throw new Error(`${wanted} is not reached on ${await page.title()}`);
    };
    const headline = async (text) => {
      const at = await page.evaluate(() => [document.activeElement.tagName, document.activeElement.textContent]);
      if (at[0] !== "H1" || at[1] !== text) say("keyboard", `the focus is on ${at} instead of the heading ${text}`);
    };
    const press = async (wanted, key = "Enter") => { await tabTo(wanted); await page.keyboard.press(key); };
    await page.keyboard.press("Tab");
    if ((await focused()).text !== "Zum Inhalt springen") say("keyboard", "the first stop is not the way to the content");
    await page.keyboard.press("Enter");
    await press("Beginnen");
    await headline("Anmeldung");
    await press("Weiter");
    const problems = await focused();
    if (problems.id !== "problems") say("keyboard", `after a message the focus is on ${problems.what}`);
    await press("Wählen Sie aus, ob jemand…");
    if ((await focused()).id !== "coming") say("keyboard", "a message does not lead to its field");
    await page.keyboard.press("Space");
    await tabTo("Name");
    await page.keyboard.type("Erika Muster");
    await press("Weiter");
    await headline("Ihre Pläne vom letzten Mal");
    for (const plan of ["last0-state", "last1-state"]) {
      await press(plan, "Space");
      await page.keyboard.press("ArrowDown");
    }
    await press("Weiter");
    await headline("Erfolge");
    await tabTo("Was ist gelungen?");
    await page.keyboard.type("Ohne Maus.");
    await press("Einzelheit hinzufügen: Erfolg 1");
    await page.keyboard.type("Mit einer Einzelheit.");
    await press("Weiteren Erfolg hinzufügen");
    await page.keyboard.type("Kommt weg.");
    await press("Erfolg 2 entfernen");
    if ((await focused()).text !== "Rückgängig machen") say("keyboard", `after removing, the focus is on ${(await focused()).what}`);
    await page.keyboard.press("Enter");
    if (await page.locator("main > .cards > fieldset").count() !== 2) say("keyboard", "what was removed does not come back");
    await press("Erfolg 2 entfernen");
    for (const step of ["Hemmnisse", "Pläne", "Bedarf", "Angaben prüfen"]) {
      await press("Weiter");
      await headline(step);
    }
    await press("Ändern: Erfolge");
    await headline("Erfolge");
    for (let i = 0; i < 4; i += 1) await press("Weiter");
    await tabTo("Rückmeldung speichern");
    const report = await saved(page, () => page.keyboard.press("Enter"));
    await headline("Ihre Rückmeldung ist gespeichert");
    return report;
  });
}

// What Enter does in each kind of field, where the focus is after that, and what a browser may fill in.
async function enters() {
  return launched(async (browser) => {
    const page = await opened(browser, { at: "#anmeldung" });
    const at = () => page.evaluate(() => {
      const { id, name, tagName, textContent } = document.activeElement;
      return tagName === "BUTTON" ? textContent : tagName === "INPUT" && name ? name : id.replace(/^k\d+-/, "");
    });
    const after = async (key) => { await page.keyboard.press(key); return at(); };
    const stops = [];
    await page.locator("#coming").focus();
    await page.keyboard.press("Space");
    for (let i = 0; i < 4; i += 1) stops.push(await after("Enter"));
    await page.locator("#wish").selectOption("own");
    await page.locator("#theme").focus();
    stops.push(await after("Enter"));
    await page.keyboard.type("Erste Zeile");
    stops.push(await after("Enter"));
    await page.keyboard.type("Zweite Zeile");
    const remark = await page.locator("#remark").inputValue();
    const filled = await page.locator("main input[type=text]").evaluateAll((inputs) => inputs.map((one) => [one.id.replace(/^k\d+-/, ""), one.autocomplete]));
    await page.goto(`${url}#gelungen`);
    await page.locator("main input[type=checkbox]").focus();
    const last = await after("Enter");
    const step = await page.locator("main h1").innerText();
    // A chosen circle is where its group is entered.
    await page.goto(`${url}#letzte-plaene`);
    await page.locator("#last1-state-2").check();
    await page.locator("#last0-state").focus();
    const plan = await after("Enter");
    await page.goto(`${url}#anmeldung`);
    await page.getByText("Weitere Person hinzufügen").click();
    await forward(page);
    const alert = await page.evaluate(() => {
      const focused = document.activeElement;
      return [focused.id, focused.getAttribute("role"), focused.querySelectorAll("[role=alert]").length];
    });
    return { stops, remark, filled, last, step, plan, alert };
  });
}

// The page in the other language than that of the office: what of its text is not marked as the office's language.
async function foreign() {
  return launched(async (browser) => {
    const page = await opened(browser, { bypassCSP: true });
    await page.locator("#language").click();
    const unmarked = [];
    const look = async (name) => {
      await axeFinds(page, name, say);
      unmarked.push(...await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const within = node.parentElement.closest("[lang]");
          if (within === document.documentElement && !node.parentElement.closest("script, style")) found.push(node.textContent);
        }
        return found;
      }));
    };
    const address = (step) => page.evaluate((to) => { location.hash = to; }, step).then(() => page.waitForTimeout(30));
    await look("start");
    const when = await page.locator("main dl").innerText();
    await address("anmeldung");
    await page.locator("#coming").check();
    await page.locator("[id$='-name']").first().fill("Erika Muster");
    for (const day of await page.locator("main input[type=checkbox]").all()) await day.check();
    await page.locator("#wish").selectOption({ index: 1 });
    await look("anmeldung");
    await address("letzte-plaene");
    await look("letzte-plaene");
    const last = await page.locator("main").innerText();
    await address("gelungen");
    await page.locator("main textarea").first().fill("It went well.");
    await page.locator("main select").selectOption({ index: 1 });
    await look("erfolge");
    await address("pruefen");
    await look("pruefen");
    const language = await page.evaluate(() => document.documentElement.lang);
    return { language, when, last, unmarked };
  });
}

// Type, reload, kill the browser in the middle, come back.
async function crash() {
  const profile = fs.mkdtempSync(path.join(folder, "profile-"));
  const start = async () => {
    const child = spawn(PROGRAM, [...ARGUMENTS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise((found, failed) => {
      let text = "";
      child.stderr.on("data", (data) => {
        text += data;
        const listening = /ws:\/\/\S+/.exec(text);
        if (listening) found(listening[0]);
      });
      child.on("exit", () => failed(new Error(text)));
    });
    const browser = await chromium.connectOverCDP(address);
    const page = await browser.contexts()[0].newPage();
    watched(page);
    return { child, page };
  };
  const kill = async (child) => {
    const gone = new Promise((done) => child.once("exit", done));
    process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  const first = "Überlebt das? „Ja“\n- # : 'ein' \"Test\" </script> 🎉";
  let { child, page } = await start();
  try {
    await loaded(page, `${url}#gelungen`);
    await page.locator("main textarea").first().fill(first);
    // A window that closes at once takes nothing with it: what was typed is kept by then.
    const held = await page.evaluate(() => {
      dispatchEvent(new Event("pagehide"));
      return Object.values(localStorage).join();
    });
    if (!held.includes("Überlebt das?")) say("pagehide", held);
    if (!await settled(page, "Überlebt das?")) throw new Error("the draft is not kept");
    await page.reload();
    const reloaded = await page.locator("main textarea").first().inputValue();
    if (reloaded !== first) say("reload", reloaded);
    await page.locator("main > .cards + .buttons button").click();
    await page.locator("main textarea").nth(1).fill("Kurz vor dem Absturz");
    if (!await settled(page, "Kurz vor dem Absturz")) throw new Error("the draft does not reach the disk");
    await kill(child);
    ({ child, page } = await start());
    await loaded(page, url);
    const welcome = await page.locator("main .box").allInnerTexts();
    await page.getByText("Weitermachen bei „Erfolge“").click();
    const typed = await page.locator("main textarea").all();
    const after = await Promise.all(typed.map((area) => area.inputValue()));
    if (JSON.stringify(after) !== JSON.stringify([first, "Kurz vor dem Absturz"])) say("crash", JSON.stringify(after));
    return { welcome };
  } finally {
    await kill(child);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// What is missing is said on top and at the field, in the same words, and leads there.
async function mistakes() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const said = async () => {
      const links = page.locator(".problems a");
      const found = [];
      for (const link of await links.all()) {
        const text = await link.innerText();
        await link.click();
        const field = await page.evaluate(() => {
          const element = document.activeElement;
          const ids = (element.getAttribute("aria-describedby") ?? element.closest("fieldset").getAttribute("aria-describedby")).split(" ");
          const error = ids.find((id) => id.endsWith("-error"));
          return { id: element.id, text: document.getElementById(error)?.lastChild.textContent, tag: element.tagName };
        });
        if (field.text !== text) say("mistakes", `${text} leads to ${JSON.stringify(field)}`);
        found.push(text);
      }
      return found;
    };
    const seen = {};
    await page.goto(`${url}#anmeldung`);
    await page.reload();
    await forward(page);
    seen.title = await page.title();
    seen.coming = await said();
    await page.locator("#coming").check();
    await page.locator("#wish").selectOption("own");
    await forward(page);
    seen.person = await said();
    await page.locator("[id$='-food']").fill("vegetarisch");
    await page.getByText("Weitere Person hinzufügen").click();
    await page.locator("[id$='-name']").nth(1).fill("Erika Muster");
    await forward(page);
    seen.name = await said();
    await page.getByText("Person 1 entfernen").click();
    await page.locator("#wish").selectOption("");
    await forward(page);
    await forward(page);
    seen.last = await said();
    await page.goto(`${url}#gelungen`);
    await page.locator("select").selectOption({ index: 1 });
    await page.getByText("Einzelheit hinzufügen").click();
    await page.getByText("Punkt darunter hinzufügen").first().click();
    await page.locator(".point .point textarea").fill("unten");
    await forward(page);
    seen.statement = await said();
    // The page that checks everything names them all; a link there leads to the page of the field.
    await page.goto(`${url}#pruefen`);
    await forward(page);
    seen.all = await page.locator(".problems a").allInnerTexts();
    await page.locator(".problems a").last().click();
    seen.led = await page.evaluate(() => [document.querySelector("h1").textContent, document.activeElement.tagName]);
    return { seen };
  });
}

// An English form for an exchange of two days, without plans of last time.
async function english() {
  return launched(async (browser) => {
    const page = await opened(browser, { at: "#anmeldung" });
    const language = await page.evaluate(() => document.documentElement.lang);
    await page.locator("#coming").check();
    await page.locator("[id$='-name']").fill("Erika Muster");
    await forward(page);
    const said = await page.locator(".problems a").allInnerTexts();
    const days = await page.locator("[id*='-days']:is(input)").count();
    await page.locator(".problems a").click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await forward(page);
    const agreed = await page.locator("main h1").innerText();
    await forward(page);
    await page.locator("main textarea").fill("Went well.");
    await page.goto(`${url}#pruefen`);
    const checked = await page.locator("main").innerText();
    const report = await saved(page);
    const mail = await page.locator(".todo a.main").getAttribute("href");
    return { language, said, days, agreed, checked, report, mail };
  });
}

// What is typed stands in the file; a draft and a report are opened again; foreign and damaged files are refused.
async function files() {
  const texts = JSON.parse(fs.readFileSync(given, "utf8"));
  return launched(async (browser) => {
    const page = await opened(browser, { at: "#anmeldung", permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByText("Das melden wir später").click();
    await page.goto(`${url}#letzte-plaene`);
    for (const answer of await page.locator("[id^='last'][id$='-state']").all()) await answer.check();
    await page.goto(`${url}#gelungen`);
    for (const [index, text] of texts.entries()) {
      if (index) await page.locator("main > .cards + .buttons button").click();
      await page.locator("main > .cards > fieldset").nth(index).locator("textarea").fill(text);
    }
    await page.goto(`${url}#pruefen`);
    const report = await saved(page);
    await page.getByText("Text kopieren").click();
    await page.getByText("Der Text ist kopiert").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    if (copied !== report.text) say("copy", "the clipboard holds something else than the file");
    const again = await saved(page, () => page.getByText("Datei noch einmal speichern").click());
    if (again.text !== report.text) say("again", "the file differs when it is saved again");
    const paper = await page.pdf({ path: path.join(folder, "quittung.pdf") });
    const draft = await saved(page, () => page.getByText("Entwurf als Datei speichern").click());

    const other = await opened(browser);
    const open = async (name, text) => {
      const target = path.join(folder, name);
      fs.writeFileSync(target, text);
      await other.goto(`${url}#start`);
      await other.evaluate(() => document.querySelectorAll("#notice .box, .problems a").forEach((told) => { told.dataset.before = ""; }));
      await other.locator("#open").setInputFiles(target);
      await other.locator(":is(#notice .box, .problems a):not([data-before])").first().waitFor();
      return other.locator("#notice .box, .problems a").allInnerTexts();
    };
    const values = async () => {
      await other.goto(`${url}#gelungen`);
      return Promise.all((await other.locator("main textarea").all()).map((area) => area.inputValue()));
    };
    const said = {};
    for (const [name, text] of [[report.name, report.text.replaceAll("\n", "\r\n")], [draft.name, draft.text]]) {
      said[name] = await open(name, text);
      if (JSON.stringify(await values()) !== JSON.stringify(texts)) say("open", `${name} brings back something else`);
      await other.goto(`${url}#pruefen`);
      const filed = await saved(other);
      const content = (text) => text.replace(/^filed: .*$/m, "");
      if (content(filed.text) !== content(report.text)) say("open", `${name} is filed as\n${filed.text}`);
    }
    // What was filed is forgotten; what was only opened is there again, and can be begun anew.
    await open(draft.name, draft.text);
    await other.goto(`${url}#start`);
    await other.reload();
    await other.getByText("Von vorn beginnen").first().click();
    said.fresh = await other.locator("#notice .box").innerText();
    said.damaged = await open("kaputt.txt", report.text.slice(0, report.text.indexOf("successes:") + 40));
    said.picture = await open("bild.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]));
    said.foreign = await open("fremd.txt", report.text.replace("site: gera", "site: jena"));
    if (JSON.stringify(await values()) !== JSON.stringify([""])) say("open", "a refused file changed the form");
    return { report, draft, said, pages: paper.length };
  });
}

// A page with many statements: a key lays out its box and nothing else.
async function typing() {
  return launched(async (browser) => {
    const page = await opened(browser, { at: "#gelungen" });
    const boxes = page.locator("main > .cards > fieldset > .field:first-of-type textarea");
    const middle = boxes.nth(Math.floor(await boxes.count() / 2));
    await middle.focus();
    await page.keyboard.press("End");
    await browser.startTracing(page, { categories: ["devtools.timeline"] });
    await page.keyboard.type("abc def ghi", { delay: 40 });
    await settled(page, "abc def ghi");
    const trace = JSON.parse((await browser.stopTracing()).toString());
    const layouts = trace.traceEvents.filter((event) => event.name === "Layout" && event.args.endData);
    const roots = layouts.flatMap((event) => event.args.endData.layoutRoots.map((root) => root.nodeName.split(" ")[0]));
    const keys = trace.traceEvents.filter((event) => event.name === "EventDispatch" && event.args.data?.type === "input").length;
    return { statements: await boxes.count(), keys, roots, objects: Math.max(...layouts.map((event) => event.args.beginData.totalObjects)) };
  });
}

// The page may not ask the network for anything, whatever ran in it.
async function network() {
  return launched(async (browser) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked = [];
    // A request that the policy refused is reported, too, but never finished.
    page.on("requestfinished", (request) => /^(file|data|blob):/.test(request.url()) || asked.push(request.url()));
    await page.goto(url);
    const refused = await page.evaluate(async () => {
      const broken = [];
      document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
      await fetch("https://example.org/").catch(() => null);
      const picture = new Image();
      picture.src = "https://example.org/bild.png";
      const script = document.createElement("script");
      script.textContent = "window.strange = true";
      document.body.append(picture, script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.strange = true");
      document.body.append(button);
      button.click();
      await new Promise((done) => setTimeout(done, 300));
      return { broken: [...new Set(broken)].sort(), strange: window.strange ?? false };
    });
    return { refused, asked };
  });
}

// Drafts and reports that are damaged, opened and found in the browser: each is refused in words, and the form stays usable.
async function damaged() {
  const files = JSON.parse(fs.readFileSync(given, "utf8"));
  return launched(async (browser) => {
    const page = await opened(browser);
    const said = [];
    for (const [name, text] of files) {
      const begin = Date.now();
      await page.locator("#open").setInputFiles({ name: "x.austausch.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
      await page.locator("#open-error, #notice .box").first().waitFor();
      said.push([name, await page.locator("#open-error").count() ? "refused" : "opened"]);
      if (Date.now() - begin > 4000) say(name, "takes long to be opened");
      await loaded(page, url);
      if (!await page.locator("#open").count()) say(name, "the form is gone");
      await page.evaluate(() => { localStorage.clear(); });
    }
    // What an older form kept although it could not show it.
    const key = await page.evaluate(() => { const data = JSON.parse(document.getElementById("form-data").textContent); return `austausch:${data.exchange.id}:${data.site.id}`; });
    await page.evaluate(([key, text]) => { indexedDB.deleteDatabase("austausch"); localStorage.setItem(key, text); }, [key, files[0][1].replace(/^#.*\n+/, "")]);
    await page.close();
    const again = await page.context().newPage();
    watched(again);
    await loaded(again, url);
    const lost = await again.locator("main [role=alert]").first().innerText();
    // A report that is filed stays in its file alone.
    await again.goto(`${url}#anmeldung`);
    await again.getByText("Das melden wir später").click();
    await again.goto(`${url}#letzte-plaene`);
    for (const answer of await again.locator("[id^='last'][id$='-state']").all()) await answer.check();
    await again.goto(`${url}#gelungen`);
    await again.locator("main textarea").first().fill("Geheim.");
    const before = await settled(again, "Geheim.");
    await again.goto(`${url}#pruefen`);
    await saved(again);
    const all = async () => Object.values(await kept(again)).flat();
    const left = await until(all, (drafts) => drafts.length === 0);
    return { said, lost, before, left };
  });
}

// The same form in two windows.
async function twice() {
  return launched(async (browser) => {
    const page = await opened(browser, { at: "#gelungen" });
    const second = await page.context().newPage();
    watched(second);
    // What is typed before the second window has started, it reads as its draft.
    await loaded(second, `${url}#gelungen`);
    await page.locator("main textarea").first().fill("im ersten Fenster");
    await second.locator("#notice .box").waitFor();
    const said = await second.locator("#notice .box p").first().innerText();
    await second.getByText("Stand des anderen Fensters übernehmen").click();
    return { said, taken: await second.locator("main textarea").first().inputValue() };
  });
}

// A report that came back: filed as it is, then with one word changed.
async function filedAgain() {
  return launched(async (browser) => {
    const page = await opened(browser);
    const remarks = await page.locator("main section.box a").allInnerTexts();
    const places = [];
    for (let i = 0; i < remarks.length; i += 1) {
      await page.goto(`${url}#start`);
      await page.locator("main section.box a").nth(i).click();
      places.push(await page.evaluate(() => {
        const element = document.activeElement;
        const ids = element.getAttribute("aria-describedby") ?? element.closest("fieldset").getAttribute("aria-describedby");
        return [document.querySelector("h1").textContent, ids.split(" ").map((id) => document.getElementById(id).textContent).join(" | ")];
      }));
    }
    await page.goto(`${url}#pruefen`);
    const report = await saved(page);
    await page.goto(`${url}#gelungen`);
    await page.locator("main textarea").first().fill("Anders.");
    await page.goto(`${url}#quittung`);
    const changed = await page.locator("main > .box").innerText();
    await page.goto(`${url}#pruefen`);
    const second = await saved(page);
    return { remarks, places, report, changed, second };
  });
}

// Forms with reports in them, each saved again as it is.
async function unchanged() {
  const pages = JSON.parse(fs.readFileSync(given, "utf8"));
  return launched(async (browser) => {
    const context = await browser.newContext({ acceptDownloads: true, locale: "de-DE" });
    const reports = [];
    for (const file of pages) {
      const page = await context.newPage();
      watched(page);
      await loaded(page, `${pathToFileURL(file).href}#pruefen`);
      reports.push((await saved(page)).text);
      // The browser keeps a draft for each form: the next page is another report of the same site.
      await page.evaluate(() => { localStorage.clear(); indexedDB.deleteDatabase("austausch"); });
      await page.close();
    }
    return { reports };
  });
}

// Several sites' forms, each filled in from the first page to the last on its day, or opened again and mended.
async function day() {
  const jobs = JSON.parse(fs.readFileSync(given, "utf8"));
  return launched(async (browser) => {
    const reports = [];
    for (const job of jobs) {
      const context = await browser.newContext({ acceptDownloads: true, locale: "de-DE", permissions: ["clipboard-read", "clipboard-write"] });
      const page = await context.newPage();
      watched(page);
      await page.clock.setFixedTime(new Date(job.at));
      await loaded(page, pathToFileURL(job.page).href);
      const remarks = await page.locator("main section.box a").allInnerTexts();
      await (job.mends ? mended(page, job.mends) : throughout(page, job));
      const report = await saved(page);
      await page.getByText("Text kopieren").click();
      await page.getByText("Der Text ist kopiert").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      reports.push({ ...report, copied, remarks });
      await context.close();
    }
    return { reports };
  });
}

/** From the first page to the one that checks everything. */
async function throughout(page, job) {
  await forward(page);
  await page.locator("#coming").check();
  await page.locator("[id$='-name']").first().fill(job.name);
  for (const day of await page.locator("[id$='-days']").all()) await day.check();
  await forward(page);
  if (await page.locator("#last0-state").count()) {
    for (const answer of await page.locator("[id^='last'][id$='-state']").all()) await answer.check();
  }
  if (await page.locator("main h1").innerText() !== "Erfolge") await forward(page);
  for (const list of ["successes", "obstacles", "plans", "needs"]) {
    for (const [index, said] of (job.says[list] ?? []).entries()) await statement(page, index, said);
    await forward(page);
  }
}

async function statement(page, index, said) {
  const cards = page.locator("main > .cards > fieldset");
  if (index >= await cards.count()) await page.locator("main > .cards + .buttons button").click();
  const card = cards.nth(index);
  await card.locator("textarea").first().fill(said.text);
  if (said.field) await card.locator("select").selectOption(said.field);
  if (said.internal) await card.locator("input[type=checkbox]").check();
  for (const [number, text] of (said.details ?? []).entries()) {
    await card.locator(".below button").first().click();
    await card.locator(".point textarea").nth(number).fill(text);
  }
}

/** Finds the words that are to be mended on the page of their list, and types others in their place. */
async function mended(page, { step, from, to }) {
  await page.goto(page.url().replace(/#.*$/, "") + `#${step}`);
  const boxes = await page.locator("main textarea").all();
  for (const box of boxes) if (await box.inputValue() === from) await box.fill(to);
  await page.goto(page.url().replace(/#.*$/, "") + "#pruefen");
}

const answer = await SCENARIOS[scenario]();
console.log(JSON.stringify({ wrong, ...answer }));
