import { randomUUID } from 'node:crypto';
import type { Contract, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { ParsedRequestOf } from '../../../shared/contract/procedure.ts';
import type { ScopedCorrection } from '../../../shared/imports/apply-corrections.ts';
import type { FilePlan, IssuePlan } from '../../../shared/imports/batch-plan.ts';
import { correctionWords } from '../../../shared/imports/correction-words.ts';
import type { FileHead, ToldOfFile } from '../../../shared/imports/file-head.ts';
import type { PlannedFile, PlannedIssue } from '../../../shared/imports/import-plan.ts';
import { RECIPE_VERSION, type Recipe } from '../../../shared/imports/recipe.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { numberingRun } from '../../../shared/numbering/numbering-run.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Connection } from '../connection.ts';
import {
  correctionsOf,
  deleteCorrection,
  deleteCorrections,
  deleteRecipe,
  findRecipe,
  findRecipeByName,
  insertCorrection,
  listRecipes,
  putRecipe,
} from '../queries/import-correction-queries.ts';
import {
  countFates,
  countFormats,
  countPlan,
  countPlannedFiles,
  countPublications,
  deletePlannedIssues,
  findPlannedFile,
  findPlannedIssue,
  listPlannedFiles,
  type PlannedFileRow,
  plannedIssues,
} from '../queries/import-plan-queries.ts';
import {
  deleteBatchFiles,
  findBatch,
  idOfBatch,
  type StoredBatch,
  setBatchRecipe,
  setBatchState,
} from '../queries/import-queries.ts';
import { findReading, knownIssues } from '../queries/import-reading-queries.ts';
import { batchGone, openBatch } from './import-staging-operations.ts';

export function readPlan(
  connection: Connection,
  { batchId }: RequestFor<'imports.plan'>,
): OutcomeFor<'imports.plan'> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  const { batch, state, startedAt, rereads } = found;
  const publications = countPublications(connection, batch);
  const sum = (field: 'issues' | 'briefings' | 'stored' | 'refused') =>
    publications.reduce((total, publication) => total + publication[field], 0);
  const recipe = recipeOf(found);
  return ok({
    batchId,
    state,
    startedAt,
    rereads: rereads === null ? null : idOfBatch(connection, rereads),
    ...countPlan(connection, batch),
    fates: fatesOf(connection, found),
    formats: countFormats(connection, batch),
    publications: publications.map(({ title, isNew, issues, briefings }) => ({
      title,
      isNew: isNew === 1,
      issues,
      briefings,
    })),
    issues: sum('issues'),
    briefings: sum('briefings'),
    stored: sum('stored'),
    refused: sum('refused'),
    corrections: correctionsOf(connection, batch).map((each) => ({
      ...each,
      words: correctionWords(each),
    })),
    recipe: recipe && { id: recipe.id, name: recipe.name },
  });
}

function fatesOf(connection: Connection, { batch }: StoredBatch) {
  const none = {
    issue: 0,
    page: 0,
    contents: 0,
    container: 0,
    duplicate: 0,
    'held-back': 0,
    'left-out': 0,
    kept: 0,
  };
  const counted = countFates(connection, batch).map(({ fate, files }) => [fate, files]);
  return { ...none, ...Object.fromEntries(counted) };
}

export function listPlan(
  connection: Connection,
  { batchId, offset, limit, ...filter }: ParsedRequestOf<Contract['imports.planFiles']>,
): OutcomeFor<'imports.planFiles'> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  const { batch } = found;
  return ok({
    total: countPlannedFiles(connection, batch, filter),
    files: listPlannedFiles(connection, batch, filter, { offset, limit }).map(plannedFileOf),
  });
}

const unplanned: FilePlan = {
  encoding: null,
  encodingConfidence: null,
  explanation: '',
  besides: '',
  confidence: null,
  labels: [],
  publication: null,
  briefings: 0,
  warnings: 0,
  questions: 0,
  doubles: 0,
  notes: [],
  issues: [],
};

