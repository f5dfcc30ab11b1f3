// What the form holds while it is filled in, what of it is filed, and what is still missing.

import { say } from "./words.js";
import { writeYaml } from "./yaml.js";

/** The four kinds of statements, in the order of the file. */
export const KINDS = ["successes", "obstacles", "plans", "needs"];

/** How deep points may stand below one another. */
export const DEPTH = 4;

/** An empty form for `data`, or one filled with the report that comes back. */
export function blank(data) {
  const state = { next: 1, coming: "", people: [], wish: "", theme: "", remark: "", last: [], remarks: {}, filed: null };
  for (const kind of KINDS) state[kind] = [];
  for (const plan of data.last_plans) state.last.push({ id: plan.id, state: "", remark: "" });
  if (data.report) fill(state, data.report, data);
  note(state, data.remarks ?? []);
  return state;
}

/** A new name for an entry; it never changes, whatever is removed around it. */
function key(state) {
  return `k${state.next++}`;
}

/** A person of whom nothing is known yet; of a single day everybody comes on that day. */
export function person(state, data) {
  const days = allDays(data);
  return { key: key(state), name: "", days: days.length === 1 ? days : [], always: false, food: "", access: "", noPhotos: false };
}

function allDays(data) {
  return data.exchange.days.map((day) => day.date);
}

/** A statement without words. */
export function statement(state) {
  return { key: key(state), field: "", text: "", internal: false, details: [] };
}

/** A point without words. */
export function detail(state) {
  return { key: key(state), text: "", details: [] };
}

/** Puts `report`, as filed, into `state`. */
export function fill(state, report, data) {
  const registration = report.registration;
  state.coming = !registration ? "later" : registration.people?.length ? "yes" : "no";
  state.people = (registration?.people ?? []).map((one) => ({
    // A report that names no days means all of them, and goes on to name none.
    ...person(state, data), name: one.name ?? "", days: one.days ?? allDays(data), always: !one.days, food: one.food ?? "", access: one.access ?? "", noPhotos: one.no_photos === true,
  }));
  state.theme = registration?.theme_table ?? "";
  state.wish = !state.theme ? "" : data.theme_tables.includes(state.theme) ? state.theme : "own";
  state.remark = registration?.remark ?? "";
  const last = (report.last_plans ?? []).map((plan) => ({ id: plan.id, state: plan.state ?? "", remark: plan.remark ?? "" }));
  state.last = [...last, ...state.last.filter((plan) => last.every((filed) => filed.id !== plan.id))];
  const points = (list) => (list ?? []).map((one) => ({ ...detail(state), text: one.text ?? "", details: points(one.details) }));
  for (const kind of KINDS) {
    state[kind] = (report[kind] ?? []).map((one) => {
      const made = statement(state);
      if (one.id) made.id = one.id;
      return Object.assign(made, {
        field: one.field ?? "", text: one.text ?? "", internal: one.internal === true, details: points(one.details),
      });
    });
  }
}

/** Ties each remark to the entry it is about, so that it stays there when others are removed. */
function note(state, remarks) {
  for (const remark of remarks) {
    const id = fieldOf(state, remark.field.split("/"));
    (state.remarks[id] ??= []).push(remark.text);
  }
}

/** The id of the field at a path of the report, such as `successes/0/text`; `form` where there is none. */
function fieldOf(state, path) {
  const [first, ...rest] = path;
  if (first === "last_plans") return state.last[rest[0]] ? `last${rest[0]}-${rest[1] ?? "state"}` : "form";
  if (first === "registration" && rest[0] !== "people") return { theme_table: "wish", remark: "remark" }[rest[0]] ?? "coming";
  const steps = first === "registration" ? rest : path;
  let entry = state;
  let at = 0;
  for (; entry[steps[at]]?.[steps[at + 1]]?.key; at += 2) entry = entry[steps[at]][steps[at + 1]];
  return entry.key ? `${entry.key}-${steps[at] ?? (entry.name === undefined ? "text" : "name")}` : "form";
}

/** The step on which the field of that id stands. */
export function stepOf(state, id) {
  const [first] = id.split("-");
  const holds = (entry) => entry.key === first || (entry.details ?? []).some(holds);
  if (id === "form") return "start";
  if (/^last\d/.test(first)) return "last";
  return KINDS.find((kind) => state[kind].some(holds)) ?? "registration";
}

