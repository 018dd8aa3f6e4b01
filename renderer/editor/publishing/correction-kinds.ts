import { type CorrectionKind, correctionKinds } from '../../../shared/publishing/correction.ts';
import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';

const labels: Readonly<Record<CorrectionKind, string>> = {
  correction: say('Correction'),
  clarification: say('Clarification'),
  update: say('Update'),
  withdrawal: say('Withdrawal'),
};

export const kindOptions = correctionKinds.map((value) => ({ value, label: labels[value] }));

/** "Corrected on 3 May 2003". */
export function statedInWords(kind: CorrectionKind, at: string): string {
  const day = new Date(at).toLocaleDateString(locale(), { dateStyle: 'long' });
  return say(
    '{kind, select, correction {Corrected} clarification {Clarified} update {Updated} other {Withdrawn}} on {day}',
    { kind, day },
  );
}
