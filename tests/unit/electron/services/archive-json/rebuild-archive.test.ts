import { renameSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { archiveJsonImporter } from '../../../../../electron/importers/archive-json/archive-json-importer.ts';
import {
  readArchiveJson,
  rebuildArchive,
} from '../../../../../electron/services/archive-json/rebuild-archive.ts';
import { writeArchiveJson } from '../../../../../electron/services/archive-json/write-archive-json.ts';
import type { ArchiveJson } from '../../../../../shared/editions/archive-json.ts';
import type { Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  temporaryFolder,
  value,
} from '../../archive/temporary-archive.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]);

/** Two issues: one imported, one written here, with a topic, a mention, a note, a picture, a table. */
async function fillArchive(archive: Archive): Promise<void> {
  const publication = await foundCourier(archive);
  await importIssue(
    archive,
    importedIssue(publication, { volume: '6', number: '16', date: '2000-08-31' }, [
      { headline: 'A Berth Opens', text: 'It was opened (Northern Wire, August 29).' },
      { headline: 'Ice', text: 'It melted (see the Courier, August 24).' },
    ]),
    'courier-16.txt',
  );
  const topic = value(await archive['entities.create']({ kind: 'topic', name: 'Ports' }));
  const person = value(
    await archive['entities.create']({
      kind: 'person',
      name: 'Ilse Marwick',
      aliases: ['I. Marwick'],
    }),
  );
  const issue = value(
    await archive['issues.create']({
      publicationId: publication.id,
      details: {
        volume: '6',
        number: '17',
        date: '2000-09-01',
        datePrecision: 'day',
        title: 'Special',
        status: 'draft',
      },
    }),
  );
  const hash = value(await archive.keepOriginal(png));
  const briefing = value(
    await archive['briefings.create']({ issueId: issue.id, headline: 'Dredgers' }),
  );
  value(
    await archive['briefings.save']({
      briefingId: briefing.id,
      baseRevision: briefing.revision,
      details: {
        headline: 'Dredgers',
        section: 'HARBOURS',
        byline: 'Vera Lind',
        dateline: 'SALTHOLM',
        topics: [topic.entity.id],
      },
      manuscript: richText(person.entity.id, hash),
    }),
  );
}

const richText = (person: string, hash: string): Manuscript => ({
  version: 1,
  blocks: [
    {
      type: 'paragraph',
      content: [
        {
          type: 'mention',
          kind: 'person',
          record: person,
          content: [{ type: 'text', text: 'Ilse Marwick' }],
        },
        // A separator of lines for some, of which JSON knows nothing.
        { type: 'text', text: ' said,\u2028 once, ' },
        { type: 'text', text: 'nothing', marks: ['emphasis'] },
        { type: 'note', id: 'note-1', text: 'Ask her again.' },
        {
          type: 'citation',
          id: 'cited-1',
          content: [{ type: 'text', text: ' (Northern Wire, August 30)' }],
          decision: { verdict: 'accepted' },
        },
        { type: 'footnote', id: 'foot-1', content: [{ type: 'text', text: 'Twice.' }] },
      ],
    },
    { type: 'image', source: `sha256:${hash}`, alternative: 'Two cranes' },
    { type: 'table', rows: [[[{ type: 'text', text: '984' }]]] },
  ],
});

async function written(archive: Archive): Promise<{ text: string; json: ArchiveJson }> {
  const target = join(temporaryFolder(), 'archive.json');
  value(await writeArchiveJson(archive, null, target, job));
  const text = await readFile(target, 'utf8');
  return { text, json: value(readArchiveJson(text, target)) };
}

/** Without what names a thing in one archive alone, and where and when it came in. */
function comparable({ text, json }: Awaited<ReturnType<typeof written>>) {
  const known = [
    ...json.publications.map(({ id, title }) => [id, title]),
    ...json.names.map(({ id, name }) => [id, name]),
    ...json.issues.flatMap(({ id, date, briefings }) => [
      [id, String(date)],
      ...briefings.map((briefing) => [briefing.id, briefing.headline]),
    ]),
  ] as [string, string][];
  const renamed = known.reduce((all, [id, name]) => all.replaceAll(id, name), text);
  const { issues, ...rest }: ArchiveJson = JSON.parse(renamed);
  return {
    ...rest,
    issues: issues.map((issue) => ({
      ...issue,
      briefings: issue.briefings.map(({ updatedAt: _, originals: _o, ...briefing }) => briefing),
    })),
  };
}

describe('an archive in JSON', () => {
  it('makes the same archive again: issues, texts, names, topics, decisions, pictures', async () => {
    const before = await temporaryArchive();
    await fillArchive(before);
    const first = await written(before);
    const after = await temporaryArchive();
    expect(value(await rebuildArchive(after, first.json, job))).toEqual({
      publications: 1,
      issues: 2,
      briefings: 3,
    });
    expect(comparable(await written(after))).toEqual(comparable(first));
    const [hash = ''] = Object.keys(first.json.pictures);
    expect(value(await after.readOriginal(hash.replace('sha256:', '')))).toEqual(png);
  });

  it('names the originals by their hashes, and holds the notes of the desk', async () => {
    const archive = await temporaryArchive();
    await fillArchive(archive);
    const { text, json } = await written(archive);
    const originals = json.issues.flatMap(({ briefings }) =>
      briefings.flatMap((briefing) => briefing.originals),
    );
    expect(originals).toContainEqual({
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      name: 'courier-16.txt',
      bytes: expect.any(Number),
    });
    expect(text).toContain('Ask her again.');
  });

  it('resolves its references anew', async () => {
    const before = await temporaryArchive();
    await fillArchive(before);
    const after = await temporaryArchive();
    value(await rebuildArchive(after, (await written(before)).json, job));
    const { issues } = value(await after['issues.list']({}));
    expect(issues.map(({ danglingCount }) => danglingCount)).toEqual([0, 1]);
  });

  it('is not written in part where the archive is taken away meanwhile', async () => {
    const folder = join(temporaryFolder(), 'archive');
    const archive = await temporaryArchive(folder);
    await fillArchive(archive);
    const target = join(temporaryFolder(), 'archive.json');
    await writeFile(target, 'earlier');
    const moving = { ...job, progress: () => renameSync(folder, `${folder}-moved`) };
    await expect(writeArchiveJson(archive, null, target, moving)).rejects.toThrow(folder);
    renameSync(`${folder}-moved`, folder);
    expect(await readFile(target, 'utf8')).toBe('earlier');
  });

  it('may be imported as well, with its texts and pictures', async () => {
    const archive = await temporaryArchive();
    await fillArchive(archive);
    const { text } = await written(archive);
    const file = { name: 'archive.json', bytes: new TextEncoder().encode(text) };
    expect(archiveJsonImporter.recognises(file)).toBeGreaterThan(0.9);
    const read = value(archiveJsonImporter.read(file));
    expect(read.drafts.map(({ number, briefings }) => [number, briefings.length])).toEqual([
      ['17', 1],
      ['16', 2],
    ]);
    expect(read.pictures).toEqual([Buffer.from(png)]);
    expect(read.drafts[0]?.warnings).toMatchObject([{ message: expect.stringContaining('Ports') }]);
  });

  it.each([
    ['{', 'it is no whole JSON'],
    ['{"format":"other"}', 'format: '],
  ])('refuses %j and says why', (text, reason) => {
    expect(failureOf(readArchiveJson(text, 'a.json')).message).toContain(reason);
  });
});
