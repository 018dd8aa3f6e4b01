import { type FilePlan, type IssuePlan, needsAttention } from '../../shared/imports/batch-plan.ts';
import {
  explainOtherForm,
  isWarningOfDouble,
  nameOf,
} from '../../shared/imports/import-explanation.ts';
import type { PlannedFate } from '../../shared/imports/import-plan.ts';
import type { Connection } from './connection.ts';
import type { FoundDouble } from './doubles.ts';
import { doublesOfBatch, doublesOfPlanned, type StoredDouble } from './queries/double-queries.ts';
import {
  filesOtherwise,
  findPlannedFile,
  findPlannedIssue,
  putFilePlan,
  putIssuePlan,
  setOtherForms,
} from './queries/import-plan-queries.ts';
import type { BatchKey } from './queries/import-queries.ts';
import { type IssueKey, readIssueSummary } from './queries/issue-queries.ts';

/** The issue of which a planned one is another form: in the plan, or in the archive. */
export type MergeTarget = { readonly planned: number } | { readonly issue: IssueKey };

export interface PlannedMerge {
  /** It is not stored: its file holds another form of this. */
  readonly into: MergeTarget | null;
  /** Issues of the archive that are merged into it once it is stored. */
  readonly replaces: readonly IssueKey[];
}

const MOST_STEPS = 100;

/** What is to become of a planned issue by its pairs: as decided, or as proposed where it is sure. */
export function mergeOfPlanned(
  connection: Connection,
  batch: BatchKey,
  position: number,
): PlannedMerge {
  const { into, replaces } = mergeOf(doublesOfPlanned(connection, batch, position), position);
  let target = into;
  // A person may have chosen another kept form for one pair of several.
  for (let step = 0; target && 'planned' in target && step < MOST_STEPS; step += 1) {
    const further = mergeOf(doublesOfPlanned(connection, batch, target.planned), target.planned);
    if (!further.into) break;
    target = further.into;
  }
  return { into: target, replaces };
}

function mergeOf(doubles: readonly StoredDouble[], position: number): PlannedMerge {
  let into: MergeTarget | null = null;
  const replaces: IssueKey[] = [];
  for (const double of doubles.filter(merges)) {
    const isOne = keptSide(double) === 'one';
    const [kept, merged] = isOne ? [double.one, double.other] : [double.other, double.one];
    if (merged.planned === position) into = targetOf(kept) ?? into;
    else if (kept.planned === position && merged.issue !== null) replaces.push(merged.issue);
  }
  return { into, replaces };
}

const targetOf = ({ planned, issue }: StoredDouble['one']): MergeTarget | null =>
  planned !== null ? { planned } : issue === null ? null : { issue };

function merges(double: StoredDouble): boolean {
  if (isOfBriefings(double)) return false;
  const { decision, found } = double;
  return decision === null ? found.isSure && found.proposal === 'merge' : decision === 'merge';
}

/** The side that a merge keeps: as a person decided, else the richer one. */
export function keptSide({ found, keptKey, decision }: StoredDouble): 'one' | 'other' {
  if (decision !== 'merge' || keptKey === null) return found.kept;
  return keptKey === keyOfSide(found, 'one') ? 'one' : 'other';
}

/** Two forms of one text have the same key; then the side tells them apart. */
export const keyOfSide = ({ oneKey, otherKey }: FoundDouble, side: 'one' | 'other'): string => {
  const key = side === 'one' ? oneKey : otherKey;
  return oneKey === otherKey ? `${key} ${side}` : key;
};

/** Of whole issues are the others. */
export const isOfBriefings = ({ found }: StoredDouble): boolean =>
  found.one.position !== null || found.other.position !== null;

/**
 * Brings the rows of a plan in step with its pairs: what is another form of an issue is stored
 * last, for the kept one must be there, and its file is told as a duplicate.
 */
