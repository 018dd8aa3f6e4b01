import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Typeface } from '../../shared/designs/house-design.ts';
import { resourcePath } from '../workers/resource-path.ts';

const otherScripts = [
  'Noto Serif Hebrew',
  'Noto Naskh Arabic',
  'Noto Sans Georgian',
  'Noto Sans Armenian',
];

const names: Readonly<Record<Typeface, string>> = {
  'source-serif': 'Source Serif 4',
  'source-sans': 'Source Sans 3',
  'eb-garamond': 'EB Garamond',
  // Typst counts the width among the variants of a family.
  'fira-sans-condensed': 'Fira Sans',
};

/** A typeface and those that stand in for the characters it has not, in their order. */
export function familiesOf(typeface: Typeface): string[] {
  const standIns = [names['source-serif'], names['source-sans']];
  return [...new Set([names[typeface], ...standIns]), ...otherScripts];
}

export const fontsFolder = (): string => resourcePath('fonts');

/** The bytes of every font file, in the order of their names. */
export function readFonts(folder = fontsFolder()): Buffer[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  return files.sort().map((name) => readFileSync(join(folder, name)));
}
