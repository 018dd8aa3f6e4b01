import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { writingDirection } from '../printed-words.ts';
import { statedLines } from '../stated-corrections.ts';
import { element, type Markup } from './markup.ts';
import { running } from './running.ts';

/** What was put right in a briefing since it was published, each with its day. */
export function statedParagraphs(
  briefing: Pick<Briefing, 'id'>,
  document: IssueDocument,
): Markup[] {
  const direction = writingDirection(document.publication.language);
  return statedLines(briefing, document).map(({ verb, right, wrong }) =>
    element(
      'p',
      { class: 'stated', role: 'note', ...running(right, direction) },
      element('strong', {}, verb),
      ' ',
      right,
      wrong && ` ${wrong}`,
    ),
  );
}
