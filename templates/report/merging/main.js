// The page as a whole: which statement is asked, what is kept, and what keys do.

import { el, saveFile } from "../form/dom.js";
import { draftFile, draftName, forget, keep, kept, readDraft, usable } from "../form/draft.js";
import { say } from "../form/words.js";
import { nameOf, preview } from "./apply.js";
import { desk, quotation, short, siteName } from "./card.js";
import { fill, side } from "./list.js";
import { blank, decide, queue, replay, standing, stood } from "./model.js";
import { counted, textsWith } from "./texts.js";

const PATIENCE = 300;
const data = JSON.parse(document.getElementById("merging-data").textContent);
const TEXTS = textsWith(data.words);
const { found, lost } = await kept(data);

const app = {
  data,
  state: found?.state ?? blank(data),
  language: data.language,
  /** The statement that is asked; the list of those that wait for later; the kind that is shown, or none for all. */
  current: null, waiting: [], kind: "",
  /** What is asked in the place of the cards; the findings that are open; what is edited or moved there; what is sought. */
  ask: null, opened: new Set(), editing: null, moving: null, theming: null, sought: "",
  splitting: false, offers: [], left: 0, fresh: new Set(), notice: [],
  get texts() { return TEXTS[this.language]; },
  /** The language of what people typed, where the page is read in another one. */
  get foreign() { return this.language === data.language ? undefined : data.language; },
  act, choose, place, asking, answer, cancel, split, later, undo, edit, move, theme, newTheme, take: takeUp, dialog, describe, changed, applied,
};

/** Goes on with a state: decisions on what is no more are left out, and said. */
function begin(state, notice) {
  app.state = state;
  app.work = replay(data, state.log);
  const { lost: gone, changed: reworded, elsewhere } = app.work;
  state.log = app.work.log;
  const seen = new Set(state.seen);
  app.fresh = new Set(data.statements.filter(({ id }) => !seen.has(id)).map(({ id }) => id));
  const isText = (texts, count) => (count ? say(counted({ one: texts.one, many: texts.many }, count), { count }) : null);
  app.notice = [...notice, isText(app.texts.lost, gone.length), isText(app.texts.reworded, reworded.size), isText(app.texts.elsewherePlaced, elsewhere.size),
    isText(app.texts.freshCount, app.fresh.size)].filter(Boolean);
  app.current = null;
}

// What is kept

let timer = 0;
let keeps = true;
/** Whether the file is saved: then nothing of it is kept here, until something is decided anew. */
let done = false;

function changed() {
  done = false;
  clearTimeout(timer);
  timer = setTimeout(store, PATIENCE);
}

function draft() {
  return { saved: new Date().toISOString(), state: app.state };
}

async function store() {
  clearTimeout(timer);
  timer = 0;
  if (done || !app.state.log.length) return;
  keeps = await keep(data, draft());
  foot();
}

addEventListener("pagehide", () => timer && store());
document.addEventListener("visibilitychange", () => timer && store());
addEventListener("beforeunload", (event) => {
  if (timer) store();
  if (!keeps && app.state.log.length) event.preventDefault();
});
addEventListener("storage", (event) => {
  if (event.key !== draftName(data) || !event.newValue) return;
  app.notice = [app.texts.elsewhere];
  show();
});

/** The file is saved: what was decided is in it, and other pages on this computer could read what a browser keeps. */
function applied() {
  clearTimeout(timer);
  timer = 0;
  done = true;
  forget(data);
  foot();
}

// What is decided

/** Makes a decision, and shows what is next; the focus goes to the element `focus`, or to the next statement. */
function act(entry, focus = "said", then = null) {
  const kept = { ...entry, stood: stood(app.work, entry) };
  if (!decide(app.work, kept)) return;
  app.state.log.push(kept);
  Object.assign(app, { ask: null, editing: null, moving: null, theming: null, notice: [] });
  changed();
  if (then) app.current = then;
  else if (!app.splitting && focus === "said") app.current = null;
  announce(plain(describe(entry)));
  show(focus);
}

/** Ids of the cards that lay there: they go into the log of decisions. */
function offered() {
  return app.offers.map(({ finding, theme, statement }) => (finding ?? theme ?? statement).id);
}

function choose(at) {
  const offer = app.offers[at];
  if (!offer || app.ask) return;
  if (offer.finding) place(offer.finding.id);
  else if (offer.theme) createOf([app.current], offer.newest, offer.theme.id);
  else createOf([offer.statement.id, app.current], offer.statement.text);
}

function place(finding) {
  act({ do: "place", statement: app.current, finding, offered: offered() });
}

