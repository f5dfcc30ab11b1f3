// What will be, before anything is applied; and the file that says so.

import { el, saveFile } from "../form/dom.js";
import { say } from "../form/words.js";
import { quotation, siteName } from "./card.js";
import { decisionsFile, difference } from "./file.js";
import { placesOf, standing } from "./model.js";

/** The day by the clock of this computer. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A file's name: what it is, the exchange, and whose it is. */
export function nameOf(app, what) {
  return `${what}_${app.data.exchange.id}_${app.state.stamp}.austausch.txt`;
}

/** Shows what will be; saving the file applies it, as far as this page is concerned. */
export function preview(app) {
  const { texts, data, work, state } = app;
  const words = texts.applying;
  const { findings, statements, inThemes } = difference(data, work, state.log);
  const { placed, aside, internal, open } = standing(work);
  const sum = say(words.sum, { filed: work.statements.size, placed, aside, internal, open: open.length });
  if (!findings.length && !statements.length && !inThemes.length) {
    app.dialog(words.title, [el("p", {}, words.nothing), el("p", {}, sum)], (close) => [el("button", { type: "button", class: "main", onclick: close }, words.back)]);
    return;
  }
  const named = (id) => {
    const one = work.statements.get(id);
    return [el("b", {}, siteName(app, one.site)), ` ${one.text}`];
  };
  const isNew = findings.filter((one) => one.isNew);
  const touched = [...work.findings.values()].filter((one) => !one.isNew).map((one) => ({
    one, before: one.text === one.was ? null : one.was,
    added: statements.filter(({ before, now }) => now.includes(one.id) && !before.includes(one.id)),
    removed: statements.filter(({ before, now }) => before.includes(one.id) && !now.includes(one.id)),
  })).filter(({ before, added, removed }) => before !== null || added.length || removed.length);
  const asides = statements.filter(({ reason }) => reason !== undefined);
  const reopened = statements.filter(({ id, reason }) => reason === undefined && !placesOf(work, id).length);
  const part = (title, items) => (items.length ? [el("h3", {}, title), el("ul", {}, items)] : []);
  const by = el("input", { type: "text", id: "by", value: state.by, autocomplete: "off", "aria-describedby": "by-hint", oninput: () => { state.by = by.value; app.changed(); } });
  app.dialog(words.title, [
    part(words.new, isNew.map((one) => el("li", {}, el("b", {}, one.text), el("ul", {}, one.members.map((id) => el("li", {}, named(id))))))),
    part(words.changed, touched.map(({ one, before, added, removed }) => el("li", {}, el("b", {}, one.text), el("ul", {},
      before === null ? null : el("li", {}, say(words.before, { text: before })),
      added.map(({ id }) => el("li", {}, say(words.added, { what: "" }), named(id))), removed.map(({ id }) => el("li", {}, say(words.removed, { what: "" }), named(id))))))),
    part(words.themes, inThemes.map((one) => el("li", {}, el("b", {}, one.text), el("br"), themed(app, one)))),
    part(words.aside, asides.map(({ id, reason }) => el("li", {}, named(id), el("br"), el("small", {}, say(texts.reasonIs, { reason }))))),
    part(words.reopened, reopened.map(({ id }) => el("li", {}, named(id)))),
    el("p", { class: "sum" }, sum),
    el("div", { class: "field" }, el("label", { for: "by" }, words.by), el("p", { class: "hint", id: "by-hint" }, words.byHint), by),
  ], (close) => [
    el("button", { type: "button", class: "main", id: "apply", onclick: () => save(app, close) }, words.save),
    el("button", { type: "button", class: "quiet", onclick: close }, words.back),
  ]);
}

/** The theme that a finding goes to. */
function themed(app, { theme }) {
  const { applying } = app.texts;
  if (theme === null) return applying.noTheme;
  const { title, isNew } = app.work.themes.get(theme);
  return say(isNew ? applying.newTheme : applying.toTheme, { theme: quotation(app, title) });
}

function save(app) {
  const { texts, data, work, state } = app;
  const words = texts.applying;
  const name = nameOf(app, app.language === "de" ? "Entscheidungen" : "Decisions");
  const comment = texts.comment.map((line) => say(line, { title: data.exchange.title }).replace(/\s+/g, " "));
  saveFile(name, decisionsFile(comment, data, work, state, today()));
  app.applied();
  app.dialog(say(words.saved, { name }), [el("p", {}, words.then), el("pre", { tabindex: "0" }, `austausch import ${name}`), el("p", { class: "hint" }, words.gone)],
    (close) => [el("button", { type: "button", class: "main", onclick: close }, texts.close)]);
}
