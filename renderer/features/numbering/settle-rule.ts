import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { NumberingRule } from '../../../shared/numbering/numbering-rule.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Settles a rule, or leaves it to the run; what was settled before can be put back. */
export async function settleRule(
  publicationId: Identifier,
  rule: NumberingRule | null,
  before: NumberingRule | null,
): Promise<boolean> {
  const done = await changeArchive('numbering.settle', { publicationId, rule });
  if (!done) return false;
  const undo = () => void changeArchive('numbering.settle', { publicationId, rule: before });
  showToast(rule ? say('The rule is settled.') : say('The run itself shows the rule again.'), {
    action: { label: say('Undo'), run: undo },
  });
  return true;
}
