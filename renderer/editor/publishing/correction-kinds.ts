import { type CorrectionKind, correctionKinds } from '../../../shared/publishing/correction.ts';
import { say } from '../../wording/say.ts';

const labels: Readonly<Record<CorrectionKind, string>> = {
  correction: say('Correction'),
  clarification: say('Clarification'),
  update: say('Update'),
  withdrawal: say('Withdrawal'),
};

export const kindOptions = correctionKinds.map((value) => ({ value, label: labels[value] }));

/** "Corrected on 3 May 2003". */
export function statedInWords(kind: CorrectionKind, at: string): string {
  const day = new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
  return `${verbs[kind]} on ${day}`;
}

const verbs: Readonly<Record<CorrectionKind, string>> = {
  correction: say('Corrected'),
  clarification: say('Clarified'),
  update: say('Updated'),
  withdrawal: say('Withdrawn'),
};
