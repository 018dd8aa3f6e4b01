import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/** Briefings that stand under one heading, one after the other. */
export interface IssueSection {
  /** Null for those that stand under none. */
  readonly name: string | null;
  readonly briefings: readonly Briefing[];
}

/** The briefings of an issue by the headings over them, in the order of print. */
export function issueSections({ sections, briefings }: IssueDocument): IssueSection[] {
  const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  return sections.map(({ name, briefingIds }) => ({
    name,
    briefings: briefingIds.flatMap((id) => byId.get(id) ?? []),
  }));
}
