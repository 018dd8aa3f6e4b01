import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { papers } from '../../../shared/designs/papers.ts';
import { pdfOptions, type VolumeOptions } from '../../../shared/designs/pdf-options.ts';
import { type EditionCheck, warned } from '../../../shared/editions/validation.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { issueFileName } from '../../exporters/issue-file-name.ts';
import { publisherOf } from '../../exporters/issue-lines.ts';
import { issuePictures } from '../../exporters/issue-pictures.ts';
import { blackOf, designData, standardOf } from '../../exporters/pdf/design-data.ts';
import { designOf, printOrder } from '../../exporters/pdf/print-order.ts';
import { printedWords } from '../../exporters/printed-words.ts';
import { type SetIssue, volumeOrder } from '../../exporters/volume/volume-order.ts';
import { issueInWords, volumeTitle } from '../../exporters/volume/volume-words.ts';
import type { TypesettingFailure } from '../../typesetting/typesetter.ts';
import type { ExportFailure, WrittenExport } from '../exports.ts';
import type { Job } from '../jobs.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import type { BindOrder } from './volume-press.ts';
import { VolumeProcess } from './volume-process.ts';

export interface VolumeParts {
  readonly archive: Pick<Archive, 'issueDocument' | 'readOriginal'>;
}

export interface VolumeWanted {
  readonly publication: Publication;
  /** In the order in which they are bound. */
  readonly issues: readonly IssueSummary[];
  readonly options: VolumeOptions;
}

/** The most warnings that a report holds; a hundred issues may have thousands. */
const MOST_WARNINGS = 100;

/**
 * Binds issues into one PDF at `targetPath`, in a process of its own. One issue after the other is
 * read, set and forgotten. Where that fails or is cancelled, an earlier file is as it was.
 */
export async function bindVolume(
  { archive }: VolumeParts,
  wanted: VolumeWanted,
  targetPath: string,
  job: Job,
): Promise<Result<WrittenExport, ExportFailure>> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-volume-'));
  const press = new VolumeProcess(job.signal);
  try {
    const workshop = { press, folder, job };
    const set = await setIssues(archive, wanted, workshop);
    if (!set.ok) return set;
    // What each step takes of memory, only the end of its process gives back.
    press.renew();
    const own = await setOwnPages(wanted, set.value, workshop);
    if (!own.ok) return own;
    press.renew();
    const bound = await bindIssues(wanted, set.value, own.value, workshop);
    if (!bound.ok) return bound;
    press.close();

    job.progress('Writing the file', 0, null);
    const file = volumeIn(folder);
    const written = await writeWholeFile(targetPath, createReadStream(file), job.signal);
    if (!written.ok) return written;
    const { size } = await stat(file);
    const checks = [...set.value.warnings, ...bound.value.checks];
    const validation = { format: 'pdf' as const, checks };
    return ok({ path: targetPath, bytes: size, pages: bound.value.pages, validation });
  } finally {
    press.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where a volume is made: in this process, from files of this folder, followed by this job. */
interface Workshop {
  readonly press: VolumeProcess;
  readonly folder: string;
  readonly job: Job;
}

interface SetIssues {
  readonly issues: readonly SetIssue[];
  readonly first: IssueDocument;
  readonly warnings: readonly EditionCheck[];
}

async function setIssues(
  archive: VolumeParts['archive'],
  { publication, issues: wanted, options }: VolumeWanted,
  { press, folder, job }: Workshop,
): Promise<Result<SetIssues, ExportFailure>> {
  const title = volumeTitle(publication, wanted);
  const issues: SetIssue[] = [];
  const warnings: EditionCheck[] = [];
  let first: IssueDocument | null = null;
  let firstPage = 1;
  for (const [index, issue] of wanted.entries()) {
    job.progress('Setting the issues', index, wanted.length);
    const found = await archive.issueDocument(issue.id);
    if (!found.ok) return found;
    const document = found.value;
    first ??= document;
    const pictures = await issuePictures(document, async (source) => {
      const bytes = await archive.readOriginal(source.replace('sha256:', ''));
      return bytes.ok ? bytes.value : null;
    });
    const bound = { first: firstPage, title };
    const made = printOrder({ document, options: pdfOptions.parse(options), pictures, bound });
    const set = await press.set(made.order, partIn(folder, index));
    if (!set.ok) return set;
    const { pages, entries, unreadablePictures } = set.value;
    const place = issueInWords(publication, issue);
    const damaged = unreadablePictures.map(
      (path) => `The picture ${path.slice('/pictures/'.length)} is damaged; its words are printed.`,
    );
    for (const words of [...made.warnings, ...damaged]) {
      if (warnings.length < MOST_WARNINGS) warnings.push(warned('content', words, place));
    }
    const { briefings } = made.order.data as { briefings: SetIssue['briefings'] };
    const printed = briefings.map(({ anchor, headline }) => ({ anchor, headline }));
    issues.push({ issue, firstPage, pages, entries, records: made.records, briefings: printed });
    // Every issue begins on a right-hand page, so that its own folios keep to their sides.
    firstPage += pages + (pages % 2);
  }
  if (!first) return err(failure('not-found', 'There is no issue to be bound.'));
  return ok({ issues, first, warnings });
}

/** Sets the title page, the contents and the index. */
async function setOwnPages(
  { publication, options: chosen }: VolumeWanted,
  { issues, first }: SetIssues,
  { press, folder, job }: Workshop,
): Promise<Result<{ own: BindOrder['own']; moment: Date }, TypesettingFailure>> {
  job.progress('Setting the contents and the index', 0, null);
  const words = printedWords(publication.language);
  const options = pdfOptions.parse(chosen);
  const order = volumeOrder({ publication, design: designOf(first, options), options, issues });
  const file = join(folder, 'own.pdf');
  const set = await press.set(order, file);
  if (!set.ok) return set;
  const { pages, entries } = set.value;
  const indexed = entries.find(({ list, name }) => list === 'parts' && name === 'index');
  const before = indexed ? indexed.page - 1 : pages;
  const own = { file, before, contents: words.volumeContents, index: words.index };
  return ok({ own, moment: new Date(order.timestamp * 1000) });
}

function bindIssues(
  { publication, options: chosen }: VolumeWanted,
  { issues, first }: SetIssues,
  { own, moment }: { readonly own: BindOrder['own']; readonly moment: Date },
  { press, folder, job }: Workshop,
) {
  const options = pdfOptions.parse(chosen);
  const design = designOf(first, options);
  const parts = issues.map(({ issue, firstPage }, index) => ({
    title: issueInWords(publication, issue),
    firstPage,
    fileName: issueFileName(publication.slug, issue, 'pdf'),
    file: partIn(folder, index),
  }));
  const black = blackOf(options);
  const ordered = {
    standard: standardOf(options),
    isImposed: false,
    isGrey: black !== null,
    bleed: 0,
    touchesEdge: design.design === 'tabloid',
    roomOfPictures: designData(design, options).pictures,
  };
  const order = {
    own,
    parts,
    ordered,
    paper: papers[design.paper],
    black,
    metadata: {
      title: volumeTitle(
        publication,
        issues.map(({ issue }) => issue),
      ),
      moment,
      author: publisherOf(publication),
    },
    file: volumeIn(folder),
  };
  return press.bind(order, ({ stage, done, total }) => job.progress(stage, done, total));
}

const partIn = (folder: string, index: number): string => join(folder, `${index}.pdf`);
const volumeIn = (folder: string): string => join(folder, 'volume.pdf');
