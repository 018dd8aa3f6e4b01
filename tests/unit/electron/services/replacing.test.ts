import { describe, expect, it } from 'vitest';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { replaceHandlers } from '../../../../electron/services/replacing/replace-handlers.ts';
import { replaceScope } from '../../../../shared/contract/replace-procedures.ts';
import { type FindQuery, findQuery } from '../../../../shared/find/find-query.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from '../archive/temporary-archive.ts';

interface Told {
  readonly name: string;
  readonly briefingIds?: readonly string[];
}

/** Two issues, the newer with two briefings; the words of each are searched and replaced. */
async function library() {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const older = await importIssue(
    archive,
    importedIssue(publication, { date: '2000-08-31' }, [
      { headline: 'Docks', text: 'The port closed (Port Post, August 28). Imports fell.' },
    ]),
  );
  const newer = await importIssue(
    archive,
    importedIssue(publication, { date: '2000-09-30' }, [
      { headline: 'The port opens', text: 'Ships came.' },
      { headline: 'Rain', text: 'It rained on the port, and on the port’s so-called quay.' },
    ]),
  );
  const told: Told[] = [];
  const ports = { emit: (name: string, event: object) => void told.push({ name, ...event }) };
  const jobs = new Jobs(ports);
  const handlers = replaceHandlers({ archive, ports, jobs });
  const [docks = '', opens = '', rain = ''] = [older, newer].flatMap(({ briefings }) =>
    briefings.map(({ id }) => id),
  );
  const textOf = async (briefingId: string) =>
    projectManuscript(value(await archive['briefings.read']({ briefingId })).manuscript).text;
  const search = async (query: Partial<FindQuery> & { text: string }, scope = {}) => {
    const request = { query: findQuery.parse(query), scope: replaceScope.parse(scope) };
    const summary = value(await handlers['replace.search']({ jobId: 'search', ...request }));
    const found = value(
      await handlers['replace.found']({ searchId: 'search', from: 0, limit: 200 }),
    );
    return { summary, found: found.briefings };
  };
  const apply = async (
    text: string,
    except: { briefingId: string; matches?: number[] }[] = [],
    keepCase = false,
  ) =>
    value(
      await handlers['replace.apply']({
        ...{ jobId: 'apply', searchId: 'search', except },
        replacement: { text, keepCase },
      }),
    );
  const undo = async (actId: string | null) =>
    value(await handlers['replace.undo']({ jobId: 'undo', actId: actId ?? '' }));
  const edit = async (briefingId: string, headline: string) => {
    const read = value(await archive['briefings.read']({ briefingId }));
    const { section, byline, dateline, revision, manuscript } = read;
    const details = { headline, section, byline, dateline };
    value(
      await archive['briefings.save']({ briefingId, baseRevision: revision, details, manuscript }),
    );
  };
  return {
    archive,
    jobs,
    handlers,
    told,
    docks,
    opens,
    rain,
    publication,
    newer,
    textOf,
    search,
    apply,
    undo,
    edit,
  };
}

describe('looking through the archive', () => {
  it('finds words in headlines and texts, newest first, with the words around them', async () => {
    const { search, opens, rain, docks } = await library();
    const { summary, found } = await search({ text: 'port', wholeWords: true });
    expect(summary).toEqual({ matches: 5, briefings: 3, isCut: false, unsearched: 0 });
    expect(found.map(({ briefingId }) => briefingId)).toEqual([opens, rain, docks]);
    expect(found[1]?.matches.map(({ before, words, after }) => [before, words, after])).toEqual([
      ['It rained on the ', 'port', ', and on the port’s so-called quay.'],
      ['It rained on the port, and on the ', 'port', '’s so-called quay.'],
    ]);
  });

  it('finds parts of words where these are meant', async () => {
    const { search } = await library();
    expect((await search({ text: 'port' })).summary.matches).toBe(6);
  });

  it('finds the same by the index and without it', async () => {
    const { search } = await library();
    const byIndex = await search({ text: 'the port', wholeWords: true });
    const byPattern = await search({ text: 'the port', wholeWords: true, isPattern: true });
    expect(byIndex.summary.matches).toBe(4);
    expect(byPattern.summary.matches).toBe(4);
    const matches = ({ found }: typeof byIndex) => found.map((one) => one.matches);
    expect(matches(byIndex)).toEqual(matches(byPattern));
  });

  it('finds what stands only in a line that the index does not know, once', async () => {
    const { archive, search, docks } = await library();
    const read = value(await archive['briefings.read']({ briefingId: docks }));
    const { headline, section, revision, manuscript } = read;
    const details = { headline, section, byline: 'A. Quayle', dateline: 'LERVIK, August 31' };
    value(
      await archive['briefings.save']({
        ...{ briefingId: docks, baseRevision: revision, details, manuscript },
      }),
    );
    const { found } = await search({ text: 'Quayle', wholeWords: true });
    expect(found.map(({ briefingId, matches }) => [briefingId, matches[0]?.place])).toEqual([
      [docks, 'byline'],
    ]);
    const { summary } = await search({ text: 'August', wholeWords: true });
    expect(summary).toMatchObject({ matches: 2, briefings: 1 });
  });

  it('stays within a publication, an issue, days, and drafts', async () => {
    const { search, publication, newer } = await library();
    const within = async (scope: object) => (await search({ text: 'port' }, scope)).summary.matches;
    expect(await within({ publicationId: publication.id })).toBe(6);
    expect(await within({ issueId: newer.issueId })).toBe(3);
    expect(await within({ to: '2000-08-31' })).toBe(3);
    expect(await within({ from: '2000-09-01' })).toBe(3);
    expect(await within({ draftsOnly: true })).toBe(0);
  });

  it('says where there is nothing like the scope, and where a pattern cannot be read', async () => {
    const { handlers } = await library();
    const request = { jobId: 'search', scope: replaceScope.parse({ publicationId: 'nosuch' }) };
    const query = findQuery.parse({ text: 'port' });
    expect(failureOf(await handlers['replace.search']({ ...request, query })).kind).toBe(
      'not-found',
    );
    const wrong = findQuery.parse({ text: '(', isPattern: true });
    expect(failureOf(await handlers['replace.search']({ ...request, query: wrong })).kind).toBe(
      'malformed-request',
    );
  });

  it('ends where it is cancelled', async () => {
    const { handlers, jobs } = await library();
    const request = { query: findQuery.parse({ text: 'port' }), scope: replaceScope.parse({}) };
    const searching = handlers['replace.search']({ jobId: 'search', ...request });
    jobs.cancel('search');
    expect(failureOf(await searching).kind).toBe('cancelled');
  });
});

