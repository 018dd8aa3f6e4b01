import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Site, SiteFile, SiteIssue } from '../../exporters/site/site.ts';
import type { SiteDigest } from '../../exporters/site/site-digests.ts';
import { nameOf } from '../../exporters/site/site-uses.ts';

/** What is remembered of the pages that were written, so that they need not be made again. */
export const NOTES_PATH = 'masthead-notes.gz';

const files = z.array(z.tuple([z.string(), z.string()]));
type NotedFiles = z.infer<typeof files>;

const listsNote = z.object({ mark: z.string(), files });
export type ListsNote = z.infer<typeof listsNote>;

const dateSpan = z.object({ start: z.string(), end: z.string() });
const named = z.object({
  by: z.enum(['record', 'topic']),
  key: z.string(),
  days: z.array(dateSpan),
});
const headline = z.object({
  position: z.int().min(0),
  headline: z.string(),
  section: z.string().nullable(),
  opening: z.string(),
  named: z.array(named),
});

export interface IssueNote extends Pick<SiteDigest, 'headlines'> {
  readonly id: string;
  /** Of what the archive tells of the issue. */
  readonly mark: string;
  /** Of what its pages take from elsewhere in the web archive. */
  readonly context: string;
  /** The issues that it has to do with, those too that are not in the web archive. */
  readonly around: readonly string[];
  readonly files: NotedFiles;
}

const issueNote: z.ZodType<IssueNote> = z.object({
  id: z.string(),
  mark: z.string(),
  context: z.string(),
  around: z.array(z.string()),
  headlines: z.array(headline),
  files,
});

export interface SiteNotes {
  readonly lists: ListsNote | null;
  readonly issues: ReadonlyMap<string, IssueNote>;
}

const none: SiteNotes = { lists: null, issues: new Map() };

/** The notes that a programme of this mark wrote; none where they are of another, or cannot be read. */
export async function readNotes(bytes: Uint8Array | null, programme: string): Promise<SiteNotes> {
  if (!bytes) return none;
  try {
    const text = (await promisify(gunzip)(bytes)).toString('utf8');
    const [head = '', ...lines] = text.split('\n').filter(Boolean);
    const { programme: written, lists } = z
      .object({ programme: z.string(), lists: listsNote.nullable() })
      .parse(JSON.parse(head));
    if (written !== programme) return none;
    const issues = lines.map((line) => issueNote.parse(JSON.parse(line)));
    return { lists, issues: new Map(issues.map((note) => [note.id, note])) };
  } catch {
    return none;
  }
}

export async function notesFile(
  programme: string,
  lists: ListsNote | null,
  issues: readonly IssueNote[],
): Promise<SiteFile> {
  const lines = [{ programme, lists }, ...issues].map((line) => `${JSON.stringify(line)}\n`);
  return { path: NOTES_PATH, content: await promisify(gzip)(lines.join('')) };
}

/** Changes where the pages of an issue would, though the archive tells the same of the issue itself. */
export function contextOf(
  site: Site,
  { at, newer, older }: { at: SiteIssue; newer: SiteIssue | null; older: SiteIssue | null },
  { around, headlines }: Pick<IssueNote, 'around' | 'headlines'>,
): string {
  const { publication, address, hasSearch, names } = site;
  const others = around.map((id) => site.issueOf.get(id) ?? null);
  return hashOf([
    ...[publication, address, hasSearch, names.kinds],
    ...[at, newer, older, ...others].map((issue) => issue && printedOf(issue)),
    ...headlines.flatMap((briefing) => briefing.named.map((one) => nameOf(site, one) ?? null)),
  ]);
}

/** Without what is counted in an issue, which pages of others do not tell. */
function printedOf({ issue, folder }: SiteIssue): unknown {
  const { briefingCount: _, wordCount: _w, danglingCount: _d, ...printed } = issue;
  return { ...printed, folder };
}

/** Changes where any page that lists would. */
export const listsMarkOf = (site: Site, digests: readonly SiteDigest[]): string => {
  const { publication, address, hasSearch, issues, names } = site;
  const known = [[...names.ofId.values()], names.kinds];
  return hashOf([publication, address, hasSearch, issues, known, digests]);
};

const hashOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('base64url');
