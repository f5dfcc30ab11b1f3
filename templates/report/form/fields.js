// Fields: a label, a hint, a remark of the office, a message where something is missing, and the control itself.

import { el } from "./dom.js";

/** What stands between a label and its control, and the ids that the control is described by. */
function about(app, id, hint) {
  const { texts, errors, state } = app;
  const parts = [];
  if (hint) parts.push(el("p", { class: "hint", id: `${id}-hint` }, hint));
  (state.remarks[id] ?? []).forEach((remark, index) => {
    parts.push(el("p", { class: "remark", id: `${id}-remark${index}` }, el("strong", {}, texts.remark), el("span", { lang: app.foreign }, remark)));
  });
  const error = errors.get(id);
  if (error) parts.push(el("p", { class: "error", id: `${id}-error` }, el("span", { class: "unseen" }, texts.error), error));
  return { parts, error, ids: parts.map((part) => part.id).join(" ") };
}

function named(app, label, optional) {
  return optional ? [label, " ", el("span", { class: "optional" }, app.texts.optional)] : [label];
}

function field(error, ...children) {
  return el("div", { class: error ? "field wrong" : "field" }, ...children);
}

/** One line of text; `fills` is what a browser may offer to fill in (HTML's word for it). */
export function line(app, { id, label, hint, optional, value, change, fills = "off" }) {
  const { parts, error, ids } = about(app, id, hint);
  const control = el("input", {
    id, value, type: "text", autocomplete: fills, lang: app.foreign, "aria-describedby": ids, "aria-invalid": error ? "true" : false,
    oninput: () => { change(control.value); app.changed(); },
  });
  return field(error, el("label", { for: id }, named(app, label, optional)), parts, control);
}

/** Several lines of text. The box grows by whole lines, so that few keys move the page. */
export function area(app, { id, label, hint, optional, value, change, rows = 3 }) {
  const { parts, error, ids } = about(app, id, hint);
  const control = el("textarea", {
    id, value, lang: app.foreign, "aria-describedby": ids, "aria-invalid": error ? "true" : false,
    oninput: () => {
      change(control.value);
      grow();
      app.changed();
    },
  });
  let shown = 0;
  const grow = () => {
    const wanted = fit(control.value, rows);
    if (wanted !== shown) control.style.setProperty("--rows", shown = wanted);
  };
  grow();
  return field(error, el("label", { for: id }, named(app, label, optional)), parts, control);
}

const narrow = matchMedia("(max-width: 32rem)");

/** How many lines a box for `text` shows; guessed, for measuring would lay out the page at every key. */
function fit(text, least) {
  const width = narrow.matches ? 27 : 55;
  let rows = 0;
  for (const part of text.split("\n")) rows += Math.max(1, Math.ceil(part.length / width));
  return Math.min(Math.max(rows, least), 16);
}

/** One of several answers that all stand there. */
export function choice(app, { id, label, hint, optional, value, options, change, level }) {
  const { parts, error, ids } = about(app, id, hint);
  const radios = options.map(([given, text], index) => el("label", { class: "option" }, el("input", {
    type: "radio", name: id, id: index ? `${id}-${index}` : id, checked: value === given,
    onchange: () => { change(given); app.changed(); },
  }), el("span", {}, text)));
  const legend = el("legend", {}, level ? el(level, {}, named(app, label, optional)) : named(app, label, optional));
  return field(error, el("fieldset", { "aria-describedby": ids }, legend, parts, radios));
}

/** Any number of several answers. */
export function several(app, { id, label, value, options, change }) {
  const { parts, error, ids } = about(app, id);
  const boxes = options.map(([given, text], index) => {
    const box = el("input", {
      type: "checkbox", id: index ? `${id}-${index}` : id, checked: value.includes(given),
      onchange: () => {
        const chosen = options.map(([option]) => option).filter((option) => (option === given ? box.checked : value.includes(option)));
        value.splice(0, value.length, ...chosen);
        change(value);
        app.changed();
      },
    });
    return el("label", { class: "option" }, box, el("span", {}, text));
  });
  return field(error, el("fieldset", { "aria-describedby": ids }, el("legend", {}, label), parts, boxes));
}

/** One of several answers, folded; an option may say its language. */
export function list(app, { id, label, optional, value, options, change }) {
  const { parts, error, ids } = about(app, id);
  const control = el("select", {
    id, "aria-describedby": ids, onchange: () => { change(control.value); app.changed(); },
  }, options.map(([given, text, lang]) => el("option", { value: given, selected: value === given, lang }, text)));
  return field(error, el("label", { for: id }, named(app, label, optional)), parts, control);
}

/** Yes or nothing. */
export function tick(app, { id, label, hint, value, change }) {
  const { parts, error, ids } = about(app, id, hint);
  const box = el("input", { type: "checkbox", id, checked: value, "aria-describedby": ids, onchange: () => { change(box.checked); app.changed(); } });
  return field(error, el("label", { class: "option" }, box, el("span", {}, label)), parts);
}

/** A button that does something on this page; `about` says to whom it belongs, for those who hear it alone. */
export function button(text, act, { about: to, kind = "plain" } = {}) {
  return el("button", { type: "button", class: kind, onclick: act }, text, to ? el("span", { class: "unseen" }, `: ${to}`) : null);
}

/** Takes `entry` out of `list` and puts a line with a way back where `shown` stood. */
export function removal(app, { list: entries, entry, shown, text, after }) {
  const at = entries.indexOf(entry);
  entries.splice(at, 1);
  const undo = button(app.texts.undo, () => {
    entries.splice(Math.min(at, entries.length), 0, entry);
    strip.replaceWith(shown);
    app.changed();
    after();
    shown.querySelector("textarea, input")?.focus();
  }, { kind: "quiet" });
  const strip = el("p", { class: "removed" }, text, " ", undo);
  shown.replaceWith(strip);
  app.changed();
  app.announce(text);
  after();
  undo.focus();
}
