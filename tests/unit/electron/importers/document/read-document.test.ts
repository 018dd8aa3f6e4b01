import { describe, expect, it } from 'vitest';
import {
  type DocumentText,
  readDocument,
} from '../../../../../electron/importers/document/read-document.ts';
import { readDocuments } from '../../../../../electron/importers/document/read-documents.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { htmlToManuscript } from '../../../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
const more = 'Bread has its old price again, bakers say, and will keep it until the spring.';

function read(html: string, rest: Omit<DocumentText, 'blocks'> = {}) {
  const { draft, stretches } = readDocument({ blocks: htmlToManuscript(html).blocks, ...rest });
  if (!draft) throw new Error('There is no issue');
  const issue = issueDraft.parse(draft);
  return {
    issue,
    headlines: issue.briefings.map(({ headline }) => headline),
    texts: issue.briefings.map(({ manuscript }) => projectManuscript(manuscript).text),
    warnings: issue.warnings.map(({ message }) => message),
    stretches,
  };
}

describe('a document of several issues', () => {
  const issue = (number: number, month: string) =>
    `<p>Harbour Letter</p><p>No. ${number}, ${month} 1997</p><h2>Silt ${number}</h2><p>${prose} ${more} ${prose}</p>`;

  it('is parted by mastheads of one form, and tells what stands before the first', () => {
    const { drafts, stretches, warnings } = readDocuments({
      blocks: htmlToManuscript(
        `<p>All of 1997, bound</p>${issue(1, 'January')}${issue(2, 'February')}`,
      ).blocks,
      properties: { title: 'The year 1997', date: '1998-01-01', language: 'en' },
      source: paragraphs(['All of 1997, bound', 'Harbour Letter']),
    });
    expect(drafts).toMatchObject([
      { number: '1', date: '1997-01-01', title: null, briefings: [{ headline: 'Silt 1' }] },
      { number: '2', date: '1997-02-01', title: null, briefings: [{ headline: 'Silt 2' }] },
    ]);
    expect(warnings).toHaveLength(1);
    expect(stretches[0]).toMatchObject({ place: 'paragraphs 1 to 1', fate: 'unread' });
  });
});

