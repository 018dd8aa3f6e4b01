import { parseArgs } from 'node:util';
import { expandFiles } from '../../electron/cli/expand-files.ts';
import { LanguageChecker } from '../../electron/language/language-checker.ts';
import { checkStyle, styleRules } from '../../shared/house-style/check-style.ts';
import { startingSheet } from '../../shared/house-style/starting-sheet.ts';
import { blocksOfManuscript } from '../../shared/language/blocks-of-manuscript.ts';
import { knownWords } from '../../shared/language/known-words.ts';
import type { CheckedBlock } from '../../shared/language/language-finding.ts';
import { importInto, isAboutTheFolder, withThrowawayArchive } from './imported-folder.ts';

const USAGE = `Counts what spelling, grammar and house style stop at, by rule, for 1,000 words.

  npm run eval:proofreading -- FOLDER [--language en] [--words 50000] [--examples 5]

FOLDER      issues in any format that Masthead imports, or one file
--language  as in lang; what the issues say of it does not count
--words     no more words than these are checked
--examples  so many places of each rule, for eyes: only they can tell which are false

The house style is the starting sheet of the language. Its counts say how a house would differ
from these texts, not what is false in them.`;

interface Met {
  count: number;
  readonly places: string[];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string', default: 'en' },
      words: { type: 'string', default: '50000' },
      examples: { type: 'string', default: '0' },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const found = await expandFiles([folder]);
  if (!found.ok) throw new Error(found.error.message);
  const sources = found.value.filter(({ name }) => !isAboutTheFolder(name));
  const { blocks, names } = await withThrowawayArchive(async (archive) => {
    const { issues } = await importInto(archive, sources);
    const manuscripts = [...issues.values()].flatMap(({ briefings }) =>
      briefings.map(({ manuscript }) => manuscript),
    );
    return { blocks: manuscripts.map(blocksOfManuscript), names: await archive.knownNames() };
  });
  await report(blocks, names, {
    language: values.language,
    most: Number(values.words),
    examples: Number(values.examples),
  });
  return 0;
}

interface Measure {
  readonly language: string;
  readonly most: number;
  readonly examples: number;
}

async function report(
  briefings: readonly (readonly CheckedBlock[])[],
  names: readonly string[],
  { language, most, examples }: Measure,
): Promise<void> {
  const checker = new LanguageChecker('');
  checker.know(knownWords(names));
  // Loading is not counted.
  await checker.check([{ text: 'The harbour is open.', kept: [] }], language);
  const met = new Map<string, Met>();
  const meet = (rule: string, text: string, start: number, end: number, instead = '') => {
    const rules = met.get(rule) ?? { count: 0, places: [] };
    rules.count += 1;
    const before = text.slice(Math.max(0, start - 30), start);
    rules.places.push(
      `${before}[${text.slice(start, end)}]${text.slice(end, end + 20)} → ${instead}`,
    );
    met.set(rule, rules);
  };
  let words = 0;
  let milliseconds = 0;
  for (const blocks of briefings) {
    if (words >= most) break;
    words += blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    const begun = performance.now();
    const found = await checker.check(blocks, language);
    milliseconds += performance.now() - begun;
    for (const [index, { text }] of blocks.entries()) {
      for (const { rule, start, end, suggestions } of found[index] ?? []) {
        meet(rule, text, start, end, suggestions[0]);
      }
    }
    for (const rule of styleRules) {
      const paragraphs = blocks.map((block) => ({ ...block, start: 0 }));
      for (const one of paragraphs) {
        for (const { start, end, instead } of checkStyle(rule, [one], startingSheet(language))) {
          meet(`style:${rule}`, one.text, start, end, instead ?? '');
        }
      }
    }
  }
  const perThousand = (count: number) => ((count / words) * 1000).toFixed(2);
  for (const [rule, { count, places }] of [...met].sort((a, b) => b[1].count - a[1].count)) {
    console.log(`${rule.padEnd(44)}${String(count).padStart(6)}${perThousand(count).padStart(8)}`);
    for (const place of places.slice(0, examples)) console.log(`    ${place.replace(/\s+/g, ' ')}`);
  }
  const sum = (isCounted: (rule: string) => boolean) =>
    [...met].reduce((all, [rule, { count }]) => all + (isCounted(rule) ? count : 0), 0);
  const ofLanguage = sum((rule) => !rule.startsWith('style:'));
  console.log(
    `\n${words} words. Spelling and grammar: ${ofLanguage}, ${perThousand(ofLanguage)} in 1,000 words.`,
  );
  console.log(`${((milliseconds / words) * 1000).toFixed(0)} ms for 1,000 words.`);
}

process.exitCode = await main();
