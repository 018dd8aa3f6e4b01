import type { Identifier } from '../kernel/identifier.ts';
import type { BriefingSummary } from './briefing.ts';

/** Briefings that stand under one heading, one after the other. */
export interface PrintedSection {
  /** Null for those that stand under none. */
  readonly name: string | null;
  /** In the order of print; never empty. */
  readonly briefingIds: readonly Identifier[];
}

/** Briefings in the order of print, by the headings over them. */
export function printedSections(
  briefings: readonly Pick<BriefingSummary, 'id' | 'section'>[],
): PrintedSection[] {
  const sections: { name: string | null; briefingIds: Identifier[] }[] = [];
  for (const { id, section } of briefings) {
    const name = section?.trim() || null;
    const last = sections.at(-1);
    if (last && last.name === name) last.briefingIds.push(id);
    else sections.push({ name, briefingIds: [id] });
  }
  return sections;
}
