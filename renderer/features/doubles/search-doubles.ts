import { create } from 'zustand';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { queryClient } from '../../app/archive-data.ts';
import { newJobId } from '../../app/jobs.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** The search that runs, if any; a window has one at a time. */
export const useDoubleSearch = create<{ readonly jobId: Identifier | null }>(() => ({
  jobId: null,
}));

/** Looks through the whole archive, and says how much it found. */
export async function searchDoubles(): Promise<void> {
  if (useDoubleSearch.getState().jobId !== null) return;
  const jobId = newJobId();
  useDoubleSearch.setState({ jobId });
  const outcome = await bridge.call('doubles.search', { jobId });
  useDoubleSearch.setState({ jobId: null });
  await queryClient.invalidateQueries({ queryKey: ['doubles.list'] });
  if (outcome.ok) showToast(foundInWords(outcome.value.pairs));
  else if (outcome.error.kind !== 'cancelled') showFailure(outcome.error);
}

function foundInWords(pairs: number): string {
  if (pairs === 0) return say('Nothing in the archive is there twice.');
  return say('{pairs, plural, one {One pair was found.} other {# pairs were found.}}', { pairs });
}
