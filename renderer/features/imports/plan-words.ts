import type {
  BatchState,
  PlannedFate,
  PlannedFile,
  PlannedIssue,
} from '../../../shared/imports/import-plan.ts';
import type { WitnessedField } from '../../../shared/imports/witness.ts';
import { issueDay } from '../../references/issue-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';

/** What a file would become, as a head over such files. */
export const fateNames: Record<PlannedFate, string> = {
  issue: say('Issues'),
  page: say('Pages of issues'),
  contents: say('Lists of contents'),
  container: say('Containers'),
  duplicate: say('Already here'),
  'held-back': say('Unfinished drafts'),
  'left-out': say('Left out'),
  kept: say('Kept unread'),
};

export const stateNames: Record<BatchState, string> = {
  reading: say('being read'),
  planned: say('to be looked at'),
  storing: say('being stored'),
  paused: say('stopped'),
  done: say('in the archive'),
  undone: say('taken back'),
  discarded: say('given up'),
};

export const fieldNames: Record<WitnessedField, string> = {
  publication: say('Publication'),
  volume: say('Volume'),
  number: say('Number'),
  date: say('Date'),
};

/** What a witness says, as a person would: "4 May 1997", "May 1997", "1997". */
export function toldValue(field: WitnessedField, value: string): string {
  if (field !== 'date' || !/^\d{4}(-\d\d){0,2}$/.test(value)) return value;
  const datePrecision = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
  const date = `${value}-01-01`.slice(0, 10);
  return issueDay({ date, datePrecision, volume: null, number: null, title: null });
}

/** How sure something is, in a word; the word for what is sure is the quietest. */
export function sureness(confidence: number): string {
  return surenessWords[surenessOf(confidence)];
}

export function surenessOf(confidence: number): 'sure' | 'fair' | 'doubtful' {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'fair' : 'doubtful';
}

const surenessWords = {
  sure: say('sure'),
  fair: say('fairly sure'),
  doubtful: say('doubtful'),
};

/** "Harbour Letter, No. 204 · 7 briefings", or for people why it becomes no issue. */
export function becomes({
  labels,
  publication,
  briefings,
  explanation,
  fate,
}: PlannedFile): string {
  const [label] = labels;
  if (fate !== 'issue' || label === undefined) return retold(explanation);
  const name = publication === null ? label : fullName({ publication, label });
  const issues =
    labels.length === 1
      ? name
      : say('{count, plural, other {# issues, from {name}}}', { count: labels.length, name });
  // The number stays with its word.
  return `${issues} · ${say('{briefings, plural, =0 {no briefings} one {# briefing} other {# briefings}}', { briefings }).replace(' ', '\u00a0')}`;
}

/** "1 question · 2 warnings", or nothing. */
export function notesOn({ questions, warnings, doubles }: PlannedFile): string {
  return [
    questions > 0 &&
      say('{questions, plural, one {# question} other {# questions}}', {
        questions,
      }),
    warnings > 0 && say('{warnings, plural, one {# warning} other {# warnings}}', { warnings }),
    doubles > 0 && say('{doubles, plural, one {# double} other {# doubles}}', { doubles }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What an issue would be called within its publication: "Vol. 3, No. 204". */
export const fullName = ({ publication, label }: Pick<PlannedIssue, 'publication' | 'label'>) =>
  label.startsWith(publication) ? label : `${publication}, ${label}`;

/** The part of a path that says where a file lies, with its slash; empty where it lies in nothing. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

export const fileNameOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
