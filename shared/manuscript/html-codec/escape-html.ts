const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  // A bar would end a cell where the tag stands in a Markdown table.
  '|': '&#124;',
};

export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => references[character] as string);

const escapeValue = (value: string): string =>
  value.replace(/[&<>"\n|]/g, (character) => references[character] as string);

export type Attributes = Readonly<Record<string, string | undefined>>;

/** `<name a="b">`; attributes that are undefined are left out. */
export function openTag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeValue(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

export const element = (name: string, attributes: Attributes, content: string): string =>
  `${openTag(name, attributes)}${content}</${name}>`;
