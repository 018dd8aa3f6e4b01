import { expect, it } from 'vitest';
import { changedBlock } from '../../../../../electron/exporters/pdf/changed-block.ts';
import type { IssueData } from '../../../../../electron/exporters/pdf/issue-data.ts';
import { printOrder } from '../../../../../electron/exporters/pdf/print-order.ts';
import { defaultDesign } from '../../../../../shared/designs/design-defaults.ts';
import type { HouseDesign } from '../../../../../shared/designs/house-design.ts';
import { pdfOptions } from '../../../../../shared/designs/pdf-options.ts';
import type { Block, Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument, paragraphOf, textOf } from '../../../../support/issue-document.ts';

const opening = paragraphOf('The lock stayed shut.');
const heading: Block = { type: 'heading', level: 2, content: [textOf('Tides')] };

function printed(blocks: readonly Block[], chosen: Partial<HouseDesign> = {}, headline = 'Locks') {
  const design = { ...defaultDesign('newsletter'), ...chosen };
  const document = buildIssueDocument({
    briefings: [{ blocks: [opening] }, { headline, dateline: 'SALTHOLM', blocks }],
  });
  const options = pdfOptions.parse({ design });
  return printOrder({ document, options, pictures: new Map() }).order.data;
}

const cited = (text: string): Inline => ({
  type: 'citation',
  id: 'citation',
  content: [{ type: 'text', text }],
});

it('is the only block of an issue that is another, among the kinds of its neighbours', () => {
  const before = printed([heading, paragraphOf('No ship came.')]);
  const change = changedBlock(before, printed([heading, paragraphOf('No ship came in.')]));
  expect(change).toMatchObject({
    issue: { language: 'en', region: 'us', direction: 'ltr' },
    place: 1,
    tellsItsPage: false,
    before: { anchor: 'briefing-1', dateline: 'SALTHOLM' },
    after: { anchor: 'briefing-1', dateline: 'SALTHOLM' },
  });
  expect(change?.before.blocks).toEqual([{ kind: 'heading' }, before.briefings[1]?.blocks[1]]);
  expect(JSON.stringify(change?.after)).toContain('No ship came in.');
});

it('is none where nothing has changed, or more than one', () => {
  const before = printed([opening, paragraphOf('No ship came.')]);
  expect(changedBlock(before, printed([opening, paragraphOf('No ship came.')]))).toBeNull();
  expect(changedBlock(before, printed([opening]))).toBeNull();
  expect(changedBlock(before, printed([paragraphOf('One.'), paragraphOf('Two.')]))).toBeNull();
  expect(changedBlock(before, printed([opening, paragraphOf('No.')], {}, 'Shut'))).toBeNull();
});

it('is none where it is no run of lines, as headings, which stand over pages', () => {
  const other: Block = { ...heading, content: [textOf('Ebb')] };
  expect(changedBlock(printed([heading]), printed([other]))).toBeNull();
  expect(changedBlock(printed([heading]), printed([opening]))).toBeNull();
});

it('tells how many notes come before its own, and is none where one of these is another', () => {
  const atTheFoot = { sources: 'footnotes' } as const;
  const [first, second] = ['(Reuters, March 1)', '(AP, March 2)'].map(cited) as [Inline, Inline];
  const print = (words: string, note: Inline) =>
    printed([paragraphOf('Ebb ', first, '.'), paragraphOf(words, note, '.')], atTheFoot);
  const before = print('No ship came ', second);
  expect(changedBlock(before, print('No ship came in ', second))?.notesBefore).toBe(1);
  expect(changedBlock(before, print('No ship came ', first))).toBeNull();
  const inText = ['No ship came.', 'None came.'].map((words) => printed([paragraphOf(words)]));
  expect(changedBlock(...(inText as [IssueData, IssueData]))?.notesBefore).toBeNull();
});

it('tells its page where the index lists that', () => {
  const [before, after] = ['No ship came.', 'No ship came in.'].map((words) =>
    printed([paragraphOf(words)]),
  ) as [IssueData, IssueData];
  expect(changedBlock(before, after)?.tellsItsPage).toBe(false);
  expect(changedBlock(listed(before), listed(after))?.tellsItsPage).toBe(true);
});

/** With a place of the index in each paragraph. */
const listed = (data: IssueData): IssueData => ({
  ...data,
  briefings: data.briefings.map((briefing) => ({
    ...briefing,
    blocks: briefing.blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, content: [...block.content, place] } : block,
    ),
  })),
});

const place = { kind: 'entry', list: 'places', name: 'Saltholm', content: [] } as const;
