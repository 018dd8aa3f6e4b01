import { knownPart } from '../dates/known-part.ts';
import type { IssueDraft } from '../issues/issue-draft.ts';
import type { ImportQuestion } from './import-plan.ts';
import { weighWitnesses } from './weigh-witnesses.ts';
import type { Witness, WitnessedField } from './witness.ts';

/** A draft with the likeliest of what all say of it, and what is left to ask. */
export interface SettledWitnesses {
  readonly draft: IssueDraft;
  readonly questions: readonly ImportQuestion[];
  /** 0 to 1, of the fields that are known. */
  readonly confidence: Readonly<Partial<Record<WitnessedField, number>>>;
}

/** How far an importer is believed that names no witness for a field that it filled in. */
const READ = 0.8;

/**
 * Fills in a draft by its own witnesses and by those from outside: the name of its file, its
 * folder, an index. The draft keeps all of them.
 */
export function settleWitnesses(
  draft: IssueDraft,
  fromOutside: readonly Witness[],
): SettledWitnesses {
  const witnesses = [...ownWitnesses(draft), ...fromOutside].slice(0, MOST_WITNESSES);
  const { fields, questions, warnings } = weighWitnesses(witnesses);
  const dated = fields.date && dateOf(fields.date.value);
  const confidence = Object.entries(fields).flatMap(([field, it]) =>
    it ? [[field, it.confidence] as const] : [],
  );
  return {
    draft: {
      ...draft,
      publication: fields.publication?.value ?? null,
      volume: fields.volume?.value.slice(0, 20) ?? null,
      number: fields.number?.value.slice(0, 40) ?? null,
      date: dated?.date ?? null,
      datePrecision: dated?.datePrecision ?? draft.datePrecision,
      witnesses,
      warnings: [...draft.warnings, ...warnings],
    },
    questions,
    confidence: Object.fromEntries(confidence),
  };
}

const MOST_WITNESSES = 200;

/** Those that it has, and one for each of its fields that none speaks of. */
export function ownWitnesses(draft: IssueDraft): Witness[] {
  const named = draft.witnesses ?? [];
  const source = 'file itself';
  const told = (field: WitnessedField, value: string | null): Witness[] =>
    value === null || named.some((it) => it.field === field)
      ? []
      : [{ field, value, source, confidence: READ }];
  return [
    ...named,
    ...told('publication', draft.publication),
    ...told('volume', draft.volume),
    ...told('number', draft.number),
    ...told('date', draft.date && knownPart(draft.date, draft.datePrecision)),
  ];
}

/** The date of an issue that a witness tells; null for a day of an unknown year. */
export function dateOf(value: string): Pick<IssueDraft, 'date' | 'datePrecision'> | null {
  if (value.startsWith('--')) return null;
  const precision = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
  return { date: `${value}-01-01`.slice(0, 10), datePrecision: precision };
}
