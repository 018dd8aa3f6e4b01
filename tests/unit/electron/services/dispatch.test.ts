import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../../../electron/services/dispatch.ts';
import type { Handlers } from '../../../../shared/contract/contract.ts';
import { failure } from '../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';

const publication = {
  id: 'p1',
  slug: 'courier',
  issueCount: 0,
  title: 'The Courier',
  shortTitle: null,
  subtitle: null,
  publisher: null,
  issn: null,
  language: 'en',
  dateOrder: 'month-first' as const,
  aliases: [],
  formerTitles: [],
  continues: null,
};

function dispatchTo(handlers: Partial<Handlers>, proveResponses = true) {
  const reported: unknown[] = [];
  const dispatch = createDispatch(handlers as Handlers, {
    report: (_name, error) => reported.push(error),
    proveResponses,
  });
  return { dispatch, reported };
}

describe('dispatch', () => {
  it('hands a valid request over with its defaults filled in', async () => {
    let received: unknown;
    const { dispatch } = dispatchTo({
      'issues.list': async (request) => {
        received = request;
        return ok({ issues: [], total: 0 });
      },
    });
    expect(await dispatch('issues.list', {})).toEqual(ok({ issues: [], total: 0 }));
    expect(received).toEqual({ offset: 0, limit: 500 });
  });

  it('names the field that is wrong, and does not call the handler', async () => {
    let called = false;
    const { dispatch } = dispatchTo({
      'publications.create': async () => {
        called = true;
        return ok(publication);
      },
    });
    const outcome = await dispatch('publications.create', {
      details: { ...publication, title: 7 },
    });
    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: 'malformed-request', place: 'details.title' },
    });
    expect(called).toBe(false);
  });

  it('refuses a manuscript that is nested deeper than any could be', async () => {
    const { dispatch, reported } = dispatchTo({});
    let list: object = { type: 'list', ordered: false, items: [{ content: [] }] };
    for (let depth = 0; depth < 100_000; depth += 1) {
      list = { type: 'list', ordered: false, items: [{ content: [], children: list }] };
    }
    const details = { headline: 'Deep', section: null, byline: null, dateline: null };
    const outcome = await dispatch('briefings.save', {
      briefingId: 'b1',
      baseRevision: 1,
      details,
      manuscript: { version: 1, blocks: [list] },
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'malformed-request' } });
    expect(reported).toEqual([]);
  });

  it('knows no name but those of the contract', async () => {
    const { dispatch } = dispatchTo({});
    for (const name of ['nothing.here', '', 'toString', '__proto__', 'constructor']) {
      const outcome = await dispatch(name, {});
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'unknown-procedure' } });
    }
  });

  it('reports a bug, and tells the window nothing of its inside', async () => {
    const { dispatch, reported } = dispatchTo({
      'publications.list': async () => {
        throw new Error('SELECT secret FROM /home/ada/archive');
      },
    });
    const outcome = await dispatch('publications.list', {});
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(JSON.stringify(outcome)).not.toMatch(/secret|SELECT|ada|at /);
    expect(reported).toHaveLength(1);
  });

  it('passes a failure on as it is', async () => {
    const conflict = err(failure('conflict', 'There is a publication of that title.'));
    const { dispatch } = dispatchTo({ 'publications.create': async () => conflict });
    expect(await dispatch('publications.create', { details: publication })).toEqual(conflict);
  });

  it('takes an answer against the contract for a bug, where answers are proved', async () => {
    const wrong = { 'publications.list': async () => ok([{ title: 'no more than this' }]) };
    const proved = dispatchTo(wrong as unknown as Partial<Handlers>);
    const unproved = dispatchTo(wrong as unknown as Partial<Handlers>, false);
    expect(await proved.dispatch('publications.list', {})).toMatchObject({ ok: false });
    expect(String(proved.reported[0])).toContain('answered against the contract');
    expect(await unproved.dispatch('publications.list', {})).toMatchObject({ ok: true });
  });

  it('takes a failure that a procedure does not declare for a bug', async () => {
    const undeclared = { 'publications.list': async () => err(failure('disk-full', 'Full.')) };
    const { dispatch, reported } = dispatchTo(undeclared as unknown as Partial<Handlers>);
    const outcome = await dispatch('publications.list', {});
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(String(reported[0])).toContain('does not declare the failure disk-full');
  });
});
