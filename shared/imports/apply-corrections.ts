import type { IssueDraft } from '../issues/issue-draft.ts';
import type { Correction, CorrectionScope } from './correction.ts';
import type { HowToRead } from './file-head.ts';
import { dateOf, type SettledWitnesses } from './settle-witnesses.ts';
import { type WitnessedField, witnessedFields } from './witness.ts';

/** What was settled, and for which files. */
export interface ScopedCorrection {
  readonly scope: CorrectionScope;
  readonly correction: Correction;
}

/** What of a file decides whether a correction is for it. */
export interface CorrectedFile {
  /** Its place in the batch. */
  readonly file: number;
  readonly name: string;
  readonly format: string | null;
  /** As it was read; null where it names none. */
  readonly publication: string | null;
}

/** All that is settled about a file, a later correction before an earlier one. */
export function correctionFor(
  file: CorrectedFile,
  corrections: readonly ScopedCorrection[],
): Correction {
  const meant = corrections.filter(({ scope }) => isMeant(file, scope));
  const believe = Object.assign({}, ...meant.map(({ correction }) => correction.believe ?? {}));
  const merged: Correction = Object.assign({}, ...meant.map(({ correction }) => correction));
  return Object.keys(believe).length > 0 ? { ...merged, believe } : merged;
}

function isMeant(file: CorrectedFile, scope: CorrectionScope): boolean {
  if (scope.kind === 'files') return scope.files.includes(file.file);
  return (
    (scope.format === undefined || scope.format === file.format) &&
    (scope.folder === undefined || file.name.replaceAll('\\', '/').startsWith(scope.folder)) &&
    (scope.publication === undefined || scope.publication === file.publication)
  );
}

/** How a file is to be read: what a person says goes before what its container says. */
export function howToRead(said: HowToRead, { encoding, columns }: Correction): HowToRead {
  return { ...said, ...(encoding && { encoding }), ...(columns && { columns }) };
}

/**
 * A draft as a person has it: fields that were given, and the witnesses that they believe. What is
 * settled is no question any more.
 */
export function applyCorrection(
  settled: SettledWitnesses,
  correction: Correction,
): SettledWitnesses {
  const draft = { ...settled.draft, ...believed(settled.draft, correction), ...given(correction) };
  const decided = witnessedFields.filter((field) => isDecided(field, correction));
  const sure = Object.fromEntries(decided.map((field) => [field, 1]));
  return {
    draft,
    questions: settled.questions.filter(({ field }) => !decided.includes(field)),
    confidence: { ...settled.confidence, ...sure },
  };
}

const isDecided = (field: WitnessedField, correction: Correction): boolean =>
  correction[field] !== undefined || correction.believe?.[field] !== undefined;

function believed(draft: IssueDraft, { believe = {} }: Correction): Partial<IssueDraft> {
  const found: Partial<IssueDraft> = {};
  for (const field of witnessedFields) {
    const source = believe[field];
    const witness = draft.witnesses?.find((it) => it.field === field && it.source === source);
    if (witness) Object.assign(found, fieldOf(field, witness.value));
  }
  return found;
}

const fieldOf = (field: WitnessedField, value: string): Partial<IssueDraft> =>
  field === 'date' ? (dateOf(value) ?? {}) : { [field]: value };

function given({ publication, volume, number, date, datePrecision, title, language }: Correction) {
  const fields = { publication, volume, number, date, title, language };
  const told = Object.fromEntries(Object.entries(fields).filter(([, it]) => it !== undefined));
  const precision = datePrecision ?? (date ? 'day' : undefined);
  return { ...told, ...(precision && { datePrecision: precision }) };
}
