import { numbersAnswered } from '../../../shared/references/normalise-name.ts';
import { type Form, marksOfForm, seriesOf } from './form.ts';

const CANDIDATE_MARKS = 2;
/** A mark that more forms have is a phrase of everybody's and tells nothing. */
const COMMON_MARK = 64;
const MOST_CANDIDATES = 12;

/** The forms of a plan by all that may show a double of them, as the archive does it for its own. */
export class PlannedCandidates {
  readonly #forms: Form[] = [];
  readonly #byDesignation = new Map<string, Form[]>();
  readonly #byMark = new MarkIndex();
  readonly #briefingsByMark = new MarkIndex();
  /** Of each briefing, in the order in which they came: its form's place among the forms, and its own. */
  readonly #briefings: (readonly [form: number, position: number])[] = [];

  add(form: Form): void {
    for (const key of designations(form)) {
      this.#byDesignation.set(key, [...(this.#byDesignation.get(key) ?? []), form]);
    }
    const place = this.#forms.push(form) - 1;
    for (const mark of marksOfForm(form)) this.#byMark.add(mark, place);
    for (const [position, marks] of form.marks.entries()) {
      const briefing = this.#briefings.push([place, position]) - 1;
      for (const mark of marks) this.#briefingsByMark.add(mark, briefing);
    }
  }

  /** What was added before and may be the same issue. */
  candidatesOf(form: Form): Form[] {
    const designated = designations(form).flatMap((key) => this.#byDesignation.get(key) ?? []);
    const alike = this.#byMark
      .sharing(marksOfForm(form))
      .flatMap((place) => this.#forms[place] ?? []);
    return [...new Set([...designated, ...alike])];
  }

  /** Briefings that were added before and may be those of a form: its place, and theirs. */
  briefingsLike(form: Form): [place: number, other: Form, position: number][] {
    return form.marks.flatMap((marks, place) =>
      this.#briefingsByMark.sharing(marks).flatMap((briefing): [number, Form, number][] => {
        const [holder, position] = this.#briefings[briefing] ?? [-1, 0];
        const other = this.#forms[holder];
        return other ? [[place, other, position]] : [];
      }),
    );
  }
}

/** Who bears which marks. Of very many marks nearly all are borne once: these take a number each. */
class MarkIndex {
  readonly #holders = new Map<number, number | number[]>();

  add(mark: number, holder: number): void {
    const known = this.#holders.get(mark);
    if (known === undefined) this.#holders.set(mark, holder);
    else if (typeof known === 'number') this.#holders.set(mark, [known, holder]);
    // One more than is counted shows that it is everybody's; the others need not be known.
    else if (known.length <= COMMON_MARK) known.push(holder);
  }

  /** Who bears several of these marks, most first. */
  sharing(marks: readonly number[]): number[] {
    const shared = new Map<number, number>();
    for (const mark of marks) {
      const known = this.#holders.get(mark) ?? [];
      const holders = typeof known === 'number' ? [known] : known;
      if (holders.length > COMMON_MARK) continue;
      for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= CANDIDATE_MARKS)
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_CANDIDATES)
      .map(([holder]) => holder);
  }
}

function designations(form: Form): string[] {
  const series = seriesOf(form);
  if (series === null) return [];
  const numbers = form.number === null ? [] : numbersAnswered(form.number);
  return [
    ...numbers.map((number) => `${series} no ${number}`),
    ...(form.date && form.datePrecision === 'day' ? [`${series} on ${form.date}`] : []),
  ];
}
