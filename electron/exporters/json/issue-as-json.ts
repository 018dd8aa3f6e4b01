import type { IssueJson, PublicationJson } from '../../../shared/editions/archive-json.ts';
import type {
  BriefingDesk,
  IssueDesk,
  PublicationDesk,
} from '../../../shared/editions/desk-json.ts';
import type { Briefing, ResolvedOccurrence } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Publication } from '../../../shared/issues/publication.ts';

export type OriginalJson = IssueJson['briefings'][number]['originals'][number];

/** What an archive knows of an issue besides what is printed; of briefings by their ids. */
export interface KeptOfIssue {
  readonly originals?: ReadonlyMap<string, readonly OriginalJson[]>;
  readonly desk?: {
    readonly issue: IssueDesk;
    readonly briefings: ReadonlyMap<string, BriefingDesk>;
  };
}

/** An issue in the open form. */
export function issueAsJson(
  document: IssueDocument,
  { originals, desk }: KeptOfIssue = {},
): IssueJson {
  const { id, publicationId, volume, number, date, datePrecision, title, status } = document.issue;
  const { language, address } = document.issue;
  return {
    id,
    publicationId,
    volume,
    number,
    date,
    datePrecision,
    title,
    status,
    ...(language && language !== document.publication.language && { language }),
    ...(address && { address }),
    briefings: document.briefings.map((briefing) => ({
      id: briefing.id,
      ...wordsAround(briefing),
      topics: [...(document.topics.get(briefing.id) ?? [])],
      updatedAt: briefing.updatedAt,
      manuscript: briefing.manuscript,
      cited: briefing.occurrences.flatMap(citedIn),
      corrections: [...(document.statedCorrections.get(briefing.id) ?? [])],
      originals: [...(originals?.get(briefing.id) ?? [])],
      ...deskKey(desk?.briefings.get(briefing.id)),
    })),
    ...deskKey(desk?.issue),
  };
}

export const publicationAsJson = (
  { issueCount: _, ...publication }: Publication,
  desk?: PublicationDesk,
): PublicationJson => ({ ...publication, ...deskKey(desk) });

/** Left out where nothing of the desk is carried. */
const deskKey = <Desk>(desk: Desk | undefined): { desk?: Desk } => (desk ? { desk } : {});

const wordsAround = ({ headline, section, byline, dateline }: Briefing) => ({
  headline,
  section,
  byline,
  dateline,
});

function citedIn({
  id,
  printed,
  reading,
  sources,
  decision,
}: ResolvedOccurrence): IssueJson['briefings'][number]['cited'] {
  if (!reading || decision?.verdict === 'rejected' || reading.groups.length === 0) return [];
  const records = new Map(sources.map(({ name, record }) => [name, record]));
  return [
    {
      inline: id,
      printed,
      sources: reading.groups.flatMap((group) =>
        group.sources.map(({ name }) => ({ name, record: records.get(name) ?? null })),
      ),
      dates: reading.groups.flatMap((group) => group.resolved ?? group.dates),
    },
  ];
}