/** A new finding; its name is nobody else's, and the import gives it another. */
function createOf(statements, text, theme = null) {
  const { kind, field } = app.work.statements.get(app.current);
  // In the same words there is one already: two of them nobody could tell apart.
  const words = text.replace(/\s+/g, " ").trim();
  const same = [...app.work.findings.values()].find((one) => one.kind === kind && one.text.replace(/\s+/g, " ").trim() === words);
  if (same) {
    const cards = offered();
    for (const statement of statements) act({ do: "place", statement, finding: same.id, offered: cards });
    if (theme && same.theme !== theme) act({ do: "theme", finding: same.id, theme });
    return;
  }
  const finding = freeName(app.work.findings, `neu-${app.state.stamp}-`);
  act({ do: "new", finding, kind, field: field ?? "", text: words, theme, statements, offered: offered() });
}

/** A name of a theme that nobody else gives; the import gives it another. */
function newTheme() {
  return freeName(app.work.themes, `thema-neu-${app.state.stamp}-`);
}

function freeName(taken, start) {
  const numbers = [...taken.keys()].filter((id) => id.startsWith(start)).map((id) => Number(id.split("-").at(-1)));
  return `${start}${Math.max(0, ...numbers) + 1}`;
}

function asking(what) {
  const statement = app.work.statements.get(app.current);
  if (!statement || app.ask) return;
  app.ask = { what, value: what === "new" ? statement.text.replace(/\s+/g, " ").trim() : "", error: false };
  show("ask");
  document.getElementById("ask").select();
}

function answer(value) {
  if (!value) {
    app.ask.error = true;
    show("ask");
  } else if (app.ask.what === "new") createOf([app.current], value);
  else act({ do: "aside", statement: app.current, reason: value, offered: offered() });
}

function cancel() {
  app.ask = null;
  show("said");
}

/** Two thoughts: the statement stays until it is in all findings that it belongs to. */
function split() {
  if (!app.work.statements.has(app.current) || app.ask) return;
  app.splitting = !app.splitting;
  if (!app.splitting) app.current = null;
  show("said");
}

function later() {
  if (!app.current || app.ask) return;
  app.waiting = [...app.waiting.filter((id) => id !== app.current), app.current];
  app.splitting = false;
  app.current = null;
  show("said");
}

function takeUp(id) {
  Object.assign(app, { current: id, ask: null, splitting: false });
  show("said");
}

function undo() {
  const entry = app.state.log.pop();
  if (!entry) return;
  const words = plain(describe(entry));
  app.work = replay(data, app.state.log);
  Object.assign(app, { ask: null, editing: null, moving: null, theming: null, splitting: false, notice: [] });
  const about = entry.statement ?? entry.statements?.at(-1);
  app.current = standing(app.work).open.includes(about) ? about : null;
  if (app.state.log.length) changed();
  else applied();
  announce(say(app.texts.undone, { what: words }));
  show("said");
}

function edit(id, focus = "wording") {
  app.editing = id;
  show(focus);
}

function move(key, focus = "move-to") {
  app.moving = key;
  show(focus);
}

function theme(id, focus = "theme") {
  app.theming = id;
  show(focus);
}

/** A decision in words, with what it is about in bold. */
function describe(entry) {
  const { texts, work } = app;
  const about = work.statements.get(entry.statement ?? entry.statements?.at(-1));
  const finding = work.findings.get(entry.finding)?.text ?? entry.text ?? "";
  const marked = say(texts.did[entry.do === "theme" && entry.theme === null ? "noTheme" : entry.do], { site: about ? siteName(app, about.site) : "", text: about ? short(about.text, 60) : "", finding: "\u0001", theme: work.themes.get(entry.theme)?.title ?? entry.title ?? "" });
  const [before, after] = marked.split("\u0001");
  return after === undefined ? [before] : [before, el("b", {}, short(finding, 80)), after];
}

function plain(parts) {
  return parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");
}

// What is shown

function announce(text) {
  document.getElementById("said-aloud").textContent = text;
}

function next() {
  const all = queue(data, app.work, app.state, app.waiting);
  app.left = all.length;
  const of = app.kind ? all.filter((id) => app.work.statements.get(id).kind === app.kind) : all;
  if (!app.current || !app.work.statements.has(app.current)) [app.current = null] = of;
}

function show(focus) {
  next();
  bar();
  const main = document.querySelector("main");
  if (!document.getElementById("desk")) main.replaceChildren(el("section", { id: "desk" }), side(app));
  const notices = app.notice.map((text) => el("p", { class: "box" }, text));
  document.getElementById("desk").replaceChildren(...[notices, desk(app)].flat(Infinity).filter(Boolean));
  fill(app);
  foot();
  if (focus) (document.getElementById(focus) ?? document.getElementById("said"))?.focus();
}

