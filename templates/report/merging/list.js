// All findings with their members, what was set aside, and what is for the office alone; and the search in them.

import { el } from "../form/dom.js";
import { say } from "../form/words.js";
import { lock, quotation, siteName } from "./card.js";
import { sitesOf } from "./model.js";
import { counted } from "./texts.js";

const folded = (text) => text.toLocaleLowerCase("de").normalize("NFC").replaceAll("ß", "ss");

/** No id of a theme: a new one is wanted. */
const NEW = "+";

/** The side of the page that shows what became of everything. */
export function side(app) {
  const { texts } = app;
  const input = el("input", { type: "search", id: "search", value: app.sought, autocomplete: "off", oninput: () => { app.sought = input.value; fill(app); } });
  return el("aside", { "aria-labelledby": "findings-title" },
    el("h2", { id: "findings-title" }, texts.findings), el("label", { for: "search", class: "unseen" }, texts.search),
    withPlaceholder(input, texts.search), el("p", { class: "hint", id: "found", role: "status" }), el("div", { id: "list" }));
}

function withPlaceholder(input, text) {
  input.placeholder = text;
  return input;
}

/** Fills the list: with all that is sought, or else with what is of the kind that is asked. */
export function fill(app) {
  const { texts, work, data } = app;
  const words = folded(app.sought).split(/\s+/).filter(Boolean);
  const kind = work.statements.get(app.current)?.kind ?? app.kind;
  const holds = (finding) => {
    const all = folded([finding.text, work.themes.get(finding.theme)?.title ?? "", ...finding.members.map((id) => `${work.statements.get(id)?.text} ${siteName(app, work.statements.get(id)?.site)}`)].join(" "));
    return words.every((word) => all.includes(word));
  };
  const all = [...work.findings.values()];
  const shown = words.length ? all.filter(holds) : kind ? all.filter((one) => one.kind === kind) : all;
  const sites = new Map(shown.map((one) => [one, sitesOf(data, work, one).size]));
  shown.sort((one, other) => sites.get(other) - sites.get(one));
  document.getElementById("found").textContent = words.length ? say(counted(texts.found, shown.length), { count: shown.length }) : shown.length ? "" : texts.empty;
  const internal = internalOf(app);
  keepOrder(document.getElementById("list"), [
    ...shown.map((finding) => folding(app, finding.id, [el("span", { class: "name", lang: app.foreign }, finding.text), finding.isNew ? [" ", el("span", { class: "fresh" }, texts.newOne)] : null],
      sites.get(finding), () => about(app, app.work.findings.get(finding.id)))),
    ...(work.aside.size ? [folding(app, "aside", texts.asideTitle, work.aside.size, () => el("ul", {}, [...app.work.aside].map(([id, reason]) => asideItem(app, id, reason))))] : []),
    ...(internal.length ? [folding(app, "internal", [texts.internalTitle, el("span", { class: "lock alone" })], internal.length, () => el("ul", {}, internalOf(app).map((one) => internalItem(app, one))))] : []),
  ]);
}

/** What is for the office alone and in no finding. */
function internalOf({ work }) {
  const placed = new Set([...work.findings.values()].flatMap(({ members }) => members));
  return [...work.statements.values()].filter(({ id, internal }) => internal && !placed.has(id) && !work.aside.has(id));
}

/** Puts `nodes` into `list`; those that stand right are left alone, for each that is moved is laid out anew. */
function keepOrder(list, nodes) {
  nodes.forEach((node, at) => list.children[at] !== node && list.insertBefore(node, list.children[at] ?? null));
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}

/** The closed parts as they were made last: one that says the same is not made again. */
const closed = new Map();

