// The draft: kept by the browser while somebody types, and as a file to take along.

import { sound } from "./model.js";

const VERSION = 1;

/** Where a browser keeps drafts; all forms on a computer share one store, so that the name says exchange and site. */
export function draftName(data) {
  const again = data.report?.reference;
  return ["austausch", data.exchange.id, data.site.id, ...(again ? [again] : [])].join(":");
}

/** The draft that the browser kept, the newer of two, or null; and whether one was there that cannot be read. */
export async function kept(data) {
  const texts = [quick(data), await safe(data)].filter((text) => text !== null);
  const drafts = texts.map((text) => readKept(text, data)).filter(Boolean);
  return { found: drafts.sort((one, other) => other.at - one.at)[0] ?? null, lost: texts.length > 0 && drafts.length === 0 };
}

/** Takes the draft away in both places: what was filed is in its file, and other pages on this computer can read what a browser keeps. */
export async function forget(data) {
  try {
    localStorage.removeItem(draftName(data));
  } catch {
    // Nothing was kept there.
  }
  try {
    (await database()).transaction(STORE, "readwrite", { durability: "strict" }).objectStore(STORE).delete(draftName(data));
  } catch {
    // Nor there.
  }
}

/**
 * Keeps the draft in two places: one that is there at once, when the window closes, and one that is on the disk a moment
 * later, when the browser or the computer breaks down (a browser writes the first only every few seconds).
 * False where the browser lets us have neither.
 */
export async function keep(data, draft) {
  const text = JSON.stringify({ version: VERSION, at: Date.now(), ...draft });
  let held = true;
  try {
    localStorage.setItem(draftName(data), text);
  } catch {
    held = false;
  }
  return (await keepSafe(data, text)) || held;
}

function quick(data) {
  try {
    return localStorage.getItem(draftName(data));
  } catch {
    return null;
  }
}

/** A draft as the browser kept it, or null. */
export function readKept(text, data) {
  try {
    return usable(JSON.parse(text), data);
  } catch {
    return null;
  }
}

const STORE = "drafts";
let opening = null;

function database() {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open("austausch", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(request.error);
  });
  return opening;
}

async function safe(data) {
  try {
    const drafts = (await database()).transaction(STORE).objectStore(STORE);
    return await new Promise((done, failed) => {
      const request = drafts.get(draftName(data));
      request.onsuccess = () => done(request.result ?? null);
      request.onerror = () => failed(request.error);
    });
  } catch {
    return null;
  }
}

async function keepSafe(data, text) {
  try {
    const write = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
    write.objectStore(STORE).put(text, draftName(data));
    return await new Promise((done) => {
      write.oncomplete = () => done(true);
      write.onerror = write.onabort = () => done(false);
    });
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

/** A draft that this form can go on with: in every part what a form holds. */
export function usable(draft, data) {
  const isWhole = draft?.version === VERSION && !Number.isNaN(Date.parse(draft.saved)) && sound(draft.state, data);
  return isWhole ? draft : null;
}
