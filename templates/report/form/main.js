// The form as a whole: which step is shown, what is kept, and what happens when it is filed.

import { el, saveFile } from "./dom.js";
import { draftFile, draftName, forget, keep, kept, readDraft, readKept, usable } from "./draft.js";
import { button } from "./fields.js";
import { KINDS, blank, comment, fileName, fill, filing, local, mistakes, reference, report, sound, touched } from "./model.js";
import { PAGES, allMistakes } from "./pages.js";
import { textsWith } from "./texts.js";
import { say } from "./words.js";
import { readYaml } from "./yaml.js";

const ADDRESSES = {
  start: "start", registration: "anmeldung", last: "letzte-plaene", successes: "gelungen", obstacles: "schwierig",
  plans: "geplant", needs: "gebraucht", review: "pruefen", receipt: "quittung",
};
const PATIENCE = 300;

const data = JSON.parse(document.getElementById("form-data").textContent);
/** The texts of each language. */
const TEXTS = textsWith(data.words);
const { found, lost } = await kept(data);
const isNamed = (language) => typeof language === "string" && Object.hasOwn(TEXTS, language);
const app = {
  data,
  state: found?.state ?? blank(data),
  language: [found?.language, data.language].find((language) => isNamed(language)) ?? "de",
  step: "start",
  errors: new Map(),
  /** The draft that was found, until somebody goes on with it. */
  restored: null,
  /** Whether the browser kept a draft that cannot be read. */
  lost,
  get texts() { return TEXTS[this.language]; },
  /** The language of what the office typed, where the page is read in another one. */
  get foreign() { return this.language === data.language ? undefined : data.language; },
  steps, title, address: (step) => ADDRESSES[step], go, forward, changed, announce, restart, open, file, saveFiled, filedName,
};
if (found && touched(app.state, data)) app.restored = { step: steps().includes(found.step) ? found.step : "start", saved: found.saved };

/** The steps of this form; without plans and agreements of last time there is no page for them. */
function steps() {
  const last = data.last_plans.length || app.state.last.length || data.follow_ups.length;
  return ["start", "registration", ...(last ? ["last"] : []), ...KINDS, "review", "receipt"];
}

/** What a step is called. */
function title(step) {
  const { texts } = app;
  return step === "last" && !app.state.last.length ? texts.last.followUps : texts.step[step] ?? texts.step.start;
}

// What is kept

let timer = 0;
let keeps = true;

/** Whether everything is filed: then nothing of it is kept here. */
let done = false;

/** Something was typed or chosen: it is kept a moment later. */
function changed() {
  done = false;
  clearTimeout(timer);
  timer = setTimeout(store, PATIENCE);
}

function draft() {
  return { saved: local(new Date()), step: app.step, language: app.language, state: app.state };
}

async function store() {
  clearTimeout(timer);
  timer = 0;
  if (done) return;
  const before = keeps;
  keeps = await keep(data, draft());
  if (before !== keeps) foot();
}

function storeNow() {
  if (timer) store();
}

addEventListener("pagehide", storeNow);
document.addEventListener("visibilitychange", storeNow);
addEventListener("beforeunload", (event) => {
  storeNow();
  if (!keeps && touched(app.state, data)) event.preventDefault();
});
addEventListener("storage", (event) => {
  if (event.key !== draftName(data) || !event.newValue) return;
  const other = readKept(event.newValue, data);
  if (!other) return;
  document.getElementById("notice").replaceChildren(el("div", { class: "box" }, el("p", {}, app.texts.keep.elsewhere), el("p", { class: "buttons" }, button(app.texts.keep.take, () => {
    app.state = other.state;
    clearTimeout(timer);
    show();
  }))));
});

// What is shown

/** Goes to `step`, and there to the field `id` where one is given. */
function go(step, id) {
  app.errors = new Map();
  const same = app.step === step;
  enter(step);
  if (!same) history.pushState(null, "", `#${ADDRESSES[step]}`);
  show();
  const field = id && document.getElementById(id);
  if (field) field.focus();
  else headline().focus();
}

function enter(step) {
  app.step = steps().includes(step) ? step : "start";
  if (app.step !== "start") app.restored = null;
  store();
}

addEventListener("popstate", () => {
  const step = asked();
  if (!step || step === app.step) return;
  app.errors = new Map();
  enter(step);
  show();
  headline().focus();
});

