import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { SearchTerms } from '../../app/place.ts';
import type { Sheet } from '../../app/view-state.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { say } from '../../wording/say.ts';

type CitationsSheet = Extract<Sheet, { kind: 'citations' }>;

export const citationsOfIssue = (issue: IssueSummary): CitationsSheet => ({
  kind: 'citations',
  scope: { kind: 'issue', issueId: issue.id },
  subject: `${issue.publicationTitle}, ${issueLabel(issue)}`,
});

export const citationsOfBriefing = ({ id, headline }: BriefingSummary): CitationsSheet => ({
  kind: 'citations',
  scope: { kind: 'briefing', briefingId: id },
  subject: headline || say('A briefing without a headline'),
});

export const citationsOfSource = ({ id, name }: SourceRecord): CitationsSheet => ({
  kind: 'citations',
  scope: { kind: 'source', sourceId: id },
  subject: say('Wherever {name} is cited', { name }),
});

export const citationsOfSearch = (terms: SearchTerms): CitationsSheet => ({
  kind: 'citations',
  scope: { kind: 'search', ...terms },
  subject: say('All briefings with “{query}”', { query: terms.query }),
});
