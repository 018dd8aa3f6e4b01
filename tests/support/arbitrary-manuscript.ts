import fc from 'fast-check';
import type { ReferenceReading } from '../../shared/citations/reading.ts';
import { forms, shifts } from '../../shared/manuscript/annotations.ts';
import {
  type Block,
  type Inline,
  type List,
  type Manuscript,
  marks,
  mentionKinds,
} from '../../shared/manuscript/manuscript.ts';
import {
  MAX_LIST_DEPTH,
  normaliseManuscript,
} from '../../shared/manuscript/normalise-manuscript.ts';

/** Texts that mean something in HTML or Markdown, or are easily lost on the way. */
const nastyTexts = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](',
  '<',
  '>',
  '&',
  '&amp;',
  '&#32;',
  '\\',
  '|',
  '#',
  '# ',
  '## a',
  '-',
  '- ',
  '---',
  '+ ',
  '=',
  '===',
  '1.',
  '1. ',
  '1) ',
  '10. a',
  '> ',
  '```',
  '~~~',
  ':--',
  '|-|',
  '!',
  '![',
  '[^1]',
  '[^1]: ',
  '[a]: b',
  '[ ] ',
  '[x] ',
  ' ',
  '  ',
  '\u00a0',
  '\t',
  'http://a.example',
  'https://a.example/b?c=d&e',
  'www.a.example',
  'a@b.example',
  'mailto:a@b.example',
  '<b>',
  '</p>',
  '<script>',
  '<!--',
  '-->',
  '<br>',
  '{',
  '}',
  '$',
  '%',
  '"',
  "'",
  '…',
  '“',
  '—',
  'שלום',
  'مرحبا',
  '\u200f',
  '\u202e',
  '👩‍👩‍👧',
  '🇪🇪',
  'é',
  'e\u0301',
  '\u0301',
  '漢字',
  '\ud800',
  '\u0000',
  '\u0085',
  '\ufeff',
  '\n',
  '\r\n',
  '\u2028',
  'word',
  'a',
  'B',
  '1',
  '.',
  ',',
  '(AP, May 3)',
];

const nastyString = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
      { weight: 2, arbitrary: fc.constantFrom('one', 'two', ' ', 'three') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const identifier = fc.stringMatching(/^[\w.-]{1,8}$/);

/** Few, so that texts share their suggestions and comments, and some have records. */
const recordId = fc.constantFrom('r-1', 'r-2', 'r-3');
const change = fc.record({
  kind: fc.constantFrom('insertion' as const, 'deletion' as const),
  id: recordId,
});
const turn = fc.record({ into: fc.constantFrom(...forms, ...shifts), id: recordId });
/** Absent more often than there. */
const maybeTurn = fc.option(turn, { nil: undefined, freq: 3 });
const maybeChange = fc.option(change, { nil: undefined, freq: 3 });
const maybeComments = fc.option(fc.array(recordId, { minLength: 1, maxLength: 2 }), {
  nil: undefined,
  freq: 3,
});

/** Without the properties that say nothing. */
const present = <Whole extends object>(whole: Whole): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Whole;

const text = fc
  .record(
    {
      type: fc.constant('text' as const),
      text: nastyString,
      marks: fc.subarray([...marks], { minLength: 1, maxLength: 3 }),
      change: maybeChange,
      comments: maybeComments,
    },
    { requiredKeys: ['type', 'text'] },
  )
  .map(present);

const lineBreak = fc
  .record({ type: fc.constant('break' as const), change: maybeChange })
  .map(present);
const leaf = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: lineBreak });
const leaves = fc.array(leaf, { minLength: 1, maxLength: 4 });

const href = fc.constantFrom(
  'https://a.example/b',
  'http://a.example/?q=1&r=*_~|<>"()[]\\',
  'mailto:a@b.example',
  '../older.html#note-1',
  '#fragment',
  '',
  'https://a.example/שלום',
  'a\u00a0b',
  'a&amp;b',
  '<a>',
);
const link = fc.record({ type: fc.constant('link' as const), href, content: leaves });

const spanContent = fc.array(
  fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: link }),
  { minLength: 1, maxLength: 4 },
);

const days = fc.array(fc.constant({ start: '2003-05-01', end: '2003-05-02' }), { maxLength: 2 });
const confirmedReading = fc.record({
  printed: nastyString,
  kind: fc.constantFrom('sources' as const, 'mixed' as const),
  groups: fc.array(
    fc.record({
      sources: fc.array(fc.record({ name: nastyString, start: fc.nat(9), end: fc.nat(9) }), {
        maxLength: 2,
      }),
      dates: days,
      resolved: fc.option(days),
    }),
    { maxLength: 2 },
  ),
  references: fc.constant<ReferenceReading[]>([]),
});

