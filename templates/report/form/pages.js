// The pages of the form, one step each: what is asked, and how it is put.

import { el, typed } from "./dom.js";
import { area, button, choice, line, list, removal, several, tick } from "./fields.js";
import { DEPTH, KINDS, detail, local, mistakes, person, planText, report, statement, stepOf } from "./model.js";
import { say } from "./words.js";

/** What stands on the page of each step. */
export const PAGES = { start, registration, last, review, receipt };
for (const kind of KINDS) PAGES[kind] = (app) => statements(app, kind);

function mailTo(app) {
  const { mail, name } = app.data.office;
  return mail || name || app.texts.start.office;
}

function facts(pairs, kind = "") {
  const rows = pairs.filter(([, value]) => value).map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value)));
  return el("dl", { class: `facts ${kind}`.trim() }, rows);
}

/** What the office typed, in its own language. */
function foreign(app, text) {
  return el("span", { lang: app.foreign }, text);
}

/** A day in the language that is shown, and what the office calls it. */
function dayWords(app, day) {
  return [day.text[app.language], day.title && [" (", foreign(app, day.title), ")"]];
}

/** A time such as `2016-10-20T14:05` in words. */
function spoken(app, time) {
  return new Intl.DateTimeFormat(app.language, { dateStyle: "long", timeStyle: "short" }).format(new Date(time));
}

function start(app) {
  const { data } = app;
  const words = app.texts.start;
  const { exchange } = data;
  const late = exchange.deadline && local(new Date()).slice(0, 10) > exchange.deadline.date;
  return [
    facts([
      [words.event, foreign(app, exchange.title)], [words.when, exchange.days.map((day, at) => [at ? ", " : "", dayWords(app, day)])], [words.where, exchange.place],
      [words.due, exchange.deadline?.text[app.language]],
    ]),
    late && el("p", { class: "box" }, words.late),
    app.lost && el("p", { class: "box", role: "alert" }, words.lost),
    restored(app),
    returned(app),
    el("p", {}, words.intro),
    el("h2", {}, words.how),
    el("ol", {}, words.points.map((point) => el("li", {}, say(point, { mail: mailTo(app) })))),
    el("p", { class: "box" }, words.privacy),
    el("h2", {}, words.readers),
    el("ul", {}, words.reads.map((point) => el("li", {}, point))),
    app.restored ? null : app.forward(app.texts.begin),
    el("h2", {}, words.keep),
    el("p", {}, words.kept),
    el("h3", {}, words.elsewhere),
    el("p", {}, words.elsewhereHow),
    opener(app),
  ];
}

/** What was typed before, and the way on or back to an empty form. */
function restored(app) {
  const words = app.texts.start;
  if (!app.restored) return null;
  const { step, saved } = app.restored;
  return el("div", { class: "box" },
    el("p", {}, say(words.restored, { time: spoken(app, saved) })),
    el("p", { class: "buttons" },
      button(say(words.resume, { step: app.title(step) }), () => app.go(step), { kind: "main" }),
      button(words.fresh, () => app.restart(), { kind: "quiet" })));
}

/** The remarks with which the office gave the report back, each leading to its field. */
function returned(app) {
  const { state, texts } = app;
  const notes = Object.entries(state.remarks).flatMap(([id, list]) => list.map((text) => [id, text]));
  if (!notes.length) return null;
  const items = notes.map(([id, text]) => {
    const step = stepOf(state, id);
    const link = step === "start" ? foreign(app, text) : el("a", { href: `#${id}`, onclick: (event) => { event.preventDefault(); app.go(step, id); } }, `${app.title(step)}: `, foreign(app, text));
    return el("li", {}, link);
  });
  return el("section", { class: "box" }, el("h2", {}, texts.start.remarks), el("p", {}, texts.start.returned), el("ul", {}, items));
}

function opener(app) {
  const words = app.texts.start;
  const error = app.errors.get("open");
  const input = el("input", { type: "file", id: "open", accept: ".txt,.yaml", "aria-describedby": error ? "open-hint open-error" : "open-hint", onchange: () => input.files[0] && app.open(input.files[0]) });
  return el("div", { class: error ? "field wrong" : "field" },
    el("label", { for: "open" }, words.open), el("p", { class: "hint", id: "open-hint" }, words.openHint),
    error && el("p", { class: "error", id: "open-error" }, el("span", { class: "unseen" }, app.texts.error), error), input);
}

function registration(app) {
  const { state, texts } = app;
  const words = texts.registration;
  const rest = el("div");
  const show = () => rest.replaceChildren(...registrationRest(app).filter(Boolean));
  show();
  return [
    el("p", { class: "lead" }, words.lead),
    choice(app, {
      id: "coming", label: words.coming, value: state.coming, options: [["yes", words.yes], ["no", words.no], ["later", words.later]],
      change: (value) => {
        state.coming = value;
        if (value === "yes" && !state.people.length) state.people.push(person(state, app.data));
        show();
      },
    }),
    rest,
  ];
}

