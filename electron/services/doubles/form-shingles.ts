import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { commonShingles } from '../../../shared/likeness/common-shingles.ts';
import { type Likeness, likenessOf } from '../../../shared/likeness/likeness.ts';
import { type Shingles, shinglesOf } from '../../../shared/likeness/shingles.ts';
import type { Archive } from '../../archive/archive.ts';
import { designationOf, type Form, formId, formOfStored, seriesOf } from './form.ts';

/** So many texts are held at a time; the others are read again when they are needed. */
const MOST_HELD = 96;
/** So much of one issue is compared, in characters. */
const MOST_COMPARED = 1_000_000;
const SAMPLED = 16;
const nothing: Shingles = new Set();

type ShingleArchive = Pick<Archive, 'sampleForms' | 'storedForm' | 'richnessOfIssue'>;

/** Measures forms against each other; what their series says in every number does not count. */
export class FormShingles {
  readonly #archive: ShingleArchive;
  readonly #held = new Map<string, readonly Shingles[]>();
  readonly #samples = new Map<string, readonly Form[]>();
  readonly #common = new Map<string, Shingles>();

  /** `planned` are forms of a plan: they are part of their series too. */
  constructor(archive: ShingleArchive, planned: readonly Form[] = []) {
    this.#archive = archive;
    for (const form of planned) {
      const series = seriesOf(form);
      const sample = series === null ? [] : (this.#samples.get(series) ?? []);
      const isNew = !sample.some((other) => designationOf(other) === designationOf(form));
      if (series !== null && isNew && sample.length < SAMPLED) {
        this.#samples.set(series, [...sample, form]);
      }
    }
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
    const parts = held ?? bounded(await form.texts()).map(shinglesOf);
    this.#held.set(id, parts);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return parts;
  }

  /** What other numbers of the series have in common; copies of these two are no other numbers. */
  async #commonBeside(one: Form, other: Form): Promise<Shingles> {
    const series = seriesOf(one);
    if (series === null || series !== seriesOf(other)) return nothing;
    const own = [designationOf(one), designationOf(other)];
    const sample = await this.#sampleOf(series, one.publicationId);
    const others = sample.filter((form) => !own.includes(designationOf(form)));
    const key = [series, ...others.map(formId)].join(' ');
    const known = this.#common.get(key);
    if (known) return known;
    const texts: Shingles[] = [];
    for (const form of others) texts.push(await this.#whole(form));
    const common = commonShingles(texts);
    if (this.#common.size >= MOST_HELD) this.#common.clear();
    this.#common.set(key, common);
    return common;
  }

  /** Issues that say which they are, each number once: of the plan, and of the archive. */
  async #sampleOf(series: string, publicationId: Identifier | null): Promise<readonly Form[]> {
    const key = `all of ${series}`;
    const known = this.#samples.get(key);
    if (known) return known;
    const stored = publicationId === null ? [] : await this.#archive.sampleForms(publicationId);
    const forms = [
      ...(this.#samples.get(series) ?? []),
      ...stored.map((form) => formOfStored(this.#archive, form)),
    ].filter((form) => designationOf(form) !== null);
    const sample = [...new Map(forms.map((form) => [designationOf(form), form])).values()];
    this.#samples.set(key, sample);
    return sample;
  }
}

function bounded(texts: readonly string[]): string[] {
  let left = MOST_COMPARED;
  return texts.map((text) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part;
  });
}