/** More than points ever stand below one another, in reports that were typed as well. */
const DEEPEST = 8;

const isText = (value) => typeof value === "string";
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const texts = (one, ...names) => isObject(one) && names.every((name) => isText(one[name]));
const all = (list, is) => Array.isArray(list) && list.every(is);
const isPoint = (depth) => (one) => depth <= DEEPEST && texts(one, "key", "text") && all(one.details, isPoint(depth + 1));
const isStatement = (one) => isPoint(0)(one) && texts(one, "field") && typeof one.internal === "boolean" && (one.id === undefined || isText(one.id));
const isPerson = (one) => texts(one, "key", "name", "food", "access") && typeof one.always === "boolean" && ["boolean", "undefined"].includes(typeof one.noPhotos) && all(one.days, isText);

/** Whether `state` is in every part what a form holds; what a file says is looked at before anything is done with it. */
export function sound(state, data) {
  return texts(state, "coming", "wish", "theme", "remark") && ["", "yes", "no", "later"].includes(state.coming)
    && all(state.people, isPerson) && all(state.last, (plan) => texts(plan, "id", "state", "remark"))
    && KINDS.every((kind) => all(state[kind], isStatement))
    && isObject(state.remarks) && Object.values(state.remarks).every((list) => all(list, isText))
    && namesItsOwn(state) && (state.filed === null || isFiled(state.filed, data));
}

/** Whether each entry has a name of its own, and the next one will have. */
function namesItsOwn(state) {
  const keys = [];
  const gather = (one) => { keys.push(one.key); one.details?.forEach(gather); };
  [state.people, ...KINDS.map((kind) => state[kind])].flat().forEach(gather);
  return Number.isSafeInteger(state.next) && new Set(keys).size === keys.length
    && keys.every((one) => /^k\d+$/.test(one) && Number(one.slice(1)) < state.next);
}

function isFiled(filed, data) {
  if (!texts(filed, "at", "reference", "text") || Number.isNaN(Date.parse(filed.at)) || !isObject(filed.report)) return false;
  const { registration } = filed.report;
  if (!KINDS.every((kind) => Array.isArray(filed.report[kind])) || (registration !== undefined && !Array.isArray(registration?.people))) return false;
  const state = blank({ ...data, report: null, remarks: [] });
  try {
    fill(state, filed.report, data);
  } catch {
    return false;
  }
  return sound(state, data);
}

const empty = (text) => text.trim() === "";
const emptyPoint = (point) => empty(point.text) && point.details.every(emptyPoint);
const emptyPerson = (one) => empty(one.name) && empty(one.food) && empty(one.access) && !one.noPhotos;
const emptyStatement = (one) => empty(one.text) && one.details.every(emptyPoint) && !one.field && !one.internal && !one.id;

/** The people of whom something was said. */
export function present(state) {
  return state.coming === "yes" ? state.people.filter((one) => !emptyPerson(one)) : [];
}

/** What is filed, as the file has it; entries without a word are left out. */
export function report(state, data) {
  const points = (list) => list.filter((one) => !emptyPoint(one)).map((one) => ({ text: one.text, ...details(one) }));
  const details = (one) => {
    const below = points(one.details);
    return below.length ? { details: below } : {};
  };
  const some = (name, value) => (empty(value) ? {} : { [name]: value });
  const made = { exchange: data.exchange.id, site: data.site.id };
  if (state.coming === "yes" || state.coming === "no") {
    const people = present(state).map((one) => ({
      name: one.name, ...(one.always ? {} : { days: one.days }), ...some("food", one.food), ...some("access", one.access),
      ...(one.noPhotos ? { no_photos: true } : {}),
    }));
    made.registration = { people, ...some("theme_table", wish(state)), ...some("remark", state.remark) };
  }
  const last = state.last.filter((plan) => plan.state);
  if (last.length) made.last_plans = last.map((plan) => ({ id: plan.id, state: plan.state, ...some("remark", plan.remark) }));
  for (const kind of KINDS) {
    made[kind] = state[kind].filter((one) => !emptyStatement(one)).map((one) => ({
      ...(one.id ? { id: one.id } : {}), ...some("field", one.field), text: one.text, ...(one.internal ? { internal: true } : {}), ...details(one),
    }));
  }
  return made;
}

