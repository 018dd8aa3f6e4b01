import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/** The file that a template begins with. */
export const MAIN_FILE = 'main.typ';

/** Within the folder of the template: letters, figures and hyphens, parted by slashes. */
const path = z
  .string()
  .max(200)
  .regex(/^[a-z0-9_-]+(\/[a-z0-9_-]+)*\.typ$/i, 'Only Typst files are taken (name.typ).');

export const templateFile = z.object({ path, text: z.string().max(200_000) });
export type TemplateFile = z.infer<typeof templateFile>;

/** A template of one's own, without its files. */
export const ownTemplate = z.object({ id: identifier, name: z.string().min(1).max(100) });
export type OwnTemplate = z.infer<typeof ownTemplate>;

/** What of a template is refused, and where; lines count from 1. */
export interface TemplateComplaint {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Templates draw and do nothing else: they read what they are given, fetch no package and evaluate
 * no text. Words that would do so are refused wherever they stand, in comments and text too, since
 * what a programme of Typst makes of a string cannot be known beforehand.
 */
export function checkTemplate(files: readonly TemplateFile[]): TemplateComplaint[] {
  const complaints = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const message = complaintAbout(line);
      return message ? [{ path, line: index + 1, message }] : [];
    }),
  );
  if (files.some(({ path }) => path === MAIN_FILE)) return complaints;
  const message = `A template begins with a file “${MAIN_FILE}”; there is none.`;
  return [...complaints, { path: MAIN_FILE, line: 1, message }];
}

function complaintAbout(line: string): string | null {
  if (/\b(eval|plugin)\b/.test(line)) {
    return 'Templates may neither evaluate text nor run plug-ins.';
  }
  const named = /^\s*"(?!@)[^"\\]*\.typ"/;
  const loads = [...line.matchAll(/\b(?:import|include)\b/g)];
  const isPlain = loads.every(({ 0: word, index }) => named.test(line.slice(index + word.length)));
  return isPlain
    ? null
    : 'Import files by their names in quotes ("/library/type.typ"), no packages.';
}
