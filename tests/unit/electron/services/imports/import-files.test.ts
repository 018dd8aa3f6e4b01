import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import {
  type ImportOptions,
  importFiles,
} from '../../../../../electron/services/imports/import-files.ts';
import type { Job } from '../../../../../electron/services/jobs.ts';
import { plantSampleArchive } from '../../../../../electron/services/sample-archive.ts';
import { textFile } from '../../../../support/text-file.ts';
import { temporaryArchive, value } from '../../archive/temporary-archive.ts';

const prose =
  'The dredgers left on Tuesday (Port Gazette, August 28; Reuters, AP, August 29). They had come in July (see the Quay, July 28).';
const issue = (number: number, date = 'August 31, 2000') => [
  `Publication: Quay Volume: 6 Issue: ${number}`,
  date,
  '',
  'A Berth Opens',
  '',
  prose,
];

let archive: Archive;
beforeEach(async () => {
  archive = await temporaryArchive();
});

const unwatched = (): Job => ({ signal: new AbortController().signal, progress: () => {} });

const sourcesOf = (files: readonly ImportFile[]) =>
  files.map((file) => ({ name: file.name, load: async () => file }));

async function importAll(files: readonly ImportFile[], options: ImportOptions = {}) {
  const imported = await importFiles(archive, sourcesOf(files), options, unwatched());
  return value(imported);
}

const counts = async () => {
  const { publications, issues } = await archive.counts();
  return { publications, issues };
};

