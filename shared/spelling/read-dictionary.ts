import { err, ok, type Result } from '../kernel/result.ts';
import { readAffixes } from './affixes.ts';
import { type SpellingDictionary, type Stems, spellingDictionary } from './spelling-dictionary.ts';

/** The two files of a Hunspell dictionary, as text. */
export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
}

/** Makes a dictionary of its two files, or says what is wrong with them. */
export function readDictionary({ aff, dic }: DictionaryFiles): Result<SpellingDictionary, string> {
  const affixes = readAffixes(aff);
  if (affixes.prefixes.size + affixes.suffixes.size === 0 && !/^(?:SET|TRY|FLAG)\s/m.test(aff)) {
    return err('The .aff file is none of Hunspell: it names no letters, flags or endings.');
  }
  const lines = dic.split(/\r?\n/);
  if (!/^\uFEFF?\s*\d+\s*$/.test(lines[0] ?? '')) {
    return err(
      'The .dic file is none of Hunspell: its first line should say how many words follow.',
    );
  }
  const stems = new Map<string, ReadonlySet<string>[]>();
  for (const line of lines.slice(1)) {
    const [, word, flags = ''] = ENTRY.exec(line) ?? [];
    if (word === undefined) continue;
    const stem = word.replaceAll('\\/', '/').trim().normalize('NFC');
    const read = affixes.flagsOf(flags);
    const known = stems.get(stem);
    if (known) known.push(read);
    else stems.set(stem, [read]);
  }
  if (stems.size === 0) return err('The .dic file holds no words.');
  return ok(spellingDictionary(affixes, stems satisfies Stems));
}

/** A word with its flags, before what a dictionary says of its grammar. */
const ENTRY = /^(?!#)((?:[^\t/\\]|\\.)+?)(?:\/([^\s]*))?(?:\s+\w\w:.*|\t.*)?$/u;
