import type { Bridge } from '../../../shared/contract/contract.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { TopicsOfBriefing } from '../names/topic-changes.ts';
import type { ChosenIssues } from './chosen-issues.ts';
import { insertionMenu } from './insertion-menu.ts';
import type { MenuProvider } from './menu-provider.ts';
import { referenceMenu } from './reference-menu.ts';
import { sourceMenu } from './source-menu.ts';
import { topicMenu } from './topic-menu.ts';

interface MenuParts {
  readonly bridge: Bridge;
  readonly issue: IssueSummary;
  readonly publication: Publication;
  readonly briefing: TopicsOfBriefing;
  readonly chosenIssues: ChosenIssues;
}

/** Every menu that a sign opens in the text of this issue. */
export function menuProviders({
  bridge,
  issue,
  publication,
  briefing,
  chosenIssues,
}: MenuParts): readonly MenuProvider[] {
  const { id: issueId, date, datePrecision } = issue;
  const { language, dateOrder } = publication;
  const style = { language, dateOrder };
  const issueDay = datePrecision === 'day' ? date : null;
  return [
    sourceMenu({ bridge, issueId, issueDay, style }),
    referenceMenu({ bridge, issueId, style: { ...style, issueDate: date }, chosenIssues }),
    topicMenu(bridge, briefing),
    insertionMenu,
  ];
}
