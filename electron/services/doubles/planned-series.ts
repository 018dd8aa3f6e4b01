import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { numbersAnswered } from '../../../shared/references/normalise-name.ts';
import type { Archive } from '../../archive/archive.ts';
import type { PlannedCandidates, PlannedTraces } from '../../archive/doubles.ts';
import { designationOf, type Form, type ReadForm, seriesOf } from './form.ts';

/** A plan in which doubles are looked for; of its forms, none is held here. */
export interface SearchedPlan {
  /** What may be a double of one among those that came before it. */
  candidatesOf(traces: PlannedTraces): Promise<PlannedCandidates>;
  /** Null where it is there no more. */
  read(position: number): Promise<ReadForm | null>;
  /** The places of some forms of a series, each another number. */
  sampleOf(series: string): readonly number[];
}

/** What a form is called in its series: by each number that it answers to, and by its day. */
export function designationsOf(form: Form): string[] {
  const series = seriesOf(form);
  if (series === null) return [];
  const numbers = form.number === null ? [] : numbersAnswered(form.number);
  return [
    ...numbers.map((number) => `${series} no ${number}`),
    ...(form.date && form.datePrecision === 'day' ? [`${series} on ${form.date}`] : []),
  ];
}

/** So many tell what a series says in every number. */
const SAMPLED = 16;
const NUMBERS_AT_ONCE = 500;

export interface PlannedSeries {
  /** How many issues are planned. */
  readonly issues: number;
  readonly sampleOf: SearchedPlan['sampleOf'];
}

type NumberedAs = Pick<Form, 'publicationId' | 'publication'>;

/** The series of a plan; `publicationOf` says how a publication that is named in it is known. */
export async function plannedSeries(
  archive: Pick<Archive, 'plannedDesignations'>,
  batchId: Identifier,
  publicationOf: (title: string) => NumberedAs,
): Promise<PlannedSeries> {
  const samples = new Map<string, Map<string | null, number>>();
  let issues = 0;
  for (let from = 0; ; ) {
    const page = await archive.plannedDesignations(batchId, { from, limit: NUMBERS_AT_ONCE });
    for (const { position, publication, ...numbered } of page) {
      const series = seriesOf(publicationOf(publication));
      if (series === null) continue;
      const sample = samples.get(series) ?? new Map<string | null, number>();
      samples.set(series, sample);
      const designation = designationOf(numbered);
      if (sample.size < SAMPLED && !sample.has(designation)) sample.set(designation, position);
    }
    issues += page.length;
    const last = page.at(-1);
    if (!last || page.length < NUMBERS_AT_ONCE) break;
    from = last.position + 1;
  }
  return { issues, sampleOf: (series) => [...(samples.get(series)?.values() ?? [])] };
}
