import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { exportMail } from '../../../../../electron/exporters/mail/export-mail.ts';
import { mailImporter } from '../../../../../electron/importers/mail/mail-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';

const source = `sha256:${'a'.repeat(64)}`;
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(200).keys()]);
const pictures = new Map([[source, { kind: 'png' as const, bytes: png }]]);

const write = (document: IssueDocument, from = 'The Ledger <ledger@example.org>') =>
  exportMail({ document, options: { format: 'eml', from, sources: 'numbered' }, pictures });

const parse = (document: IssueDocument, from?: string) =>
  PostalMime.parse(write(document, from).bytes);

const illustrated = buildIssueDocument({
  issue: { title: 'Лёд и чернила, a title that is so long that it must go on over several lines' },
  briefings: [
    {
      headline: 'Cranes',
      blocks: [
        { type: 'image', source, alternative: 'Two cranes' },
        paragraphOf('From the quay. > So it is. ', 'Порт = 50% '),
      ],
    },
  ],
});

describe('the newsletter by mail', () => {
  it('is read by others with subject, sender, day, both forms and its pictures', async () => {
    const mail = await parse(illustrated);
    expect(mail.subject).toBe(
      'Baltic Ledger, Лёд и чернила, a title that is so long that it must go on over several lines, Volume 6, Number 160, March 4, 2024',
    );
    expect(mail.from).toMatchObject({ name: 'The Ledger', address: 'ledger@example.org' });
    expect(mail.date).toBe('2024-03-04T06:00:00.000Z');
    expect(mail.text).toContain('BALTIC LEDGER');
    expect(mail.text).toContain('Порт = 50%');
    const [picture] = mail.attachments;
    expect(mail.attachments).toHaveLength(1);
    expect(new Uint8Array(picture?.content as ArrayBuffer)).toEqual(png);
    expect(mail.html).toContain(`src="cid:${picture?.contentId?.slice(1, -1)}"`);
  });

  it('keeps names of senders whole, whatever they are written in', async () => {
    expect((await parse(illustrated, 'Вестник гавани <v@example.org>')).from).toMatchObject({
      name: 'Вестник гавани',
      address: 'v@example.org',
    });
    expect((await parse(illustrated, 'Ledger, "The" <v@example.org>')).from).toMatchObject({
      address: 'v@example.org',
    });
    expect((await parse(illustrated, '')).from).toBeUndefined();
  });

  it('travels safely: short lines of ASCII that end as mail ends them, in any issue', () => {
    fc.assert(
      fc.property(randomIssue, (document) => {
        const message = Buffer.from(write(document).bytes).toString('latin1');
        const lines = message.split('\r\n');
        expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e\t]/);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
      }),
      { numRuns: 30 },
    );
  });

  it('asks for nothing from anywhere, and has its styles in its elements', async () => {
    const { html = '' } = await parse(illustrated);
    expect(html).not.toMatch(/<(?:link|script|iframe|form)\b|@import|url\(/);
    expect([...html.matchAll(/\bsrc="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      expect.stringMatching(/^cid:/),
    ]);
    for (const [tag] of html.matchAll(/<(?:p|h1|h2|a|td|li)\b[^>]*>/g)) {
      expect(tag).toMatch(/ style="/);
    }
    expect(html).toContain('width="600"');
    // What is too wide for a telephone breaks.
    expect(html).toMatch(/<table[^>]* class="around"[^>]*table-layout:fixed;[^"]*overflow-wrap/);
    expect(html).toContain('prefers-color-scheme:dark');
  });

  it('is the same bytes for the same issue', () => {
    expect(write(illustrated).bytes).toEqual(write(illustrated).bytes);
  });

  it('says what some who receive it will not see', () => {
    const long = buildIssueDocument({
      briefings: [{ blocks: Array.from({ length: 200 }, (_, seed) => inventedParagraph(seed)) }],
    });
    expect(write(long, '').checks.filter(({ outcome }) => outcome === 'warning')).toMatchObject([
      { name: 'structure', words: expect.stringContaining('some services cut off') },
      { name: 'metadata', words: expect.stringContaining('names no sender') },
    ]);
  });
});

describe('the newsletter by mail, imported again', () => {
  it('gives the same issue, every headline and word of it, and the picture', async () => {
    const document = buildIssueDocument({
      briefings: [
        {
          section: 'HARBOURS',
          headline: 'Dockers of Saltholm return to work',
          blocks: [inventedParagraph(1)],
        },
        { headline: 'Bridge at Orrefors stays closed', blocks: [inventedParagraph(3)] },
        {
          headline: 'Freight rates fall for a fourth week',
          blocks: [inventedParagraph(2), { type: 'image', source, alternative: 'Two cranes' }],
        },
      ],
    });
    const read = await mailImporter.read({ name: 'ledger.eml', bytes: write(document).bytes });
    const [draft] = read.ok ? read.value.drafts : [];
    expect(draft).toMatchObject({ volume: '6', number: '160', date: '2024-03-04' });
    const told = draft?.briefings.map(
      ({ headline, manuscript }) => `${headline}\n${projectManuscript(manuscript).text}`,
    );
    for (const { headline, manuscript } of document.briefings) {
      expect(told).toContainEqual(`${headline}\n${projectManuscript(manuscript).text}`);
    }
    expect(read.ok && read.value.pictures).toEqual([png]);
  });
});
