import type { Identifier } from '../../../shared/kernel/identifier.ts';
import {
  type DoubleJudgement,
  judgeBriefings,
  judgeIssues,
} from '../../../shared/likeness/judge-double.ts';
import type { Archive } from '../../archive/archive.ts';
import type { FoundDouble } from '../../archive/doubles.ts';
import {
  briefingKey,
  type Form,
  formId,
  formKey,
  formOfStored,
  judgedForm,
  sideOf,
} from './form.ts';
import { FormGroups } from './form-groups.ts';
import { FormShingles } from './form-shingles.ts';
import { PlannedCandidates } from './planned-candidates.ts';
import { withoutRecurring } from './recurring-texts.ts';
import { richerOf } from './richer-of.ts';

export type FinderArchive = Pick<
  Archive,
  'doubleCandidates' | 'storedForm' | 'sampleForms' | 'richnessOfIssue'
>;

/** A person decides about no more. */
const MOST_PAIRS = 5_000;
/** Before what recurs in a series is taken out. */
const MOST_REPRINTS = 50_000;

/** So many issues of the archive are known at a time, without their texts. */
const FORMS_HELD = 2_000;

interface Reprint {
  /** Of the issue in which it stands already. */
  readonly id: string;
  readonly places: readonly [string, string];
  readonly found: FoundDouble;
}

interface Question {
  readonly one: Form;
  readonly other: Form;
  readonly judgement: DoubleJudgement;
}

/**
 * Finds which forms are the same issue, in the plan and in the archive, and which of their briefings
 * stand elsewhere already. Give it the forms one after the other; then ask for the pairs.
 */
export class DoubleFinder {
  readonly #archive: FinderArchive;
  readonly #shingles: FormShingles;
  readonly #planned = new PlannedCandidates();
  readonly #groups = new FormGroups();
  readonly #questions: Question[] = [];
  readonly #forms = new Map<Identifier, Form | null>();
  readonly #reprints: Reprint[] = [];

  constructor(archive: FinderArchive, planned: readonly Form[] = []) {
    this.#archive = archive;
    this.#shingles = new FormShingles(archive, planned);
  }

  /** Holds a form against those before it and against the archive. */
  async add(form: Form): Promise<void> {
    const { publicationId, volume, number, marks, issueId } = form;
    const day = form.datePrecision === 'day' ? form.date : null;
    const query = { publicationId, volume, number, day, marks, issueId };
    const stored = await this.#archive.doubleCandidates(query);
    for (const id of stored.issueIds) await this.#compare(form, await this.#stored(id));
    for (const other of this.#planned.candidatesOf(form)) await this.#compare(form, other);
    if (form.planned !== null) this.#planned.add(form);
    // Of several forms of one issue, only the first is looked through for reprints.
    if (!this.#groups.isAlone(form)) return;
    for (const { place, issueId: id, briefingId } of stored.briefings) {
      const other = await this.#stored(id);
      const position = other?.briefings.findIndex((it) => it.briefingId === briefingId) ?? -1;
      if (other && position >= 0) await this.#compareBriefings([form, place], [other, position]);
    }
    for (const [place, other, position] of this.#planned.briefingsLike(form)) {
      await this.#compareBriefings([form, place], [other, position]);
    }
  }

  /** The pairs, surest first. Of each group all others are held against the form that is kept. */
  async pairs(): Promise<FoundDouble[]> {
    const pairs: FoundDouble[] = [];
    const merged = new Set<string>();
    for (const group of this.#groups.all()) {
      const { kept, others } = await richerOf(group);
      for (const { form, why } of others) {
        merged.add(formId(form));
        // What the archive has twice already is no matter of this plan.
        const isOfArchive = kept.issueId !== null && form.issueId !== null;
        if (isOfArchive && group.some(({ planned }) => planned !== null)) continue;
        const likeness = await this.#shingles.ofIssues(kept, form);
        const judgement = { kind: 'same-issue', isSure: true, proposal: 'merge' } as const;
        pairs.push(await foundDouble([kept, null], [form, null], judgement, likeness, why));
      }
    }
    for (const { one, other, judgement } of this.#questions) {
      if (merged.has(formId(one)) || merged.has(formId(other))) continue;
      if (this.#groups.areOne(one, other)) continue;
      const { kept, others } = await richerOf([one, other]);
      const [second] = others;
      if (!second) continue;
      const likeness = await this.#shingles.ofIssues(kept, second.form);
      pairs.push(
        await foundDouble([kept, null], [second.form, null], judgement, likeness, second.why),
      );
    }
    const reprints = withoutRecurring(this.#reprints, ({ places }) => places).filter(
      ({ id }) => !merged.has(id),
    );
    return [...pairs, ...reprints.map(({ found }) => found)].slice(0, MOST_PAIRS);
  }

  async #compare(form: Form, other: Form | null): Promise<void> {
    if (!other || this.#groups.areOne(form, other) || formKey(form) === formKey(other)) return;
    const likeness = await this.#shingles.ofIssues(form, other);
    const judgement = judgeIssues(judgedForm(form), judgedForm(other), likeness);
    if (!judgement) return;
    if (judgement.isSure) this.#groups.join(form, other);
    else if (this.#questions.length < MOST_PAIRS) {
      this.#questions.push({ one: form, other, judgement });
    }
  }

  async #compareBriefings(
    one: readonly [Form, number],
    other: readonly [Form, number],
  ): Promise<void> {
    const [form, against] = [one[0], other[0]];
    const isAsked = this.#questions.some(
      (it) => formId(it.one) === formId(form) && formId(it.other) === formId(against),
    );
    if (isAsked || this.#groups.areOne(form, against) || formKey(form) === formKey(against)) return;
    if (this.#reprints.length >= MOST_REPRINTS) return;
    const likeness = await this.#shingles.ofBriefings(one, other);
    const judgement = judgeBriefings(likeness);
    if (!judgement) return;
    const found = await foundDouble(one, other, judgement, likeness, '');
    const places = [placeOf(one), placeOf(other)] as const;
    this.#reprints.push({ id: formId(against), places, found });
  }

  async #stored(issueId: Identifier): Promise<Form | null> {
    const known = this.#forms.get(issueId);
    if (known !== undefined) return known;
    const stored = await this.#archive.storedForm(issueId);
    const form = stored && formOfStored(this.#archive, stored);
    if (this.#forms.size >= FORMS_HELD) this.#forms.clear();
    this.#forms.set(issueId, form);
    return form;
  }
}

const placeOf = ([form, position]: readonly [Form, number]): string =>
  `${formId(form)}/${position}`;

type Side = readonly [form: Form, position: number | null];

async function foundDouble(
  one: Side,
  other: Side,
  judgement: DoubleJudgement,
  { ofOne, ofOther, together }: { ofOne: number; ofOther: number; together: number },
  why: string,
): Promise<FoundDouble> {
  const side = async ([form, position]: Side) => sideOf(form, await form.richness(), position);
  const key = ([form, position]: Side) =>
    position === null ? formKey(form) : briefingKey(form, position);
  return {
    ...judgement,
    kept: 'one',
    why,
    ofOne,
    ofOther,
    together,
    one: await side(one),
    other: await side(other),
    oneKey: key(one),
    otherKey: key(other),
  };
}
