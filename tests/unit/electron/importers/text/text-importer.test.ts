import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textImporter } from '../../../../../electron/importers/text/text-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const head = ['Publication: Quay Volume: 6 Issue: 16', 'August 31, 2000', '', 'A Berth Opens', ''];
const prose =
  'The dredgers left on Tuesday, a month earlier than planned, and nobody waved at them.';

function readOne(content: Parameters<typeof textFile>[0]) {
  const read = textImporter.read(textFile(content));
  if (!read.ok) throw new Error(read.error.message);
  const [draft] = read.value.drafts;
  if (!draft) throw new Error('no draft');
  return { ...read.value, draft: issueDraft.parse(draft) };
}

const blocksOf = (...lines: string[]) =>
  readOne([...head, ...lines]).draft.briefings[0]?.manuscript.blocks ?? [];

const wordsOf = (...lines: string[]) =>
  projectManuscript({ version: 1, blocks: blocksOf(...lines) }).text;

describe('a plain text', () => {
  it('becomes an issue with its numbers, date and briefings', () => {
    expect(readOne([...head, prose]).draft).toMatchObject({
      publication: 'Quay',
      volume: '6',
      number: '16',
      date: '2000-08-31',
      briefings: [{ headline: 'A Berth Opens' }],
      warnings: [],
    });
  });

  it('has each line as a paragraph where lines are not wrapped', () => {
    const long = `${prose} ${prose}`;
    expect(wordsOf(long, long)).toBe(`${long}\n\n${long}`);
  });

  it('has wrapped lines joined to paragraphs', () => {
    expect(
      wordsOf(
        'The dredgers left on Tuesday, a month earlier than',
        'planned, and nobody waved at them from the quay of',
        'the old harbour.',
      ),
    ).toBe(
      'The dredgers left on Tuesday, a month earlier than planned, and nobody waved at them from the quay of the old harbour.',
    );
  });

  it('keeps a line end that was meant', () => {
    expect(
      wordsOf(
        'The dredgers left on Tuesday, a month earlier than',
        'planned.',
        'They will not come back, the harbour master wrote.',
      ),
    ).toContain('planned.\nThey');
  });

  it('has words that were divided at a line end put together', () => {
    const text = wordsOf(
      'The dredgers left on Tuesday, a month ear-',
      'lier than planned, in wind-swept weather.',
      'The harbour-master waved from the wind-',
      'swept quay, and so did his Russian-',
      'American deputy, until all was over.',
    );
    expect(text).toContain('month earlier than');
    expect(text).toContain('the wind-swept quay');
    expect(text).toContain('Russian-American deputy');
  });

  it('has lists, quotations and drawings of their own kind', () => {
    const kinds = blocksOf(
      'The dredgers left on Tuesday, a month earlier than planned:',
      '',
      '* the first one went north',
      '* the second went south and',
      '  then west',
      '',
      '    Nobody had told us that they would go so early in',
      '    the year, and nobody has told us since that day.',
      '',
      '  /\\__/\\   ___',
      ' |_|__|_| /___\\',
      '',
      prose,
    ).map(({ type }) => type);
    expect(kinds).toEqual(['paragraph', 'list', 'quotation', 'paragraph', 'paragraph']);
  });

  it('may end its lines in any manner and its pages with a form feed', () => {
    const text = [...head, prose, '\f', prose].join('\r\n');
    const paragraphs = readOne(text).draft.briefings[0]?.manuscript.blocks;
    expect(paragraphs).toHaveLength(2);
  });

  it('loses what prints nothing, and says where', () => {
    const { draft, warnings } = readOne([
      ...head,
      `\u001b[31mRED\u001b[0m N\bNO\bO ${prose}\u0000`,
    ]);
    expect(
      projectManuscript(draft.briefings[0]?.manuscript ?? { version: 1, blocks: [] }).text,
    ).toBe(`RED NO ${prose}`);
    expect(warnings).toMatchObject([
      { place: 'line 6', message: expect.stringContaining('1 control') },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from([0xef, 0xbb, 0xbf])],
    ['UTF-16LE', Buffer.from([0xff, 0xfe])],
    ['UTF-16BE', Buffer.from([0xfe, 0xff])],
    ['UTF-16LE', Buffer.alloc(0)],
    ['UTF-16BE', Buffer.alloc(0)],
    ['UTF-32LE', Buffer.from([0xff, 0xfe, 0, 0])],
    ['UTF-8', Buffer.alloc(0)],
  ])('is decoded as %s with the mark %j', (encoding, mark) => {
    const text = [...head, `Café № 12. ${prose}`].join('\n');
    const read = readOne(Buffer.concat([mark, iconv.encode(text, encoding, { addBOM: false })]));
    expect(read.encoding).toBe(encoding);
    expect(JSON.stringify(read.draft)).toContain('Café № 12');
    expect(read.warnings).toEqual([]);
  });

  it('in an old encoding is guessed from its letters, with a warning', () => {
    const text =
      'Порт закрыт до вечера, сообщили в управлении гавани. Суда ждут на рейде, и никто не знает, сколько. ';
    const read = readOne(iconv.encode(text.repeat(5), 'windows-1251'));
    expect(JSON.stringify(read.draft)).toContain('Порт закрыт до вечера');
    expect(read.warnings).toMatchObject([{ message: expect.stringContaining('encoded') }]);
  });

  it('says of each line where it went: a briefing, the masthead, the imprint', () => {
    const file = [...head, prose, '', '*****', 'Copyright (c) 2000 by the Quay'].join('\r\n');
    const { draft, stretches } = readOne(file);
    const bytes = file.indexOf('*****');
    expect(draft.briefings[0]?.passages).toEqual([
      { place: 'lines 4 to 8', bytes: [file.indexOf('A Berth'), bytes + 7] },
    ]);
    expect(stretches).toEqual([
      { place: 'lines 1 to 2', bytes: [0, file.indexOf('\r\n\r\n') + 2], fate: 'masthead' },
      { place: 'line 9', bytes: [bytes + 7, file.length], fate: 'furniture' },
    ]);
  });

  it('may hold several issues, each with its own briefings', () => {
    const long = `${prose} ${prose} ${prose}`;
    const next = ['Publication: Quay Volume: 6 Issue: 17', 'September 1, 2000', '', 'Ice', ''];
    const read = textImporter.read(textFile([...head, long, '', ...next, long].join('\n')));
    expect(read.ok && read.value.drafts).toMatchObject([
      { number: '16', date: '2000-08-31', briefings: [{ headline: 'A Berth Opens' }] },
      { number: '17', date: '2000-09-01', briefings: [{ headline: 'Ice' }] },
    ]);
  });

  it('names its masthead as a witness', () => {
    expect(readOne([...head, prose]).draft.witnesses).toContainEqual({
      field: 'number',
      value: '16',
      source: 'masthead, line 1',
      confidence: 0.98,
    });
  });
});
