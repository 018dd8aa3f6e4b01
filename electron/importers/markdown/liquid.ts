import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';

/** A text without the orders to a site generator that were in it. */
export interface WithoutLiquid {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/** `{% order %}` or `{{ name }}`; longer ones are no orders but text with stray braces. */
const tags =
  /\{%-?(?<order>(?:(?!%\})[\s\S]){0,20000}?)-?%\}|\{\{-?(?<name>[^{}\n]{0,200}?)-?\}\}/g;
const assigned = /^\s*assign\s+(?<name>[\w.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/;
const opening = /^\s*(?<kind>comment|capture|raw)\b\s*(?<name>[\w.-]*)/;

/** Captured text may use what was captured before; beyond this it is a bomb, not a newsletter. */
const LONGEST_VALUE = 20_000;

/**
 * Does what Jekyll would have done, as far as the file alone tells: fills in what it assigns,
 * captures or has in its front matter, drops its comments, keeps sentences handed to an include. What other files of the site
 * hold is left out and named.
 */
export function withoutLiquid(
  body: string,
  fields: ReadonlyMap<string, readonly string[]>,
): WithoutLiquid {
  const own = [...fields].map(([name, texts]) => [`page.${name}`, clip(texts.join(', '))] as const);
  const page: Page = { values: new Map(own), unknown: new Set(), includes: new Set() };
  const kept: string[] = [];
  let block: Block | null = null;
  let done = 0;
  for (const match of body.matchAll(tags)) {
    const { order, name } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (block) {
      if (!isEndOf(block, order)) continue;
      const content = body.slice(block.from, match.index);
      if (block.kind === 'raw') kept.push(content);
      if (block.kind === 'capture') page.values.set(block.name, clip(withValues(content, page)));
      block = null;
    } else {
      kept.push(body.slice(done, match.index));
      block = beginBlock(order, end);
      if (!block)
        kept.push(name === undefined ? followOrder(order ?? '', page) : valueFor(name, page));
    }
    done = end;
  }
  kept.push(body.slice(block ? block.from : done));
  return { text: kept.join(''), warnings: warningsOf(page) };
}

/** What a page knows of its site. */
interface Page {
  readonly values: Map<string, string>;
  readonly unknown: Set<string>;
  readonly includes: Set<string>;
}

interface Block {
  readonly kind: 'comment' | 'capture' | 'raw';
  readonly name: string;
  /** Where its content begins. */
  readonly from: number;
}

function beginBlock(order: string | undefined, from: number): Block | null {
  const { kind, name = '' } = opening.exec(order ?? '')?.groups ?? {};
  return kind ? { kind: kind as Block['kind'], name, from } : null;
}

const isEndOf = ({ kind }: Block, order: string | undefined): boolean =>
  order?.trim() === `end${kind}`;

/** What an order prints. */
function followOrder(order: string, { values, includes }: Page): string {
  const set = assigned.exec(order)?.groups;
  if (set) values.set(set.name ?? '', clip(set.double ?? set.single ?? ''));
  const included = /^\s*include(?:_relative)?\s+(\S+)/.exec(order)?.[1];
  if (!included) return '';
  includes.add(included);
  return sentencesIn(order).join('');
}

function valueFor(name: string, { values, unknown }: Page): string {
  const value = values.get(name.trim());
  if (value === undefined) unknown.add(name.trim());
  return value ?? '';
}

const withValues = (content: string, page: Page): string =>
  content.replace(tags, (...match) => {
    const { name } = match.at(-1) as { name?: string };
    return name === undefined ? '' : valueFor(name, page);
  });

const clip = (value: string): string => value.slice(0, LONGEST_VALUE);

/** Texts of several words handed to an include, each as a paragraph: they are printed there. */
const sentencesIn = (order: string): string[] =>
  Array.from(order.matchAll(/=\s*"([^"]*)"/g), ([, value = '']) => value.trim())
    .filter((value) => value.split(/\s+/).length >= 4)
    .map((value) => `\n\n${value}\n\n`);

function warningsOf({ includes, unknown }: Page): ImportWarning[] {
  const list = (names: ReadonlySet<string>) => [...names].slice(0, 10).join(', ');
  return [
    ...(includes.size > 0
      ? [{ message: `Other files of its site are not in it: ${list(includes)}.` }]
      : []),
    ...(unknown.size > 0
      ? [{ message: `Values of its site were left out: ${list(unknown)}.` }]
      : []),
  ];
}
