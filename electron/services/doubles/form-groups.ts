import { type Form, formId } from './form.ts';

/** Which forms are surely one issue: groups that grow together. */
export class FormGroups {
  readonly #groupOf = new Map<string, Form[]>();

  join(one: Form, other: Form): void {
    const group = this.#groupOf.get(formId(other)) ?? [other];
    const joining = this.#groupOf.get(formId(one)) ?? [one];
    if (group === joining) return;
    group.push(...joining);
    // Only those that come: a group of very many must not be gone through for each.
    for (const form of [other, ...joining]) this.#groupOf.set(formId(form), group);
  }

  areOne(one: Form, other: Form): boolean {
    const group = this.#groupOf.get(formId(one));
    return (
      formId(one) === formId(other) ||
      (group !== undefined && group === this.#groupOf.get(formId(other)))
    );
  }

  isAlone(form: Form): boolean {
    return !this.#groupOf.has(formId(form));
  }

  /** Each with its forms in the order in which they came. */
  all(): readonly (readonly Form[])[] {
    return [...new Set(this.#groupOf.values())];
  }
}
