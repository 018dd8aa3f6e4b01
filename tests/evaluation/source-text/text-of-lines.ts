import { parseFragment } from 'parse5';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { decodedSource } from './decoded-source.ts';

/** The words of a text or page, without the lines that the report names as left out. */
export function textOfLines(
  bytes: Uint8Array,
  encoding: string | null,
  warnings: readonly ImportWarning[],
): string | null {
  const text = decodedSource(bytes, encoding)?.replace(/\r\n?/g, '\n');
  if (text === undefined) return null;
  const isPage = /<(?:html|body|p|pre)[\s>]/i.test(text.slice(0, 4000)) && !/^---\n/.test(text);
  const lines = (isPage ? withoutMarkup(text) : text).split('\n');
  for (const { message, place } of warnings) {
    if (!/^Left out as /.test(message)) continue;
    const [, first, last = first] = /^lines? (\d+)(?: to (\d+))?$/.exec(place ?? '') ?? [];
    if (first) lines.fill('', Number(first) - 1, Number(last));
  }
  const own = lines.join('\n');
  if (isPage) return own;
  return /^\.\. _|`__?(?!\w)/m.test(own) ? withoutRst(own) : withoutMarkdown(own);
}

/** The words of a piece of markup. */
export const textOfMarkup = (markup: string): string => withoutMarkup(markup);

/** Every line stays in its place. */
const withoutMarkup = (html: string): string =>
  unescaped(
    html
      .replace(/<!--[\s\S]*?-->/g, lineEndsOf)
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, lineEndsOf)
      .replace(
        /<\/?(?:a|b|i|em|strong|tt|code|font|u|sup|sub|big|small|span)(?:\s[^<>]*)?>/gi,
        (tag) => tag.replace(/[^\n]+/g, ''),
      )
      .replace(/<\/?[a-z!][^<>]*>/gi, lineEndsOf),
  );

const lineEndsOf = (markup: string): string => ` ${markup.replace(/[^\n]+/g, '')}`;

function unescaped(text: string): string {
  const [node] = parseFragment(
    `<xmp></xmp><textarea>${text.replaceAll('<', '&lt;')}`,
  ).childNodes.slice(1);
  const child = node && 'childNodes' in node ? node.childNodes[0] : undefined;
  return child && 'value' in child ? child.value : '';
}

/** Front matter, orders to a site generator, definitions and the addresses of links. */
const withoutMarkdown = (markdown: string): string =>
  markdown
    .replace(/^\s*---\n[\s\S]*?\n---\n|^(?:[A-Z][\w-]*: .*\n)+\n/, '')
    .replace(/\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\{%[\s\S]*?%\}/g, ' ')
    .replace(/\{\{.*?\}\}|\{:.*?\}|\{#[\w-]+\}/g, '')
    .replace(/^ {0,3}\[[^\]\n]+\]:.*$/gm, ' ')
    .replace(/\]\([^)\s]*(?:\s"[^"]*")?\)|(?<=\])\[[^\]\n]*(?:\n[^\]\n]*)?\]/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&[a-z]+;/gi, ' ');

/** Comments, targets, fields and the addresses of links. */
const withoutRst = (text: string): string =>
  text
    .replace(
      /^\.\.(?: (?!_|[\w-]+::).*)?\n(?:(?:[ \t]+\S.*)?\n(?=[ \t]+\S|\n|\.\.))*(?:[ \t]+\S.*\n)*/gm,
      '\n',
    )
    .replace(/^\.\. _.*$/gm, '')
    .replace(/^(\.\. |[ \t]+:)[\w-]+::?/gm, ' ')
    .replace(/^:\w[\w -]*:.*\n(?:[ \t]+\S.*\n)*/gm, '\n')
    .replace(/<[^<>\s]+>(?=`_)/g, ' ');
