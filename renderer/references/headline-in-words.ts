import { say } from '../wording/say.ts';

/** The headline of a briefing, or words for a briefing that has none. */
export const headlineInWords = (headline: string | null | undefined): string =>
  headline || say('Without a headline');
