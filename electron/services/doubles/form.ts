import type { DoubleSide } from '../../../shared/contract/double-procedures.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import type { JudgedIssue } from '../../../shared/likeness/judge-double.ts';
import type { Richness } from '../../../shared/likeness/richness.ts';
import { joinSketches } from '../../../shared/likeness/sketch.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Archive } from '../../archive/archive.ts';
import type { StoredForm } from '../../archive/doubles.ts';

/** An issue as it came in one form, in the archive or in a plan, without its text. */
export interface Form extends Omit<IssueDetails, 'status'> {
  readonly issueId: Identifier | null;
  /** Its place in the plan. */
  readonly planned: number | null;
  /** Null where the archive does not have its publication yet. */
  readonly publicationId: Identifier | null;
  /** Null where none is named. */
  readonly publication: string | null;
  readonly language: string | null;
  readonly original: StoredForm['original'];
  readonly isEdited: boolean;
  /** Of each briefing. */
  readonly marks: readonly (readonly number[])[];
  readonly briefings: readonly {
    readonly briefingId: Identifier | null;
    readonly headline: string;
  }[];
  /** The text of each briefing, with its headline. */
  texts(): Promise<readonly string[]>;
  richness(): Promise<Richness>;
}

type FormArchive = Pick<Archive, 'storedForm' | 'richnessOfIssue'>;

/** An issue of the archive; its text is asked for again when it is needed. */
export function formOfStored(archive: FormArchive, { briefings, ...stored }: StoredForm): Form {
  const { issueId } = stored;
  return {
    ...stored,
    planned: null,
    publication: stored.publicationTitle,
    briefings: briefings.map(({ briefingId, headline }) => ({ briefingId, headline })),
    texts: async () => {
      const now = await archive.storedForm(issueId);
      return (now?.briefings ?? []).map(({ headline, text }) => comparedText(headline, text));
    },
    richness: () => archive.richnessOfIssue(issueId),
  };
}

/** What tells two forms apart within a search. */
export const formId = ({ issueId, planned }: Form): string => issueId ?? `planned ${planned}`;

/** By what decisions know an issue again, also when it is imported a second time. */
export const formKey = (form: Form): string =>
  form.original
    ? `${form.original.hash}/${form.number ?? form.date ?? form.title ?? ''}`
    : formId(form);

/** By what decisions know a briefing again, wherever it stands. */
export const briefingKey = (form: Form, position: number): string =>
  `text/${(form.marks[position] ?? []).slice(0, 8).join('.')}`;

/** What its words are found by, however the form divides them. */
export const marksOfForm = ({ marks }: Form): number[] => joinSketches(marks);

/** "#200 of this publication", for those forms that say which they are. */
export const designationOf = ({ volume, number, date }: Form): string | null =>
  number !== null ? `${volume ?? ''}/${number}` : date;

export const seriesOf = ({ publicationId, publication }: Form): string | null =>
  publicationId ?? (publication === null ? null : normaliseName(publication));

export const judgedForm = (form: Form): JudgedIssue => ({
  publication: seriesOf(form),
  language: form.language,
  format: form.original?.format ?? null,
  volume: form.volume,
  number: form.number,
  date: form.date,
  datePrecision: form.datePrecision,
});

/** As it is shown beside another. */
export function sideOf(form: Form, richness: Richness, position: number | null): DoubleSide {
  const briefing = position === null ? undefined : form.briefings[position];
  return {
    issueId: form.issueId,
    briefingId: briefing?.briefingId ?? null,
    planned: form.planned,
    position,
    label: issueLabel(form),
    publication: form.publication,
    volume: form.volume,
    number: form.number,
    date: form.date,
    title: form.title,
    headline: briefing?.headline ?? null,
    file: form.original?.name ?? null,
    format: form.original?.format ?? null,
    briefings: form.briefings.length,
    richness,
  };
}
