import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CitationGroup, DateSpan, ReferenceReading } from '../../shared/citations/reading.ts';
import type { FileReport } from '../../shared/contract/import-procedures.ts';
import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import type { Briefing, ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import { issueLabel } from '../../shared/issues/issue-label.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import { exportIssue, suggestedName } from '../services/exports.ts';
import { importFiles } from '../services/imports/import-files.ts';
import { unwatched } from '../services/jobs.ts';
import { plantSampleArchive } from '../services/sample-archive.ts';
import { openTypesetter } from '../typesetting/open-typesetter.ts';
import { DemoPage } from './demo-page.ts';
import { expandFiles } from './expand-files.ts';
import { reportLines } from './report-lines.ts';

/**
 * The whole main job without a window, in a folder of its own: import, recognise, resolve, export.
 *
 *   npm run demo [-- FILE…]
 */
const page = new DemoPage(process.stdout);

class DemoFailure extends Error {}

function must<Value>(outcome: Result<Value, Failure>): Value {
  if (outcome.ok) return outcome.value;
  throw new DemoFailure([outcome.error.message, outcome.error.hint].filter(Boolean).join(' '));
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; time: string }> {
  const started = performance.now();
  const value = await work;
  return { value, time: `${((performance.now() - started) / 1000).toFixed(2)} s` };
}

async function demonstrate(paths: readonly string[]): Promise<void> {
  const sources = must(await expandFiles(paths));
  const folder = await mkdtemp(join(tmpdir(), 'masthead-demo-'));
  page.title('Masthead', 'From past issues to print, without a window');
  const archive = must(await openArchive(join(folder, 'archive')));
  try {
    page.heading('Import');
    const sample = await timed(plantSampleArchive(archive));
    tellImport('Sample archive', must(sample.value).files, sample.time);
    if (sources.length > 0) {
      const own = await timed(importFiles(archive, sources, {}, unwatched));
      const { files } = must(own.value);
      tellImport('Your files', files, own.time);
      files.forEach(tellFile);
    }
    const issue = await issueToShow(archive, sources.length > 0);
    await tellRecognition(archive, issue);
    await tellReferences(archive);
    await exportAll(archive, issue, folder);
    page.heading('Where it is');
    page.fact('Archive', join(folder, 'archive'));
    page.fact('Window', `MASTHEAD_ARCHIVE=${join(folder, 'archive')} npm start`);
    page.gap();
  } finally {
    await archive.close();
  }
}

function tellImport(name: string, files: readonly FileReport[], time: string): void {
  const issues = files.flatMap((file) => file.issues);
  const sum = (field: 'briefings' | 'citations' | 'references') =>
    issues.reduce((total, issue) => total + issue[field], 0);
  page.fact(name, `${count(files.length, 'file')}, ${count(issues.length, 'issue')}, in ${time}`);
  page.fact(
    '',
    `${count(sum('briefings'), 'briefing')}, ${count(sum('citations'), 'citation')}, ${count(sum('references'), 'reference')}`,
  );
}

function tellFile({ name, explanation, warnings }: FileReport): void {
  page.fact(name.slice(0, 30), '');
  page.text(explanation);
  for (const { message } of warnings.slice(0, 5)) page.text(`· ${message}`);
}

/** The user's issue where there is one, else the newest of the sample. */
async function issueToShow(archive: Archive, own: boolean): Promise<IssueSummary> {
  const batches = must(await archive['imports.list']({}));
  const report = own
    ? must(await archive['imports.report']({ batchId: batches[0]?.batchId ?? '' }))
    : null;
  const issueId = report?.files.flatMap(({ issues }) => issues)[0]?.issueId;
  if (issueId) return must(await archive['issues.read']({ issueId })).issue;
  const [newest] = must(await archive['issues.list']({ limit: 1 })).issues;
  if (!newest) throw new DemoFailure('The archive has no issue to show.');
  return newest;
}

async function tellRecognition(archive: Archive, issue: IssueSummary): Promise<void> {
  page.heading('Recognise');
  page.fact('Issue', `${issue.publicationTitle}, ${issueLabel(issue)}`);
  const { briefings } = must(await archive.issueDocument(issue.id));
  const [richest] = [...briefings].sort(
    (one, other) => other.occurrences.length - one.occurrences.length,
  );
  if (!richest) return;
  page.fact('Briefing', richest.headline);
  for (const occurrence of mostTelling(richest)) {
    page.gap();
    page.text(occurrence.printed);
    tellReading(occurrence);
  }
}

/** The longest citation, and what else stands in the same paragraph's length of text. */
function mostTelling({ occurrences }: Briefing): readonly ResolvedOccurrence[] {
  const [longest] = [...occurrences].sort(
    (one, other) => other.printed.length - one.printed.length,
  );
  return occurrences
    .filter((it) => longest && Math.abs(it.start - longest.start) < 2500 && it.reading !== null)
    .slice(0, 4);
}

function tellReading({ reading, resolutions }: ResolvedOccurrence): void {
  for (const group of reading?.groups ?? []) page.fact('    sources', groupInWords(group));
  for (const [index, reference] of (reading?.references ?? []).entries()) {
    const resolution = resolutions[index];
    const target = resolution?.candidates.map(({ label }) => label).join('; ');
    page.fact(
      '    reference',
      `${referenceInWords(reference)}  →  ${target || (resolution?.state ?? 'unread')}`,
    );
  }
}

const groupInWords = ({ sources, dates, resolved }: CitationGroup): string =>
  `${sources.map(({ name }) => name).join(' + ') || '(none named)'}  →  ${spans(resolved ?? dates) || 'no date'}`;

const referenceInWords = ({
  publication,
  dates,
  resolved,
  volume,
  number,
}: ReferenceReading): string =>
  [
    publication ?? 'this publication',
    spans(resolved ?? dates),
    volume && `vol. ${volume}`,
    number && `no. ${number}`,
  ]
    .filter(Boolean)
    .join(', ');

const spans = (dates: readonly DateSpan[]): string =>
  dates.map(({ start, end }) => (start === end ? start : `${start} to ${end}`)).join(', ');

async function tellReferences(archive: Archive): Promise<void> {
  page.heading('Resolve');
  const states = new Map<string, number>();
  const { issues } = must(await archive['issues.list']({}));
  for (const { id } of issues) {
    for (const briefing of must(await archive.issueDocument(id)).briefings) {
      for (const { state } of briefing.occurrences.flatMap((it) => it.resolutions)) {
        states.set(state, (states.get(state) ?? 0) + 1);
      }
    }
  }
  const meanings = {
    resolved: 'point to an issue that is here',
    ambiguous: 'may mean several issues',
    dangling: 'wait for an issue that is not here yet',
    external: 'point outside the archive',
  };
  for (const [state, meaning] of Object.entries(meanings)) {
    page.fact(state, `${states.get(state) ?? 0} ${meaning}`);
  }
  const { total } = must(await archive['sources.list']({}));
  page.fact('sources', `${total} in the authority file`);
}

async function exportAll(archive: Archive, issue: IssueSummary, folder: string): Promise<void> {
  page.heading('Export');
  const forms: readonly [ExportOptions, string, string][] = [
    [{ format: 'pdf', standard: 'a-2a', paper: 'us-letter' }, 'PDF/A-2a', '-a-2a'],
    [{ format: 'pdf', standard: 'ua-1', paper: 'us-letter' }, 'PDF/UA-1', '-ua-1'],
    [{ format: 'html' }, 'HTML', ''],
  ];
  const document = must(await archive.issueDocument(issue.id));
  const typesetter = openTypesetter();
  try {
    for (const [options, name, suffix] of forms) {
      const target = suggestedName(document, options).replace(/(\.\w+)$/, `${suffix}$1`);
      const parts = { archive, typesetter };
      const { value, time } = await timed(
        exportIssue(parts, issue.id, options, join(folder, target), unwatched),
      );
      const { bytes, pages, path, validation } = must(value);
      const extent = pages === null ? '' : `${count(pages, 'page')}, `;
      page.fact(name, `${extent}${(bytes / 1024).toFixed(0)} KB, in ${time}`);
      page.fact('', path);
      for (const line of reportLines(validation)) page.text(line);
    }
  } finally {
    await typesetter.close();
  }
}

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`;

try {
  await demonstrate(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DemoFailure)) throw error;
  process.stderr.write(`The demonstration stopped: ${error.message}\n`);
  process.exitCode = 1;
}
