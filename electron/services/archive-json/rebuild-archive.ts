import {
  type ArchiveJson,
  archiveJson,
  type BriefingJson,
  type IssueJson,
  type NameJson,
  type PublicationJson,
} from '../../../shared/editions/archive-json.ts';
import { issueDetails } from '../../../shared/issues/issue.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { taggedSpans } from '../../../shared/manuscript/tagged-spans.ts';
import type { Archive, RebuiltBriefing } from '../../archive/archive.ts';
import type { Job } from '../jobs.ts';
import { type NewIds, withNewIds } from './with-new-ids.ts';

export type RebuildableArchive = Pick<
  Archive,
  | 'publications.list'
  | 'publications.create'
  | 'entities.create'
  | 'entities.update'
  | 'sources.read'
  | 'keepOriginal'
  | 'rebuildPublicationDesk'
  | 'rebuildIssue'
  | 'fillIssue'
>;

export interface RebuiltArchive {
  readonly publications: number;
  readonly issues: number;
  readonly briefings: number;
}

/** A file of ours, understood; anything else is refused with the first place where it is wrong. */
export function readArchiveJson(text: string, file: string): Result<ArchiveJson, Failure> {
  try {
    const parsed = archiveJson.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return err(unreadable(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message}`));
  } catch {
    return err(unreadable(file, 'it is no whole JSON'));
  }
}

const unreadable = (file: string, reason: string) =>
  failure('unreadable-file', `This is no archive in Masthead's JSON: ${reason}.`, { file });

/**
 * Adds what such a file holds to an archive: publications under their titles with their rules, names,
 * pictures, issues with their editions, texts with their standing and named versions. A cancelled rebuilding leaves the issues that were complete.
 */
export async function rebuildArchive(
  archive: RebuildableArchive,
  file: ArchiveJson,
  job: Job,
): Promise<Result<RebuiltArchive, Failure>> {
  for (const bytes of [...Object.values(file.pictures), ...Object.values(file.files ?? {})]) {
    const kept = await archive.keepOriginal(Buffer.from(bytes, 'base64'));
    if (!kept.ok) return kept;
  }
  const publications = await foundPublications(archive, file.publications);
  if (!publications.ok) return publications;
  const names = await foundNames(archive, file.names);
  const ordered = oldestFirst(file.issues);
  const issues = new Map<Identifier, Identifier>();
  // All of them first: texts may point to any.
  for (const issue of ordered) {
    const publicationId = publications.value.get(issue.publicationId);
    if (!publicationId) continue;
    const details = issueDetails.parse(issue);
    const created = await archive.rebuildIssue(issue.id, { publicationId, details });
    if (!created.ok) return created;
    issues.set(issue.id, created.value.id);
  }
  const ids: NewIds = { issues, names, sources: await knownSources(archive, file) };
  let briefings = 0;
  for (const [done, issue] of ordered.entries()) {
    if (job.signal.aborted) return err(failure('cancelled', 'The rebuilding was cancelled.'));
    job.progress('Rebuilding issues', done, ordered.length);
    const issueId = issues.get(issue.id);
    const filled = issueId && (await fillIssue(archive, issueId, issue, ids));
    if (filled && !filled.ok) return filled;
    briefings += issue.briefings.length;
  }
  return ok({ publications: publications.value.size, issues: issues.size, briefings });
}

const fillIssue = (
  archive: RebuildableArchive,
  issueId: Identifier,
  { briefings, desk }: IssueJson,
  ids: NewIds,
): Promise<Result<null, Failure>> =>
  archive.fillIssue({ issueId, desk, briefings: briefings.map((it) => rebuiltBriefing(it, ids)) });

function rebuiltBriefing(json: BriefingJson, ids: NewIds): RebuiltBriefing {
  const { id, headline, section, byline, dateline, topics, updatedAt, corrections, desk } = json;
  const topicIds = topics.flatMap((name) => ids.names.topics.get(name) ?? []);
  const details = { headline, section, byline, dateline };
  return {
    id,
    updatedAt,
    details: { ...details, ...(topicIds.length > 0 && { topics: topicIds }) },
    manuscript: withNewIds(json.manuscript, ids),
    corrections,
    desk: desk && {
      ...desk,
      versions: desk.versions.map((version) => ({
        ...version,
        manuscript: withNewIds(version.manuscript, ids),
      })),
    },
  };
}

/** By the ids of the file; a publication of the same title is taken as it is. */
async function foundPublications(
  archive: RebuildableArchive,
  publications: readonly PublicationJson[],
): Promise<Result<Map<Identifier, Identifier>, Failure>> {
  const listed = await archive['publications.list']({});
  if (!listed.ok) return listed;
  const known = new Map(listed.value.map(({ title, id }) => [title, id]));
  const ids = new Map<Identifier, Identifier>();
  for (const { id, slug: _, continues, desk, ...details } of predecessorsFirst(publications)) {
    const there = known.get(details.title);
    if (there) {
      ids.set(id, there);
      continue;
    }
    const before = continues === null ? null : (ids.get(continues) ?? null);
    const created = await archive['publications.create']({
      details: { ...details, continues: before },
    });
    if (!created.ok) return created;
    ids.set(id, created.value.id);
    const settled = desk && (await archive.rebuildPublicationDesk(created.value.id, desk));
    if (settled && !settled.ok) return settled;
  }
  return ok(ids);
}

/** A publication after the one that it continues, where both are in the file. */
function predecessorsFirst(publications: readonly PublicationJson[]): PublicationJson[] {
  const ordered: PublicationJson[] = [];
  const left = new Map(publications.map((it) => [it.id, it]));
  const take = (it: PublicationJson) => {
    if (!left.delete(it.id)) return;
    const before = it.continues === null ? undefined : left.get(it.continues);
    if (before) take(before);
    ordered.push(it);
  };
  for (const it of publications) take(it);
  return ordered;
}

async function foundNames(
  archive: RebuildableArchive,
  names: readonly NameJson[],
): Promise<NewIds['names']> {
  const ids = new Map<Identifier, Identifier>();
  const topics = new Map<string, Identifier>();
  for (const { id, kind, name, note, aliases } of names) {
    const created = await archive['entities.create']({ kind, name, aliases });
    if (!created.ok) continue;
    const { entity } = created.value;
    if (note && !entity.note) await archive['entities.update']({ entityId: entity.id, note });
    ids.set(id, entity.id);
    if (kind === 'topic') topics.set(name, entity.id);
  }
  return { ids, topics };
}

/** Records that a person chose for printed names, as far as this archive has them. */
async function knownSources(
  archive: RebuildableArchive,
  { issues }: ArchiveJson,
): Promise<ReadonlySet<Identifier>> {
  const texts = issues.flatMap(({ briefings }) => briefings.map(({ manuscript }) => manuscript));
  const chosen = texts.flatMap((manuscript) =>
    [...taggedSpans(manuscript)].flatMap(({ tag }) => Object.values(tag.decision?.sources ?? {})),
  );
  const known = new Set<Identifier>();
  for (const sourceId of new Set(chosen)) {
    const read = await archive['sources.read']({ sourceId });
    if (read.ok) known.add(sourceId);
  }
  return known;
}

/** Those of one day in the order in which they came: the file has the newest first. */
const oldestFirst = (issues: readonly IssueJson[]): IssueJson[] =>
  issues.toReversed().toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
