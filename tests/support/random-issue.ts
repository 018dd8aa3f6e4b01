import fc from 'fast-check';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Block, Inline, List } from '../../shared/manuscript/manuscript.ts';
import { type BriefingSketch, buildIssueDocument, inventedParagraph } from './issue-document.ts';

const words = fc.constantFrom(
  'the harbour council reopened the eastern basin',
  'no dredger was paid for',
  '11.5 percent of 1,009 tons',
  'порт Сальтхольм открыт',
  '#let x = [$y$]',
  'a\\b <c> & “d”',
  'Hafenverwaltungsratssitzungsprotokollführerstellvertreter',
  'https://example.org/reports/2024/03/eastern-basin/annex-b.html?version=12&page=4',
);
const text = fc
  .array(words, { minLength: 1, maxLength: 9 })
  .map((parts): Inline => ({ type: 'text', text: parts.join(', ') }));
const marked = fc
  .tuple(words, fc.constantFrom('strong', 'emphasis', 'small-capitals', 'superscript', 'code'))
  .map(([part, mark]): Inline => ({ type: 'text', text: ` ${part}`, marks: [mark as 'strong'] }));
const cited = words.map(
  (part): Inline => ({
    type: 'citation',
    id: 'citation',
    content: [{ type: 'text', text: ` (${part}, March 1)` }],
  }),
);
const inlines = fc
  .tuple(text, fc.option(marked), fc.option(cited))
  .map((parts) => parts.filter((part) => part !== null));
const cells = fc.array(words, { minLength: 1, maxLength: 4 }).map(asCells);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: inlines.map((content): Block => ({ type: 'paragraph', content })) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(99), fc.integer({ min: 1, max: 9 }))
      .map(([seed, sentences]) => inventedParagraph(seed, sentences)),
  },
  fc
    .tuple(fc.constantFrom(1, 2, 3), inlines)
    .map(([level, content]): Block => ({ type: 'heading', level: level as 1, content })),
  fc.array(inlines, { minLength: 1, maxLength: 6 }).map(
    (items): List => ({
      type: 'list',
      ordered: items.length > 3,
      items: items.map((content) => ({ content })),
    }),
  ),
  inlines.map(
    (content): Block => ({
      type: 'quotation',
      content: [{ type: 'paragraph', content }],
      attribution: content,
    }),
  ),
  fc.constant<Block>({ type: 'rule' }),
  words.map((alternative): Block => ({ type: 'image', alternative })),
  fc
    .array(cells, { minLength: 1, maxLength: 40 })
    .map((rows): Block => ({ type: 'table', head: rows[0] ?? [], rows })),
);

const briefing: fc.Arbitrary<BriefingSketch> = fc.record({
  headline: fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  section: fc.option(words),
  byline: fc.option(words),
  dateline: fc.option(words),
  blocks: fc.array(block, { maxLength: 12 }),
});

/** Issues of a few briefings with every kind of block, hostile and very long words among them. */
export const randomIssue: fc.Arbitrary<IssueDocument> = fc
  .array(briefing, { maxLength: 8 })
  .map((briefings) => buildIssueDocument({ briefings }));

/** Issues of nothing but paragraphs, whose columns can be levelled to the line. */
export const randomText: fc.Arbitrary<IssueDocument> = fc
  .array(fc.tuple(fc.nat(99), fc.integer({ min: 2, max: 8 })), { minLength: 1, maxLength: 30 })
  .map((paragraphs) =>
    buildIssueDocument({
      briefings: [
        { blocks: paragraphs.map(([seed, sentences]) => inventedParagraph(seed, sentences)) },
      ],
    }),
  );

function asCells(parts: readonly string[]): Inline[][] {
  return parts.map((part) => [{ type: 'text', text: part }]);
}