function registrationRest(app) {
  const { state, texts, data } = app;
  const words = texts.registration;
  if (state.coming !== "yes" && state.coming !== "no") return [];
  const themes = el("div");
  const own = () => themes.replaceChildren(...(state.wish === "own" ? [line(app, {
    id: "theme", label: words.ownTheme, value: state.theme, change: (value) => { state.theme = value; },
  })] : []));
  own();
  const options = [["", words.noWish], ...data.theme_tables.map((theme) => [theme, theme, app.foreign]), ["own", words.own]];
  return [
    state.coming === "yes" && people(app),
    list(app, { id: "wish", label: words.theme, optional: true, value: state.wish, options, change: (value) => { state.wish = value; own(); } }),
    themes,
    area(app, { id: "remark", label: words.remark, optional: true, value: state.remark, rows: 2, change: (value) => { state.remark = value; } }),
  ];
}

function people(app) {
  const { state, data, texts } = app;
  const words = texts.registration;
  const cards = el("div", { class: "cards" });
  const number = () => cards.querySelectorAll(":scope > fieldset").forEach((card, index) => {
    card.querySelector("legend").textContent = say(words.person, { number: index + 1 });
    card.querySelector(":scope > .buttons > button").textContent = say(words.remove, { number: index + 1 });
  });
  const card = (one) => {
    const shown = el("fieldset", { class: "card" }, el("legend", {}),
      line(app, { id: `${one.key}-name`, label: words.name, value: one.name, fills: `section-${one.key} name`, change: (value) => { one.name = value; } }),
      data.exchange.days.length > 1 && several(app, {
        id: `${one.key}-days`, label: words.days, value: one.days, options: data.exchange.days.map((day) => [day.date, dayWords(app, day)]),
        change: (value) => { one.days = value; one.always = false; },
      }),
      el("p", { class: "hint" }, say(words.care, { after: data.exchange.kept ? say(words.afterTime, { time: data.exchange.kept[app.language] }) : words.after })),
      line(app, { id: `${one.key}-food`, label: words.food, hint: words.foodHint, optional: true, value: one.food, change: (value) => { one.food = value; } }),
      line(app, { id: `${one.key}-access`, label: words.access, hint: words.accessHint, optional: true, value: one.access, change: (value) => { one.access = value; } }),
      tick(app, { id: `${one.key}-photos`, label: words.noPhotos, hint: words.noPhotosHint, value: one.noPhotos === true, change: (value) => { one.noPhotos = value; } }),
      el("p", { class: "buttons" }, button("", () => removal(app, {
        list: state.people, entry: one, shown, after: number, text: say(words.removed, { number: state.people.indexOf(one) + 1 }),
      }), { kind: "quiet" })));
    return shown;
  };
  cards.append(...state.people.map(card));
  number();
  return el("div", {}, cards, el("p", { class: "buttons" }, button(words.add, () => {
    const one = person(state, data);
    state.people.push(one);
    cards.append(card(one));
    number();
    app.changed();
    document.getElementById(`${one.key}-name`).focus();
  })));
}

function last(app) {
  const { state, data, texts } = app;
  const words = texts.last;
  const options = ["done", "partly", "dropped", "open"].map((name) => [name, words[name]]);
  const plans = state.last.map((plan, index) => {
    const from = data.last_plans.find((known) => known.id === plan.id)?.from;
    return el("div", { class: "card" },
      choice(app, {
        id: `last${index}-state`, label: typed(planText(plan, data, texts), from && app.foreign), hint: from?.[app.language], value: plan.state, options,
        change: (value) => { plan.state = value; },
      }),
      area(app, { id: `last${index}-remark`, label: words.remark, optional: true, value: plan.remark, rows: 2, change: (value) => { plan.remark = value; } }));
  });
  return [plans.length ? [el("p", { class: "lead" }, words.lead), el("div", { class: "cards" }, plans)] : null, followUps(app, plans.length > 0)];
}

/** What all have agreed; under a heading where it is not alone on the page. */
function followUps(app, headed) {
  const { data, texts } = app;
  if (!data.follow_ups.length) return null;
  const about = (task) => [task.who && foreign(app, task.who), task.due?.[app.language]].filter(Boolean);
  const items = data.follow_ups.map((task) => el("li", {}, typed(task.what, app.foreign),
    about(task).length > 0 && el("span", { class: "hint" }, " (", about(task).map((part, at) => [at ? ", " : "", part]), ")")));
  return [headed && el("h2", {}, texts.last.followUps), el("p", {}, texts.last.followUpsLead), el("ul", {}, items)];
}

