// The open statement, large, with the cards that it may go to and what else can be done with it.

import { el, typed } from "../form/dom.js";
import { say } from "../form/words.js";
import { placesOf, sitesOf } from "./model.js";
import { cards } from "./near.js";
import { showReport } from "./report.js";
import { counted } from "./texts.js";

const QUOTED = 2;

/** A text in the quotation marks of the page's language. */
export function quotation(app, text) {
  return app.language === "de" ? `„${text}“` : `“${text}”`;
}

export function siteName(app, id) {
  return app.data.reports.find(({ site }) => site === id)?.name ?? id;
}

/** A button with its key before it. */
export function keyed(app, key, text, act, kind = "plain") {
  return el("button", { type: "button", class: `keyed ${kind}`, "aria-keyshortcuts": key, onclick: act }, el("kbd", { "aria-hidden": "true" }, key), el("span", {}, text));
}

export function lock(app) {
  return el("span", { class: "lock" }, app.texts.lock);
}

/** Everything about the statement that is asked now; none when all are decided. */
export function desk(app) {
  const { texts, work } = app;
  const statement = work.statements.get(app.current);
  if (!statement) return [last(app), el("h2", { class: "said", id: "said", tabindex: "-1" }, app.left ? texts.noneOfKind : texts.none), app.left ? null : el("p", { class: "under" }, texts.noneHint)];
  app.offers = cards(app.data, work, statement);
  return [
    last(app), head(app, statement), ...under(app, statement),
    app.ask ? asked(app, statement) : [
      app.splitting ? el("p", { class: "box" }, texts.splitting) : null,
      app.offers.length ? el("ol", { class: "offers", "aria-label": texts.cards }, app.offers.map((offer, at) => el("li", {}, card(app, offer, at)))) : el("p", { class: "under" }, texts.nothingNear),
      el("div", { class: "row" },
        keyed(app, "n", texts.newFinding, () => app.asking("new")),
        keyed(app, "t", app.splitting ? texts.splitDone : texts.split, () => app.split(), app.splitting ? "main" : "plain"),
        app.splitting || placesOf(work, statement.id).length ? null : keyed(app, "w", texts.away, () => app.asking("aside")),
        keyed(app, "s", texts.later, () => app.later())),
    ],
  ];
}

function last(app) {
  if (!app.state.log.length) return null;
  return el("p", { class: "last" }, el("span", {}, app.texts.last, " ", app.describe(app.state.log.at(-1))), " ",
    el("button", { type: "button", class: "quiet", "aria-keyshortcuts": "z", onclick: () => app.undo() }, app.texts.undo, " ", el("kbd", { "aria-hidden": "true" }, "z")));
}

function head(app, statement) {
  const { texts } = app;
  const field = app.data.fields.find(({ id }) => id === statement.field);
  return el("h2", { id: "said", class: "statement", tabindex: "-1" },
    el("span", { class: "kicker-line" }, el("b", {}, siteName(app, statement.site)), ` ${texts.says} · ${texts.kinds[statement.kind]}`,
      field ? ` · ${say(texts.field, { title: field.title })}` : "", app.fresh.has(statement.id) ? el("span", { class: "fresh" }, texts.fresh) : null, statement.internal ? lock(app) : null),
    el("span", { class: statement.text.length > 240 ? "said long" : "said", lang: app.foreign }, quotation(app, statement.text)));
}

function under(app, statement) {
  const { texts, data, work } = app;
  const report = data.reports.find(({ site }) => site === statement.site);
  const of = data.statements.filter(({ site, kind }) => site === statement.site && kind === statement.kind);
  const nth = `${of.findIndex(({ id }) => id === statement.id) + 1}.`;
  const where = say(texts.where, { nth, kind: texts.kinds[statement.kind] });
  const places = placesOf(work, statement.id);
  return [
    statement.details.length ? el("div", { class: "details", lang: app.foreign }, points(statement.details)) : null,
    statement.changed ? el("p", { class: "remark" }, say(texts.changed, { text: statement.changed })) : null,
    statement.withdrawn ? el("p", { class: "remark" }, texts.withdrawn) : null,
    el("p", { class: "under" }, report?.filed ? `${say(texts.dated, { day: report.filed })}, ` : "", where, " · ",
      el("button", { type: "button", class: "quiet", onclick: () => showReport(app, statement) }, texts.report)),
    places.length ? el("p", { class: "under" }, say(texts.already, { names: places.map(({ text }) => quotation(app, text)).join(", ") })) : null,
  ];
}