function bar() {
  const { texts } = app;
  const all = data.statements.filter(({ internal }) => !internal).length;
  const { missing, undecided } = data;
  document.title = `${texts.title} – ${data.exchange.title}`;
  document.documentElement.lang = app.language;
  document.querySelector(".skip").textContent = texts.skip;
  const kinds = el("select", { id: "kind", onchange: () => { Object.assign(app, { kind: kinds.value, current: null, ask: null, splitting: false }); show(); document.getElementById("kind").focus(); } },
    el("option", { value: "" }, texts.all), data.kinds.map((kind) => el("option", { value: kind, selected: kind === app.kind }, texts.kinds[kind])));
  const meter = el("span", { class: "meter", "aria-hidden": "true" }, el("i", {}));
  meter.firstChild.style.setProperty("width", `${all ? Math.round(100 * (1 - app.left / all)) : 100}%`);
  const names = (list) => list.join(", ");
  document.querySelector("header").replaceChildren(
    el("h1", {}, texts.title), el("span", { class: "what" }, [data.exchange.place, data.exchange.day].filter(Boolean).join(", ")),
    el("span", { class: "choose" }, el("label", { for: "kind", class: "unseen" }, texts.show), kinds),
    el("span", { class: "left" }, say(counted(texts.left, app.left), { left: app.left, all }), " ", meter),
    el("span", { class: "reports" }, say(counted(missing.length ? texts.reportsOf : texts.reports, data.counted), { count: data.counted, of: data.counted + missing.length }),
      missing.length ? say(counted(texts.missing, missing.length), { names: names(missing) }) : "",
      undecided.length ? say(texts.undecided, { names: names(undecided) }) : ""),
    ...(data.language === "en" ? [el("button", { type: "button", class: "quiet", id: "language", lang: app.language === "de" ? "en" : "de", onclick: () => {
      app.language = app.language === "de" ? "en" : "de";
      document.querySelector("main").replaceChildren();
      show("language");
    } }, texts.language)] : []));
}

function foot() {
  const { texts, state } = app;
  const count = state.log.length;
  document.querySelector("footer").replaceChildren(
    el("p", { role: keeps ? "status" : "alert", class: keeps ? "kept" : "kept error" }, say(counted(texts.decisions, count), { count }), " ", count === 0 || done ? "" : keeps ? texts.kept : texts.forgetful),
    el("p", { class: "buttons" },
      el("button", { type: "button", class: "quiet", id: "open-draft", onclick: openDraft }, texts.openDraft),
      el("button", { type: "button", id: "save-draft", onclick: saveDraft }, texts.draft),
      el("button", { type: "button", class: "main", id: "look", onclick: () => preview(app) }, texts.apply)));
}

/** A window upon the page; its buttons come last. */
function dialog(title, content, buttons) {
  const box = document.getElementById("dialog");
  const close = () => box.close();
  box.replaceChildren(el("h2", { id: "dialog-title", tabindex: "-1" }, title), el("div", { class: "content", tabindex: "0", role: "region", "aria-labelledby": "dialog-title" }, content), el("p", { class: "buttons" }, buttons(close)));
  if (!box.open) box.showModal();
  document.getElementById("dialog-title").focus();
}

// Files

function saveDraft() {
  const name = nameOf(app, app.language === "de" ? "Entwurf" : "Draft");
  saveFile(name, draftFile(app.texts.draftComment.map((line) => say(line, { title: data.exchange.title })), data, draft()));
  app.notice = [say(app.texts.savedDraft, { name })];
  announce(app.notice[0]);
  show("save-draft");
}

function openDraft() {
  const input = el("input", { type: "file", onchange: () => input.files[0] && opened(input.files[0]) });
  input.click();
}

async function opened(file) {
  try {
    const read = readDraft(await file.text());
    if (read.austausch !== "draft/1" || read.site !== data.site.id) throw new Error("no draft of this page");
    if (read.exchange !== data.exchange.id) app.notice = [say(app.texts.other, { exchange: read.exchange })];
    else if (!usable(read, data)) throw new Error("a draft of another shape");
    else {
      begin(read.state, [say(app.texts.opened, { name: file.name })]);
      changed();
    }
  } catch {
    app.notice = [app.texts.broken];
  }
  announce(app.notice.join(" "));
  show("said");
}

// Keys

/** In fields and windows every key is a letter. */
function isTyping(event) {
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.getElementById("dialog").open
    || event.target.closest?.("input:not([type='checkbox']), textarea, select, [contenteditable]");
}

const KEYS = {
  1: () => choose(0), 2: () => choose(1), 3: () => choose(2), n: () => asking("new"), w: () => canSetAside() && asking("aside"), t: split, s: later, z: undo,
  "/": () => document.getElementById("search").focus(),
};

function canSetAside() {
  return !app.splitting && ![...app.work.findings.values()].some(({ members }) => members.includes(app.current));
}

document.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase();
  if (isTyping(event) || event.repeat || !Object.hasOwn(KEYS, key)) return;
  event.preventDefault();
  KEYS[key]();
});
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector("main").focus();
});

const day = found && new Date(found.saved).toLocaleDateString(data.language === "de" ? "de-DE" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
begin(app.state, [found && app.state.log.length ? say(app.texts.restored, { day }) : null, lost ? app.texts.lostDraft : null]);
show();
