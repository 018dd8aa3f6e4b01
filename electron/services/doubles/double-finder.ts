import type { Identifier } from '../../../shared/kernel/identifier.ts';
import {
  type DoubleJudgement,
  judgeBriefings,
  judgeIssues,
} from '../../../shared/likeness/judge-double.ts';
import type { Likeness } from '../../../shared/likeness/likeness.ts';
import type { Archive } from '../../archive/archive.ts';
import type { FoundDouble, PlannedTraces } from '../../archive/doubles.ts';
import {
  briefingSide,
  type Form,
  formId,
  formKey,
  judgedForm,
  type ReadForm,
  readStored,
  type Side,
  shownSide,
  wholeSide,
} from './form.ts';
import { FormGroups } from './form-groups.ts';
import { FormShingles } from './form-shingles.ts';
import { designationsOf, type SearchedPlan } from './planned-series.ts';
import { RecentBriefings } from './recent-briefings.ts';
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

/** So many forms are known at a time, without their texts. */
const FORMS_HELD = 2_000;

/** Two that may be the same, without what showing them takes. */
interface Likely {
  readonly one: Side;
  readonly other: Side;
  readonly judgement: DoubleJudgement;
  readonly likeness: Likeness;
}

interface Question {
  readonly one: Form;
  readonly other: Form;
  readonly judgement: DoubleJudgement;
}

/**
 * Finds which forms are the same issue, in the plan and in the archive, and which of their briefings
 * stand elsewhere already. Give it the forms one after the other; then ask for the pairs. It holds
 * the texts of few of them.
 */
export class DoubleFinder {
  readonly #archive: FinderArchive;
  readonly #plan: SearchedPlan | null;
  readonly #recent = new RecentBriefings();
  readonly #shingles: FormShingles;
  readonly #groups = new FormGroups();
  readonly #questions: Question[] = [];
  readonly #asked = new Set<string>();
  readonly #forms = new Map<string, Form | null>();
  readonly #reprints: Likely[] = [];

  /** `plan` is that of which the forms are; without it, they are those of the archive. */
  constructor(archive: FinderArchive, plan: SearchedPlan | null = null) {
    this.#archive = archive;
    this.#plan = plan;
    this.#shingles = new FormShingles(archive, this.#recent, (series) => this.#sampleOf(series));
  }

