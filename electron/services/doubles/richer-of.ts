import { type Richness, richerForm } from '../../../shared/likeness/richness.ts';
import type { Form } from './form.ts';

interface KeptForm {
  readonly kept: Form;
  /** Why each of the others is poorer. */
  readonly others: readonly { readonly form: Form; readonly why: string }[];
}

/**
 * Which form of an issue is kept: one that a person has worked on, else the one that carries most;
 * where nothing tells, the one in the archive, then the first.
 */
export async function richerOf(group: readonly Form[]): Promise<KeptForm> {
  const inOrder = [...group].sort((one, other) => rank(one) - rank(other));
  const weighed: { form: Form; richness: Richness }[] = [];
  for (const form of inOrder) weighed.push({ form, richness: await form.richness() });
  const [first, ...rest] = weighed;
  if (!first) throw new Error('a group of forms is not empty');
  let kept = first;
  for (const other of first.form.isEdited ? [] : rest) {
    if (richerForm(kept.richness, other.richness).richer === 'other') kept = other;
  }
  const others = weighed.filter((it) => it !== kept);
  return {
    kept: kept.form,
    others: others.map(({ form, richness }) => ({
      form,
      why: kept.form.isEdited ? 'It was edited here' : richerForm(kept.richness, richness).why,
    })),
  };
}

const rank = ({ isEdited, issueId }: Form): number => {
  if (isEdited) return 0;
  return issueId === null ? 2 : 1;
};
