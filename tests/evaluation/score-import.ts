import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { ImportScore, Share } from './import-score.ts';
import type { ExpectedIssue, GroundTruth } from './import-truth.ts';
import { type ImportedFolder, issuesOf } from './imported-folder.ts';
import { scoreEncodings } from './score-encodings.ts';
import { scoreReferences } from './score-link-references.ts';
import { scoreText } from './score-text.ts';
import { scoreTitles } from './score-titles.ts';

export interface ScoredImport {
  readonly score: ImportScore;
  /** One line each, for people. */
  readonly errors: readonly string[];
}

export async function scoreImport(
  imported: ImportedFolder,
  truth: GroundTruth,
): Promise<ScoredImport> {
  const errors: string[] = [];
  const { files } = imported.report;
  const accounted = files.filter(({ outcome, explanation }) => outcome && explanation !== '');
  const kept = files.filter(({ outcome }) => outcome === 'kept');
  errors.push(...kept.map(({ name, explanation }) => `${name}: kept unread: ${explanation}`));
  return {
    score: {
      files: files.length,
      accounted: accounted.length,
      issues: truth.issues && scoreNumbers(imported, truth.issues, errors),
      dates: truth.issues && scoreDates(imported, truth.issues, errors),
      textKept: await scoreText(imported, errors),
      references: truth.references && scoreReferences(imported, truth.references, errors),
      titles: truth.titles && scoreTitles(imported, truth.titles, errors),
      encodings: truth.encodings && (await scoreEncodings(imported, truth.encodings, errors)),
      seconds: Math.round(imported.seconds * 100) / 100,
    },
    errors,
  };
}

/** Right is an issue with its volume and number that holds its files and no others. */
function scoreNumbers(
  imported: ImportedFolder,
  expected: readonly ExpectedIssue[],
  errors: string[],
): Share {
  const wanted = expected.filter(({ number, date }) => number !== null || date !== null);
  const right = wanted.filter((issue) => {
    const fault = isHeldBack(issue)
      ? heldBackFault(imported, issue)
      : faultOf(imported, issue, expected);
    if (fault) errors.push(`${nameOf(issue)}: ${fault}`);
    return fault === null;
  });
  return { expected: wanted.length, right: right.length };
}

/** Without a date and told to be so: an unfinished draft, which is no issue yet. */
const isHeldBack = ({ number, date }: ExpectedIssue): boolean => number !== null && date === null;

function heldBackFault(imported: ImportedFolder, { files }: ExpectedIssue): string | null {
  const made = files.flatMap((file) => issuesOf(imported, file));
  return made.some(({ issue }) => issue.date !== null || issue.status === 'published')
    ? 'should be held back, but became an issue'
    : null;
}

function faultOf(
  imported: ImportedFolder,
  expected: ExpectedIssue,
  all: readonly ExpectedIssue[],
): string | null {
  const made = new Set(expected.files.flatMap((file) => issuesOf(imported, file)));
  const [document, ...others] = made;
  if (!document) return 'became no issue';
  if (others.length > 0) return `became ${made.size} issues`;
  const { volume, number, id } = document.issue;
  if (expected.number !== null && !sameNumber(number, expected.number)) {
    return `has number ${number}, not ${expected.number}`;
  }
  if (expected.volume !== null && !sameNumber(volume, expected.volume)) {
    return `has volume ${volume}, not ${expected.volume}`;
  }
  const copies = all.filter((other) => isCopy(other, expected)).flatMap(({ files }) => files);
  const strangers = imported.report.files.filter(
    ({ name, issues }) =>
      issues.length === 1 && issues[0]?.issueId === id && !belongs(name, expected.files, copies),
  );
  return strangers.length > 0 ? `holds ${strangers[0]?.name} too` : null;
}

const isCopy = (one: ExpectedIssue, other: ExpectedIssue): boolean =>
  one.volume === other.volume && one.number === other.number && one.date === other.date;

/** A part of a file that holds several issues is no stranger to them. */
const belongs = (name: string, files: readonly string[], copies: readonly string[]): boolean =>
  files.includes(name) || copies.includes(name) || /\.\w+\/.+/.test(name);

function scoreDates(
  imported: ImportedFolder,
  expected: readonly ExpectedIssue[],
  errors: string[],
): Share {
  const dated = expected.filter(({ date }) => date !== null);
  const right = dated.filter((issue) => {
    const [made] = issue.files.flatMap((file) => issuesOf(imported, file));
    const date = made && dateOf(made);
    if (date !== issue.date) errors.push(`${nameOf(issue)}: is dated ${date}, not ${issue.date}`);
    return date === issue.date;
  });
  return { expected: dated.length, right: right.length };
}

const dateOf = ({ issue: { date, datePrecision } }: IssueDocument): string | null =>
  date === null ? null : date.slice(0, { day: 10, month: 7, year: 4 }[datePrecision]);

const nameOf = ({ files, number }: ExpectedIssue): string =>
  files.length === 1 ? (files[0] ?? '') : `No. ${number} (${files.length} files)`;

const sameNumber = (one: string | null, other: string): boolean =>
  one !== null && one.replace(/^0+(?=\d)/, '') === other.replace(/^0+(?=\d)/, '');
