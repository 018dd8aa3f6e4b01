import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { isRecord, type JsonRecord, recordsIn, textAt } from '../json/json-record.ts';

/** What an exported page says of its issue in its data. */
export type IssueFacts = Pick<
  IssueDraft,
  'publication' | 'language' | 'volume' | 'number' | 'date' | 'datePrecision' | 'title'
> & {
  /** Topics of the issue by name, for which a draft has no place. */
  readonly topics: readonly string[];
};

const dataBlock = /<script type="application\/ld\+json">(?<json>[^<]*)<\/script>/;

/** Null where the page holds no data of an issue. */
export function readIssueFacts(page: string): IssueFacts | null {
  const things = thingsIn(dataBlock.exec(page)?.groups?.json ?? '');
  const thing = (type: string) => things.find((it) => it['@type'] === type);
  const issue = thing('PublicationIssue');
  if (!issue) return null;
  const periodical = thing('Periodical') ?? {};
  const volume = thing('PublicationVolume');
  const date = textAt(issue, 'datePublished');
  const isDate = date !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date);
  return {
    publication: textAt(periodical, 'name')?.slice(0, 200) ?? null,
    language: textAt(periodical, 'inLanguage'),
    volume: volume ? (textAt(volume, 'volumeNumber')?.slice(0, 20) ?? null) : null,
    number: textAt(issue, 'issueNumber')?.slice(0, 40) ?? null,
    date: isDate ? `${date}-01-01`.slice(0, 10) : null,
    datePrecision: date?.length === 4 ? 'year' : date?.length === 7 ? 'month' : 'day',
    title: textAt(issue, 'name')?.slice(0, 300) ?? null,
    topics: Array.isArray(issue.keywords) ? issue.keywords.map(String) : [],
  };
}

function thingsIn(json: string): JsonRecord[] {
  try {
    const data: unknown = JSON.parse(json);
    return isRecord(data) ? recordsIn(data['@graph']) : [];
  } catch {
    return [];
  }
}
