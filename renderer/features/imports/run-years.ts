import type { RunEntry, RunFinding, RunOfIssues } from '../../../shared/numbering/run-of-issues.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';

/** An issue of a run, of the archive or of the import. */
export interface CalendarEntry extends RunEntry {
  /** The file of the batch that brings it; null for an issue of the archive. */
  readonly file: number | null;
}

export type MarkKind =
  | 'present'
  | 'coming'
  | 'doubled'
  | 'out-of-sequence'
  | 'missing'
  | 'explained';

/** A place in the run: an issue, or where one or more are missing. */
export interface RunMark {
  readonly key: string;
  readonly kind: MarkKind;
  /** Null where it is missing. */
  readonly entry: CalendarEntry | null;
  /** For people: "No. 204, 18 May 2022: comes in". */
  readonly name: string;
  /** What it stands for, in few signs: "204", "22–31". */
  readonly short: string;
  /** What is missing here; absent where an issue is. */
  readonly hole?: Hole;
}

export interface RunYear {
  /** "1997"; "Undated" where no date tells. */
  readonly year: string;
  readonly marks: readonly RunMark[];
}

const UNDATED = say('Undated');

/** A run year by year; what is missing stands in the year of the issue before it. */
export function yearsOf(
  entries: readonly CalendarEntry[],
  run: RunOfIssues,
  explained: ReadonlySet<RunFinding> = new Set(),
): readonly RunYear[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const doubled = new Set(run.findings.flatMap((it) => (it.kind === 'doubled' ? it.ids : [])));
  const astray = new Set(
    run.findings.flatMap((it) => (it.kind === 'out-of-sequence' ? [it.id] : [])),
  );
  const holes = Map.groupBy(run.findings.filter(isHole), ({ before }) => before);
  const years = new Map<string, RunMark[]>();
  const put = (year: string, mark: RunMark) => {
    const marks = years.get(year);
    if (marks) marks.push(mark);
    else years.set(year, [mark]);
  };
  const putHoles = (id: string | null, year: string) => {
    for (const hole of holes.get(id) ?? []) put(year, markOfHole(hole, byId, explained.has(hole)));
  };
  const first = byId.get(run.order[0] ?? '');
  putHoles(null, first ? yearOf(first) : UNDATED);
  for (const id of run.order) {
    const entry = byId.get(id);
    if (!entry) continue;
    put(yearOf(entry), markOf(entry, doubled.has(id), astray.has(id)));
    putHoles(id, yearOf(entry));
  }
  return [...years].map(([year, marks]) => ({ year, marks }));
}

const yearOf = ({ date }: RunEntry): string => date?.slice(0, 4) ?? UNDATED;

export type Hole = Extract<RunFinding, { kind: 'missing' | 'gap' }>;

const isHole = (finding: RunFinding): finding is Hole =>
  finding.kind === 'missing' || finding.kind === 'gap';

const words: Record<Exclude<MarkKind, 'missing' | 'explained'>, string> = {
  present: say('in the archive'),
  coming: say('comes in'),
  doubled: say('here twice'),
  'out-of-sequence': say('out of sequence'),
};

function markOf(entry: CalendarEntry, isDoubled: boolean, isAstray: boolean): RunMark {
  const whence = entry.file === null ? 'present' : 'coming';
  const kind = isDoubled ? 'doubled' : isAstray ? 'out-of-sequence' : whence;
  const told = kind === whence ? words[kind] : `${words[kind]}, ${words[whence]}`;
  const short = entry.number ?? entry.date?.slice(5) ?? '?';
  return { key: entry.id, kind, entry, short, name: `${retold(entry.label)}: ${told}` };
}

function markOfHole(
  hole: Hole,
  byId: ReadonlyMap<string, CalendarEntry>,
  isExplained: boolean,
): RunMark {
  const from = hole.kind === 'missing' ? hole.from : hole.days;
  const key = `${hole.kind} ${hole.before} ${hole.after} ${from}`;
  const name = holeInWords(hole, (id) => retold(byId.get(id)?.label ?? id));
  const short = hole.kind === 'missing' ? rangeOf(hole, '–') : `${hole.likely}?`;
  const kind = isExplained ? 'explained' : 'missing';
  return { key, kind, entry: null, short, name, hole };
}

const rangeOf = ({ from, to }: Hole & { kind: 'missing' }, dash: string): string =>
  from === to ? String(from) : `${from}${dash}${to}`;

function holeInWords(hole: Hole, labelOf: (id: string) => string): string {
  if (hole.kind === 'gap') {
    return say(
      '{likely, plural, =0 {no issues} one {# issue} other {# issues}} may be missing between {before} and {after}',
      { likely: hole.likely, before: labelOf(hole.before), after: labelOf(hole.after) },
    );
  }
  return say(
    '{numbers, select, one {No. {first}} other {Nos. {first} to {last}}}{within, select, volume { of Vol. {of}} year { of {of}} other {}} {numbers, select, one {is} other {are}} missing',
    {
      numbers: hole.from === hole.to ? 'one' : 'several',
      first: String(hole.from),
      last: String(hole.to),
      within: hole.volume ? 'volume' : hole.year ? 'year' : 'none',
      of: String(hole.volume || hole.year),
    },
  );
}

/** What is not as it should be, sentence by sentence; "Nothing is missing" where all is well. */
export function runInWords(entries: readonly CalendarEntry[], run: RunOfIssues): readonly string[] {
  const labels = new Map(entries.map(({ id, label }) => [id, retold(label)]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const sentences = run.findings.map((finding) => {
    switch (finding.kind) {
      case 'doubled':
        return say('{label} is here {times, plural, =2 {twice} other {# times}}.', {
          label: labelOf(finding.ids[0] ?? ''),
          times: finding.ids.length,
        });
      case 'out-of-sequence':
        return say('{label} is out of sequence.', { label: labelOf(finding.id) });
      default:
        return `${holeInWords(finding, labelOf)}.`;
    }
  });
  return sentences.length > 0
    ? sentences
    : [say('Nothing is missing, doubled or out of sequence.')];
}