function statements(app, kind) {
  const { state, texts } = app;
  const words = texts.statement;
  if (!state[kind].length) state[kind].push(statement(state));
  const cards = el("div", { class: "cards" });
  const name = (number) => say(words.numbered, { one: words.one[kind], number });
  const number = () => cards.querySelectorAll(":scope > fieldset").forEach((card, index) => {
    card.querySelector("legend").textContent = name(index + 1);
    card.querySelector(":scope > .buttons > .away").textContent = say(words.remove, { one: words.one[kind], number: index + 1 });
  });
  const card = (one) => {
    const shown = statementCard(app, kind, one, () => name(state[kind].indexOf(one) + 1));
    shown.append(el("p", { class: "buttons" }, button("", () => removal(app, {
      list: state[kind], entry: one, shown, after: number, text: say(words.removed, { one: words.one[kind], number: state[kind].indexOf(one) + 1 }),
    }), { kind: "quiet away" })));
    return shown;
  };
  cards.append(...state[kind].map(card));
  number();
  return [
    el("p", { class: "lead" }, words.lead[kind]),
    el("p", { class: "hint" }, words.hint),
    cards,
    el("p", { class: "buttons" }, button(words.add[kind], () => {
      const one = statement(state);
      state[kind].push(one);
      cards.append(card(one));
      number();
      app.changed();
      document.getElementById(`${one.key}-text`).focus();
    })),
  ];
}

function statementCard(app, kind, one, name) {
  const words = app.texts.statement;
  const fields = app.data.fields.map((field) => [field.id, field.name, app.foreign]);
  // A field that the form does not know stays as it was filed.
  if (one.field && !fields.some(([id]) => id === one.field)) fields.push([one.field, one.field]);
  return el("fieldset", { class: "card" }, el("legend", {}),
    area(app, { id: `${one.key}-text`, label: words.text[kind], value: one.text, change: (value) => { one.text = value; } }),
    points(app, one, 1, name),
    fields.length ? list(app, {
      id: `${one.key}-field`, label: words.field, optional: true, value: one.field, options: [["", words.noField], ...fields],
      change: (value) => { one.field = value; },
    }) : null,
    tick(app, { id: `${one.key}-internal`, label: words.internal, hint: words.internalHint, value: one.internal, change: (value) => { one.internal = value; } }));
}

/** The points below `owner`, and a button for one more. */
function points(app, owner, depth, ownerName) {
  const words = app.texts.statement;
  const rows = el("div", { class: "points" });
  const name = (one) => say(words.of, { detail: say(words.detail, { number: owner.details.indexOf(one) + 1 }), to: ownerName() });
  const number = () => rows.querySelectorAll(":scope > .point").forEach((row, index) => {
    row.querySelector("label").textContent = say(words.detail, { number: index + 1 });
  });
  const row = (one) => {
    const remove = button(words.removeDetail, () => {
      removal(app, { list: owner.details, entry: one, shown, after: number, text: say(words.removedDetail, { what: name(one) }) });
    }, { kind: "quiet", about: name(one) });
    const shown = el("div", { class: "point" },
      area(app, { id: `${one.key}-text`, label: say(words.detail, { number: owner.details.indexOf(one) + 1 }), value: one.text, rows: 1, change: (value) => { one.text = value; } }),
      points(app, one, depth + 1, () => name(one)));
    shown.querySelector(":scope > .below > .buttons, :scope > .buttons")?.append(remove);
    return shown;
  };
  rows.append(...owner.details.map(row));
  const add = button(depth === 1 ? words.addDetail : words.addBelow, () => {
    const one = detail(app.state);
    owner.details.push(one);
    rows.append(row(one));
    app.changed();
    document.getElementById(`${one.key}-text`).focus();
  }, { kind: "quiet", about: ownerName() });
  return el("div", { class: "below" }, rows, el("p", { class: "buttons" }, depth <= DEPTH ? add : null));
}

function review(app) {
  const { texts, state, data } = app;
  const words = texts.review;
  const made = report(state, data);
  return [
    el("p", { class: "lead" }, words.lead),
    summary(app, made, (step) => el("a", { href: `#${app.address(step)}` }, texts.change, el("span", { class: "unseen" }, `: ${app.title(step)}`))),
    KINDS.every((kind) => !made[kind].length) && el("p", { class: "box" }, words.empty),
    el("p", { class: "hint" }, words.fileHint),
    el("p", { class: "buttons" }, button(words.file, () => app.file(), { kind: "main" })),
  ];
}

