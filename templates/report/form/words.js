// The programme's words and given values put into texts.

/** `text`, or all texts in it, with the forms of words: a form that begins with a capital gives one, one with a slash is a verb. */
export function worded(text, words) {
  if (typeof text !== "string") {
    const parts = Object.entries(text).map(([name, part]) => [name, worded(part, words)]);
    return Array.isArray(text) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  }
  return text.replace(/\{([a-z]+) ([^}]+)\}/g, (whole, word, form) => {
    const forms = words[word];
    if (form.includes("/")) return form.split("/")[forms.several ? 1 : 0];
    if (form in forms) return forms[form];
    const small = forms[form[0].toLowerCase() + form.slice(1)];
    return small[0].toUpperCase() + small.slice(1);
  });
}

/** `text` with its `$names` replaced by `values`; what is put in is not looked at again. */
export function say(text, values = {}) {
  return text.replace(/\$([a-z]+)/gi, (whole, name) => (name in values ? String(values[name]) : whole));
}