  /** Holds a form against those before it and against the archive. */
  async add({ form, briefings }: ReadForm): Promise<void> {
    this.#recent.remember(form, briefings);
    const { publicationId, volume, number, issueId } = form;
    const day = form.datePrecision === 'day' ? form.date : null;
    const marks = briefings.map((briefing) => briefing.marks);
    const query = { publicationId, volume, number, day, marks, issueId };
    const stored = await this.#archive.doubleCandidates(query);
    const planned = await this.#plannedBefore(form, marks);
    for (const id of stored.issueIds) await this.#compare(form, await this.#stored(id));
    for (const other of planned.positions) await this.#compare(form, await this.#planned(other));
    // Of several forms of one issue, only the first is looked through for reprints.
    if (!this.#groups.isAlone(form)) return;
    for (const { place, issueId: id, briefingId } of stored.briefings) {
      const other = await this.#stored(id);
      if (!other) continue;
      const there = (await this.#recent.of(other)).findIndex((it) => it.briefingId === briefingId);
      if (there >= 0) await this.#compareBriefings([form, place], [other, there]);
    }
    for (const { place, other } of planned.briefings) {
      const holder = await this.#planned(other.position);
      if (holder) await this.#compareBriefings([form, place], [holder, other.place]);
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
        const judgement = { kind: 'same-issue', isSure: true, proposal: 'merge' } as const;
        pairs.push(await this.#foundIssues(kept, form, judgement, why));
      }
    }
    for (const { one, other, judgement } of this.#questions) {
      if (merged.has(formId(one)) || merged.has(formId(other))) continue;
      if (this.#groups.areOne(one, other)) continue;
      const { kept, others } = await richerOf([one, other]);
      const [second] = others;
      if (!second) continue;
      pairs.push(await this.#foundIssues(kept, second.form, judgement, second.why));
    }
    const reprints = withoutRecurring(this.#reprints, ({ one, other }) => [
      placeOf(one),
      placeOf(other),
    ]).filter(({ other }) => !merged.has(formId(other.form)));
    const left = Math.max(0, MOST_PAIRS - pairs.length);
    for (const likely of reprints.slice(0, left)) pairs.push(await foundDouble(likely, ''));
    return pairs.slice(0, MOST_PAIRS);
  }

  async #foundIssues(
    kept: Form,
    other: Form,
    judgement: DoubleJudgement,
    why: string,
  ): Promise<FoundDouble> {
    const likeness = await this.#shingles.ofIssues(kept, other);
    const sides = { one: wholeSide(kept), other: wholeSide(other) };
    return foundDouble({ ...sides, judgement, likeness }, why);
  }

  async #compare(form: Form, other: Form | null): Promise<void> {
    if (!other || this.#groups.areOne(form, other) || formKey(form) === formKey(other)) return;
    const likeness = await this.#shingles.ofIssues(form, other);
    const judgement = judgeIssues(judgedForm(form), judgedForm(other), likeness);
    if (!judgement) return;
    if (judgement.isSure) this.#groups.join(form, other);
    else if (this.#questions.length < MOST_PAIRS) {
      this.#questions.push({ one: form, other, judgement });
      this.#asked.add(pairOf(form, other));
    }
  }

  async #compareBriefings(
    [form, place]: readonly [Form, number],
    [against, there]: readonly [Form, number],
  ): Promise<void> {
    if (this.#asked.has(pairOf(form, against)) || this.#groups.areOne(form, against)) return;
    if (formKey(form) === formKey(against) || this.#reprints.length >= MOST_REPRINTS) return;
    const likeness = await this.#shingles.ofBriefings([form, place], [against, there]);
    const judgement = judgeBriefings(likeness);
    if (!judgement) return;
    const [one, other] = [await this.#side(form, place), await this.#side(against, there)];
    if (one && other) this.#reprints.push({ one, other, judgement, likeness });
  }

  async #side(form: Form, position: number): Promise<Side | null> {
    const briefing = (await this.#recent.of(form))[position];
    return briefing ? briefingSide(form, position, briefing) : null;
  }

  async #plannedBefore(form: Form, marks: PlannedTraces['marks']) {
    const { planned: position } = form;
    if (this.#plan === null || position === null) return { positions: [], briefings: [] };
    this.#hold(formId(form), form);
    return this.#plan.candidatesOf({ position, designations: designationsOf(form), marks });
  }

  async #sampleOf(series: string): Promise<Form[]> {
    const sample: Form[] = [];
    for (const position of this.#plan?.sampleOf(series) ?? []) {
      const form = await this.#planned(position);
      if (form) sample.push(form);
    }
    return sample;
  }

  #planned(position: number): Promise<Form | null> {
    return this.#known(`planned ${position}`, async () => this.#plan?.read(position) ?? null);
  }

  #stored(issueId: Identifier): Promise<Form | null> {
    return this.#known(issueId, async () => {
      const stored = await this.#archive.storedForm(issueId);
      return stored && readStored(this.#archive, stored);
    });
  }

  /** By the id of the form. */
  async #known(id: string, read: () => Promise<ReadForm | null>): Promise<Form | null> {
    const known = this.#forms.get(id);
    if (known !== undefined) return known;
    const found = await read();
    if (found) this.#recent.remember(found.form, found.briefings);
    this.#hold(id, found?.form ?? null);
    return found?.form ?? null;
  }

  #hold(id: string, form: Form | null): void {
    if (this.#forms.size >= FORMS_HELD) this.#forms.clear();
    this.#forms.set(id, form);
  }
}

const pairOf = (one: Form, other: Form): string => `${formId(one)} ${formId(other)}`;

const placeOf = ({ form, position }: Side): string => `${formId(form)}/${position}`;

async function foundDouble(
  { one, other, judgement, likeness: { ofOne, ofOther, together } }: Likely,
  why: string,
): Promise<FoundDouble> {
  return {
    ...judgement,
    kept: 'one',
    why,
    ofOne,
    ofOther,
    together,
    one: shownSide(one, await one.form.richness()),
    other: shownSide(other, await other.form.richness()),
    oneKey: one.key,
    otherKey: other.key,
  };
}
