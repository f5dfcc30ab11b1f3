// What pdf.js reads on the pages of PDF files, between two heights: node pdf_text.mjs TOP BOTTOM FILE…
// Prints a JSON list with one text for each file; pages end with a form feed. It reads as Firefox does, without drawing.
//
// The packages are those of package-lock.json; AUSTAUSCH_TEST_BROWSER names the folder in which tests/run installed them.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(path.join(process.env.AUSTAUSCH_TEST_BROWSER, "package.json"));
// Only drawing needs these, and node has them not.
globalThis.DOMMatrix ??= class {};
globalThis.Path2D ??= class {};
const { getDocument } = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

async function text(file, top, bottom) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const height = page.view[3];
    const { items } = await page.getTextContent();
    const within = items.filter(({ transform }) => height - transform[5] > top && height - transform[5] < bottom);
    pages.push(within.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
  }
  await document.destroy();
  return pages.join("\n\f");
}

const [top, bottom, ...files] = process.argv.slice(2);
const texts = [];
for (const file of files) texts.push(await text(file, Number(top), Number(bottom)));
process.stdout.write(JSON.stringify(texts));
