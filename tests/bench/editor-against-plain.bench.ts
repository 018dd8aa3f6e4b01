/**
 * What our editor costs against plain Lexical, in one Chromium and in turns: from a key to the frame
 * that shows it, at 1,000, 10,000 and 50,000 words with five citations a paragraph; opening. Plain Lexical holds the same document, its
 * citations inline elements as ours; what it costs with the letters alone, which no editor of
 * citations has, is printed below it. Run: `npm run bench -- editor-against-plain`.
 */
import { BenchDesk, paragraphsOf } from './editor/bench-desk.ts';
import { type BenchRow, printTable } from './editor/bench-table.ts';
import { type HeardKeys, noKeys, quantile, typeIn } from './editor/heard-keys.ts';
import { type PlainPiece, plainPage } from './editor/plain-page.ts';

const LENGTHS = [1_000, 10_000, 50_000];
/** Each turn types these in either editor. */
const TURNS = 5;
const SENTENCES = [
  ' Pilots said so (Reuters, AP, August 29).',
  ' Nobody else was on the quay then.',
];
const OPENINGS = 7;
/** Milliseconds for what is looked at after a text was opened, and for what is under way with it. */
const SETTLING = 5000;

const desk = await BenchDesk.open();
const ours = await desk.window();
await desk.show(ours, await desk.write(paragraphsOf(100)));
const plain = await plainPage(desk.browser, ours);
const bare = await plainPage(desk.browser, ours);
const rows: BenchRow[] = [];

for (const words of LENGTHS) {
  rows.push(...(await keyRows(words)));
}
for (const words of LENGTHS) {
  rows.push(await openingRow(words));
}
printTable(rows);
await desk.close();

async function keyRows(words: number): Promise<BenchRow[]> {
  const paragraphs = paragraphsOf(words);
  await desk.show(ours, await desk.write(paragraphs));
  await plain.evaluate((shown) => window.showPlain(shown), desk.piecesOf(paragraphs));
  await bare.evaluate((shown) => window.showPlain(shown), paragraphs.map(asLetters));
  await ours.waitForTimeout(SETTLING);
  const middle = Math.floor(paragraphs.length / 2);
  const [heardInOurs, heardInPlain, heardInBare] = [noKeys(), noKeys(), noKeys()];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, sentence] of SENTENCES.entries()) {
      const place = middle + index;
      await typeIn(bare, { selector: 'main > p', index: place }, sentence, heardInBare);
      await typeIn(plain, { selector: 'main > p', index: place }, sentence, heardInPlain);
      await typeIn(ours, { selector: '[data-mode] > p', index: place }, sentence, heardInOurs);
    }
  }
  const row = (
    what: string,
    of: (keys: HeardKeys) => number,
    heard: HeardKeys = heardInPlain,
  ): BenchRow => ({
    what: `${words} words: ${what}`,
    ours: of(heardInOurs),
    plain: of(heard),
    unit: 'ms',
  });
  const p95 = ({ painted }: HeardKeys) => quantile(painted, 0.95);
  return [
    row('key to paint, median', ({ painted }) => quantile(painted, 0.5)),
    {
      ...row('key to paint, p95', p95),
      mostOfPlain: 1.2,
      ...(words === 10_000 && { most: 16 }),
    },
    row('the same, against letters alone', p95, heardInBare),
    row(
      'work for a key, what waits for a pause with it',
      ({ worked, painted }) => worked / painted.length,
    ),
    row('longest task', ({ longestTask }) => longestTask),
  ];
}

function asLetters(text: string): PlainPiece[] {
  return [{ text, isTagged: false }];
}

/** From the choice of a briefing to the frame that shows its text, another time each time. */
async function openingRow(words: number): Promise<BenchRow> {
  const short = await desk.write(paragraphsOf(100));
  const long = await desk.write(paragraphsOf(words));
  const took: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await desk.show(ours, short);
    await ours.waitForTimeout(1000);
    took.push(await desk.show(ours, long));
  }
  return {
    what: `${words} words: opened, median`,
    ours: quantile(took, 0.5),
    unit: 'ms',
    ...(words === 10_000 && { most: 300 }),
  };
}
