import type { TextLine } from './wrap-text.ts';

/**
 * Lines as `format=flowed` has them (RFC 3676): a space at the end says that a paragraph goes on,
 * and a space before what would be taken for a quotation, an old border or a set-in line.
 */
export const flowedText = (lines: readonly TextLine[]): string =>
  `${lines.map(({ text, flows }) => `${stuffed(text)}${flows ? ' ' : ''}`).join('\n')}\n`;

const stuffed = (text: string): string => (/^(?: |>|From )/.test(text) ? ` ${text}` : text);
