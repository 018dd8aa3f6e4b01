import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, type Result } from '../../shared/kernel/result.ts';
import { readDictionary } from '../../shared/spelling/read-dictionary.ts';
import type { SpellingDictionary } from '../../shared/spelling/spelling-dictionary.ts';
import { bundleFolder } from '../workers/bundle-folder.ts';
import { unpacked } from '../workers/resource-path.ts';

/** A pair of files that may be a dictionary. */
export interface DictionaryPlace {
  /** As in `lang`: "en-GB". */
  readonly language: string;
  readonly aff: string;
  readonly dic: string;
  /** Whether a person has put it into the archive. */
  readonly isAdded: boolean;
}

const builtIn: Readonly<Record<string, string>> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  fr: 'dictionary-fr',
  ru: 'dictionary-ru',
};

/** Where the dictionaries lie that come with the application; `scripts/build.ts` copies them. */
const folder = (name: string): string =>
  unpacked(
    fileURLToPath(
      bundleFolder
        ? new URL(`dictionaries/${name}/`, bundleFolder)
        : new URL(`../../node_modules/${name}/`, import.meta.url),
    ),
  );

/** All dictionaries that there are: those of the archive's folder before those of the application. */
export async function findDictionaries(added: string): Promise<DictionaryPlace[]> {
  const names = await readdir(added).catch(() => []);
  const ofArchive = names.flatMap((name): DictionaryPlace[] => {
    const [, base] = /^(.+)\.dic$/i.exec(name) ?? [];
    const aff = names.find((each) => each.toLowerCase() === `${base}.aff`.toLowerCase());
    if (base === undefined) return [];
    return [
      {
        language: base.replaceAll('_', '-'),
        aff: join(added, aff ?? `${base}.aff`),
        dic: join(added, name),
        isAdded: true,
      },
    ];
  });
  const ofApplication = Object.entries(builtIn).map(([language, name]) => ({
    language,
    aff: join(folder(name), 'index.aff'),
    dic: join(folder(name), 'index.dic'),
    isAdded: false,
  }));
  return [...ofArchive, ...ofApplication];
}

/** The dictionaries that serve a language: its own, or those of all its countries together. */
export function dictionariesFor(
  language: string,
  places: readonly DictionaryPlace[],
): DictionaryPlace[] {
  const wanted = language.toLowerCase();
  const [base = ''] = wanted.split('-');
  const named = (tag: string) => places.filter((each) => each.language.toLowerCase() === tag);
  const own = named(wanted);
  const [first] = own;
  if (first) return [first];
  // English outside America mostly spells as Britain does.
  if (base === 'en' && wanted !== 'en') return named('en-gb');
  const ofBase = named(base);
  if (ofBase[0]) return [ofBase[0]];
  const added = places.filter(({ language: tag }) => tag.toLowerCase().split('-')[0] === base);
  return added;
}

/** Larger files are no dictionary, and would take the memory of many. */
const LARGEST = 40_000_000;

/** Reads a dictionary, or says in words why that cannot be. */
export async function openDictionary(
  place: DictionaryPlace,
): Promise<Result<SpellingDictionary, string>> {
  try {
    for (const file of [place.aff, place.dic]) {
      const { size } = await stat(file);
      if (size > LARGEST) return err(`“${file}” is larger than any dictionary.`);
    }
    const [aff, dic] = await Promise.all([readFile(place.aff), readFile(place.dic)]);
    const read = decoder(aff);
    return readDictionary({ aff: read(aff), dic: read(dic) });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return err(
      missing
        ? 'One of its two files is missing: NAME.aff and NAME.dic belong together.'
        : `It cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** By the encoding that the `.aff` file names. */
function decoder(aff: Uint8Array): (bytes: Uint8Array) => string {
  const [, name = 'UTF-8'] = /^\s*SET\s+(\S+)/m.exec(Buffer.from(aff).toString('latin1')) ?? [];
  const label = name.replace(/^microsoft-cp/i, 'windows-').replace(/^ISO8859/i, 'ISO-8859');
  const decode = new TextDecoder(label);
  return (bytes) => decode.decode(bytes);
}
