import { describe, expect, it } from 'vitest';
import { listOutcome } from '../../../../../renderer/features/exports/list-outcome.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';

const written = { format: 'html', report: null, failure: null } as const;
const failed = { ...written, failure: failure('target-unwritable', 'It may not be written.') };

describe('what became of a list', () => {
  it.each([
    [{ written: [written, written], cancelled: false }, 'The issue is exported'],
    [{ written: [written, failed], cancelled: false }, 'Not everything was exported'],
    [{ written: [failed, failed], cancelled: false }, 'Nothing was exported'],
    [{ written: [written], cancelled: true }, 'The export was cancelled'],
  ])('is told in its title: %#', (report, told) => {
    expect(listOutcome(report)).toBe(told);
  });
});