describe('replacing in the archive', () => {
  it('makes one revision of each briefing, spares what is excepted, and tells the windows', async () => {
    const { archive, search, apply, told, textOf, docks, opens, rain } = await library();
    await search({ text: 'port', wholeWords: true });
    const except = [{ briefingId: rain, matches: [1] }];
    const done = await apply('harbour', except, true);
    expect(done).toMatchObject({ matches: 4, briefings: 3, left: [], isCancelled: false });
    expect(await textOf(docks)).toBe('The harbour closed (Harbour Post, August 28). Imports fell.');
    expect(await textOf(rain)).toContain('on the harbour, and on the port’s');
    const read = value(await archive['briefings.read']({ briefingId: opens }));
    expect(read.headline).toBe('The harbour opens');
    const history = value(await archive['briefings.history']({ briefingId: docks }));
    expect(history.map(({ revision, origin }) => [revision, origin])).toEqual([
      [2, 'replace'],
      [1, 'import'],
    ]);
    const changed = told.filter(({ name }) => name === 'archive.changed');
    expect(changed.flatMap(({ briefingIds }) => briefingIds)).toEqual([opens, rain, docks]);
  });

  it('reads the citations anew, and the index follows', async () => {
    const { archive, search, apply, docks } = await library();
    await search({ text: 'Port Post' });
    await apply('Harbour Mail');
    const { occurrences } = value(await archive['briefings.read']({ briefingId: docks }));
    expect(occurrences.map(({ printed }) => printed)).toEqual(['(Harbour Mail, August 28)']);
    const { hits } = value(await archive['search.find']({ query: '"Harbour Mail"' }));
    expect(hits.map(({ briefingId }) => briefingId)).toEqual([docks]);
  });

  it('leaves and names a briefing that has changed since, or is gone', async () => {
    const { archive, search, apply, edit, textOf, docks, opens, rain } = await library();
    await search({ text: 'port', wholeWords: true });
    await edit(rain, 'More rain');
    value(await archive['briefings.remove']({ briefingId: opens }));
    const done = await apply('harbour');
    expect(done.left).toEqual([
      { briefingId: opens, issueId: null, headline: 'The port opens', why: 'gone' },
      { briefingId: rain, issueId: expect.any(String), headline: 'More rain', why: 'changed' },
    ]);
    expect(done.briefings).toBe(1);
    expect(await textOf(rain)).toContain('on the port');
    expect(await textOf(docks)).toContain('The harbour closed');
  });

  it('is one act, undone as one but where something was edited since', async () => {
    const { archive, search, apply, undo, edit, textOf, docks, opens, rain } = await library();
    await search({ text: 'port', wholeWords: true });
    const { actId } = await apply('harbour');
    await edit(rain, 'More rain');
    const undone = await undo(actId);
    expect(undone).toMatchObject({ briefings: 2, isCancelled: false });
    expect(undone.left.map(({ headline, why }) => [headline, why])).toEqual([
      ['More rain', 'edited-since'],
    ]);
    expect(await textOf(docks)).toContain('The port closed (Port Post');
    expect(value(await archive['briefings.read']({ briefingId: opens })).headline).toBe(
      'The port opens',
    );
    expect(await textOf(rain)).toContain('on the harbour');
    const [act] = value(await archive['replace.acts']({}));
    expect(act).toMatchObject({ actId, matches: 5, briefings: 3, undone: 2 });
    expect(act?.query.text).toBe('port');
    expect((await undo(actId)).briefings).toBe(0);
  });

  it('keeps what is done where it is cancelled', async () => {
    const { archive, handlers, jobs, search, undo, publication } = await library();
    const many = Array.from({ length: 20 }, (_, index) => ({
      headline: `Wharf ${index}`,
      text: 'The wharf stands.',
    }));
    await importIssue(archive, importedIssue(publication, { date: '2000-10-31' }, many));
    await search({ text: 'the wharf' });
    const applying = handlers['replace.apply']({
      ...{ jobId: 'apply', searchId: 'search', except: [] },
      replacement: { text: 'the quay', keepCase: true },
    });
    jobs.cancel('apply');
    const done = value(await applying);
    expect(done).toMatchObject({ briefings: 8, matches: 8, isCancelled: true });
    expect((await undo(done.actId)).briefings).toBe(8);
  });

  it('asks to look again where what was found is not kept any more', async () => {
    const { handlers } = await library();
    const gone = await handlers['replace.found']({ searchId: 'nosuch', from: 0, limit: 10 });
    expect(failureOf(gone).hint).toBe('Look for it again.');
  });
});