/** The theme that is wished for, in words. */
export function wish(state) {
  return state.wish === "own" ? state.theme : state.wish;
}

/** Whether anything at all was typed or chosen. */
export function touched(state, data) {
  return JSON.stringify(report(state, data)) !== JSON.stringify(report(blank(data), data)) || state.coming !== blank(data).coming;
}

/** What has to be mended in `step`, in the order of the page: the field's id and a message. */
export function mistakes(state, data, texts, step) {
  const found = [];
  const miss = (id, text, values) => found.push({ step, id, text: say(text, values) });
  if (step === "registration") {
    const missing = texts.registration.missing;
    if (!state.coming) miss("coming", missing.coming);
    if (state.coming === "yes") {
      const alone = present(state).length === 0;
      state.people.forEach((one, index) => {
        const number = index + 1;
        if (empty(one.name) && (alone && index === 0 || !emptyPerson(one))) {
          miss(`${one.key}-name`, alone ? missing.person : missing.name, { number });
        } else if (!empty(one.name) && !one.days.length) miss(`${one.key}-days`, missing.days, { number });
      });
    }
    if (state.coming !== "later" && state.wish === "own" && empty(state.theme)) miss("theme", missing.theme);
  }
  if (step === "last") {
    state.last.forEach((plan, index) => {
      if (!plan.state) miss(`last${index}-state`, texts.last.missing, { text: short(planText(plan, data, texts)) });
    });
  }
  if (KINDS.includes(step)) {
    state[step].forEach((one, index) => {
      const what = say(texts.statement.numbered, { one: texts.statement.one[step], number: index + 1 });
      if (empty(one.text) && !emptyStatement(one)) miss(`${one.key}-text`, texts.statement.missing.text, { what });
      wordless(one.details, what, texts).forEach(({ id, name }) => miss(id, texts.statement.missing.text, { what: name }));
    });
  }
  return found;
}

/** Points without words that have points below them, with their names. */
function wordless(points, to, texts) {
  return points.flatMap((point, index) => {
    const name = say(texts.statement.of, { detail: say(texts.statement.detail, { number: index + 1 }), to });
    const own = empty(point.text) && !emptyPoint(point) ? [{ id: `${point.key}-text`, name }] : [];
    return [...own, ...wordless(point.details, name, texts)];
  });
}

/** What a plan of last time said. */
export function planText(plan, data, texts) {
  return data.last_plans.find((known) => known.id === plan.id)?.text ?? say(texts.last.unknown, { id: plan.id });
}

function short(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()} …` : line;
}

/** A short name for what is filed: the same content has the same one. */
export function reference(content, data) {
  const figures = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(content))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  // The last step of FNV-1a moves only the low bits much; fold the high ones in.
  hash ^= hash >> 29n;
  let code = "";
  for (; code.length < 8; hash >>= 5n) code += figures[Number(hash & 31n)];
  return `${data.site.id.toUpperCase()}-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What is filed now: when, under which name, and the text of the file. */
export function filing(state, data, texts, now) {
  const content = report(state, data);
  const name = reference(content, data);
  const { exchange, site, ...rest } = content;
  const filed = local(now);
  const text = writeYaml(comment(texts.file.comment, data, texts), { exchange, site, filed, reference: name, ...rest });
  return { at: filed, reference: name, report: content, text };
}

/** The first lines of a file: what it is, and where it goes. */
export function comment(lines, data, texts) {
  const mail = data.office.mail || data.office.name || texts.start.office;
  return lines.map((line) => say(line, { site: data.site.name, title: data.exchange.title, day: days(data, "de"), mail }));
}

/** The days of the exchange in words. */
export function days(data, language) {
  return data.exchange.days.map((day) => [day.text[language], day.title && ` (${day.title})`].filter(Boolean).join("")).join(", ");
}

/** A time to the minute, as clocks here show it. */
export function local(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The name of a file of this form: `start` as the program writes it, the site, the first day. */
export function fileName(start, data) {
  const plain = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };
  const site = data.site.file.replace(/[äöüÄÖÜß]/g, (c) => plain[c]).normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const named = site.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || data.site.id;
  const date = data.exchange.days[0]?.date;
  const day = /^\d{4}-\d\d-\d\d$/.test(date ?? "") ? date : data.exchange.id;
  return `${start}_${named}_${day}.austausch.txt`;
}
