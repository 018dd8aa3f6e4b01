import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { publishHandlers } from '../../../../electron/services/publish-issue.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import { type ExportOptions, exportOptions } from '../../../../shared/editions/edition-options.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from '../archive/temporary-archive.ts';

const options = (format: ExportOptions['format']) => exportOptions.parse({ format });

/**
 * An issue of two briefings that may go, and the desk that publishes it. Somebody may move one to
 * the end of the issue when it is read for the first time.
 */
async function workplace({ movesMeanwhile = false } = {}) {
  const founded = await temporaryArchive();
  const publication = await foundCourier(founded);
  const { issueId, briefings } = await importIssue(
    founded,
    importedIssue(publication, { number: '7', date: '2003-05-06', status: 'draft' }, [
      { headline: 'Grain', text: 'Grain ships wait.' },
      { headline: 'Ice', text: 'The ice is late.' },
    ]),
  );
  for (const { id: briefingId } of briefings) {
    for (const status of ['edit', 'ready']) {
      value(await founded['publishing.move']({ briefingId, status }));
    }
  }
  const [first] = briefings;
  const briefingId = first?.id ?? '';
  let isStill = !movesMeanwhile;
  const issueDocument: Archive['issueDocument'] = async (id) => {
    const document = await founded.issueDocument(id);
    if (!isStill) value(await founded['briefings.move']({ briefingId, position: 1 }));
    isStill = true;
    return document;
  };
  const events: { name: string; stage?: string }[] = [];
  const ports = {
    emit: (name: string, event: object) => void events.push({ name, ...event }),
  };
  const jobs = new Jobs(ports);
  const handlers = publishHandlers({
    archive: { ...founded, issueDocument },
    // A workstation that has no typesetter: no PDF can be made.
    typesetter: new CommandTypesetter(async () => null),
    ports,
    jobs,
  });
  const publish = (...files: ExportOptions[]) =>
    handlers['editions.publish']({ jobId: 'job', issueId, files });
  const standing = async () => ({
    issue: value(await founded['issues.read']({ issueId })),
    editions: value(await founded['editions.list']({ issueId })),
    damages: (await founded.check()).damages,
    board: value(await founded['assembly.board']({ issueId })),
  });
  return { archive: founded, issueId, briefingId, publish, standing, events, jobs };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('publishing an issue', () => {
  it('keeps every file under its hash, under a name of its own, as the published issue', async () => {
    const { archive, publish, issueId } = await workplace();
    const edition = value(await publish(options('html'), options('text'), options('markdown')));
    expect(edition.files.map(({ name }) => name)).toEqual([
      'the-harbour-courier-2003-05-06.html',
      'the-harbour-courier-2003-05-06.txt',
      'the-harbour-courier-2003-05-06.md',
    ]);
    for (const file of edition.files) {
      const bytes = value(await archive.readOriginal(file.sha256));
      expect(sha256(bytes)).toBe(file.sha256);
      expect(bytes.length).toBe(file.size);
      expect(new TextDecoder().decode(bytes)).toContain('Grain ships wait.');
    }
    const snapshot = value(await archive.readOriginal(edition.sha256));
    expect(sha256(snapshot)).toBe(edition.sha256);
    expect(value(await archive['issues.read']({ issueId })).issue.status).toBe('published');
  });

  it('gives two files of one format names of their own', async () => {
    const { publish } = await workplace();
    const narrow = exportOptions.parse({ format: 'text', width: 60 });
    const { files } = value(await publish(options('text'), narrow));
    expect(files.map(({ name }) => name)).toEqual([
      'the-harbour-courier-2003-05-06.txt',
      'the-harbour-courier-2003-05-06-2.txt',
    ]);
  });

  it('tells every window which issue has changed, and nothing where it failed', async () => {
    const { publish, events } = await workplace();
    failureOf(await publish(options('pdf')));
    expect(events.filter(({ name }) => name === 'archive.changed')).toEqual([]);
    value(await publish());
    expect(events.filter(({ name }) => name === 'archive.changed')).toHaveLength(1);
    expect(events.map(({ stage }) => stage)).toContain('Reading the issue');
  });

  it('refuses what would change it afterwards, until a new edition is opened', async () => {
    const { archive, publish, issueId, briefingId, standing } = await workplace();
    value(await publish(options('html')));
    const before = await standing();
    const refused = failureOf(
      await archive['issues.update']({ issueId, details: { number: '8' } }),
    );
    expect(refused.kind).toMatch(/locked|conflict/);
    expect(failureOf(await publish(options('html')))).toMatchObject({
      kind: 'conflict',
      hint: 'Open a new edition first.',
    });
    expect(await standing()).toEqual(before);

    value(await archive['editions.reopen']({ issueId, reason: 'A wrong map' }));
    value(await archive['briefings.move']({ briefingId, position: 1 }));
    const second = value(await publish(options('html')));
    const [first] = before.editions.published;
    expect(second).toMatchObject({ number: 2, reason: 'A wrong map' });
    expect(second.files[0]?.name).toBe('the-harbour-courier-2003-05-06-edition-2.html');
    expect(second.files[0]?.sha256).not.toBe(first?.files[0]?.sha256);
    expect((await standing()).editions.published[0]).toEqual(first);
  });

  it('leaves the archive as it was where a file cannot be made', async () => {
    const { publish, standing } = await workplace();
    const before = await standing();
    const failed = failureOf(await publish(options('html'), options('pdf')));
    expect(failed.kind).toBe('typesetting-failed');
    expect(await standing()).toEqual(before);
  });

  it('leaves the archive as it was where it is stopped, and may be published then', async () => {
    const { publish, standing, jobs } = await workplace();
    const before = await standing();
    const running = publish(options('html'), options('text'));
    jobs.cancel('job');
    expect(failureOf(await running).kind).toBe('cancelled');
    expect(await standing()).toEqual(before);
    expect(value(await publish(options('html'))).number).toBe(1);
  });

  it('freezes nothing where a text was changed while the files were made', async () => {
    const { publish, standing } = await workplace({ movesMeanwhile: true });
    const failed = failureOf(await publish(options('html')));
    expect(failed).toMatchObject({ kind: 'conflict', hint: 'Publish it again.' });
    expect((await standing()).editions.published).toEqual([]);
    expect(value(await publish(options('html'))).number).toBe(1);
  });

  it('is refused where the issue lacks what it must have, before any file is made', async () => {
    const { archive, publish, briefingId, events } = await workplace();
    value(await archive['publishing.move']({ briefingId, status: 'edit' }));
    expect(failureOf(await publish(options('html'))).kind).toBe('conflict');
    expect(events.map(({ stage }) => stage)).not.toContain('Web page');
  });
});