/** The step that the page's address names. */
function asked() {
  const named = location.hash.slice(1);
  return Object.keys(ADDRESSES).find((step) => ADDRESSES[step] === named) ?? (named ? null : "start");
}

function headline() {
  return document.querySelector("main h1");
}

/** The button to the next page; what is missing on this one is said first. */
function forward(text) {
  const at = steps().indexOf(app.step);
  return el("p", { class: "buttons" },
    button(text ?? app.texts.next, () => (refused(mistakes(app.state, data, app.texts, app.step)) ? null : go(steps()[at + 1])), { kind: "main" }),
    app.step !== "start" && button(app.texts.back, () => go(steps()[at - 1]), { kind: "quiet" }));
}

/** Shows what is missing, if something is. */
function refused(list) {
  app.errors = new Map(list.map(({ id, text }) => [id, text]));
  if (!list.length) return false;
  show(list);
  document.getElementById("problems").focus();
  return true;
}

function problems(list) {
  const words = app.texts.problem;
  const title = list.length === 1 ? words.one : say(words.many, { count: list.length });
  const links = list.map(({ id, text, step }) => el("li", {}, el("a", { href: `#${id}`, onclick: (event) => {
    event.preventDefault();
    const shown = document.getElementById(id);
    if (shown) shown.focus();
    else lead(step, id);
  } }, text)));
  // The alert is not the box itself: that takes the focus, and would be read out twice.
  return el("div", { class: "problems", id: "problems", role: "group", tabindex: "-1", "aria-labelledby": "problems-title" },
    el("div", { role: "alert" }, el("h2", { id: "problems-title" }, title), el("ul", {}, links)));
}

/** From the page that checks everything to the field that is meant, with its message beside it. */
function lead(step, id) {
  go(step);
  refused(mistakes(app.state, data, app.texts, step));
  document.getElementById(id)?.focus();
}

function show(list) {
  const { texts } = app;
  const all = steps();
  const shown = app.step === "review" ? texts.review.title
    : app.step === "receipt" && app.state.filed ? texts.receipt.title
    : app.step === "start" ? say(texts.title, { site: data.site.name })
    : app.title(app.step);
  const wrong = list?.length ? texts.error : "";
  document.title = `${wrong}${shown} – ${say(texts.title, { site: data.site.name })}`;
  document.documentElement.lang = app.language;
  const own = ["start", "review", "receipt"].includes(app.step);
  document.querySelector("main").replaceChildren(...[
    el("p", { class: "kicker" }, say(texts.stepOf, { number: all.indexOf(app.step) + 1, count: all.length })),
    list?.length ? problems(list) : null,
    el("h1", { tabindex: "-1" }, shown),
    el("div", { id: "notice" }),
    ...PAGES[app.step](app).flat(Infinity).filter(Boolean),
    own ? null : forward(),
  ].filter(Boolean));
  frame(all);
  foot();
  scrollTo(0, 0);
}

function frame(all) {
  const { texts, language } = app;
  document.querySelector(".skip").textContent = texts.skip;
  const other = language === "de" ? "en" : "de";
  const switcher = el("button", { type: "button", class: "quiet", lang: other, id: "language", onclick: () => {
    app.language = other;
    app.errors = new Map();
    store();
    show();
    document.getElementById("language").focus();
  } }, texts.language);
  document.querySelector("header").replaceChildren(el("p", { class: "kicker" }, `${texts.form} ${data.site.name}`), switcher);
  const links = all.filter((step) => step !== "receipt" || app.state.filed).map((step) => el("li", {}, el("a", {
    href: `#${ADDRESSES[step]}`, "aria-current": step === app.step ? "step" : false,
  }, app.title(step))));
  const nav = document.querySelector("nav");
  nav.setAttribute("aria-label", texts.steps);
  nav.replaceChildren(el("details", { open: wide.matches }, el("summary", {}, texts.steps), el("ol", {}, links)));
}

// Links to steps lead there; the browser's own way would not show the page anew.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  const step = link && !event.defaultPrevented && Object.keys(ADDRESSES).find((name) => `#${ADDRESSES[name]}` === link.getAttribute("href"));
  if (link?.classList.contains("skip")) {
    event.preventDefault();
    document.querySelector("main").focus();
  } else if (step) {
    event.preventDefault();
    go(step);
  }
});

