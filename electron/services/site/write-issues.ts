import type { Archive } from '../../archive/archive.ts';
import { pictureSources } from '../../exporters/issue-pictures.ts';
import { issueFiles } from '../../exporters/site/issue-pages.ts';
import type { Site, SiteIssue, SiteIssueDocument } from '../../exporters/site/site.ts';
import { assetFiles } from '../../exporters/site/site-assets.ts';
import { digestOf, type SiteDigest } from '../../exporters/site/site-digests.ts';
import type { FedIssue } from '../../exporters/site/site-feeds.ts';
import { SiteUses } from '../../exporters/site/site-uses.ts';
import { keptPictures } from '../edition-input.ts';
import type { Job } from '../jobs.ts';
import { unlessTrashed } from '../must-read.ts';
import type { SiteFolder } from './site-folder.ts';
import { contextOf, type IssueNote, type SiteNotes } from './site-notes.ts';

export type IssuesArchive = Pick<
  Archive,
  'issueMarks' | 'issueDocument' | 'pointingTo' | 'readOriginal'
>;

/** How many of the newest issues are in the feeds. */
const IN_FEEDS = 3;
/** For how many issues marks are asked for at a time. */
const MARKED = 50;

/** What lists are made of, once all issues were gone through. */
export interface Walked {
  readonly notes: readonly IssueNote[];
  readonly uses: SiteUses;
  readonly digests: readonly SiteDigest[];
  /** What the feeds tell of. */
  readonly newest: readonly FedIssue[];
}

/** The pages of all issues, newest first; those that would be as they are stay. Null where it was cancelled. */
export async function writeIssues(
  archive: IssuesArchive,
  site: Site,
  folder: SiteFolder,
  before: SiteNotes,
  job: Job,
): Promise<Walked | null> {
  await folder.put(assetFiles(site.hasSearch));
  const notes: IssueNote[] = [];
  const uses = new SiteUses();
  const digests: SiteDigest[] = [];
  const newest: FedIssue[] = [];
  let marks: readonly (string | null)[] = [];
  for (const [index, at] of site.issues.entries()) {
    if (job.signal.aborted) return null;
    job.progress('Writing issues', index, site.issues.length);
    if (index % MARKED === 0) {
      const next = site.issues.slice(index, index + MARKED);
      marks = await archive.issueMarks(next.map(({ issue }) => issue.id));
    }
    const mark = marks[index % MARKED] ?? null;
    if (mark === null) continue;
    const newer = site.issues[index - 1] ?? null;
    const older = site.issues[index + 1] ?? null;
    const place = { at, newer, older };
    const known = before.issues.get(at.issue.id);
    let note = known?.mark === mark && (await keepIssue(site, folder, place, known)) ? known : null;
    if (!note || newest.length < IN_FEEDS) {
      const read = await readIssue(archive, site, place);
      if (!read) continue;
      const pictures = await keptPictures(archive, read.whole.document);
      if (newest.length < IN_FEEDS) newest.push({ at: read.whole, pictures });
      note ??= await writeIssue(site, folder, { ...read, pictures }, mark);
    }
    notes.push(note);
    uses.add(site, at, note.headlines);
    digests.push({ at, headlines: note.headlines });
  }
  return { notes, uses, digests, newest };
}

interface PlaceInRun {
  readonly at: SiteIssue;
  readonly newer: SiteIssue | null;
  readonly older: SiteIssue | null;
}

/** Whether the pages of an issue are still what they would be, and there. */
async function keepIssue(
  site: Site,
  folder: SiteFolder,
  place: PlaceInRun,
  known: IssueNote,
): Promise<boolean> {
  return known.context === contextOf(site, place, known) && (await folder.keep(known.files));
}

interface ReadIssue {
  readonly whole: SiteIssueDocument;
  /** The issues that it has to do with, those too that are not in the web archive. */
  readonly around: readonly string[];
}

/** Null where it was put into the trash meanwhile. */
async function readIssue(
  archive: IssuesArchive,
  site: Site,
  { at, newer, older }: PlaceInRun,
): Promise<ReadIssue | null> {
  const document = unlessTrashed(await archive.issueDocument(at.issue.id));
  if (!document) return null;
  const pointing = unlessTrashed(await archive.pointingTo(at.issue.id)) ?? [];
  const backlinks = pointing.flatMap(({ place, position, to }) => {
    const from = site.issueOf.get(place.issueId);
    if (!from) return [];
    const { headline, sentence } = place;
    return [{ from: { at: from, position, headline }, sentence, to }];
  });
  const pointingIssues = pointing.map(({ place }) => place.issueId);
  return {
    whole: { ...at, document, backlinks, newer, older },
    around: [...new Set([...document.linkedIssues.keys(), ...pointingIssues])],
  };
}

async function writeIssue(
  site: Site,
  folder: SiteFolder,
  { whole, around, pictures }: ReadIssue & Pick<FedIssue, 'pictures'>,
  mark: string,
): Promise<IssueNote> {
  const { document, issue, newer, older } = whole;
  const files = issueFiles(site, whole, pictures);
  await folder.put(files);
  const { at, headlines } = digestOf(whole);
  const isComplete = pictures.size === pictureSources(document).size;
  return {
    id: issue.id,
    // A picture that is missing may come: such an issue is looked at each time.
    mark: isComplete ? mark : '',
    context: contextOf(site, { at, newer, older }, { around, headlines }),
    around,
    headlines,
    files: folder.hashesOf(files.map(({ path }) => path)),
  };
}