/** A part that opens: what is in it is made only then, so that a decision stays quick however much there is. */
function folding(app, id, title, count, content) {
  const titleText = [title].flat(2).map((part) => part?.textContent ?? part ?? "").join("\u0001");
  const key = `${app.language}\u0001${count}\u0001${titleText}`;
  const before = closed.get(id);
  if (!app.opened.has(id) && before?.key === key && !before.box.open) return before.box;
  const box = el("details", { open: app.opened.has(id), ontoggle: () => {
    if (box.open) app.opened.add(id);
    else {
      // What is in it may be another by the time that it is opened again.
      app.opened.delete(id);
      while (box.children.length > 1) box.lastElementChild.remove();
    }
    if (box.open && box.children.length < 2) box.append(content());
  } }, el("summary", { id: `f-${id}` }, el("span", {}, title), el("b", { class: "count" }, String(count))));
  if (box.open) {
    box.append(content());
    closed.delete(id);
  } else closed.set(id, { key, box });
  return box;
}

function about(app, finding) {
  const { texts, work } = app;
  const current = work.statements.get(app.current);
  const canTake = current && current.kind === finding.kind && !finding.members.includes(current.id) && !app.ask;
  return el("div", { class: "about" },
    app.editing === finding.id ? editor(app, finding) : el("p", { class: "buttons" },
      canTake ? el("button", { type: "button", class: "small", onclick: () => app.place(finding.id) }, texts.here, el("span", { class: "unseen" }, `: ${finding.text}`)) : null,
      el("button", { type: "button", class: "quiet", id: `edit-${finding.id}`, onclick: () => app.edit(finding.id) }, texts.edit, el("span", { class: "unseen" }, `: ${finding.text}`))),
    themeOf(app, finding),
    finding.raised ? el("p", { class: "hint" }, say(texts.raised, { how: finding.raised })) : null,
    finding.members.length || finding.out.length || finding.raised ? null : el("p", { class: "hint" }, texts.noMembers),
    el("ul", { class: "members" }, [...finding.members, ...finding.out].map((id) => member(app, finding, id))));
}

/** The theme of a finding, and the way to another one. */
function themeOf(app, finding) {
  const { texts, work } = app;
  const theme = work.themes.get(finding.theme);
  if (app.theming === finding.id) return themeChoice(app, finding);
  return el("p", { class: "hint theme" }, theme ? [say(texts.theme, { theme: "" }), el("b", { lang: app.foreign }, theme.title), theme.named.length ? say(texts.namedAt, { where: theme.named.join(", ") }) : "", " "] : null,
    el("button", { type: "button", class: "quiet", id: `h-${finding.id}`, onclick: () => app.theme(finding.id) }, theme ? texts.otherTheme : texts.toTheme, el("span", { class: "unseen" }, `: ${finding.text}`)));
}

function themeChoice(app, finding) {
  const { texts, work } = app;
  const back = `h-${finding.id}`;
  const save = () => {
    if (choice_.value === NEW) {
      const title = name.value.replace(/\s+/g, " ").trim();
      const same = [...work.themes.values()].find((one) => one.title === title);
      if (title) app.act({ do: "theme", finding: finding.id, theme: same?.id ?? app.newTheme(), ...(same ? {} : { title }) }, back);
      else name.focus();
    } else if ((choice_.value || null) !== finding.theme) app.act({ do: "theme", finding: finding.id, theme: choice_.value || null }, back);
    else app.theme(null, back);
  };
  const leave = (event) => event.key === "Escape" && app.theme(null, back);
  const name = el("input", { type: "text", id: "theme-title", value: finding.text, lang: app.foreign, autocomplete: "off", onkeydown: (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      save();
    } else leave(event);
  } });
  const named = el("div", { hidden: true }, el("label", { for: "theme-title" }, texts.themeTitle), name);
  const choice_ = el("select", { id: "theme", onkeydown: leave, onchange: () => { named.hidden = choice_.value !== NEW; } },
    el("option", { value: "" }, texts.noTheme), [...work.themes.values()].map((one) => el("option", { value: one.id, selected: one.id === finding.theme, lang: app.foreign }, one.title)), el("option", { value: NEW }, texts.newTheme));
  return el("div", { class: "field mover" }, el("label", { for: "theme" }, texts.themeLabel), choice_, named, el("p", { class: "buttons" },
    el("button", { type: "button", class: "small", id: "theme-save", onclick: save }, texts.doTheme),
    el("button", { type: "button", class: "quiet", onclick: () => app.theme(null, back) }, texts.cancel)));
}

