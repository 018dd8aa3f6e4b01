import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../electron/services/application.ts';
import { contract, procedureNames } from '../../shared/contract/contract.ts';
import { freshApplication } from '../support/fresh-application.ts';
import { malformedRequests } from './malformed-requests.ts';

let application: Application;

beforeAll(async () => {
  // That each procedure has exactly one handler, opening proves: it throws otherwise.
  application = await freshApplication();
});

afterAll(() => application.close());

describe.each(procedureNames)('%s', (name) => {
  const malformed = malformedRequests(contract[name].request);

  it.each(malformed)('refuses a request that is $what', async ({ request, field }) => {
    const outcome = await application.dispatch(name, request);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'malformed-request' } });
    if (outcome.ok || field === undefined) return;
    expect(outcome.error.place?.split('.')[0]).toBe(field);
    expect(outcome.error.message).toContain(field);
  });

  it('names its summary, for the reference', () => {
    expect(contract[name].summary).toMatch(/^[A-Z].*\.$/s);
  });
});