export function settlePlannedMerges(connection: Connection, batch: BatchKey): void {
  const doubles = doublesOfBatch(connection, batch);
  const positions = new Set(
    doubles.flatMap(({ one, other }) => [one.planned, other.planned]).filter((it) => it !== null),
  );
  const targets = new Map<number, MergeTarget>();
  for (const position of positions) {
    const { into } = mergeOfPlanned(connection, batch, position);
    if (into) targets.set(position, into);
  }
  setOtherForms(connection, batch, [...targets.keys()]);
  const kept = [...targets.values()].flatMap((it) => ('planned' in it ? [it.planned] : []));
  const merging = new Set([...targets.keys(), ...kept]);
  const files = new Set(filesOtherwise(connection, batch));
  const settledWarnings = new Map<number, number>();
  for (const position of positions) {
    const row = findPlannedIssue(connection, batch, position);
    if (!row) continue;
    const plan: IssuePlan = JSON.parse(row.plan);
    for (const file of plan.files) files.add(file);
    if (!merging.has(position)) continue;
    const warnings = plan.warnings.filter((warning) => !isWarningOfDouble(warning));
    const settled = plan.warnings.length - warnings.length;
    if (settled > 0) {
      const [bringing = -1] = plan.files;
      settledWarnings.set(bringing, (settledWarnings.get(bringing) ?? 0) + settled);
      putIssuePlan(connection, batch, { position, plan: JSON.stringify({ ...plan, warnings }) });
    }
  }
  for (const file of files) {
    const settled = settledWarnings.get(file) ?? 0;
    settleFile(connection, batch, { file, doubles, targets, settled });
  }
}

/** A plan of a file that was told otherwise before its issues were found to be there already. */
interface SettledFilePlan extends FilePlan {
  readonly asIssue?: { readonly fate: PlannedFate; readonly explanation: string } | undefined;
}

function settleFile(
  connection: Connection,
  batch: BatchKey,
  {
    file,
    doubles,
    targets,
    settled,
  }: {
    readonly file: number;
    readonly doubles: readonly StoredDouble[];
    readonly targets: ReadonlyMap<number, MergeTarget>;
    /** Warnings of its issues that a merge has settled. */
    readonly settled: number;
  },
): void {
  const row = findPlannedFile(connection, batch, file);
  if (!row || row.plan === null) return;
  const { asIssue, ...before }: SettledFilePlan = JSON.parse(row.plan);
  const own = asIssue ?? { fate: row.fate, explanation: before.explanation };
  const into = before.issues.map((position) => targets.get(position));
  const isOtherForm = into.length > 0 && into.every((target) => target !== undefined);
  const open = doubles.filter(
    ({ decision, found, one, other }) =>
      decision === null &&
      !found.isSure &&
      [one.planned, other.planned].some((it) => it !== null && before.issues.includes(it)),
  );
  const names = into.flatMap((target) => (target ? [nameOfTarget(connection, batch, target)] : []));
  const fate = isOtherForm ? 'duplicate' : own.fate;
  const plan: SettledFilePlan = {
    ...before,
    warnings: before.warnings - settled,
    doubles: open.length,
    explanation: isOtherForm ? explainOtherForm(names) : own.explanation,
    ...(isOtherForm && { asIssue: own }),
  };
  const attention = needsAttention(fate, plan);
  putFilePlan(connection, batch, { file, fate, attention, plan: JSON.stringify(plan) });
}

/** "Monitor, Vol. 6, No. 160 (monitor-160.html)". */
function nameOfTarget(connection: Connection, batch: BatchKey, target: MergeTarget): string {
  if ('issue' in target) {
    const issue = readIssueSummary(connection, target.issue);
    return nameOf({ ...issue, publication: issue.publicationTitle });
  }
  const row = findPlannedIssue(connection, batch, target.planned);
  const plan: IssuePlan | null = row ? JSON.parse(row.plan) : null;
  const file = plan && findPlannedFile(connection, batch, plan.files[0] ?? -1);
  return plan ? `${nameOf(plan)}${file ? ` (${file.name})` : ''}` : '';
}
