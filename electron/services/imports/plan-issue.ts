import type { BuildSpec, IssuePlan } from '../../../shared/imports/batch-plan.ts';
import type { DraftHead } from '../../../shared/imports/file-head.ts';
import { nameOf, warnOfDouble } from '../../../shared/imports/import-explanation.ts';
import {
  type SettledWitnesses,
  settleWitnesses,
} from '../../../shared/imports/settle-witnesses.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { KnownIssues } from './known-issues.ts';

/** An issue that was found in a batch, from which files it is built, and under which name. */
export interface IssueToPlan {
  readonly name: string;
  readonly files: readonly number[];
  readonly build: BuildSpec;
  readonly head: DraftHead;
  /** What the name of its file says of it. */
  readonly fromOutside: readonly Witness[];
}

interface Around {
  readonly publications: readonly PublicationDetails[];
  readonly fallback: string | null;
}

export const UNNAMED = 'Unnamed publication';

/** How far an issue is believed whose publication, or number and date, nothing tells. */
const UNTOLD = 0.4;

/** Settles which issue it is, and remembers it for those to come. */
export function planIssue(
  { name, files, build, head, fromOutside }: IssueToPlan,
  { publications, fallback }: Around,
  known: KnownIssues,
  correct: (settled: SettledWitnesses) => SettledWitnesses,
): IssuePlan {
  const { draft, questions, confidence } = correct(settleWitnesses(head.draft, fromOutside));
  const title = draft.publication ?? fallback ?? UNNAMED;
  const answering = publications.find((publication) => answersTo(publication, title));
  const publication = answering?.title ?? title;
  const numbered = { ...numberingOf(draft), publication, language: draft.language };
  const double = known.find(numbered);
  known.add(numbered);
  return {
    ...numberingOf(draft),
    title: draft.title,
    label: issueLabel(draft),
    publication,
    isNewPublication: !answering,
    language: draft.language,
    confidence: confidenceOf(draft, confidence, title === UNNAMED),
    files: [...files],
    briefings: draft.briefings.map(({ headline, section, passages = [] }, index) => ({
      headline,
      section,
      passages: passages.slice(0, MOST_PASSAGES),
      words: head.texts[index]?.words ?? 0,
      opening: head.texts[index]?.opening ?? '',
    })),
    witnesses: draft.witnesses ?? [],
    questions: [...questions],
    build,
    addresses: [...new Set([...(draft.addresses ?? []), name.replaceAll('\\', '/')])],
    warnings: [
      ...draft.warnings,
      ...(title === UNNAMED ? [unnamed] : []),
      ...(draft.date ? [] : [undated]),
      ...(double ? [warnOfDouble(nameOf({ ...double, title: null }))] : []),
    ],
    doubles: double ? 1 : 0,
  };
}

/** A plan shows where a briefing stands; its account has every place. */
const MOST_PASSAGES = 50;

const numberingOf = ({ volume, number, date, datePrecision }: IssueDraft) => ({
  volume,
  number,
  date,
  datePrecision,
});

function confidenceOf(
  { number, date }: IssueDraft,
  confidence: SettledWitnesses['confidence'],
  isUnnamed: boolean,
): number {
  const { publication = 1, number: ofNumber = 1, date: ofDate = 1 } = confidence;
  const least = Math.min(publication, number ? ofNumber : 1, date ? ofDate : 1);
  return isUnnamed || !(number || date) ? Math.min(least, UNTOLD) : least;
}

export function answersTo(
  { title, shortTitle, aliases, formerTitles }: PublicationDetails,
  name: string,
): boolean {
  const wanted = normaliseName(name);
  const formerly = formerTitles.map((former) => former.title);
  return [title, shortTitle ?? '', ...aliases, ...formerly].some(
    (it) => normaliseName(it) === wanted,
  );
}

const unnamed: ImportWarning = {
  message: `No publication is named; its issues stand under “${UNNAMED}”. Name the publication there, or import with one chosen.`,
};

const undated: ImportWarning = {
  message:
    'No date of the issue was found, so its citations have no year. Set the date and they are read again.',
};
