// The draft: kept by the browser while somebody types, and as a file to take along.

import { blank } from "./model.js";

const VERSION = 1;

/** Where a browser keeps drafts; all forms on a computer share one store, so that the name says exchange and site. */
export function draftName(data) {
  const again = data.report?.reference;
  return ["austausch", data.exchange.id, data.site.id, ...(again ? [again] : [])].join(":");
}

/** The draft that the browser kept, or null. */
export function kept(data) {
  try {
    return usable(JSON.parse(localStorage.getItem(draftName(data))), data);
  } catch {
    return null;
  }
}

/** Keeps the draft; false where the browser does not let us. */
export function keep(data, draft) {
  try {
    localStorage.setItem(draftName(data), JSON.stringify({ version: VERSION, ...draft }));
    return true;
  } catch {
    return false;
  }
}

/** The draft as a file: comments, then JSON. */
export function draftFile(comment, data, draft) {
  const head = comment.map((line) => `# ${line.replace(/[\r\n]/g, " ")}\n`).join("");
  const body = { austausch: "draft/1", exchange: data.exchange.id, site: data.site.id, version: VERSION, ...draft };
  return `${head}\n${JSON.stringify(body, null, 1)}\n`;
}

/** Reads what `draftFile` wrote; throws when it is something else. */
export function readDraft(text) {
  return JSON.parse(text.replace(/^\ufeff/, "").replace(/^#.*$/gm, (line, at) => (at < text.indexOf("{") ? "" : line)));
}

/** A draft that this form can go on with: everything that a form holds, in the shape in which it holds it. */
export function usable(draft, data) {
  if (draft?.version !== VERSION || !sameShape(blank(data), draft.state)) return null;
  return draft;
}

function sameShape(model, value) {
  return typeof value === "object" && value !== null && Object.entries(model).every(([name, inner]) => (
    inner === null || (Array.isArray(inner) ? Array.isArray(value[name]) : typeof inner === typeof value[name])
  ));
}