describe('an import', () => {
  it('says in words what a file became', async () => {
    const { files } = await importAll([textFile(issue(16))]);
    expect(files).toMatchObject([
      {
        outcome: 'imported',
        explanation:
          'One issue: Quay, Vol. 6, No. 16, 31 August 2000, with 1 citation and 1 reference.',
        encoding: 'UTF-8',
        issues: [
          { publicationTitle: 'Quay', briefings: 1, citations: 1, references: 1, resolved: 0 },
        ],
        warnings: [],
      },
    ]);
  });

  it('reads the years of citations from the date of the issue', async () => {
    const { files } = await importAll([textFile(issue(16))]);
    const issueId = files[0]?.issues[0]?.issueId ?? '';
    const { briefings } = value(await archive.issueDocument(issueId));
    const [citation] = briefings[0]?.occurrences ?? [];
    expect(citation?.reading?.groups[0]?.resolved).toEqual([
      { start: '2000-08-28', end: '2000-08-28' },
    ]);
  });

  it('leaves years open where the issue has no date, until a person sets it', async () => {
    const [head = '', , ...rest] = issue(16);
    const { files } = await importAll([textFile([head, ...rest])]);
    expect(files[0]?.warnings).toMatchObject([{ message: expect.stringContaining('No date') }]);
    const issueId = files[0]?.issues[0]?.issueId ?? '';
    const resolved = async () =>
      value(await archive.issueDocument(issueId)).briefings[0]?.occurrences[0]?.reading?.groups[0]
        ?.resolved;
    expect(await resolved()).toBeNull();
    value(await archive['issues.update']({ issueId, details: { date: '2000-08-31' } }));
    expect(await resolved()).toEqual([{ start: '2000-08-28', end: '2000-08-28' }]);
  });

  it('resolves references among its own files, in whatever order they come', async () => {
    const { files } = await importAll([
      textFile(issue(16)),
      textFile(issue(12, 'July 28, 2000'), 'older.txt'),
    ]);
    expect(files[0]?.issues[0]).toMatchObject({ references: 1, resolved: 1 });
  });

  it('keeps what it does not understand, with the reason and the bytes', async () => {
    const pdf = textFile(Buffer.from('%PDF-1.7 not for us'), 'scan.pdf');
    const { files } = await importAll([pdf, textFile(issue(16))]);
    expect(files.map(({ outcome }) => outcome)).toEqual(['kept', 'imported']);
    expect(files[0]?.explanation).toContain('PDF');
    const bytes = value(await archive.readOriginal(files[0]?.hash ?? ''));
    expect(Buffer.from(bytes)).toEqual(Buffer.from(pdf.bytes));
  });

  it('knows the same bytes again, within a batch and later', async () => {
    const first = await importAll([textFile(issue(16)), textFile(issue(16), 'copy.txt')]);
    expect(first.files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
    expect(first.files[1]?.explanation).toContain('issue.txt');
    const second = await importAll([textFile(issue(16), 'again.txt')]);
    expect(second.files).toMatchObject([{ outcome: 'duplicate', issues: [] }]);
    expect(await counts()).toEqual({ publications: 1, issues: 1 });
  });

  it('warns of a number that the publication has already', async () => {
    await importAll([textFile(issue(16))]);
    const { files } = await importAll([
      textFile([...issue(16), 'A corrected edition.'], 'second.txt'),
    ]);
    expect(files[0]).toMatchObject({
      outcome: 'imported',
      warnings: [{ message: expect.stringContaining('Quay, Vol. 6, No. 16') }],
    });
  });

  it('gives issues without a publication to the one that was chosen, else to an unnamed one', async () => {
    const nameless = (number: number) => [`Issue #${number}`, 'August 31, 2000', '', prose];
    const chosen = await importAll([textFile(nameless(1))], { publicationTitle: 'Harbour Letter' });
    expect(chosen.files[0]?.issues).toMatchObject([{ publicationTitle: 'Harbour Letter' }]);
    const unnamed = await importAll([textFile(nameless(2))]);
    expect(unnamed.files[0]?.issues).toMatchObject([{ publicationTitle: 'Unnamed publication' }]);
    expect(JSON.stringify(unnamed.files[0]?.warnings)).toContain('No publication is named');
  });

  it('leaves no trace where it is cancelled', async () => {
    const controller = new AbortController();
    const job: Job = { signal: controller.signal, progress: () => controller.abort() };
    const outcome = await importFiles(archive, sourcesOf([textFile(issue(16))]), {}, job);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await counts()).toEqual({ publications: 0, issues: 0 });
  });

  it('puts the pages of one issue together, and accounts for each file', async () => {
    const page = (name: string, headline: string) =>
      textFile(
        `<html><title>${headline} Issue 18</title><h2>${headline}</h2><p>${prose} See <a href="../issue17/a.html">${headline}</a>.<hr>Published in Harbour Letter Issue 18, June 1997`,
        name,
      );
    const contents = textFile(
      '<html><title>Contents Issue 18</title><h1>Table of Contents</h1><a href="b.html">Rain</a> <a href="a.html">Silt</a> <a href="c.html">Fog</a>',
      'issue18/index.html',
    );
    const { files } = await importAll([
      textFile(issue(16)),
      page('issue18/a.html', 'Silt'),
      page('issue18/b.html', 'Rain'),
      page('issue18/c.html', 'Fog'),
      contents,
    ]);
    expect(files.map(({ explanation }) => explanation)).toEqual([
      expect.stringContaining('Quay'),
      'A page of Harbour Letter, No. 18, June 1997: “Silt”.',
      'A page of Harbour Letter, No. 18, June 1997: “Rain”.',
      'A page of Harbour Letter, No. 18, June 1997: “Fog”.',
      'The contents page of Harbour Letter, No. 18, June 1997.',
    ]);
    const ids = new Set(
      files.slice(1).flatMap(({ issues }) => issues.map(({ issueId }) => issueId)),
    );
    expect(ids.size).toBe(1);
    expect(await counts()).toEqual({ publications: 2, issues: 2 });
    const [issueId = ''] = ids;
    const document = value(await archive.issueDocument(issueId));
    expect(document.briefings.map(({ headline }) => headline)).toEqual(['Rain', 'Silt', 'Fog']);
    expect(document.briefings[0]?.occurrences.at(-1)).toMatchObject({
      printed: 'Rain',
      resolutions: [{ state: 'dangling' }],
    });
  });

  it('does not take a translation for a copy', async () => {
    const page = (language: string) =>
      textFile(
        `---\ntitle: 'Harbour Letter #7'\nlang: ${language}\ndate: 2000-08-31\n---\n${prose}`,
        `${language}.md`,
      );
    const { files } = await importAll([page('en'), page('ja')]);
    expect(
      files.flatMap(({ warnings }) => warnings.map(({ message }) => message)).join(),
    ).not.toContain('in the archive already');
    const again = await importAll([
      textFile(`---\ntitle: 'Harbour Letter #7'\nlang: ja\ndate: 2000-08-31\n---\nNew. ${prose}`),
    ]);
    expect(again.files[0]?.warnings.map(({ message }) => message).join()).toContain(
      'in the archive already',
    );
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const progress: Job['progress'] = (stage, done, total) =>
      told.push(`${stage} ${done}/${total}`);
    const files = [textFile(issue(1)), textFile(issue(2), 'b.txt')];
    await importFiles(archive, sourcesOf(files), {}, { ...unwatched(), progress });
    expect(told).toEqual([
      'Reading 0/2',
      'Reading 1/2',
      'Putting together 0/2',
      'Putting together 1/2',
      'Looking for doubles 0/2',
      'Looking for doubles 1/2',
      'Storing 0/2',
      'Storing 2/2',
      'Accounting 0/2',
      'Accounting 2/2',
    ]);
  });
});

describe('the sample archive', () => {
  it('comes whole, and nearly all its references find their issue', async () => {
    const { files } = value(await plantSampleArchive(archive));
    expect(files.every(({ outcome }) => outcome === 'imported')).toBe(true);
    expect(files.flatMap(({ warnings }) => warnings)).toEqual([]);
    const issues = files.flatMap((file) => file.issues);
    expect(issues).toHaveLength(12);
    const sum = (field: 'references' | 'resolved') =>
      issues.reduce((total, each) => total + each[field], 0);
    expect(sum('references')).toBeGreaterThan(20);
    expect(sum('resolved')).toBeGreaterThan(sum('references') * 0.9);
    expect(await counts()).toEqual({ publications: 2, issues: 12 });
  });
});
