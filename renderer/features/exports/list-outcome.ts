import type { EditionsReport } from '../../../shared/contract/export-procedures.ts';
import { say } from '../../wording/say.ts';

/** What became of a list as a whole. */
export function listOutcome({
  written,
  cancelled,
}: Pick<EditionsReport, 'written' | 'cancelled'>): string {
  const failed = written.filter(({ failure }) => failure !== null).length;
  if (cancelled) return say('The export was cancelled');
  if (failed === 0) return say('The issue is exported');
  return failed === written.length
    ? say('Nothing was exported')
    : say('Not everything was exported');
}
