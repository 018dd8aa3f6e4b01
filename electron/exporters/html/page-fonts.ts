import { readFileSync } from 'node:fs';
import { resourcePath } from '../../workers/resource-path.ts';

/** The faces of a page, by the files that they were made from. Other weights are drawn from these. */
export const faces = [
  { file: 'SourceSerif4_400Regular', family: 'Issue Serif', weight: 400, style: 'normal' },
  { file: 'SourceSerif4_400Regular_Italic', family: 'Issue Serif', weight: 400, style: 'italic' },
  { file: 'SourceSerif4_600SemiBold', family: 'Issue Serif', weight: 600, style: 'normal' },
  { file: 'SourceSans3_400Regular', family: 'Issue Sans', weight: 400, style: 'normal' },
  { file: 'SourceSans3_600SemiBold', family: 'Issue Sans', weight: 600, style: 'normal' },
] as const;

/**
 * The rules that bring typefaces into a page as `data:`, of each only the subsets that the text
 * has characters of. What none of them has is shown in the reader's own typefaces.
 */
export function pageFonts(text: string): string {
  const used = Object.entries(readSubsets()).filter(([, range]) => hasAny(text, range));
  return faces
    .flatMap((face) => used.map(([subset, range]) => fontFace(face, subset, range)))
    .join('\n');
}

function fontFace(
  { file, family, weight, style }: (typeof faces)[number],
  subset: string,
  range: string,
): string {
  const bytes = readFileSync(resourcePath(`fonts/web/${file}-${subset}.woff2`));
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source};unicode-range:${range}}`;
}

/** Ranges of characters as CSS writes them, by the name of their subset. */
export const readSubsets = (): Record<string, string> =>
  JSON.parse(readFileSync(resourcePath('fonts/web/subsets.json'), 'utf8'));

function hasAny(text: string, range: string): boolean {
  const characters = range
    .split(',')
    .map((part) => part.replace('U+', '').split('-'))
    .map(([first, last = first]) => `\\u{${first}}-\\u{${last}}`);
  return new RegExp(`[${characters.join('')}]`, 'u').test(text);
}
