import {
  applyCorrection,
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
import type { DraftHead } from '../../../shared/imports/file-head.ts';
import {
  explainContainer,
  explainHeldBack,
  explainIndex,
  explainIssues,
  explainLeftOut,
  explainPage,
  type NamedIssue,
} from '../../../shared/imports/import-explanation.ts';
import type { PlannedFate } from '../../../shared/imports/import-plan.ts';
import { witnessesOfIndex } from '../../../shared/imports/witnesses-of-index.ts';
import { witnessesOfName } from '../../../shared/imports/witnesses-of-name.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { mergePages, type PageFile } from '../../../shared/issues/merge-pages.ts';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import type { KnownIssue, PlanChunk } from '../../archive/import-staging.ts';
import { KnownIssues } from './known-issues.ts';
import { planIssue } from './plan-issue.ts';
import {
  BatchSurvey,
  type FileToSettle,
  type SpreadIssue,
  type SurveyedBatch,
  slashed,
  type Wanted,
  wantedOf,
} from './survey-batch.ts';

/** What a batch is settled by, besides its files. */
export interface Settlement {
  readonly publications: readonly PublicationDetails[];
  readonly known: readonly KnownIssue[];
  readonly corrections: readonly ScopedCorrection[];
  /** The title of the publication where a file names none. */
  readonly fallback: string | null;
}

/** The rows of a plan for some files, and the issues that these bring. */
interface SettledFiles {
  readonly files: readonly FileRow[];
  readonly issues: readonly IssueRow[];
  /** Files that are to be read with other options than they were. */
  readonly otherwise: PlanChunk['otherwise'];
}

/** What a file has to say of the issue of which it is one page of several. */
interface PageOf {
  readonly position: number;
  readonly plan: NamedIssue & Pick<IssuePlan, 'label'>;
  readonly isContents: boolean;
}

interface Settling extends FileToSettle, Wanted {
  /** What it brings. */
  readonly brings: readonly IssueRow[];
  /** Also where it is the first page. */
  readonly page: PageOf | null;
}

/**
 * What the files of a batch become: pages are put together to issues, what speaks of each is
 * weighed, a person's corrections are applied, and doubles are found. Pure; the files come some at a
 * time, in their order, and of those that were settled little is kept.
 */
export class BatchSettling {
  readonly #settlement: Settlement;
  readonly #survey: SurveyedBatch;
  readonly #known: KnownIssues;
  readonly #spread: ReadonlyMap<number, SpreadIssue>;
  /** By the places of the files that follow the first of an issue. */
  readonly #pages = new Map<number, PageOf>();
  #position = 0;

  constructor(settlement: Settlement, survey: SurveyedBatch) {
    this.#settlement = settlement;
    this.#survey = survey;
    this.#known = new KnownIssues(settlement.known);
    this.#spread = new Map(
      survey.spread.flatMap((issue) => issue.files.map((file) => [file, issue] as const)),
    );
  }

  /** `others` holds all files of the issues that are spread over several and begin here. */
  settle(files: readonly FileToSettle[], others: readonly FileToSettle[]): SettledFiles {
    const around = new Map(others.map((each) => [each.file, each]));
    const settled = files.map((file) => this.#settled(file, around));
    return {
      files: settled.map(fileRow),
      issues: settled.flatMap(({ brings }) => brings),
      otherwise: settled.flatMap(otherwiseRead),
    };
  }

  #settled(file: FileToSettle, around: ReadonlyMap<number, FileToSettle>): Settling {
    const own = { ...file, ...wantedOf(file, this.#settlement.corrections) };
    const spread = this.#spread.get(file.file);
    if (!spread) return { ...own, brings: this.#alone(own), page: null };
    const page = this.#pages.get(file.file);
    if (page) return { ...own, brings: [], page };
    return { ...own, ...this.#gathered(own, spread, around) };
  }

  #alone(file: FileToSettle & Wanted): IssueRow[] {
    const { head, wanted } = file;
    return wanted.map(({ place, head: own }) =>
      this.#planned(file, {
        build: { kind: head.alone ? 'alone' : 'draft', file: file.file, draft: place },
        head: head.alone?.[place] ?? own,
        files: [file.file],
        isOnly: wanted.length === 1,
      }),
    );
  }

  #gathered(
    file: FileToSettle & Wanted,
    { folder, files }: SpreadIssue,
    around: ReadonlyMap<number, FileToSettle>,
  ): Pick<Settling, 'brings' | 'page'> {
    const { corrections } = this.#settlement;
    const pages = files.flatMap((place) => pagesOf(around.get(place), corrections));
    const merged = mergePages(folder, pages);
    const others = [...merged.pages, ...merged.contents].filter((it) => it !== file.file);
    const row = this.#planned(file, {
      build: { kind: 'pages', folder, files: merged.files },
      head: { draft: merged.draft, texts: textsOf(merged.draft, around) },
      files: [file.file, ...others],
      isOnly: false,
    });
    const contents = new Set(merged.contents);
    const { position, plan } = row;
    const { publication, volume, number, date, datePrecision, title, label } = plan;
    const named = { publication, volume, number, date, datePrecision, title, label };
    const pageOf = (place: number): PageOf => ({
      ...{ position, plan: named },
      isContents: contents.has(place),
    });
    for (const place of others) this.#pages.set(place, pageOf(place));
    return { brings: [row], page: pageOf(file.file) };
  }

  #planned(
    { name, correction }: FileToSettle & Wanted,
    { build, head, files, isOnly }: FoundIssue,
  ): IssueRow {
    const { series, indexed } = this.#survey;
    const fromOutside = isOnly
      ? [...witnessesOfIndex(name, indexed), ...witnessesOfName(name, series)]
      : [];
    const found = { name, files, build, head, fromOutside };
    const plan = planIssue(found, this.#settlement, this.#known, (settled) =>
      applyCorrection(settled, correction),
    );
    const position = this.#position;
    this.#position += 1;
    return { position, plan };
  }
}

