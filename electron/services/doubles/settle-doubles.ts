import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import type { Archive } from '../../archive/archive.ts';
import { UNNAMED } from '../imports/plan-issue.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { Job } from '../jobs.ts';
import { DoubleFinder, type FinderArchive } from './double-finder.ts';
import type { Form } from './form.ts';
import type { PlannedOutline } from './outline-planned.ts';
import { markAllTexts } from './search-archive.ts';

export type SettlingArchive = FinderArchive &
  Pick<Archive, 'plannedForms' | 'putDoubles' | 'markTexts' | 'publications.list'>;

const FORMS_AT_ONCE = 24;

/**
 * Finds what of a plan is there twice, in the plan or in the archive: forms of one issue, so that a
 * second adds no copy; two issues of one number; reprints.
 */
export async function settleDoubles(
  archive: SettlingArchive,
  reader: IsolatedReader,
  batchId: Identifier,
  job: Job,
): Promise<Result<null, Failure<'cancelled'>>> {
  if (!(await markAllTexts(archive, job))) return err(cancelled());
  const forms: Form[] = [];
  const publications = await publicationIds(archive);
  for (let from: number | null = 0; from !== null; ) {
    if (job.signal.aborted) return err(cancelled());
    job.progress('Looking for doubles', forms.length, null);
    const page = await outlinesFrom(archive, reader, batchId, { from, limit: FORMS_AT_ONCE });
    for (const outline of page.outlines) {
      forms.push(
        formOf(outline, page, publications, () =>
          textsOf(archive, reader, batchId, outline.position),
        ),
      );
    }
    from = page.next;
  }
  const finder = new DoubleFinder(archive, forms);
  for (const [done, form] of forms.entries()) {
    if (job.signal.aborted) return err(cancelled());
    job.progress('Looking for doubles', done, forms.length);
    await finder.add(form);
  }
  await archive.putDoubles(batchId, await finder.pairs());
  return ok(null);
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
  { position, plan, richness, briefings }: PlannedOutline,
  { originals }: OutlinePage,
  publications: ReadonlyMap<string, Identifier>,
  texts: Form['texts'],
): Form {
  const { volume, number, date, datePrecision, title, language } = plan;
  const isNamed = plan.publication !== UNNAMED;
  return {
    ...{ volume, number, date, datePrecision, title, language },
    issueId: null,
    planned: position,
    publicationId: (isNamed && publications.get(plan.publication)) || null,
    publication: isNamed ? plan.publication : null,
    original: originals.get(plan.files[0] ?? -1) ?? null,
    isEdited: false,
    marks: briefings.map(({ marks }) => marks),
    briefings: briefings.map(({ headline }) => ({ briefingId: null, headline })),
    texts,
    richness: async () => richness,
  };
}

async function textsOf(
  archive: Pick<Archive, 'plannedForms'>,
  reader: IsolatedReader,
  batchId: Identifier,
  position: number,
): Promise<string[]> {
  const briefings = await plannedTexts(archive, reader, batchId, position);
  return (briefings ?? []).map(({ headline, text }) => comparedText(headline, text));
}

async function publicationIds(
  archive: Pick<Archive, 'publications.list'>,
): Promise<ReadonlyMap<string, Identifier>> {
  const listed = await archive['publications.list']({});
  return new Map((listed.ok ? listed.value : []).map(({ title, id }) => [title, id]));
}

const cancelled = () =>
  failure('cancelled', 'This was cancelled. What was read and settled is kept.');
