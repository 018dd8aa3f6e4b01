/** `{:.class}`, `{:#anchor}`, `{: style="…"}`; at the end of a heading also `{#anchor}`. */
const attributeLists = /\{:[^{}\n]{0,500}\}|(?<=^#{1,6} [^\n]{0,500})\{#[\w:.-]{1,100}\}[ \t]*$/gm;
const onLineOfItsOwn = /^[ \t>]*\{:[^{}\n]{0,500}\}[ \t]*(?:\n|$)/gm;

const definition = /^ {0,3}\[(?<label>[^[\]\n]{1,999})\]:/gm;
const reference = /(?<!!)\[(?<words>[^[\]]{1,999})\]\[(?<label>[^[\]]{0,999})\]/g;

/** What kramdown reads and Markdown does not: lists of attributes say nothing to us. */
export const withoutAttributeLists = (markdown: string): string =>
  markdown.replace(onLineOfItsOwn, '\n').replace(attributeLists, '');

/**
 * Links by a label that the file does not define (an include of the site does) lose their
 * brackets, which would otherwise be printed.
 */
export function withoutUndefinedLinks(markdown: string): { text: string; found: number } {
  const labels = new Set(
    Array.from(markdown.matchAll(definition), ({ groups }) => labelKey(groups?.label ?? '')),
  );
  let found = 0;
  const text = markdown.replace(reference, (whole, words: string, label: string) => {
    if (labels.has(labelKey(label === '' ? words : label))) return whole;
    found += 1;
    return words;
  });
  return { text, found };
}

const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
