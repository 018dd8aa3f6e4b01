import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../workers/resource-path.ts';

const otherScripts = [
  'Noto Serif Hebrew',
  'Noto Naskh Arabic',
  'Noto Sans Georgian',
  'Noto Sans Armenian',
];

/** The families of a template in their order: a character is set in the first that has it. */
export const families = {
  serif: ['Source Serif 4', 'Source Sans 3', ...otherScripts],
  sans: ['Source Sans 3', 'Source Serif 4', ...otherScripts],
} as const;

export const fontsFolder = (): string => resourcePath('fonts');

/** The bytes of every font file, in the order of their names. */
export function readFonts(folder = fontsFolder()): Buffer[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  return files.sort().map((name) => readFileSync(join(folder, name)));
}
