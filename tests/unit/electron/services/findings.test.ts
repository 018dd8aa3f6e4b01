import { describe, expect, it } from 'vitest';
import { findingHandlers, proofreadAll } from '../../../../electron/services/findings.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import {
  archiveWithKnownSources,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../archive/temporary-archive.ts';

async function library(text: string) {
  const archive = await archiveWithKnownSources();
  const publication = await foundCourier(archive);
  const { briefings } = await importIssue(
    archive,
    importedIssue(publication, { date: '2000-08-31' }, [{ headline: 'Docks', text }]),
  );
  const told: string[] = [];
  const ports = { emit: (name: string) => void told.push(name) };
  const handlers = findingHandlers({ archive, ports, jobs: new Jobs(ports) });
  const briefingId = briefings[0]?.id ?? '';
  const found = async () =>
    value(await archive['findings.list']({ scope: { briefingId } })).findings;
  const textNow = async () =>
    projectManuscript(value(await archive['briefings.read']({ briefingId })).manuscript).text;
  return { archive, handlers, briefingId, found, textNow, told };
}

describe('mending a finding', () => {
  it('is a revision like any other, and tells the windows', async () => {
    const { handlers, briefingId, found, textNow, told } = await library(
      'The docks closed on Tuesday, August 28 (Reuters, August 28).',
    );
    const [{ fingerprint = '' } = {}] = await found();
    const mended = await handlers['findings.fix']({ briefingId, fingerprint });
    expect(value(mended)).toEqual({ before: 1, revision: 2 });
    expect(await textNow()).toBe('The docks closed on Monday, August 28 (Reuters, August 28).');
    expect(await found()).toEqual([]);
    expect(told).toContain('archive.changed');
  });

  it('reads the citations of the mended text anew', async () => {
    const { archive, handlers, briefingId, found } = await library(
      'The docks closed(Reuters, August 28).',
    );
    const [{ fingerprint = '' } = {}] = await found();
    value(await handlers['findings.fix']({ briefingId, fingerprint }));
    const { occurrences } = value(await archive['briefings.read']({ briefingId }));
    expect(occurrences.map(({ printed }) => printed)).toEqual(['(Reuters, August 28)']);
  });

  it('is refused where only a person can mend it, or where it is gone', async () => {
    const { handlers, briefingId, found } = await library('The docks closed on June 31.');
    const [{ fingerprint = '' } = {}] = await found();
    const refused = await handlers['findings.fix']({ briefingId, fingerprint });
    expect(failureOf(refused).kind).toBe('conflict');
    const gone = await handlers['findings.fix']({ briefingId, fingerprint: 'nosuch' });
    expect(failureOf(gone).kind).toBe('not-found');
  });
});

describe('proofreading all that waits', () => {
  it('tells how far it is, and can be stopped', async () => {
    const { archive } = await library('The docks closed on June 31.');
    const steps: [number, number | null][] = [];
    const progress = (_stage: string, done: number, total: number | null) => {
      steps.push([done, total]);
    };
    const stopped = new AbortController();
    stopped.abort();
    const refused = await proofreadAll(archive, { signal: stopped.signal, progress });
    expect(failureOf(refused).kind).toBe('cancelled');
    const { signal } = new AbortController();
    expect(value(await proofreadAll(archive, { signal, progress }))).toBe(1);
    expect(steps).toEqual([[1, 1]]);
  });
});
