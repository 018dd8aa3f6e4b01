import { type EntityRecord, entityKind } from '../../../shared/authority/entity-record.ts';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { readableSlug } from '../citations/readable-slug.ts';
import { issueFileName } from '../issue-file-name.ts';
import { folderOfKind, type SiteIssue, type SiteName, type SiteNames } from './site.ts';

/** Where each issue stands; `issues` are newest first, as the archive lists them. */
export function siteIssues(issues: readonly IssueSummary[]): SiteIssue[] {
  const taken = new Set<string>();
  return [...issues]
    .reverse()
    .map((issue) => {
      const day = issueFileName('issue', issue, 'x').slice('issue-'.length, -'.x'.length);
      return { issue, folder: `issues/${freeOf(day, taken)}/` };
    })
    .reverse();
}

/** Where each name stands, so that pages can lead there before theirs are written. */
export function siteNames(
  sources: readonly SourceRecord[],
  entities: readonly EntityRecord[],
): SiteNames {
  const taken = new Set<string>();
  const listed = (name: Omit<SiteName, 'base'>): SiteName => {
    const slug = readableSlug(name.name) || name.kind;
    return { ...name, base: freeOf(`${folderOfKind[name.kind]}/${slug}`, taken) };
  };
  const names = [
    ...byId(sources).map(({ id, name, aliases }) =>
      listed({ id, kind: 'source', name, note: '', aliases }),
    ),
    ...byId(entities).map(({ id, kind, name, note, aliases }) =>
      listed({ id, kind, name, note, aliases }),
    ),
  ];
  const has = new Set(names.map(({ kind }) => kind));
  return {
    ofId: new Map(names.map((name) => [name.id, name])),
    topics: new Map(
      names.flatMap((name) => (name.kind === 'topic' ? [[name.name, name] as const] : [])),
    ),
    kinds: ['source' as const, ...entityKind.options.filter((kind) => has.has(kind))],
  };
}

/** The same address at every export, whatever is most cited meanwhile. */
const byId = <Record extends { readonly id: string }>(records: readonly Record[]): Record[] =>
  [...records].sort((one, other) => (one.id < other.id ? -1 : 1));

/** "index" is the page of the folder. */
function freeOf(base: string, taken: Set<string>): string {
  let free = base.endsWith('/index') ? `${base}-1` : base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  taken.add(free);
  return free;
}