/** Points below a text, as a list. */
export function points(all) {
  return el("ul", {}, all.map(({ text, details }) => el("li", {}, typed(text), details.length ? points(details) : null)));
}

function card(app, offer, at) {
  const { texts, data, work } = app;
  const { finding, statement, theme } = offer;
  if (theme) return themeCard(app, offer, at);
  const count = finding ? sitesOf(data, work, finding).size : 1;
  const members = (finding ? finding.members.map((id) => work.statements.get(id)) : [statement]).filter(Boolean);
  const quoted_ = finding ? [...members].sort((one, other) => like(app, other) - like(app, one)).slice(0, QUOTED) : [];
  return el("button", { type: "button", class: "offer", "aria-keyshortcuts": String(at + 1), onclick: () => app.choose(at) },
    el("kbd", { "aria-hidden": "true" }, String(at + 1)),
    el("span", { class: "title", lang: app.foreign }, finding ? finding.text : quotation(app, statement.text)),
    el("span", { class: "count" }, finding ? say(counted(texts.sites, count), { count }) : texts.openOne),
    el("span", { class: "why" },
      offer.shared.length ? [texts.shared, " ", offer.shared.flatMap((word, index) => [index ? ", " : "", el("mark", {}, word)])] : texts.hardly,
      finding ? quoted_.flatMap((one) => [" · ", el("b", {}, `${siteName(app, one.site)}:`), " ", quotation(app, short(one.text)), one.internal ? lock(app) : null])
        : [" · ", el("b", {}, siteName(app, statement.site)), ", ", texts.together]));
}

/** A theme of former exchanges: chosen, it gets a finding of this one. */
function themeCard(app, { theme, newest, shared }, at) {
  const { texts } = app;
  return el("button", { type: "button", class: "offer", "aria-keyshortcuts": String(at + 1), onclick: () => app.choose(at) },
    el("kbd", { "aria-hidden": "true" }, String(at + 1)), el("span", { class: "title", lang: app.foreign }, theme.title), el("span", { class: "count" }, texts.ofBefore),
    el("span", { class: "why" }, shared.length ? [texts.shared, " ", shared.flatMap((word, index) => [index ? ", " : "", el("mark", {}, word)])] : texts.hardly,
      " · ", el("b", {}, `${theme.named.at(-1) ?? ""}:`), " ", quotation(app, short(newest))));
}

function like(app, member) {
  const near = app.work.statements.get(app.current).near.find(([place]) => place === member.place);
  return near ? near[1] : 0;
}

export function short(text, length = 110) {
  const line = text.replace(/\s+/g, " ");
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(" ", length) > 0 ? line.lastIndexOf(" ", length) : length)} …`;
}

/** The question that "new" and "set aside" ask, in the place of the cards. */
function asked(app, statement) {
  const { texts, ask } = app;
  const isNew = ask.what === "new";
  const label = isNew ? texts.wording : texts.reason;
  const error = ask.error ? el("p", { class: "error", id: "ask-error" }, isNew ? texts.need.wording : texts.need.reason) : null;
  const described = [isNew ? "" : "ask-hint", error ? "ask-error" : ""].filter(Boolean).join(" ");
  const answer = () => app.answer(control.value.replace(/\s+/g, " ").trim());
  const control = el("textarea", {
    id: "ask", lang: app.foreign, value: ask.value, rows: "3", "aria-describedby": described, "aria-invalid": error ? "true" : false,
    onkeydown: (event) => {
      // A wording is one line, so that the key is free to go on.
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        answer();
      } else if (event.key === "Escape") app.cancel();
    },
    oninput: () => { ask.value = control.value; },
  });
  return el("div", { class: error ? "ask field wrong" : "ask field" }, el("label", { for: "ask" }, label), isNew ? null : el("p", { class: "hint", id: "ask-hint" }, texts.reasonHint), error, control,
    el("p", { class: "buttons" }, el("button", { type: "button", class: "main", onclick: answer }, isNew ? texts.make : texts.putAway), el("button", { type: "button", class: "quiet", onclick: () => app.cancel() }, texts.cancel)));
}
