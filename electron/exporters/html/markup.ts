/** Finished HTML. Only this module makes it from text, so that no text gets in unescaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | null | undefined | readonly Content[];
type Attributes = Readonly<Record<string, string | number | true | null | undefined>>;

const withoutEnd = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** An element; strings in it are text, null is nothing. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  const start = `<${name}${written.join('')}>`;
  return new Markup(withoutEnd.has(name) ? start : `${start}${render(content)}</${name}>`);
}

export function render(content: Content): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return escapeText(content);
  if (content instanceof Markup) return content.html;
  return content.map(render).join('');
}

/**
 * A data block. What would end it or begin another is written as JSON escapes, which read the
 * same.
 */
export const jsonBlock = (type: string, value: unknown): Markup =>
  new Markup(
    `<script type="${escapeText(type)}">${JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, jsonEscape)}</script>`,
  );

/** A style sheet of ours, as it is. */
export const styleBlock = (css: string): Markup => new Markup(`<style>${css}</style>`);

function attribute(key: string, value: Attributes[string]): string {
  if (value === null || value === undefined) return '';
  return value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`;
}

/** Controls that HTML forbids even as references are left out. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const jsonEscape = (sign: string): string =>
  `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