const decision = fc.record(
  {
    verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
    sources: fc.dictionary(nastyString, identifier, { maxKeys: 3, noNullPrototype: true }),
    issueId: identifier,
    issueIds: fc.array(fc.option(identifier), { maxLength: 2 }),
    dates: fc.array(nastyString, { maxLength: 2 }),
    reading: confirmedReading,
  },
  { requiredKeys: ['verdict'] },
);

const tagged = <Type extends 'citation' | 'cross-reference'>(type: Type) =>
  fc.record(
    { type: fc.constant(type), id: identifier, content: spanContent, decision },
    { requiredKeys: ['type', 'id', 'content'] },
  );

const mention = fc.record(
  {
    type: fc.constant('mention' as const),
    kind: fc.constantFrom(...mentionKinds),
    content: spanContent,
    record: identifier,
  },
  { requiredKeys: ['type', 'kind', 'content'] },
);

const note = fc.record({ type: fc.constant('note' as const), id: identifier, text: nastyString });

const inlineOfNote = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: lineBreak },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: tagged('citation') },
  { weight: 1, arbitrary: tagged('cross-reference') },
  { weight: 1, arbitrary: mention },
  { weight: 1, arbitrary: note },
);

/** Often with an id that another has, or has in another case. */
const footnote = fc.record({
  type: fc.constant('footnote' as const),
  id: fc.oneof(identifier, fc.constantFrom('a', 'A', '1', '1-2')),
  content: fc.array(inlineOfNote, { maxLength: 3 }),
});

export const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 12, arbitrary: inlineOfNote },
  { weight: 1, arbitrary: footnote },
);

const inlines = fc.array(arbitraryInline, { maxLength: 5 });
const someInlines = fc.array(arbitraryInline, { minLength: 1, maxLength: 5 });

const paragraph = fc
  .record({
    type: fc.constant('paragraph' as const),
    content: inlines,
    change: maybeChange,
    turn: maybeTurn,
  })
  .map(present);

const heading = fc
  .record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    content: inlines,
    change: maybeChange,
    turn: maybeTurn,
  })
  .map(present);

/** Deeper than the canonical form allows, now and then. */
const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record(
    {
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 1_000_000 }),
      items: fc.array(
        fc.record(
          {
            content: inlines,
            children: fc.option(tie('list'), { nil: undefined, maxDepth: MAX_LIST_DEPTH + 2 }),
            change,
            turn,
          },
          { requiredKeys: ['content'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['type', 'ordered', 'items'] },
  ),
})).list;

const quotation = fc.record(
  {
    type: fc.constant('quotation' as const),
    content: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    attribution: someInlines,
  },
  { requiredKeys: ['type', 'content'] },
);

const image = fc.record(
  {
    type: fc.constant('image' as const),
    source: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
    origin: fc.oneof(nastyString, fc.constant('https://a.example/picture.jpg')),
    alternative: fc.oneof(fc.constant(''), nastyString),
    caption: someInlines,
    credit: nastyString,
    change,
  },
  { requiredKeys: ['type', 'alternative'] },
);

const row = fc.array(inlines, { minLength: 1, maxLength: 3 });
const table = fc.record(
  {
    type: fc.constant('table' as const),
    caption: someInlines,
    head: row,
    rows: fc.array(row, { maxLength: 3 }),
    change,
  },
  { requiredKeys: ['type', 'rows'] },
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: quotation },
  {
    weight: 1,
    arbitrary: fc.record(
      { type: fc.constant('rule' as const), change },
      { requiredKeys: ['type'] },
    ),
  },
  { weight: 1, arbitrary: image },
  { weight: 1, arbitrary: table },
);

const moment = fc.constantFrom('2003-05-01T10:00:00.000Z', '2003-05-02T10:00:00.000Z');
const remark = { author: nastyString, at: moment, text: nastyString };
const annotations = fc.record(
  {
    suggestions: fc.array(fc.record({ id: recordId, author: nastyString, at: moment }), {
      minLength: 1,
      maxLength: 3,
    }),
    comments: fc.array(
      fc.record(
        {
          id: recordId,
          ...remark,
          replies: fc.array(fc.record(remark), { minLength: 1, maxLength: 2 }),
          resolved: fc.record({ by: nastyString, at: moment }),
        },
        { requiredKeys: ['id', 'author', 'at', 'text'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Any manuscript that the schema allows, canonical or not. */
export const arbitraryManuscript: fc.Arbitrary<Manuscript> = fc.record(
  {
    version: fc.constant(1 as const),
    blocks: fc.array(block, { maxLength: 6 }),
    annotations,
  },
  { requiredKeys: ['version', 'blocks'] },
);

/** Any manuscript in the form that codecs and the editor return. */
export const canonicalManuscript: fc.Arbitrary<Manuscript> =
  arbitraryManuscript.map(normaliseManuscript);