export const filePlanOf = ({ plan }: Pick<PlannedFileRow, 'plan'>): FilePlan =>
  plan === null ? unplanned : JSON.parse(plan);

function plannedFileOf(row: PlannedFileRow): PlannedFile {
  const { key: _, importer: _importer, plan: _plan, ...file } = row;
  const { encodingConfidence: _c, besides: _b, notes: _n, issues: _i, ...plan } = filePlanOf(row);
  return { ...file, ...plan };
}

export function readPlannedFile(
  connection: Connection,
  { batchId, file }: RequestFor<'imports.planFile'>,
): OutcomeFor<'imports.planFile'> {
  const found = findBatch(connection, batchId);
  const row = found && findPlannedFile(connection, found.batch, file);
  if (!found || !row) return err(batchGone());
  const { warnings: _, questions: _questions, ...planned } = plannedFileOf(row);
  const plan = filePlanOf(row);
  const reading = findReading(connection, found.batch, file);
  const told: ToldOfFile | null = reading ? JSON.parse(reading.told) : null;
  const issues = plan.issues.flatMap((position): PlannedIssue[] => {
    const issue = findPlannedIssue(connection, found.batch, position);
    if (!issue || issue.plan === '{}') return [];
    return [plannedIssueOf(position, JSON.parse(issue.plan))];
  });
  const head: FileHead | null = reading ? JSON.parse(reading.head) : null;
  const brought = new Set(
    issues.filter(({ files }) => files[0] === file).map(({ issue }) => issue),
  );
  const ofIssues = plan.issues.flatMap((position) => {
    const issue = brought.has(position) && findPlannedIssue(connection, found.batch, position);
    return issue ? (JSON.parse(issue.plan) as IssuePlan).warnings : [];
  });
  return ok({
    ...planned,
    importer: row.importer,
    encodingConfidence: plan.encodingConfidence,
    issues,
    warnings: [...(told?.warnings ?? []), ...plan.notes, ...ofIssues],
    stretches: told && head ? stretchesOf(told, head) : [],
  });
}

/** The account of a file that is not stored: passages of briefings are told with the briefings. */
const stretchesOf = ({ account }: ToldOfFile, _head: FileHead) => [
  ...account.ranges.flatMap(({ start, end, outcome }) =>
    outcome.kind === 'stretch'
      ? [{ ...withoutKind(outcome), bytes: [start, end] as [number, number] }]
      : [],
  ),
  ...account.byPlace.flatMap((outcome) =>
    outcome.kind === 'stretch' ? [withoutKind(outcome)] : [],
  ),
];

const withoutKind = <Outcome extends { kind: string }>({ kind: _, ...rest }: Outcome) => rest;

function plannedIssueOf(issue: number, plan: IssuePlan): PlannedIssue {
  const {
    build: _,
    addresses: _addresses,
    warnings: _warnings,
    doubles: _doubles,
    ...planned
  } = plan;
  return { issue, ...planned };
}

const MANY = 1_000_000;

/** Issues of the batch that are stored count as issues of the batch. */
export function readCalendar(
  connection: Connection,
  { batchId }: RequestFor<'imports.calendar'>,
): OutcomeFor<'imports.calendar'> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  const { batch } = found;
  const planned = plannedIssues(connection, batch).flatMap(({ position, plan }) =>
    plan === '{}' ? [] : [{ position, plan: JSON.parse(plan) as IssuePlan }],
  );
  const titles = new Map(
    planned.map(({ plan }) => [normaliseName(plan.publication), plan.publication]),
  );
  const known = knownIssues(connection, { after: 0, limit: MANY, except: found.rereads ?? batch });
  return ok(
    [...titles].map(([key, publication]) => {
      const entries = [
        ...planned.flatMap(({ position, plan }) =>
          normaliseName(plan.publication) === key
            ? [entryOf(`plan-${position}`, plan, plan.files[0] ?? null)]
            : [],
        ),
        ...known.flatMap((issue) =>
          normaliseName(issue.publication) === key ? [entryOf(issue.id, issue, null)] : [],
        ),
      ];
      return { publication, entries, run: numberingRun(entries) };
    }),
  );
}

