import {
  applyCorrection,
  correctionFor,
  howToRead,
  type ScopedCorrection,
} from '../../../shared/imports/apply-corrections.ts';
import {
  type BuildSpec,
  type FilePlan,
  type FileRow,
  type IssuePlan,
  type IssueRow,
  needsAttention,
} from '../../../shared/imports/batch-plan.ts';
import type { Correction } from '../../../shared/imports/correction.ts';
import type { DraftHead, FileHead } from '../../../shared/imports/file-head.ts';
import {
  explainContainer,
  explainHeldBack,
  explainIndex,
  explainIssues,
  explainLeftOut,
  explainPage,
} from '../../../shared/imports/import-explanation.ts';
import type { PlannedFate } from '../../../shared/imports/import-plan.ts';
import { indexedFiles, witnessesOfIndex } from '../../../shared/imports/witnesses-of-index.ts';
import { nameSeries, witnessesOfName } from '../../../shared/imports/witnesses-of-name.ts';
import { type GatheredIssue, gatherPages } from '../../../shared/issues/gather-pages.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import type { KnownIssue, PlanChunk } from '../../archive/import-staging.ts';
import { KnownIssues } from './known-issues.ts';
import { planIssue } from './plan-issue.ts';

/** A file of a batch as it was read, without its texts. */
export interface FileToSettle {
  readonly file: number;
  readonly name: string;
  readonly head: FileHead;
}

export interface BatchToSettle {
  /** In their order; places may be missing. */
  readonly files: readonly FileToSettle[];
  readonly publications: readonly PublicationDetails[];
  readonly known: readonly KnownIssue[];
  readonly corrections: readonly ScopedCorrection[];
  /** The title of the publication where a file names none. */
  readonly fallback: string | null;
}

export interface SettledBatch {
  readonly files: readonly FileRow[];
  readonly issues: readonly IssueRow[];
  /** Files that are to be read with other options than they were. */
  readonly otherwise: PlanChunk['otherwise'];
}

/** A file with what a person settled about it, and the drafts that are wanted. */
interface Settling extends FileToSettle {
  readonly correction: Correction;
  /** Each with its place among all drafts of the file. */
  readonly wanted: readonly { readonly place: number; readonly head: DraftHead }[];
  readonly heldBack: readonly string[];
  readonly issues: { readonly position: number; readonly plan: IssuePlan }[];
  page: { readonly plan: IssuePlan; readonly headline: string | null } | null;
}

/**
 * What the files of a batch become: pages are put together to issues, what speaks of each is
 * weighed, a person's corrections are applied, and doubles are found. Pure; linear but for pages.
 */
export function settleBatch(batch: BatchToSettle): SettledBatch {
  const files = batch.files.map((file) => settlingOf(file, batch.corrections));
  const byPlace = new Map(files.map((file) => [file.file, file]));
  const known = new KnownIssues(batch.known);
  const series = nameSeries(files.map(({ name }) => name));
  const indexed = indexedFiles(
    files.flatMap(({ name, head: { index }, correction }) =>
      index && correction.fate !== 'leave-out' ? [{ name, entries: index }] : [],
    ),
  );
  const issues: IssueRow[] = [];
  for (const { build, head, members, contents } of issuesOf(files)) {
    const of = members.flatMap((place) => byPlace.get(place) ?? []);
    const [first] = of;
    if (!first) continue;
    const fromOutside = isOnly(first, of)
      ? [...witnessesOfIndex(first.name, indexed), ...witnessesOfName(first.name, series)]
      : [];
    const found = { name: first.name, files: members, build, head, fromOutside };
    const plan = planIssue(found, batch, known, (settled) =>
      applyCorrection(settled, first.correction),
    );
    const position = issues.length;
    issues.push({ position, plan });
    for (const file of of) {
      file.issues.push({ position, plan });
      if (of.length > 1) file.page = { plan, headline: headlineOn(file, contents) };
    }
  }
  return { files: files.map(fileRow), issues, otherwise: files.flatMap(otherwiseRead) };
}

