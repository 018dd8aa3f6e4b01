import type { DoubleSide } from '../../../shared/contract/double-procedures.ts';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import type { JudgedIssue } from '../../../shared/likeness/judge-double.ts';
import type { Richness } from '../../../shared/likeness/richness.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Archive } from '../../archive/archive.ts';
import type { StoredForm } from '../../archive/doubles.ts';

/**
 * An issue as it came in one form, in the archive or in a plan. It is light, for very many are known
 * at a time: what it says is asked for.
 */
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
  /** How many briefings it has. */
  readonly length: number;
  briefings(): Promise<readonly FormBriefing[]>;
  richness(): Promise<Richness>;
}

export interface FormBriefing {
  readonly briefingId: Identifier | null;
  readonly headline: string;
  /** With its headline. */
  readonly text: string;
  /** By which it is found among many. */
  readonly marks: readonly number[];
}

/** A form with what it says, as it is when it has just been read. */
export interface ReadForm {
  readonly form: Form;
  readonly briefings: readonly FormBriefing[];
}

type FormArchive = Pick<Archive, 'storedForm' | 'richnessOfIssue'>;

/** An issue of the archive; its text is asked for again when it is needed. */
export function readStored(archive: FormArchive, stored: StoredForm): ReadForm {
  return { form: formOfStored(archive, stored), briefings: briefingsOf(stored) };
}

function formOfStored(
  archive: FormArchive,
  { briefings: { length }, marks: _, ...stored }: StoredForm,
): Form {
  const { issueId } = stored;
  return {
    ...stored,
    planned: null,
    publication: stored.publicationTitle,
    length,
    briefings: async () => {
      const now = await archive.storedForm(issueId);
      return now ? briefingsOf(now) : [];
    },
    richness: () => archive.richnessOfIssue(issueId),
  };
}

const briefingsOf = ({ briefings, marks }: StoredForm): FormBriefing[] =>
  briefings.map(({ briefingId, headline, text }, place) => ({
    ...{ briefingId, headline },
    text: comparedText(headline, text),
    marks: marks[place] ?? [],
  }));

/** What tells two forms apart within a search. */
export const formId = ({ issueId, planned }: Form): string => issueId ?? `planned ${planned}`;

/** By what decisions know an issue again, also when it is imported a second time. */
export const formKey = (form: Form): string =>
  form.original
    ? `${form.original.hash}/${form.number ?? form.date ?? form.title ?? ''}`
    : formId(form);

/** By what decisions know a briefing again, wherever it stands. */
export const briefingKey = ({ marks }: FormBriefing): string =>
  `text/${marks.slice(0, 8).join('.')}`;

/** "#200 of this publication", for those forms that say which they are. */
export const designationOf = ({
  volume,
  number,
  date,
}: Pick<Form, 'volume' | 'number' | 'date'>): string | null =>
  number !== null ? `${volume ?? ''}/${number}` : date;

export const seriesOf = ({
  publicationId,
  publication,
}: Pick<Form, 'publicationId' | 'publication'>): string | null =>
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

/** One of a pair: a form, or a briefing of it by its place. */
export interface Side {
  readonly form: Form;
  readonly position: number | null;
  readonly briefingId: Identifier | null;
  readonly headline: string | null;
  /** By what decisions know it again. */
  readonly key: string;
}

export const wholeSide = (form: Form): Side => ({
  form,
  ...{ position: null, briefingId: null, headline: null },
  key: formKey(form),
});

export const briefingSide = (form: Form, position: number, briefing: FormBriefing): Side => ({
  ...{ form, position },
  briefingId: briefing.briefingId,
  headline: briefing.headline,
  key: briefingKey(briefing),
});

/** As it is shown beside another. */
export const shownSide = (
  { form, position, briefingId, headline }: Side,
  richness: Richness,
): DoubleSide => ({
  issueId: form.issueId,
  briefingId,
  planned: form.planned,
  position,
  label: issueLabel(form),
  publication: form.publication,
  volume: form.volume,
  number: form.number,
  date: form.date,
  title: form.title,
  headline,
  file: form.original?.name ?? null,
  format: form.original?.format ?? null,
  briefings: form.length,
  richness,
});
