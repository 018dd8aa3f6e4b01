import { numbersAnswered } from '../../../shared/references/normalise-name.ts';
import { type Form, marksOfForm, seriesOf } from './form.ts';

const CANDIDATE_MARKS = 2;
/** A mark that more forms have is a phrase of everybody's and tells nothing. */
const COMMON_MARK = 64;
const MOST_CANDIDATES = 12;

type Place = readonly [form: Form, position: number];

/** The forms of a plan by all that may show a double of them, as the archive does it for its own. */
export class PlannedCandidates {
  readonly #byDesignation = new Map<string, Form[]>();
  readonly #byMark = new Map<number, Form[]>();
  readonly #briefingsByMark = new Map<number, Place[]>();

  add(form: Form): void {
    for (const key of designations(form)) put(this.#byDesignation, key, form);
    for (const mark of marksOfForm(form)) put(this.#byMark, mark, form);
    for (const [position, marks] of form.marks.entries()) {
      const place: Place = [form, position];
      for (const mark of marks) put(this.#briefingsByMark, mark, place);
    }
  }

  /** What was added before and may be the same issue. */
  candidatesOf(form: Form): Form[] {
    const designated = designations(form).flatMap((key) => this.#byDesignation.get(key) ?? []);
    const alike = mostShared(marksOfForm(form).map((mark) => this.#byMark.get(mark) ?? []));
    return [...new Set([...designated, ...alike])];
  }

  /** Briefings that were added before and may be those of a form: its place, and theirs. */
  briefingsLike(form: Form): [place: number, other: Form, position: number][] {
    return form.marks.flatMap((marks, place) =>
      mostShared(marks.map((mark) => this.#briefingsByMark.get(mark) ?? [])).map(
        ([other, position]): [number, Form, number] => [place, other, position],
      ),
    );
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

/** Those that stand under several marks, most first. */
function mostShared<Item>(holders: readonly (readonly Item[])[]): Item[] {
  const shared = new Map<Item, number>();
  for (const items of holders) {
    if (items.length > COMMON_MARK) continue;
    for (const item of items) shared.set(item, (shared.get(item) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= CANDIDATE_MARKS)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_CANDIDATES)
    .map(([item]) => item);
}

function put<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
