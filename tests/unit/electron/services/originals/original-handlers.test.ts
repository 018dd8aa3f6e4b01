import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { importFiles } from '../../../../../electron/services/imports/import-files.ts';
import { originalHandlers } from '../../../../../electron/services/originals/original-handlers.ts';
import { someSentences } from '../../../../support/forms-of-a-text.ts';
import { textFile } from '../../../../support/text-file.ts';
import { failureOf, temporaryArchive, value } from '../../archive/temporary-archive.ts';

const [first = '', second = ''] = [1, 2].map((seed) => someSentences(seed, 6));
const issue = textFile(
  `Publication: Quay Volume: 6 Issue: 16\nAugust 31, 2000\n\nA Berth Opens\n\n${first}\n\nTwo Cranes Are Sold\n\n${second}\n`,
  'scans/quay.txt',
);

let archive: Archive;
beforeEach(async () => {
  archive = await temporaryArchive();
});

/** The second briefing of the issue that a file brings, and its only original. */
async function bring(file: ImportFile) {
  const sources = [{ name: file.name, load: async () => file }];
  const job = { signal: new AbortController().signal, progress: () => {} };
  const { files } = value(await importFiles(archive, sources, {}, job));
  const issueId = files[0]?.issues[0]?.issueId ?? '';
  const { briefings } = value(await archive['issues.read']({ issueId }));
  const briefingId = briefings.at(-1)?.id ?? '';
  const { originals } = value(await archive['originals.ofBriefing']({ briefingId }));
  const [original] = originals;
  if (!original) throw new Error('The briefing has no original');
  return { briefingId, original };
}

describe('the original of a briefing', () => {
  it('is told with its file, format, encoding and passages', async () => {
    const { original } = await bring(issue);
    expect(original).toMatchObject({
      name: 'scans/quay.txt',
      bytes: issue.bytes.length,
      format: 'text',
      encoding: 'UTF-8',
      isOtherForm: false,
    });
    expect(original.passages[0]?.bytes).toBeDefined();
  });

  it('shows its text with the passage, and no other file', async () => {
    const { briefingId, original } = await bring(issue);
    const handlers = originalHandlers({ archive });
    const { hash } = original;
    const { kind, runs } = value(await handlers['originals.text']({ hash, briefingId }));
    expect(kind).toBe('text');
    expect(runs.map(({ text }) => text).join('')).toContain(first);
    const passage = runs.filter(({ isPassage }) => isPassage).map(({ text }) => text);
    expect(passage.join('')).toContain(second);
    expect(passage.join('')).not.toContain(first);
    const other = await handlers['originals.text']({ hash: 'f'.repeat(64), briefingId });
    expect(failureOf(other).kind).toBe('not-found');
  });

  it('shows what its importer reads, and marks the part of the briefing', async () => {
    const { briefingId, original } = await bring(issue);
    const handlers = originalHandlers({ archive });
    const reading = await handlers['originals.reading']({ hash: original.hash, briefingId });
    const { sections, isCut } = value(reading);
    expect(isCut).toBe(false);
    expect(sections.map(({ isPassage }) => isPassage)).toEqual([false, true]);
    expect(sections[1]?.text).toContain(second.slice(0, 40));
  });
});