type Numbered = Pick<
  IssuePlan,
  'volume' | 'number' | 'date' | 'datePrecision' | 'title' | 'language'
>;

const entryOf = (id: string, issue: Numbered, file: number | null) => ({
  id,
  label: issueLabel(issue),
  volume: issue.volume,
  number: issue.number,
  date: issue.date,
  precision: issue.datePrecision,
  language: issue.language,
  file,
});

export function addCorrection(
  connection: Connection,
  batchId: Identifier,
  correction: ScopedCorrection,
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  insertCorrection(connection, found.value.batch, { id: randomUUID(), ...correction });
  return ok(null);
}

export function takeCorrection(
  connection: Connection,
  batchId: Identifier,
  correctionId: Identifier,
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  return deleteCorrection(connection, found.value.batch, correctionId)
    ? ok(null)
    : err(failure('not-found', 'This correction was taken back already.'));
}

/** What is settled about the files of a batch: by its recipe first, then by hand. */
export function correctionsInForce(
  connection: Connection,
  batchId: Identifier,
): ScopedCorrection[] {
  const found = findBatch(connection, batchId);
  if (!found) return [];
  return [...(recipeOf(found)?.rules ?? []), ...correctionsOf(connection, found.batch)];
}

const recipeOf = ({ recipe }: StoredBatch): Recipe | null => recipe && JSON.parse(recipe);

export const readRecipes = (connection: Connection): OutcomeFor<'imports.recipes'> =>
  ok(listRecipes(connection));

/** What was taken from an earlier recipe is in the new one too, before what was settled since. */
export function saveRecipe(
  connection: Connection,
  { batchId, name }: RequestFor<'imports.saveRecipe'>,
): OutcomeFor<'imports.saveRecipe'> {
  const found = findBatch(connection, batchId);
  if (!found) return err(batchGone());
  const corrections = [
    ...(recipeOf(found)?.rules ?? []),
    ...correctionsOf(connection, found.batch).map(({ scope, correction }) => ({
      scope,
      correction,
    })),
  ];
  const rules = corrections.filter(({ scope }) => scope.kind === 'alike');
  if (rules.length === 0) {
    return err(
      failure('conflict', 'Nothing was settled for all files alike, so there is nothing to save.', {
        hint: 'Settle something for all files of a kind, then save the recipe.',
      }),
    );
  }
  const id = findRecipeByName(connection, name)?.id ?? randomUUID();
  const recipe: Recipe = { id, version: RECIPE_VERSION, name: name.trim(), rules };
  putRecipe(connection, recipe);
  return ok(recipe);
}

export function removeRecipe(
  connection: Connection,
  { recipeId }: RequestFor<'imports.deleteRecipe'>,
): OutcomeFor<'imports.deleteRecipe'> {
  return deleteRecipe(connection, recipeId)
    ? ok({})
    : err(failure('not-found', 'This recipe is not in the archive any more.'));
}

/** Applies a recipe as it is now, in place of the one applied before. */
export function takeRecipe(
  connection: Connection,
  batchId: Identifier,
  recipeId: Identifier,
): Result<null, Failure> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  const recipe = findRecipe(connection, recipeId);
  if (!recipe) return err(failure('not-found', 'This recipe is not in the archive any more.'));
  setBatchRecipe(connection, found.value.batch, JSON.stringify(recipe));
  return ok(null);
}

export function discardImport(
  connection: Connection,
  { batchId }: RequestFor<'imports.discard'>,
): OutcomeFor<'imports.discard'> {
  const found = openBatch(connection, batchId);
  if (!found.ok) return found;
  const { batch } = found.value;
  deletePlannedIssues(connection, batch);
  deleteCorrections(connection, batch);
  deleteBatchFiles(connection, batch);
  setBatchState(connection, batch, 'discarded');
  return ok({});
}
