import { type CorrectionKind, correctionKinds } from '../../../shared/publishing/correction.ts';

const labels: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  withdrawal: 'Withdrawal',
};

export const kindOptions = correctionKinds.map((value) => ({ value, label: labels[value] }));

/** "Corrected on 3 May 2003". */
export function statedInWords(kind: CorrectionKind, at: string): string {
  const day = new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' });
  return `${verbs[kind]} on ${day}`;
}

const verbs: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Corrected',
  clarification: 'Clarified',
  update: 'Updated',
  withdrawal: 'Withdrawn',
};
