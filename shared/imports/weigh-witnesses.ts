import type { ImportWarning } from '../issues/issue-draft.ts';
import { agreeOn, disagreement } from './agree-on.ts';
import type { ImportQuestion } from './import-plan.ts';
import { type Witness, type WitnessedField, witnessedFields } from './witness.ts';

/** A value with all witnesses that say it, the surest first. */
export interface WitnessedValue {
  readonly value: string;
  readonly witnesses: readonly Witness[];
  readonly confidence: number;
}

/** What is likeliest of an issue, field by field; null where no witness says anything. */
export type WeighedFields = Readonly<Record<WitnessedField, WitnessedValue | null>>;

export interface WeighedWitnesses {
  readonly fields: WeighedFields;
  /** Disagreements that are worth a person's time. */
  readonly questions: readonly ImportQuestion[];
  /** Those that are not: a day between the print and the name of the file. */
  readonly warnings: readonly ImportWarning[];
}

/** A witness believed less than this makes no question, and no value more exact. */
const BELIEVABLE = 0.4;

/**
 * Weighs what all witnesses of one issue say. Those that agree strengthen each other; a date that
 * is less exact agrees with one that it holds. The order of the witnesses decides only between
 * equals.
 */
export function weighWitnesses(witnesses: readonly Witness[]): WeighedWitnesses {
  const weighed = witnessedFields.map((field) => weighField(field, witnesses));
  const fields = Object.fromEntries(
    weighed.map(({ field, values: [best] }) => [field, best ?? null]),
  ) as Record<WitnessedField, WitnessedValue | null>;
  return {
    fields,
    questions: weighed.flatMap(({ question }) => question ?? []),
    warnings: weighed.flatMap(({ warnings }) => warnings),
  };
}

function weighField(field: WitnessedField, witnesses: readonly Witness[]) {
  const said = gather(field, witnesses);
  const [best, ...others] = said;
  if (!best) return { field, values: [], question: null, warnings: [] };
  const against = Math.max(0, ...others.map(({ confidence }) => confidence));
  const chosen = { ...best, confidence: best.confidence * (1 - against / 2) };
  const believed = others.filter(({ confidence }) => confidence >= BELIEVABLE);
  const weights = believed.map((other) => disagreement(field, best, other));
  const open = believed.filter((_, index) => weights[index] === 'question');
  const minor = believed.filter((_, index) => weights[index] === 'warning');
  return {
    field,
    values: [chosen],
    question: open.length === 0 ? null : questionOf(field, [chosen, ...open, ...minor]),
    warnings: open.length > 0 ? [] : minor.map((other) => warningOf(field, best, other)),
  };
}

const questionOf = (field: WitnessedField, said: readonly WitnessedValue[]): ImportQuestion => ({
  field,
  proposal: said[0]?.value ?? null,
  witnesses: said.flatMap(({ witnesses }) => witnesses),
});

/** The different things that are said, the best supported first. */
function gather(field: WitnessedField, witnesses: readonly Witness[]): WitnessedValue[] {
  const ofField = witnesses.filter((witness) => witness.field === field);
  const bySurety = ofField.toSorted((one, other) => other.confidence - one.confidence);
  const said: WitnessedValue[] = [];
  for (const witness of bySurety) {
    const at = said.findIndex((it) => agreeOn(field, it.value, witness.value) !== null);
    const earlier = said[at];
    if (earlier) said[at] = joined(earlier, witness);
    else {
      const { value, confidence } = witness;
      said.push({ value, witnesses: [witness], confidence });
    }
  }
  return said.toSorted((one, other) => other.confidence - one.confidence);
}

/** One source says a thing no more surely for saying it twice. */
function joined(earlier: WitnessedValue, witness: Witness): WitnessedValue {
  const { value, source, confidence } = witness;
  const isNew = !earlier.witnesses.some((it) => it.source === source);
  // A page's own day does not make the month of its issue more exact.
  const isBelieved = confidence >= BELIEVABLE;
  return {
    value: isBelieved
      ? (agreeOn(witness.field, earlier.value, value) ?? earlier.value)
      : earlier.value,
    witnesses: [...earlier.witnesses, ...(isNew ? [witness] : [])],
    confidence: isNew ? 1 - (1 - earlier.confidence) * (1 - confidence) : earlier.confidence,
  };
}

const warningOf = (
  field: WitnessedField,
  taken: WitnessedValue,
  other: WitnessedValue,
): ImportWarning => ({
  message: `Its ${field} is ${taken.value} by the ${sourceOf(taken)}, ${other.value} by the ${sourceOf(other)}; the former was taken.`,
});

const sourceOf = ({ witnesses: [surest] }: WitnessedValue): string => surest?.source ?? '';