interface FoundIssue {
  readonly build: BuildSpec;
  readonly head: DraftHead;
  /** By their places; the first brings it. */
  readonly files: readonly number[];
  /** The name of a file tells of its one issue, and of no page of several files. */
  readonly isOnly: boolean;
}

/** The row of a file that stands for itself, before its batch is settled. */
export function rowOf(name: string, head: FileToSettle['head']): FileRow {
  const files = [{ file: 0, name, head }];
  const survey = new BatchSurvey([]);
  survey.add(files);
  const settlement = { publications: [], known: [], corrections: [], fallback: null };
  const [row] = new BatchSettling(settlement, survey.whole()).settle(files, files).files;
  if (!row) throw new Error('A settled file has a row');
  return row;
}

function otherwiseRead({ file, head, correction }: Settling): PlanChunk['otherwise'] {
  const options = howToRead(head.saidOptions, correction);
  const isSame =
    options.encoding === head.options.encoding &&
    JSON.stringify(options.columns) === JSON.stringify(head.options.columns);
  return isSame || head.duplicate !== null ? [] : [{ file, options }];
}

function pagesOf(
  file: FileToSettle | undefined,
  corrections: readonly ScopedCorrection[],
): PageFile[] {
  if (!file) return [];
  const name = slashed(file.name);
  return wantedOf(file, corrections).wanted.flatMap(({ place, head: { draft } }) =>
    draft.page ? [{ file: file.file, name, draft: tagged(draft, file.file, place) }] : [],
  );
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
  files: ReadonlyMap<number, FileToSettle>,
): DraftHead['texts'] =>
  briefings.map(({ readFrom: [file, draft, briefing] = [-1, 0, 0] }) => {
    const text = files.get(file)?.head.drafts[draft]?.texts[briefing];
    return text ?? { words: 0, opening: '' };
  });

function fileRow(file: Settling): FileRow {
  const { head, brings, page } = file;
  const issues = brings.length > 0 || !page ? brings : [page];
  const fate = fateOf(file);
  const sum = (of: (plan: IssuePlan) => number) =>
    brings.reduce((total, { plan }) => total + of(plan), 0);
  const confidences = brings.map(({ plan }) => plan.confidence);
  const confidence = confidences.length > 0 ? Math.min(...confidences) : null;
  const own = explanationOf(file, fate);
  const besides = besidesOf(file, fate);
  const notes = page ? notesOf(file, page) : [];
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
function notesOf({ head }: Settling, { isContents }: PageOf): readonly ImportWarning[] {
  const draft = head.drafts[0]?.draft;
  if (!isContents) return draft?.warnings ?? [];
  const message =
    'Left out as a list of contents, by which the pages were put in order; the kept original still has it.';
  return [{ message, ...(draft?.page && { place: draft.page.extent }) }];
}

function fateOf({ head, correction, heldBack, page, brings }: Settling): PlannedFate {
  if (head.duplicate !== null) return 'duplicate';
  if (head.refused !== null) return 'kept';
  if (correction.fate === 'leave-out') return 'left-out';
  if (brings.length > 0) return 'issue';
  if (page) return page.isContents ? 'contents' : 'page';
  if (head.index) return 'contents';
  return heldBack.length > 0 ? 'held-back' : 'container';
}

/** What it became. */
function explanationOf({ head, heldBack, page, brings }: Settling, fate: PlannedFate): string {
  const asPage = page && explainPage(page.plan, page.isContents ? null : headlineOf(head));
  switch (fate) {
    case 'duplicate':
      return head.duplicate ?? '';
    case 'kept':
      return head.refused ?? '';
    case 'left-out':
      return explainLeftOut;
    case 'page':
    case 'contents':
      return asPage ?? explainIndex(head.index?.length ?? 0);
    case 'held-back':
      return explainHeldBack(heldBack[0] ?? '');
    case 'container':
      return '';
    case 'issue':
      return asPage ?? explainIssues(brings.map(({ plan }) => counted(plan)));
  }
}

const headlineOf = (head: FileToSettle['head']): string =>
  head.drafts[0]?.draft.briefings[0]?.headline ?? '';

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
