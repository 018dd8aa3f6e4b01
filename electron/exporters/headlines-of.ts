import type { Briefing } from '../../shared/issues/briefing.ts';

/** What records tell of the briefings of an issue; those without a headline are left out. */
export const headlinesOf = (briefings: readonly Pick<Briefing, 'headline'>[]): string[] =>
  briefings.map(({ headline }) => headline.trim()).filter((headline) => headline !== '');
