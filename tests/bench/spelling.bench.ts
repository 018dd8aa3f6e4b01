/**
 * Measures dictionaries as they are read here against nspell, which makes every form beforehand, and
 * the time that spelling and grammar take for 1,000 words. Run: npm run bench -- spelling
 */
import { readFileSync } from 'node:fs';
import nspell from 'nspell';
import { LanguageChecker } from '../../electron/language/language-checker.ts';
import { readDictionary } from '../../shared/spelling/read-dictionary.ts';

for (const name of ['en', 'fr', 'ru']) {
  const file = (ending: string) =>
    readFileSync(`node_modules/dictionary-${name}/index.${ending}`, 'utf8');
  const [aff, dic] = [file('aff'), file('dic')];
  const ours = measure(() => readDictionary({ aff, dic }));
  const theirs = measure(() => nspell(aff, dic));
  console.log(
    `${name}: ${ours.ms} ms, ${ours.megabytes} MB; nspell ${theirs.ms} ms, ${theirs.megabytes} MB ` +
      `(${(theirs.ms / ours.ms).toFixed(1)} times as long)`,
  );
}

function measure(make: () => unknown): { ms: number; megabytes: number } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const made = make();
  const ms = Math.round(performance.now() - begun);
  globalThis.gc?.();
  const megabytes = Math.round((process.memoryUsage().heapUsed - before) / 1e6);
  // What is measured has to be alive until here.
  if (!made) throw new Error('Nothing was made.');
  return { ms, megabytes };
}

const sentence =
  'The harbour master told reporters on Tuesday that the new pier, which cost 40 million crowns, would open before winter (Reuters, August 29). ';
const paragraph = { text: sentence.repeat(4), kept: [] };
const WORDS = sentence.trim().split(' ').length * 4;
const checker = new LanguageChecker('');
const begun = performance.now();
await checker.check([paragraph], 'en');
console.log(`The first paragraph, with loading: ${Math.round(performance.now() - begun)} ms`);
const PARAGRAPHS = 40;
const start = performance.now();
for (let count = 0; count < PARAGRAPHS; count += 1) {
  await checker.check([{ ...paragraph, text: `${count} ${paragraph.text}` }], 'en');
}
const each = (performance.now() - start) / PARAGRAPHS;
console.log(`1,000 words: ${Math.round((each / WORDS) * 1000)} ms in the worker`);