function member(app, finding, id) {
  const { texts, work } = app;
  const one = work.statements.get(id);
  if (!one) return el("li", {}, el("span", {}), el("div", {}, id));
  const isIn = finding.members.includes(id);
  const box = el("input", { type: "checkbox", id: `m-${finding.id}-${id}`, checked: isIn, onchange: () => app.act(box.checked ? { do: "place", statement: id, finding: finding.id } : { do: "out", statement: id, finding: finding.id }, `m-${finding.id}-${id}`) });
  const others = [...work.findings.values()].filter((other) => other.kind === finding.kind && other.id !== finding.id && !other.members.includes(id));
  const isMoving = app.moving === `${finding.id} ${id}`;
  return el("li", {}, box, el("div", {},
    el("label", { for: box.id, lang: app.foreign }, el("b", {}, siteName(app, one.site)), isIn ? " " : el("small", {}, ` ${texts.out} `), one.text), one.internal ? lock(app) : null,
    isIn && others.length ? (isMoving ? mover(app, finding, id, others) : el("button", { type: "button", class: "quiet", id: `v-${finding.id}-${id}`, onclick: () => app.move(`${finding.id} ${id}`) }, texts.move, el("span", { class: "unseen" }, `: ${siteName(app, one.site)} ${one.text}`))) : null));
}

function mover(app, finding, id, others) {
  const { texts } = app;
  const choice_ = el("select", { id: "move-to", onkeydown: (event) => event.key === "Escape" && app.move(null, `v-${finding.id}-${id}`) }, others.map((other) => el("option", { value: other.id }, other.text)));
  return el("div", { class: "field mover" }, el("label", { for: "move-to" }, texts.moveTo), choice_, el("p", { class: "buttons" },
    el("button", { type: "button", class: "small", onclick: () => app.act({ do: "move", statement: id, from: finding.id, finding: choice_.value }, `f-${choice_.value}`) }, texts.doMove),
    el("button", { type: "button", class: "quiet", onclick: () => app.move(null, `v-${finding.id}-${id}`) }, texts.cancel)));
}

function editor(app, finding) {
  const { texts } = app;
  const save = () => {
    const text = control.value.replace(/\s+/g, " ").trim();
    if (text && text !== finding.text) app.act({ do: "word", finding: finding.id, text }, `edit-${finding.id}`);
    else app.edit(null, `edit-${finding.id}`);
  };
  const control = el("textarea", { id: "wording", value: finding.text, lang: app.foreign, onkeydown: (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") app.edit(null, `edit-${finding.id}`);
  } });
  return el("div", { class: "field" }, el("label", { for: "wording" }, texts.edit), control,
    el("p", { class: "buttons" }, el("button", { type: "button", class: "small", onclick: save }, texts.save), el("button", { type: "button", class: "quiet", onclick: () => app.edit(null, `edit-${finding.id}`) }, texts.cancel)));
}

function asideItem(app, id, reason) {
  const { texts, work } = app;
  const one = work.statements.get(id);
  return el("li", { class: "plain" }, el("b", {}, one ? siteName(app, one.site) : id), " ", one?.text ?? "", one?.internal ? lock(app) : null, el("br"), el("small", {}, say(texts.reasonIs, { reason })), " ",
    one ? el("button", { type: "button", class: "quiet", onclick: () => app.act({ do: "open", statement: id }, "said", id) }, texts.back, el("span", { class: "unseen" }, `: ${quotation(app, one.text)}`)) : null);
}

function internalItem(app, one) {
  return el("li", { class: "plain" }, el("b", {}, siteName(app, one.site)), " ", one.text, lock(app), " ",
    el("button", { type: "button", class: "quiet", onclick: () => app.take(one.id) }, app.texts.decide, el("span", { class: "unseen" }, `: ${quotation(app, one.text)}`)));
}
