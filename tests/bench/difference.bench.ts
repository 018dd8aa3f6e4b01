/**
 * Measures what it costs to tell two states of a briefing apart as it grows: after an ordinary
 * sitting (one paragraph in fifty has other words, one has gone, one has come, one has moved), and
 * where every paragraph was written anew. Run: npm run bench difference, or for other sizes
 * node tests/bench/difference.bench.ts [words…]   (default 1000 10000 50000)
 */
import { type ComparedDraft, compareDrafts } from '../../shared/history/compare-drafts.ts';
import { changedWords } from '../../shared/history/count-changes.ts';
import { someSentences } from '../support/forms-of-a-text.ts';

const ROUNDS = 15;
const SENTENCES = 5;
/** About so many words have five sentences. */
const WORDS_A_PARAGRAPH = 68;

const draftOf = (paragraphs: readonly string[]): ComparedDraft => ({
  details: { headline: 'The strike', section: null, byline: null, dateline: null },
  manuscript: {
    version: 1,
    blocks: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
});

const written = (words: number, seed: number): string[] =>
  Array.from({ length: Math.max(4, Math.round(words / WORDS_A_PARAGRAPH)) }, (_, index) =>
    someSentences(seed + index, SENTENCES),
  );

/** What a sitting makes of a text. */
function edited(paragraphs: readonly string[]): string[] {
  const changed = paragraphs.map((text, index) =>
    index % 50 === 7 ? text.replace(/\w+\./, 'otherwise.').replace(/^\w+/, 'Meanwhile') : text,
  );
  const [moved = ''] = changed.splice(2, 1);
  changed.splice(Math.floor(changed.length / 2), 1, someSentences(999_999, SENTENCES));
  return [...changed, moved];
}

const cases: Readonly<Record<string, (paragraphs: readonly string[]) => string[]>> = {
  'After a sitting': edited,
  'Written anew': (paragraphs) => written(paragraphs.length * WORDS_A_PARAGRAPH, 500_000),
};

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 50_000];
for (const [name, edit] of Object.entries(cases)) {
  console.log(`\n${name}`);
  const pairs = sizes.map((words) => {
    const paragraphs = written(words, 1);
    return [draftOf(paragraphs), draftOf(edit(paragraphs))] as const;
  });
  const taken = pairs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, [old, now]] of pairs.entries()) {
      const start = performance.now();
      changedWords(compareDrafts(old, now));
      taken[index]?.push(performance.now() - start);
    }
  }
  const median = (times: readonly number[]) =>
    times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  const base = median(taken[0] ?? []) / (sizes[0] ?? 1);
  for (const [index, words] of sizes.entries()) {
    const time = median(taken[index] ?? []);
    const ratio = (time / words / base).toFixed(2);
    console.log(`${`${words}`.padStart(8)} words: p50 ${time.toFixed(1)} ms, a word ${ratio}`);
  }
}