describe('a document', () => {
  it('that is nothing but a masthead has it for its text', () => {
    const { issue, texts } = read('<p>Harbour Letter #204</p><p>June 3, 1997</p>');
    expect(issue).toMatchObject({ number: '204', date: '1997-06-03' });
    expect(texts.join()).toContain('June 3, 1997');
  });

  it('is an issue with the name, number and date over its text', () => {
    const { issue, headlines, texts } = read(
      `<h1>Harbour Letter #204</h1><p>June 3, 1997</p><h2>Silt</h2><p>${prose}</p><h2>Bread</h2><p>${more}</p>`,
    );
    expect(issue).toMatchObject({
      publication: 'Harbour Letter',
      number: '204',
      date: '1997-06-03',
      title: 'Harbour Letter #204',
    });
    expect(headlines).toEqual(['Silt', 'Bread']);
    expect(texts).toEqual([prose, more]);
  });

  it('reads a masthead that is set as a table', () => {
    const { issue, headlines } = read(
      `<table><tr><td>HARBOUR LETTER</td></tr><tr><td>Vol. 3</td><td>No. 7</td></tr><tr><td>June 1997</td></tr></table><h2>Silt</h2><p>${prose}</p><h2>Bread</h2><p>${more}</p>`,
    );
    expect(issue).toMatchObject({
      publication: 'HARBOUR LETTER',
      volume: '3',
      number: '7',
      date: '1997-06-01',
      datePrecision: 'month',
    });
    expect(headlines).toEqual(['Silt', 'Bread']);
  });

  it('is parted by short lines in bold, or in capitals, where it has no headings', () => {
    const bold = `<p><b>Silt in the fairway</b></p><p>${prose}</p><p><b>Bread</b></p><p>${more}</p>`;
    expect(read(bold).headlines).toEqual(['Silt in the fairway', 'Bread']);
    const capitals = `<p>SILT IN THE FAIRWAY</p><p>${prose}</p><p>BREAD</p><p>${more}</p>`;
    expect(read(capitals).headlines).toEqual(['SILT IN THE FAIRWAY', 'BREAD']);
  });

  it('takes bold lines over others for sections', () => {
    const { issue } = read(
      `<p><b>North</b></p><p><b>Silt</b></p><p>${prose}</p><p><b>South</b></p><p><b>Bread</b></p><p>${more}</p>`,
    );
    expect(issue.briefings).toMatchObject([
      { headline: 'Silt', section: 'North' },
      { headline: 'Bread', section: 'South' },
    ]);
  });

  it('without headings is one briefing that bears its title', () => {
    const { issue, warnings } = read(`<p>Silt in the Fairway</p><p>${prose}</p>`, {
      title: 'Silt in the Fairway',
      properties: { byline: 'Vera Lind' },
    });
    expect(issue.briefings).toMatchObject([
      { headline: 'Silt in the Fairway', byline: 'Vera Lind' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('weighs what its properties say, and never dates an issue by its file', () => {
    const { issue } = read(`<h2>Silt</h2><p>${prose}</p>`, {
      properties: {
        title: 'Harbour Letter #204',
        created: '2019-01-01T10:00:00Z',
        language: 'EN-gb',
      },
      runningHeads: ['Harbour Letter, No. 204, June 3, 1997'],
    });
    expect(issue).toMatchObject({ number: '204', date: '1997-06-03', language: 'en-gb' });
    const undated = read(`<p>${prose}</p>`, { properties: { created: '2019-01-01T10:00:00Z' } });
    expect(undated.issue.date).toBeNull();
    expect(undated.warnings).toContain(
      'It bears no date of its own; its file was made on 2019-01-01.',
    );
  });

  it('has the heading over all for the section, where it bears another title', () => {
    const { issue } = read(
      `<h1>North</h1><h2>Silt</h2><p>${prose}</p><h2>Bread</h2><p>${more}</p>`,
      { title: 'The Spring Letter' },
    );
    expect(issue).toMatchObject({
      title: 'The Spring Letter',
      briefings: [
        { headline: 'Silt', section: 'North' },
        { headline: 'Bread', section: 'North' },
      ],
    });
  });

  it('asks a running head once, however many there are', () => {
    const { issue } = read(`<h2>Silt</h2><p>${prose}</p>`, {
      runningHeads: Array.from({ length: 900 }, (_, page) => `No. 204, page ${page % 300}`),
    });
    expect(issue.number).toBe('204');
  });

  it('takes no name of a file for its title', () => {
    const { issue } = read(`<p>${prose}</p>`, { properties: { title: 'hl204.doc' } });
    expect(issue.title).toBeNull();
  });

  it('leaves out its list of contents', () => {
    const { headlines, stretches, warnings } = read(
      `<p>In this issue:</p><ul><li>Silt ... 1</li><li>Bread ... 2</li></ul><h2>Silt</h2><p>${prose}</p><h2>Bread</h2><p>${more}</p>`,
      { source: paragraphs(['In this issue:', 'Silt ... 1', 'Bread ... 2', 'Silt', prose]) },
    );
    expect(headlines).toEqual(['Silt', 'Bread']);
    expect(warnings).toEqual(['Left out as a list of contents; the kept original still has it.']);
    expect(stretches).toEqual([{ place: 'paragraphs 1 to 3', fate: 'contents' }]);
  });

  it('makes each note a footnote of the briefing that calls it', () => {
    const note = (label: string, text: string) =>
      [`n${label}`, { label, blocks: htmlToManuscript(`<p>${text}</p>`).blocks }] as const;
    const { texts } = read(
      `<h2>Silt</h2><p>Silt<a href="#n1">[1]</a>.</p><h2>Bread</h2><p>Bread<a href="#n2">[2]</a>.</p>`,
      {
        notes: new Map([
          note('1', 'From the log.'),
          note('2', 'See <a href="#n3">*</a>.'),
          note('3', 'Last.'),
        ]),
      },
    );
    expect(texts).toEqual(['Silt.\n\nFrom the log.', 'Bread.\n\nSee [*].\n[*] Last.']);
  });

  it('keeps the notes of headings, and of links into itself only the words', () => {
    const { headlines, texts, issue } = read(
      `<h2>Silt<a href="#n1">1</a></h2><p>${prose} <a href="#bread">Below</a>.</p><h2>Bread</h2><p>${more}</p>`,
      {
        notes: new Map([['n1', { label: '1', blocks: htmlToManuscript('<p>A note.</p>').blocks }]]),
      },
    );
    expect(headlines).toEqual(['Silt', 'Bread']);
    expect(texts[0]).toBe(`${prose} Below.\n\nA note.`);
    expect(JSON.stringify(issue)).not.toContain('"link"');
  });

  it('tells where in its source each briefing stands', () => {
    const { issue, stretches } = read(
      `<h1>Harbour Letter #204</h1><h2>Silt</h2><p>${prose}</p><p>${more}</p><h2>Bread</h2><p>${prose} Again.</p>`,
      {
        source: paragraphs([
          'Harbour Letter #204',
          'Silt',
          prose,
          '',
          more,
          'Bread',
          `${prose} Again.`,
        ]),
      },
    );
    expect(issue.briefings.map(({ passages }) => passages)).toEqual([
      [{ place: 'paragraphs 2 to 5' }],
      [{ place: 'paragraphs 6 to 7' }],
    ]);
    expect(stretches).toEqual([{ place: 'paragraphs 1 to 1', fate: 'masthead' }]);
  });
});

const paragraphs = (units: string[]) => ({
  units,
  passages: (first: number, last: number) => [{ place: `paragraphs ${first + 1} to ${last + 1}` }],
});
