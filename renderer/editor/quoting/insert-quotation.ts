import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { Bridge } from '../../../shared/contract/contract.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { quotePassage } from '../../../shared/quotations/quote-passage.ts';
import { say } from '../../wording/say.ts';
import { $putBehind } from '../behaviour/top-blocks.ts';
import { manuscriptToLexical } from '../conversion/manuscript-to-lexical.ts';
import { openBriefing } from '../desk/open-briefing.ts';
import { newId } from '../nodes/span-states.ts';

export interface QuotingBriefing {
  readonly editor: LexicalEditor;
  readonly bridge: Bridge;
  readonly briefingId: string;
}

/** What is quoted: a part of a briefing, or all of it where no blocks are given. */
export interface Quoted {
  readonly briefingId: string;
  readonly blocks?: readonly Block[];
}

/** Puts the quotation after this block, or before the first; as one step of undo. */
export async function insertQuotation(
  { editor, bridge, briefingId }: QuotingBriefing,
  quoted: Quoted,
  after: NodeKey | null,
): Promise<Result<null, Failure>> {
  if (quoted.briefingId === briefingId) {
    return err(failure('conflict', say('A briefing does not quote itself.')));
  }
  const [from, to] = await Promise.all([
    openBriefing(bridge, quoted.briefingId),
    openBriefing(bridge, briefingId),
  ]);
  if (!from.ok) return from;
  if (!to.ok) return to;
  const { issue, publication } = from.value;
  const quotation = quotePassage(
    quoted.blocks ?? from.value.briefing.manuscript.blocks,
    { ...issue, publicationName: publication.shortTitle || publication.title },
    {
      language: to.value.publication.language,
      dateOrder: to.value.publication.dateOrder,
      issueDate: to.value.issue.date,
    },
    newId,
  );
  if (!quotation) return err(failure('not-found', say('There are no words in it to quote.')));
  editor.update(() => $insertAfter(quotation, after), { tag: HISTORY_PUSH_TAG });
  return ok(null);
}

function $insertAfter(quotation: Block, after: NodeKey | null): void {
  const [node] = manuscriptToLexical({ version: 1, blocks: [quotation] });
  if (!node) return;
  const first = $getRoot().getFirstChild();
  if (after === null && first) first.insertBefore(node);
  else $putBehind(node, after);
  node.selectEnd();
}
