import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languageCodes } from '../../renderer/wording/languages.ts';
import type { Catalogue } from '../../renderer/wording/spoken.ts';
import { projectFolder } from '../project-folder.ts';

export const catalogueFile = (name: Language | `told.${Language}`): string =>
  join(projectFolder, 'renderer', 'wording', 'catalogues', `${name}.json`);

/** Every language but English, whose words are in the code. */
export const otherLanguages = languageCodes.filter((code) => code !== 'en');

/** All messages in English, by their keys. */
export const readMessages = (): readonly string[] =>
  JSON.parse(readFileSync(catalogueFile('en'), 'utf8'));

export const readTranslations = (language: Language): Catalogue =>
  JSON.parse(readFileSync(catalogueFile(language), 'utf8'));

/** What stands for what the application says in English, "{0}" for what it puts in. */
export const readTold = (language: Language): Catalogue =>
  JSON.parse(readFileSync(catalogueFile(`told.${language}`), 'utf8'));
