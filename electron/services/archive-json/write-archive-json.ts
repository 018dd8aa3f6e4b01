import type { NameJson, PublicationJson } from '../../../shared/editions/archive-json.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { pictureSources } from '../../exporters/issue-pictures.ts';
import { archiveJsonPieces } from '../../exporters/json/archive-json-pieces.ts';
import {
  issueAsJson,
  type OriginalJson,
  publicationAsJson,
} from '../../exporters/json/issue-as-json.ts';
import type { Job } from '../jobs.ts';
import { must, unlessTrashed } from '../must-read.ts';
import { writeWholeText } from '../write-whole-file.ts';

export type WritableArchive = Pick<
  Archive,
  | 'publications.list'
  | 'issues.list'
  | 'issueDocument'
  | 'issueDesk'
  | 'publicationDesk'
  | 'briefings.read'
  | 'originals.ofBriefing'
  | 'entities.list'
  | 'readOriginal'
>;

export interface WrittenArchive {
  readonly path: string;
  readonly bytes: number;
  readonly issues: number;
}

/** How many issues or names are asked for at a time. */
const PAGE = 500;

/**
 * Writes a publication, or the whole archive, to one file of JSON: everything that its texts are,
 * notes and suggestions of the desk among it. An earlier file stays as it was where that fails; where
 * the archive cannot be read, it throws an `ArchiveFault` rather than leave anything out.
 */
export async function writeArchiveJson(
  archive: WritableArchive,
  publication: Publication | null,
  target: string,
  job: Job,
): Promise<Result<WrittenArchive, Failure>> {
  const publications = publication ? [publication] : must(await archive['publications.list']({}));
  const names = await allNames(archive);
  const issueIds = await issuesOf(archive, publications);
  const pieces = piecesOf(archive, publications, names, issueIds, job);
  const written = await writeWholeText(target, pieces, job.signal);
  if (!written.ok) return written;
  return ok({ path: target, bytes: written.value, issues: issueIds.length });
}

async function* piecesOf(
  archive: WritableArchive,
  publications: readonly Publication[],
  names: readonly NameJson[],
  issueIds: readonly Identifier[],
  job: Job,
): AsyncGenerator<string> {
  const { begin, issue, beginPictures, beginFiles, end } = archiveJsonPieces;
  const shown = new Set<string>();
  const files = new Set<string>();
  yield begin({ publications: await publicationsAsJson(archive, publications), names: [...names] });
  let done = 0;
  for (const issueId of issueIds) {
    if (job.signal.aborted) return;
    job.progress('Writing issues', done, issueIds.length);
    const read = unlessTrashed(await archive.issueDocument(issueId));
    if (!read) continue;
    const document = await withTextsOfTheDesk(archive, read);
    for (const source of pictureSources(document)) shown.add(source);
    const desk = unlessTrashed(await archive.issueDesk(issueId));
    if (!desk) continue;
    for (const { published } of desk.issue.editions) {
      if (published) files.add(published.sha256);
      for (const { sha256 } of published?.files ?? []) files.add(sha256);
    }
    const originals = await originalsOf(archive, document);
    yield issue(issueAsJson(document, { originals, desk }), done === 0);
    done += 1;
  }
  yield beginPictures();
  yield* bytesOf(archive, shown);
  yield beginFiles();
  yield* bytesOf(archive, new Set([...files].map((hash) => `sha256:${hash}`)));
  yield end();
}

/** The bytes under these hashes, in the order of the hashes. */
async function* bytesOf(
  archive: WritableArchive,
  hashes: ReadonlySet<string>,
): AsyncGenerator<string> {
  let isFirst = true;
  for (const hash of [...hashes].sort()) {
    const bytes = await archive.readOriginal(hash.replace('sha256:', ''));
    if (!bytes.ok) continue;
    yield archiveJsonPieces.picture(hash, bytes.value, isFirst);
    isFirst = false;
  }
}

const publicationsAsJson = (
  archive: WritableArchive,
  publications: readonly Publication[],
): Promise<PublicationJson[]> =>
  Promise.all(
    publications.map(async (publication) =>
      publicationAsJson(publication, must(await archive.publicationDesk(publication.id))),
    ),
  );

/** Notes, suggestions and comments are part of a text that is kept, and of no text that is printed. */
async function withTextsOfTheDesk(
  archive: WritableArchive,
  document: IssueDocument,
): Promise<IssueDocument> {
  const briefings = document.briefings.map(async (briefing) => {
    const read = unlessTrashed(await archive['briefings.read']({ briefingId: briefing.id }));
    return read ?? briefing;
  });
  return { ...document, briefings: await Promise.all(briefings) };
}

async function originalsOf(
  archive: WritableArchive,
  { briefings }: IssueDocument,
): Promise<Map<string, OriginalJson[]>> {
  const originals = briefings.map(async ({ id }): Promise<[string, OriginalJson[]]> => {
    const read = unlessTrashed(await archive['originals.ofBriefing']({ briefingId: id }));
    const known = read?.originals ?? [];
    return [id, known.map(({ hash, name, bytes }) => ({ hash: `sha256:${hash}`, name, bytes }))];
  });
  return new Map(await Promise.all(originals));
}

async function issuesOf(
  archive: WritableArchive,
  publications: readonly Publication[],
): Promise<Identifier[]> {
  const ids: Identifier[] = [];
  for (const { id: publicationId } of publications) {
    for (let offset = 0; ; offset += PAGE) {
      const { issues } = must(await archive['issues.list']({ publicationId, offset, limit: PAGE }));
      ids.push(...issues.map(({ id }) => id));
      if (issues.length < PAGE) break;
    }
  }
  return ids;
}

async function allNames(archive: WritableArchive): Promise<NameJson[]> {
  const names: NameJson[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { entities } = must(await archive['entities.list']({ query: '', offset, limit: PAGE }));
    for (const { id, kind, name, note, aliases, status } of entities) {
      if (status !== 'known') names.push({ id, kind, name, note, aliases });
    }
    if (entities.length < PAGE) return names;
  }
}
