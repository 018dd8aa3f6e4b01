import { furnitureTexts } from '../../shared/issues/furniture.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Block } from '../../shared/manuscript/manuscript.ts';

/**
 * What stands at the end of an issue besides its briefings, in the order in which it usually does:
 * imprint, editors, how to subscribe, disclaimer. The motto stands with the masthead, the ISSN with
 * the last lines (`issue-lines.ts`).
 */
export const closingFurniture = ({ furniture }: Pick<IssueDocument, 'furniture'>): Block[] =>
  furnitureTexts.flatMap((name) => furniture[name]?.blocks ?? []);
