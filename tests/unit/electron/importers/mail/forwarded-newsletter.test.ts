import { describe, expect, it } from 'vitest';
import { mailImporter } from '../../../../../electron/importers/mail/mail-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const head = [
  'From: Otto Kern <otto@example.org>',
  'Date: Wed, 6 Mar 1996 04:02:17 +0800',
  'Subject: Have you seen this?',
  'Message-ID: <a@example.org>',
  '',
];
const article = [
  'DREDGERS LEAVE THE HARBOUR',
  'The dredgers left on Tuesday, a month earlier than planned, and nobody',
  'waved at them.  (Port Gazette, March 1)',
];
const banner = [
  '----------------------------------------------------------------------',
  '  ****   ****         QUAY POST',
  '  **  ** **  **       A letter of the harbours',
  '----------------------------------------------------------------------',
  'QUAY POST Volume 2, Number 9                             March 4, 1996',
  '----------------------------------------------------------------------',
];
const end = ['', '----------------', 'End of Quay Post 2.09', '----------------'];
const quoted = (mark: string, lines: readonly string[]) => lines.map((line) => mark + line);

async function read(...lines: string[]) {
  const content = [...head, ...lines].join('\n');
  const result = await mailImporter.read(textFile(content, 'forwarded.eml'));
  if (!result.ok) throw new Error(result.error.message);
  const draft = issueDraft.parse(result.value.drafts[0]);
  const text = draft.briefings
    .map(({ headline, manuscript }) => `${headline}\n${projectManuscript(manuscript).text}`)
    .join('\n');
  const remarks = (result.value.stretches ?? [])
    .filter(({ fate }) => fate === 'unread')
    .map(({ bytes: [from, to] = [0, 0] }) => content.slice(from, to).trim());
  return { draft, text, remarks, warnings: [...result.value.warnings, ...draft.warnings] };
}

const issue = { publication: 'QUAY POST', volume: '2', number: '9', date: '1996-03-04' };

describe('a newsletter that was passed on', () => {
  it('is the issue that its own masthead tells, not what the message says of itself', async () => {
    const { draft, text, remarks } = await read(
      'This may be of interest.',
      '',
      'Otto',
      '',
      '---------- Forwarded message ----------',
      'Date: Mon, 4 Mar 1996 10:00:00 -0500',
      'From: post@example.com',
      'Subject: Quay Post 2.09',
      '',
      ...banner,
      '',
      ...article,
      ...end,
      '',
      'What do you think of it?',
    );
    expect(draft).toMatchObject({
      ...issue,
      briefings: [{ headline: 'DREDGERS LEAVE THE HARBOUR' }],
    });
    expect(text).toContain('and nobody waved at them.');
    expect(text).not.toMatch(/Otto|think/);
    expect(remarks).toEqual(['This may be of interest.\n\nOtto', 'What do you think of it?']);
  });

  it.each(['>', '> ', '>> ', '| ', ': ', 'OK> ', '> > '])(
    'is freed from its marks of quotation: “%s”',
    async (mark) => {
      const { draft, text, remarks } = await read(
        'Vera Lind wrote:',
        ...quoted(mark, [...banner, '', ...article]),
        '',
        'I doubt it.',
      );
      expect(draft).toMatchObject(issue);
      expect(text).toContain('a month earlier than planned, and nobody waved at them.');
      expect(remarks).toEqual(['I doubt it.']);
    },
  );

  it('is parted from remarks between its lines, and the cuts are told', async () => {
    const { draft, text, remarks, warnings } = await read(
      ...quoted('> ', banner),
      '',
      '[...]',
      '',
      'Listen to this:',
      '',
      ...quoted('> ', article),
    );
    expect(draft).toMatchObject(issue);
    expect(text).toContain('waved at them');
    expect(remarks).toEqual(['Listen to this:']);
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('not whole'),
    );
  });

  it('may have a sentence for a masthead, with a date and no number', async () => {
    const { draft } = await read(
      'From: Tidings <tidings@example.com>',
      '',
      '*****************************************************',
      'Tidings, 5 March 1996.  Tidings, a summary of news from',
      'the harbours, is sent three times a week.',
      '*****************************************************',
      '',
      ...article,
    );
    expect(draft).toMatchObject({ publication: 'Tidings', number: null, date: '1996-03-05' });
    expect(draft.briefings).toMatchObject([{ headline: 'DREDGERS LEAVE THE HARBOUR' }]);
  });

  it.each([
    [
      'QUAYS-LIST: Quays Digest  Weds 6 March 1996  Volume 19 : Issue 42',
      'Quays Digest',
      '19',
      '42',
    ],
    ['  Volume 3.04                  March 6, 1996', 'HARBOUR ALERT', '3', '4'],
    ['Quay Online Volume 07 No. 10   3/6/96   post@example.org', 'Quay Online', '07', '10'],
    ['FerryBITS#345/06-Mar-96', 'FerryBITS', null, '345'],
    ['Quay Online          March 6, 1996        Issue  4.00', 'Quay Online', '4', '0'],
  ])('may have a masthead such as “%s”', async (line, publication, volume, number) => {
    const { draft } = await read('HARBOUR ALERT', '==========', line, '==========', '', ...article);
    expect(draft).toMatchObject({ publication, volume, number, date: '1996-03-06' });
  });

  it('may stand quoted under a masthead that is not', async () => {
    const { text, remarks } = await read(
      ...banner,
      '',
      ...quoted('>', article),
      '',
      'And what of the cranes?',
    );
    expect(text).toMatch(/^DREDGERS LEAVE THE HARBOUR\n/);
    expect(remarks).toEqual(['And what of the cranes?']);
  });

  it('may have its masthead under the excerpt', async () => {
    const { draft, text } = await read(...article, '', '', ...banner);
    expect(draft).toMatchObject(issue);
    expect(text).toContain('waved at them');
  });

  it('asks where masthead, end and subject do not agree', async () => {
    const { draft } = await read(...banner, '', ...article, '', 'End of Quay Post 2.11', '-----');
    expect(draft.number).toBe('9');
    expect(draft.witnesses?.filter(({ field }) => field === 'number')).toMatchObject([
      { value: '9', source: 'masthead, line 10' },
      { value: '11', source: 'end line, line 17' },
    ]);
  });

  it('has the places of its parts in the file', async () => {
    const lines = [...banner, '', ...article];
    const { draft } = await read('Look:', '', ...quoted('> ', lines));
    const [passage] = draft.briefings[0]?.passages ?? [];
    const content = [...head, 'Look:', '', ...quoted('> ', lines)].join('\n');
    expect(passage?.place).toBe('lines 15 to 17');
    expect(content.slice(...(passage?.bytes ?? [0, 0])).trimEnd()).toBe(
      quoted('> ', article).join('\n'),
    );
  });
});