/** A report for reading, step by step; `change` makes what stands beside a heading. */
function summary(app, made, change) {
  const { texts, data } = app;
  const section = (step, ...inner) => el("section", { class: "summary" }, el("div", { class: "head" }, el("h2", {}, app.title(step)), change(step)), inner);
  return [
    section("registration", registered(app, made.registration)),
    app.state.last.length > 0 && section("last", made.last_plans ? el("ul", {}, made.last_plans.map((plan) => el("li", {},
      typed(planText(plan, data, texts), app.foreign), el("p", {}, el("strong", {}, texts.last[plan.state] ?? plan.state)), plan.remark && el("p", {}, typed(plan.remark))))) : el("p", { class: "hint" }, texts.last.unanswered)),
    KINDS.map((kind) => section(kind, made[kind].length ? el("ol", {}, made[kind].map((one) => filedStatement(app, one))) : el("p", { class: "hint" }, texts.none))),
  ];
}

function registered(app, registration) {
  const { texts, data } = app;
  const words = texts.registration;
  if (!registration) return el("p", { class: "hint" }, app.state.coming === "later" ? words.later : texts.none);
  const day = (date) => {
    const known = data.exchange.days.find((one) => one.date === date);
    return known ? dayWords(app, known) : date;
  };
  const days = (who) => data.exchange.days.length > 1 && (who.days ?? []).map((date, at) => [at ? ", " : "", day(date)]);
  const one = (who) => [who.name, days(who), who.food && `${words.food}: ${who.food}`, who.access, who.no_photos && words.noPhotos]
    .filter((part) => part && part.length > 0).map((part, at) => [at ? " · " : "", part]);
  return [
    registration.people.length ? el("ul", {}, registration.people.map((who) => el("li", {}, el("span", { class: "typed" }, one(who))))) : el("p", {}, words.nobody),
    registration.theme_table && el("p", {}, `${words.theme}: `, typed(registration.theme_table, app.foreign)),
    registration.remark && el("p", {}, typed(registration.remark)),
  ];
}

function filedStatement(app, one) {
  const { texts, data } = app;
  const known = data.fields.find((field) => field.id === one.field);
  const field = one.field && (known ? foreign(app, known.name) : one.field);
  const inner = (list) => list && el("ul", {}, list.map((point) => el("li", {}, typed(point.text), inner(point.details))));
  const marks = [field, one.internal && texts.statement.internalMark].filter(Boolean);
  return el("li", {}, typed(one.text), inner(one.details), marks.length > 0 && el("p", { class: "hint" }, marks.map((mark, at) => [at ? " · " : "", mark])));
}

function receipt(app) {
  const { state, texts, data } = app;
  const words = texts.receipt;
  const { filed } = state;
  if (!filed) return [el("p", {}, words.none), el("p", { class: "buttons" }, button(words.toReview, () => app.go("review"), { kind: "main" }))];
  const name = app.filedName();
  const values = { site: data.site.name, title: data.exchange.title, reference: filed.reference, name, mail: mailTo(app) };
  const mail = data.office.mail && `mailto:${encodeURIComponent(data.office.mail).replace(/%40/g, "@")}?subject=${encodeURIComponent(say(words.subject, values))}&body=${encodeURIComponent(say(words.body, values))}`;
  const text = el("textarea", { id: "text", readonly: true, value: filed.text });
  const byHand = el("div", { class: "field", hidden: true }, el("label", { for: "text" }, words.text), text);
  const copied = el("p", { role: "status", class: "hint" });
  const changed = JSON.stringify(report(state, data)) !== JSON.stringify(filed.report);
  return [
    facts([[texts.start.event, foreign(app, data.exchange.title)], [words.reference, el("strong", {}, filed.reference)], [words.time, spoken(app, filed.at)], [words.file, name]], "receipt"),
    changed && el("p", { class: "box" }, words.changed),
    el("section", { class: "todo" }, el("h2", {}, words.todo),
      el("ol", {}, words.points.map((point) => el("li", {}, say(point, values)))),
      el("p", { class: "buttons" }, mail && el("a", { class: "main", href: mail }, words.mail)),
      el("p", {}, words.copyHint),
      el("p", { class: "buttons" }, button(words.copy, () => copy(filed.text, byHand, text).then((done) => { copied.textContent = done ? words.copied : words.copyByHand; })),
        button(words.again, () => app.saveFiled())),
      copied, byHand),
    el("h2", {}, words.content),
    el("div", { class: "filed" }, summary(app, filed.report, () => null)),
    el("p", { class: "buttons" }, button(words.print, () => window.print())),
  ];
}

/** Puts `text` into the clipboard; where the browser does not let us, shows it ready to be copied by hand. */
async function copy(text, shown, area) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    shown.hidden = false;
    area.focus();
    area.select();
    return document.execCommand("copy");
  }
}

/** Everything that has to be mended before the report can be filed. */
export function allMistakes(app) {
  return app.steps().flatMap((step) => mistakes(app.state, app.data, app.texts, step));
}
