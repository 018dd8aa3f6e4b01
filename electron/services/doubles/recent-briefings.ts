import { type Form, type FormBriefing, formId } from './form.ts';

/** A page of a search, and what its forms are held against. */
const MOST_HELD = 12;

/** The texts of the forms that were last looked at; those of the others are read again. */
export class RecentBriefings {
  readonly #held = new Map<string, readonly FormBriefing[]>();

  remember(form: Form, briefings: readonly FormBriefing[]): void {
    const id = formId(form);
    this.#held.delete(id);
    this.#held.set(id, briefings);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
  }

  async of(form: Form): Promise<readonly FormBriefing[]> {
    const briefings = this.#held.get(formId(form)) ?? (await form.briefings());
    this.remember(form, briefings);
    return briefings;
  }
}