function otherwiseRead({ file, head, correction }: Settling): PlanChunk['otherwise'] {
  const options = howToRead(head.saidOptions, correction);
  const isSame =
    options.encoding === head.options.encoding &&
    JSON.stringify(options.columns) === JSON.stringify(head.options.columns);
  return isSame || head.duplicate !== null ? [] : [{ file, options }];
}

/** The name of a file tells of its one issue, and of no page of several files. */
const isOnly = ({ wanted }: Settling, members: readonly Settling[]): boolean =>
  members.length === 1 && wanted.length === 1;

/** The row of a file that stands for itself, before its batch is settled. */
export function rowOf(name: string, head: FileHead): FileRow {
  const files = [{ file: 0, name, head }];
  const alone = settleBatch({
    files,
    publications: [],
    known: [],
    corrections: [],
    fallback: null,
  });
  const [row] = alone.files;
  if (!row) throw new Error('A settled file has a row');
  return row;
}

function settlingOf(file: FileToSettle, corrections: readonly ScopedCorrection[]): Settling {
  const { head } = file;
  const format = formatOf(head);
  const publication = head.drafts[0]?.draft.publication ?? null;
  const correction = correctionFor({ ...file, format, publication }, corrections);
  const unfinished = head.drafts.flatMap(({ draft }) => draft.unfinished ?? []);
  const drafts = head.drafts.map((draft, place) => ({ place, head: draft }));
  const takesAll = correction.fate === 'take';
  return {
    ...file,
    correction,
    wanted:
      correction.fate === 'leave-out'
        ? []
        : drafts.filter((it) => takesAll || !it.head.draft.unfinished),
    heldBack: takesAll ? [] : unfinished,
    issues: [],
    page: null,
  };
}

interface FoundIssue {
  readonly build: BuildSpec;
  readonly head: DraftHead;
  /** Files by their places; the first brings it. */
  readonly members: readonly number[];
  readonly contents: readonly number[];
}

/** The issues of a batch in the order of its files. */
function issuesOf(files: readonly Settling[]): FoundIssue[] {
  const pages = files.flatMap(({ file, name, wanted }) =>
    wanted.flatMap(({ place, head }) =>
      head.draft.page
        ? [{ file, name: name.replaceAll('\\', '/'), draft: tagged(head.draft, file, place) }]
        : [],
    ),
  );
  const gathered = new Map<number, GatheredIssue>();
  for (const issue of gatherPages(pages).issues) {
    for (const file of issue.files) gathered.set(file, issue);
  }
  const texts = new Map(files.map(({ file, head }) => [file, head.drafts]));
  const brought = new Set<GatheredIssue>();
  return files.flatMap(({ file, head, wanted }): FoundIssue[] => {
    const issue = gathered.get(file);
    if (!issue) {
      return wanted.map(({ place, head: own }) => ({
        build: { kind: head.alone ? 'alone' : 'draft', file, draft: place },
        head: head.alone?.[place] ?? own,
        members: [file],
        contents: [],
      }));
    }
    if (brought.has(issue)) return [];
    brought.add(issue);
    const others = [...issue.pages, ...issue.contents].filter((it) => it !== file);
    return [
      {
        build: { kind: 'pages', folder: issue.folder, files: issue.files },
        head: { draft: issue.draft, texts: textsOf(issue.draft, texts) },
        members: [file, ...others],
        contents: issue.contents,
      },
    ];
  });
}

/** Each briefing remembers where it was read, through all that is done to the draft. */
export const tagged = (draft: IssueDraft, file: number, place: number): IssueDraft => ({
  ...draft,
  briefings: draft.briefings.map((briefing, index) => ({
    ...briefing,
    readFrom: [file, place, index],
  })),
});

const textsOf = (
  { briefings }: IssueDraft,
  drafts: ReadonlyMap<number, readonly DraftHead[]>,
): DraftHead['texts'] =>
  briefings.map(({ readFrom: [file, draft, briefing] = [-1, 0, 0] }) => {
    const text = drafts.get(file)?.[draft]?.texts[briefing];
    return text ?? { words: 0, opening: '' };
  });

