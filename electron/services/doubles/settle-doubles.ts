import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import type { Archive } from '../../archive/archive.ts';
import { UNNAMED } from '../imports/plan-issue.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { DoubleFinder, type FinderArchive } from './double-finder.ts';
import type { Form, FormBriefing, ReadForm } from './form.ts';
import type { PlannedOutline } from './outline-planned.ts';
import { plannedSeries } from './planned-series.ts';
import { markAllTexts } from './search-archive.ts';

export type SettlingArchive = FinderArchive &
  Pick<
    Archive,
    | 'plannedForms'
    | 'plannedCandidates'
    | 'plannedDesignations'
    | 'forgetPlannedTraces'
    | 'putDoubles'
    | 'markTexts'
    | 'publications.list'
  >;

/** With their texts, which this thread should not hold for long. */
const FORMS_AT_ONCE = 8;

/**
 * Finds what of a plan is there twice, in the plan or in the archive: forms of one issue, so that a
 * second adds no copy; two issues of one number; reprints. Answers how many pairs there are.
 */
export async function settleDoubles(
  archive: SettlingArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<number, Failure<'cancelled'>>> {
  if (!(await markAllTexts(archive, job))) return err(cancelled());
  await archive.forgetPlannedTraces(batchId);
  try {
    return await searchPlan(archive, reader, batchId, job);
  } finally {
    await archive.forgetPlannedTraces(batchId);
  }
}

/** Goes over the plan once; of what it has seen, the archive remembers the marks. */
async function searchPlan(
  archive: SettlingArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<number, Failure<'cancelled'>>> {
  const publications = await publicationIds(archive);
  const readFrom = async (page: { readonly from: number; readonly limit: number }) => {
    const outlined = await outlinesFrom(archive, reader, batchId, page);
    const forms = outlined.outlines.map((outline): ReadForm => {
      const form = formOf(outline, outlined, publications, again(outline.position));
      return { form, briefings: briefingsOf(outline) };
    });
    return { forms, next: outlined.next };
  };
  /** Out here, so that a form that is known keeps no text of its page. */
  const again = (position: number) => async () => (await readAt(position))?.briefings ?? [];
  const readAt = async (position: number): Promise<ReadForm | null> => {
    const [found] = (await readFrom({ from: position, limit: 1 })).forms;
    return found?.form.planned === position ? found : null;
  };
  const { issues, sampleOf } = await plannedSeries(archive, batchId, (title) =>
    publicationOf(title, publications),
  );
  const finder = new DoubleFinder(archive, {
    sampleOf,
    candidatesOf: (traces) => archive.plannedCandidates(batchId, traces),
    read: readAt,
  });
  let done = 0;
  for (let from: number | null = 0; from !== null; ) {
    const page: Awaited<ReturnType<typeof readFrom>> = await readFrom({
      from,
      limit: FORMS_AT_ONCE,
    });
    for (const each of page.forms) {
      if (job.signal.aborted) return err(cancelled());
      job.progress('Looking for doubles', done, issues);
      await finder.add(each);
      done += 1;
    }
    from = page.next;
  }
  const pairs = await finder.pairs();
  await archive.putDoubles(batchId, pairs);
  return ok(pairs.length);
}

/** The texts of a planned issue; null where the plan has no such issue any more. */
export async function plannedTexts(
  archive: Pick<Archive, 'plannedForms'>,
  reader: IsolatedReader,
  batchId: Identifier,
  position: number,
): Promise<PlannedOutline['briefings'] | null> {
  const { outlines } = await outlinesFrom(archive, reader, batchId, { from: position, limit: 1 });
  const [outline] = outlines;
  return outline?.position === position ? outline.briefings : null;
}

interface OutlinePage {
  readonly outlines: readonly PlannedOutline[];
  readonly originals: ReadonlyMap<number, NonNullable<Form['original']>>;
  readonly next: number | null;
}

async function outlinesFrom(
  archive: Pick<Archive, 'plannedForms'>,
  reader: IsolatedReader,
  batchId: Identifier,
  page: { readonly from: number; readonly limit: number },
): Promise<OutlinePage> {
  const forms = await archive.plannedForms(batchId, page);
  const outlined = await reader.outline(forms);
  const originals = forms.readings.map(
    ({ file, hash, name, format }) => [file, { hash, name, format }] as const,
  );
  return {
    // What brings the thread down is found when it is stored; here it has no double.
    outlines: outlined.ok ? outlined.value : [],
    originals: new Map(originals),
    next: forms.next,
  };
}

function formOf(
  { position, plan, richness, briefings: { length } }: PlannedOutline,
  { originals }: OutlinePage,
  publications: ReadonlyMap<string, Identifier>,
  briefings: Form['briefings'],
): Form {
  const { volume, number, date, datePrecision, title, language } = plan;
  return {
    ...{ volume, number, date, datePrecision, title, language },
    ...publicationOf(plan.publication, publications),
    issueId: null,
    planned: position,
    original: originals.get(plan.files[0] ?? -1) ?? null,
    isEdited: false,
    length,
    briefings,
    richness: async () => richness,
  };
}

const briefingsOf = ({ briefings }: PlannedOutline): FormBriefing[] =>
  briefings.map(({ headline, text, marks }) => ({
    ...{ briefingId: null, headline, marks },
    text: comparedText(headline, text),
  }));

function publicationOf(title: string, publications: ReadonlyMap<string, Identifier>) {
  const isNamed = title !== UNNAMED;
  return {
    publicationId: (isNamed && publications.get(title)) || null,
    publication: isNamed ? title : null,
  };
}

async function publicationIds(
  archive: Pick<Archive, 'publications.list'>,
): Promise<ReadonlyMap<string, Identifier>> {
  const listed = await archive['publications.list']({});
  return new Map((listed.ok ? listed.value : []).map(({ title, id }) => [title, id]));
}

const cancelled = () =>
  failure('cancelled', 'This was cancelled. What was read and settled is kept.');
