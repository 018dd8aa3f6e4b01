import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { CommonShingles, type IsCommon } from '../../../shared/likeness/common-shingles.ts';
import { type Likeness, likenessOf } from '../../../shared/likeness/likeness.ts';
import { type Shingles, shinglesOf } from '../../../shared/likeness/shingles.ts';
import type { Archive } from '../../archive/archive.ts';
import {
  designationOf,
  type Form,
  type FormBriefing,
  formId,
  readStored,
  seriesOf,
} from './form.ts';
import type { RecentBriefings } from './recent-briefings.ts';

/** So many texts are held at a time; the others are read again when they are needed. */
const MOST_HELD = 96;
/** So much of one issue is compared, in characters. */
const MOST_COMPARED = 1_000_000;
const nothing: Shingles = new Set();

type ShingleArchive = Pick<Archive, 'sampleForms' | 'storedForm' | 'richnessOfIssue'>;

/** Some forms of a plan that are of this series: they are part of it too. */
type SampleOf = (series: string) => Promise<readonly Form[]>;

/** Measures forms against each other; what their series says in every number does not count. */
export class FormShingles {
  readonly #archive: ShingleArchive;
  readonly #recent: RecentBriefings;
  readonly #plannedOf: SampleOf;
  readonly #held = new Map<string, readonly Shingles[]>();
  readonly #series = new Map<string, Series>();

  constructor(archive: ShingleArchive, recent: RecentBriefings, plannedOf: SampleOf) {
    this.#archive = archive;
    this.#recent = recent;
    this.#plannedOf = plannedOf;
  }

  async ofIssues(one: Form, other: Form): Promise<Likeness> {
    const [first, second] = [await this.#whole(one), await this.#whole(other)];
    return likenessOf(first, second, await this.#commonBeside(one, other));
  }

  async ofBriefings(
    one: readonly [Form, number],
    other: readonly [Form, number],
  ): Promise<Likeness> {
    const first = (await this.#parts(one[0]))[one[1]] ?? nothing;
    const second = (await this.#parts(other[0]))[other[1]] ?? nothing;
    return likenessOf(first, second, await this.#commonBeside(one[0], other[0]));
  }

  async #whole(form: Form): Promise<Shingles> {
    const parts = await this.#parts(form);
    if (parts.length === 1) return parts[0] ?? nothing;
    const whole = new Set<number>();
    for (const part of parts) for (const shingle of part) whole.add(shingle);
    return whole;
  }

  async #parts(form: Form): Promise<readonly Shingles[]> {
    const id = formId(form);
    const held = this.#held.get(id);
    this.#held.delete(id);
    const parts = held ?? bounded(await this.#recent.of(form)).map(shinglesOf);
    this.#held.set(id, parts);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return parts;
  }

  /** What other numbers of the series have in common; copies of these two are no other numbers. */
  async #commonBeside(one: Form, other: Form): Promise<IsCommon | undefined> {
    const series = seriesOf(one);
    if (series === null || series !== seriesOf(other)) return undefined;
    const { common, sample } = await this.#seriesOf(series, one.publicationId);
    const own = [designationOf(one), designationOf(other)];
    return common.beside(
      sample.flatMap(({ designation, shingles }) => (own.includes(designation) ? [shingles] : [])),
    );
  }

  async #seriesOf(series: string, publicationId: Identifier | null): Promise<Series> {
    const known = this.#series.get(series);
    if (known) return known;
    const stored = publicationId === null ? [] : await this.#archive.sampleForms(publicationId);
    const forms = [
      ...(await this.#plannedOf(series)),
      ...stored.map((form) => readStored(this.#archive, form).form),
    ];
    const common = new CommonShingles();
    const sample = new Map<string, Series['sample'][number]>();
    for (const form of forms) {
      const designation = designationOf(form);
      // What does not say which number it is may be a copy of any.
      if (designation === null || sample.has(designation)) continue;
      const shingles = await this.#whole(form);
      sample.set(designation, { designation, shingles });
      common.add(shingles);
    }
    const found = { common, sample: [...sample.values()] };
    this.#series.set(series, found);
    return found;
  }
}

/** Some numbers of a series, each once. */
interface Series {
  readonly common: CommonShingles;
  readonly sample: readonly { readonly designation: string; readonly shingles: Shingles }[];
}

function bounded(briefings: readonly FormBriefing[]): string[] {
  let left = MOST_COMPARED;
  return briefings.map(({ text }) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part;
  });
}