function headlineOn({ file, head }: Settling, contents: readonly number[]): string | null {
  return contents.includes(file) ? null : (head.drafts[0]?.draft.briefings[0]?.headline ?? '');
}

export const formatOf = ({ importer }: Pick<FileHead, 'importer'>): string | null =>
  importer?.split(' ', 1)[0] ?? null;

function fileRow(file: Settling): FileRow {
  const { head, issues } = file;
  const brings = issues.filter(({ plan }) => plan.files[0] === file.file);
  const fate = fateOf(file, brings.length > 0);
  const sum = (of: (plan: IssuePlan) => number) =>
    brings.reduce((total, { plan }) => total + of(plan), 0);
  const confidences = brings.map(({ plan }) => plan.confidence);
  const confidence = confidences.length > 0 ? Math.min(...confidences) : null;
  const own = explanationOf(
    file,
    fate,
    brings.map(({ plan }) => plan),
  );
  const besides = besidesOf(file, fate);
  const notes = file.page ? notesOf(file) : [];
  const plan: FilePlan = {
    encoding: head.encoding,
    encodingConfidence: head.encodingConfidence,
    explanation: [own, besides].filter(Boolean).join(' '),
    besides,
    confidence,
    labels: issues.map(({ plan }) => plan.label),
    publication: issues[0]?.plan.publication ?? null,
    briefings: sum(({ briefings }) => briefings.length),
    warnings: head.warnings + notes.length + sum(({ warnings }) => warnings.length),
    questions: sum(({ questions }) => questions.length),
    doubles: sum(({ doubles }) => doubles),
    notes,
    issues: issues.map(({ position }) => position),
  };
  return { file: file.file, fate, attention: needsAttention(fate, plan), plan };
}

/** What was to be told of a page; that a page of contents became no article, with its lines. */
function notesOf({ head, page }: Settling): readonly ImportWarning[] {
  const draft = head.drafts[0]?.draft;
  if (page?.headline !== null) return draft?.warnings ?? [];
  const message =
    'Left out as a list of contents, by which the pages were put in order; the kept original still has it.';
  return [{ message, ...(draft?.page && { place: draft.page.extent }) }];
}

function fateOf(
  { head, correction, heldBack, page, file }: Settling,
  brings: boolean,
): PlannedFate {
  if (head.duplicate !== null) return 'duplicate';
  if (head.refused !== null) return 'kept';
  if (correction.fate === 'leave-out') return 'left-out';
  if (page && page.plan.files[0] !== file) return page.headline === null ? 'contents' : 'page';
  if (brings) return 'issue';
  if (head.index) return 'contents';
  return heldBack.length > 0 ? 'held-back' : 'container';
}

/** What it became. */
function explanationOf(
  { head, heldBack, page }: Settling,
  fate: PlannedFate,
  brings: readonly IssuePlan[],
): string {
  switch (fate) {
    case 'duplicate':
      return head.duplicate ?? '';
    case 'kept':
      return head.refused ?? '';
    case 'left-out':
      return explainLeftOut;
    case 'page':
    case 'contents':
      return page ? explainPage(page.plan, page.headline) : explainIndex(head.index?.length ?? 0);
    case 'held-back':
      return explainHeldBack(heldBack[0] ?? '');
    case 'container':
      return '';
    case 'issue':
      return page ? explainPage(page.plan, page.headline) : explainIssues(brings.map(counted));
  }
}

/** That it holds other files, and what of it is held back. */
const besidesOf = ({ head, heldBack }: Settling, fate: PlannedFate): string =>
  [
    ...(head.holds > 0 ? [explainContainer(head.holds)] : []),
    ...(fate === 'issue' ? heldBack.slice(0, 1).map(explainHeldBack) : []),
  ].join(' ');

const counted = (plan: IssuePlan) => ({
  ...plan,
  briefings: plan.briefings.length,
  citations: null,
  references: null,
});
