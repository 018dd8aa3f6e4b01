import type { ActionId } from '../../actions/all-actions.ts';
import { $footnoteAtCaret } from '../behaviour/footnotes.ts';
import { $isInQuotation, $isInRunningText } from '../behaviour/running-text.ts';
import { $isInTable } from '../behaviour/table-at-caret.ts';
import { $quotationAtCaret } from './block-changes.ts';

/** Whether an action on the text has anything to do where the caret stands. */
export const $isOfUse = (id: ActionId): boolean => $whereOfUse[id]?.() ?? true;

const $whereOfUse: Partial<Record<ActionId, () => boolean>> = {
  'text.paragraph': $isInRunningText,
  'text.heading-1': $isInRunningText,
  'text.heading-2': $isInRunningText,
  'text.heading-3': $isInRunningText,
  'text.bullets': $isInRunningText,
  'text.numbers': $isInRunningText,
  'text.quotation': $isInQuotation,
  'text.attribution': () => $quotationAtCaret() !== null,
  'text.footnote': () => $footnoteAtCaret() === null,
  'text.picture': $isInRunningText,
  'text.rule': $isInRunningText,
  'text.table': $isInRunningText,
  'text.table-row': $isInTable,
  'text.table-column': $isInTable,
  'text.table-caption': $isInTable,
  'text.table-head': $isInTable,
  'text.remove-table-row': $isInTable,
  'text.remove-table-column': $isInTable,
};
