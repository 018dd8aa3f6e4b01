import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RecoveryFiles } from '../../../../../electron/services/recovery/recovery-files.ts';
import type { UnsavedText } from '../../../../../shared/contract/recovery-procedures.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-recovery-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const unsaved = (headline: string, words: string): UnsavedText => ({
  briefingId: 'briefing-one',
  baseRevision: 4,
  details: { headline, section: 'TRADE', byline: null, dateline: null },
  manuscript: {
    version: 1,
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: ['emphasis'] }] }],
  },
});

const noon = new Date('2003-05-06T12:00:00Z');
const later = new Date('2003-05-06T12:00:05Z');

async function kept(files: RecoveryFiles, text: UnsavedText, at = noon) {
  const outcome = await files.keep(text, at);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe('a text that the archive could not take', () => {
  it('is kept exactly, and in a file that anyone can read', async () => {
    const folder = join(temporaryFolder(), 'unsaved');
    const files = new RecoveryFiles([folder]);
    const text = unsaved('The strike', 'The docks were still.');
    const file = await kept(files, text);
    expect(file).toMatchObject({ headline: 'The strike', wordCount: 4 });
    expect(readFileSync(file.path, 'utf8')).toBe(
      'TRADE\n\n# The strike\n\n*The docks were still.*\n\n',
    );
    expect(await new RecoveryFiles([folder]).read('briefing-one')).toMatchObject(text);
  });

  it('replaces what was kept before, also under another headline', async () => {
    const folder = join(temporaryFolder(), 'unsaved');
    const files = new RecoveryFiles([folder]);
    await kept(files, unsaved('The strike', 'First.'));
    await kept(files, unsaved('The lockout', 'Second.'), later);
    expect(readdirSync(folder)).toHaveLength(2);
    expect((await files.list()).map(({ headline }) => headline)).toEqual(['The lockout']);
  });

  it('goes where there is a way, and its older form elsewhere goes away', async () => {
    const place = temporaryFolder();
    const first = join(place, 'first');
    const second = join(place, 'second');
    // A file stands where the folder would be made.
    writeFileSync(first, '');
    const files = new RecoveryFiles([first, second]);
    expect((await kept(files, unsaved('The strike', 'First.'))).path).toContain(second);
    rmSync(first);
    expect((await kept(files, unsaved('The strike', 'Second.'), later)).path).toContain(first);
    expect(readdirSync(place)).toEqual(['first']);
  });

  it('is refused in words where nothing takes it', async () => {
    const place = temporaryFolder();
    const only = join(place, 'only');
    writeFileSync(only, '');
    const outcome = await new RecoveryFiles([only]).keep(unsaved('The strike', 'Words.'), noon);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'target-unwritable' } });
  });

  it('leaves nothing behind once it is dropped', async () => {
    const place = temporaryFolder();
    const files = new RecoveryFiles([join(place, 'unsaved')]);
    await kept(files, unsaved('The strike', 'Words.'));
    await files.drop('briefing-one');
    expect(await files.list()).toEqual([]);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is not hidden by a damaged neighbour, which stays where it is', async () => {
    const folder = join(temporaryFolder(), 'unsaved');
    const files = new RecoveryFiles([folder]);
    await kept(files, unsaved('The strike', 'Words.'));
    writeFileSync(join(folder, 'damaged.json'), '{"briefingId":');
    await files.drop('another');
    expect(await files.list()).toHaveLength(1);
    await files.drop('briefing-one');
    expect(readdirSync(folder)).toEqual(['damaged.json']);
  });
});