// Enter in a field of one line, at a box or at a circle leads on to the next field, and behind the last one to the button below.
document.querySelector("main").addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.key !== "Enter" || event.isComposing || !["text", "radio", "checkbox"].includes(target.type)) return;
  event.preventDefault();
  const isNext = (one) => one.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING && !(one.type === "radio" && one.name === target.name) && one.checkVisibility();
  const fields = [...document.querySelectorAll("main :is(input, textarea, select)")];
  // A group of circles is one field: where one of them is chosen, it is the one that is reached.
  const next = fields.find(isNext);
  const chosen = next?.type === "radio" && fields.find((one) => one.name === next.name && one.checked);
  (chosen || next || document.querySelector("main > .buttons button.main")).focus();
});

const wide = matchMedia("(min-width: 76rem)");
wide.addEventListener("change", () => { document.querySelector("nav details").open = wide.matches; });

function foot() {
  const words = app.texts.keep;
  const said = el("p", { class: "hint", role: "status" });
  document.querySelector("footer").replaceChildren(
    keeps ? "" : el("p", { class: "box", role: "alert" }, words.forgetful),
    el("p", { class: "buttons" }, button(words.save, () => {
      const name = fileName("Entwurf", data);
      saveFile(name, draftFile(comment(TEXTS.de.file.draft, data, app.texts), data, draft()));
      said.textContent = say(words.saved, { name });
    }, { kind: "quiet" }), touched(app.state, data) && button(app.texts.start.fresh, () => app.restart(), { kind: "quiet" })), said);
}

/** Says `text` to those who do not see the page. */
function announce(text) {
  document.getElementById("said").textContent = text;
}

// What happens at the beginning and at the end

/** An empty form again; the answers that were there can be brought back. */
function restart() {
  replace(blank(data), app.texts.start.freshDone);
}

/** Puts `state` in the place of what is there, with a way back. */
function replace(state, text) {
  const before = app.state;
  app.state = state;
  app.restored = null;
  app.lost = false;
  app.errors = new Map();
  if (!steps().includes(app.step)) app.step = "start";
  done = false;
  // What cannot be shown is not kept.
  try {
    show();
  } catch (error) {
    app.state = before;
    show();
    throw error;
  }
  store();
  const undo = button(app.texts.undo, () => {
    app.state = before;
    show();
    store();
    headline().focus();
  }, { kind: "quiet" });
  document.getElementById("notice").replaceChildren(el("p", { class: "box" }, text, " ", undo));
  announce(text);
  undo.focus();
}

/** Opens a file that this form saved, a draft or a report. */
async function open(chosen) {
  try {
    replace(opened(await chosen.text()), say(app.texts.start.opened, { name: chosen.name }));
  } catch (error) {
    const text = error instanceof Foreign ? say(app.texts.file.other, error) : app.texts.file.broken;
    refused([{ id: "open", text, step: "start" }]);
  }
}

class Foreign extends Error {}

function opened(text) {
  const draftBegins = text.indexOf("{");
  const isDraft = /^\{\s*"austausch":\s*"draft\/1"/.test(text.slice(Math.max(draftBegins, 0)));
  const file = isDraft ? readDraft(text) : readYaml(text.replace(/^\ufeff/, ""));
  if (file.exchange !== data.exchange.id || file.site !== data.site.id) {
    if (!file.exchange || !file.site) throw new Error("no file of a form");
    throw Object.assign(new Foreign(), { site: file.site, exchange: file.exchange });
  }
  if (isDraft) {
    const draft = usable(file, data);
    if (!draft) throw new Error("a draft of another shape");
    return draft.state;
  }
  const state = blank({ ...data, report: null, remarks: [] });
  fill(state, file, data);
  if (!sound(state, data)) throw new Error("a report of another shape");
  return state;
}

/** Files the report: a file for the mail, and the receipt. */
function file() {
  if (refused(allMistakes(app))) return;
  const { filed } = app.state;
  const same = filed && filed.reference === reference(report(app.state, data), data);
  // The same content again is the same filing.
  if (!same) app.state.filed = filing(app.state, data, TEXTS.de, new Date());
  saveFiled();
  done = true;
  clearTimeout(timer);
  go("receipt");
  forget(data);
}

function filedName() {
  return fileName(data.filing, data);
}

function saveFiled() {
  saveFile(filedName(), app.state.filed.text);
}

app.step = asked() ?? "start";
if (!steps().includes(app.step)) app.step = "start";
if (app.step !== "start") app.restored = null;
show();
