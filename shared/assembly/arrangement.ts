import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

export const sectionName = z.string().trim().min(1).max(100);

/** A section and the briefings in it, in the order of print. */
export const arrangedSection = z.object({
  /** Null for briefings that stand before all sections. */
  name: sectionName.nullable(),
  briefingIds: z.array(identifier).max(1000),
});
export type ArrangedSection = z.infer<typeof arrangedSection>;

/** All sections of an issue. Briefings of other issues that are named in it move here. */
export const arrangement = z
  .object({ issueId: identifier, sections: z.array(arrangedSection).max(100) })
  .refine(
    ({ sections }) => sections.every(({ name }, place) => name !== null || place === 0),
    'What stands under no section stands before all.',
  )
  .refine(
    ({ sections }) => new Set(sections.map(({ name }) => name)).size === sections.length,
    'No two sections have one name.',
  );
export type Arrangement = z.infer<typeof arrangement>;

/** Where a briefing is put: into a section, before the briefing at this place of it. */
export interface Spot {
  readonly section: string | null;
  readonly place: number;
}

/** The arrangement with a briefing at a spot, whether it was in it or comes to it. */
export function withBriefingAt(
  sections: readonly ArrangedSection[],
  briefingId: string,
  spot: Spot,
): ArrangedSection[] {
  const without = withoutBriefing(sections, briefingId);
  const known = without.some(({ name }) => name === spot.section);
  const all = known
    ? without
    : spot.section === null
      ? [{ name: null, briefingIds: [] }, ...without]
      : [...without, { name: spot.section, briefingIds: [] }];
  return all.map(({ name, briefingIds }) =>
    name === spot.section
      ? { name, briefingIds: briefingIds.toSpliced(spot.place, 0, briefingId) }
      : { name, briefingIds },
  );
}

export const withoutBriefing = (
  sections: readonly ArrangedSection[],
  briefingId: string,
): ArrangedSection[] =>
  sections.map(({ name, briefingIds }) => ({
    name,
    briefingIds: briefingIds.filter((id) => id !== briefingId),
  }));

/**
 * Where a step takes a briefing: up or down in its section and over its ends into the next one, or
 * straight into the section before or after. Null where there is nothing further.
 */
export function stepOf(
  sections: readonly ArrangedSection[],
  briefingId: string,
  step: 'up' | 'down' | 'section-before' | 'section-after',
): Spot | null {
  const at = sections.findIndex(({ briefingIds }) => briefingIds.includes(briefingId));
  const section = sections[at];
  if (!section) return null;
  const place = section.briefingIds.indexOf(briefingId);
  const isWithin = step === 'up' ? place > 0 : place < section.briefingIds.length - 1;
  if ((step === 'up' || step === 'down') && isWithin) {
    return { section: section.name, place: place + (step === 'up' ? -1 : 1) };
  }
  const isBack = step === 'up' || step === 'section-before';
  const next = sections[at + (isBack ? -1 : 1)];
  if (!next) return null;
  return { section: next.name, place: step === 'down' ? 0 : next.briefingIds.length };
}

/** The section at another place; those of no section stay before all. */
export function withSectionAt(
  sections: readonly ArrangedSection[],
  name: string,
  place: number,
): ArrangedSection[] {
  const moved = sections.find((section) => section.name === name);
  if (!moved) return [...sections];
  const lead = sections.filter((section) => section.name === null);
  const named = sections.filter((section) => section.name !== null && section !== moved);
  return [...lead, ...named.toSpliced(place, 0, moved)];
}
