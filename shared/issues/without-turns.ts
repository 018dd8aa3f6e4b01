import type { IssueDraft } from './issue-draft.ts';

/** Orders to print what follows in the other direction, up to an end that a title need not have. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A draft whose lines cannot turn around what is shown beside them: a title that opens an order of
 * direction and never closes it would reorder the words of whoever quotes it. Letters bear their
 * own direction, so none is lost; marks between letters of a text stay.
 */
export function withoutTurns(draft: IssueDraft): IssueDraft {
  return {
    ...draft,
    title: level(draft.title),
    publication: level(draft.publication),
    ...(draft.page && { page: { ...draft.page, title: level(draft.page.title) } }),
    briefings: draft.briefings.map((briefing) => ({
      ...briefing,
      headline: level(briefing.headline) ?? '…',
      section: level(briefing.section),
      byline: level(briefing.byline),
      dateline: level(briefing.dateline),
    })),
  };
}

/** Null where nothing else is in the line. */
const level = (line: string | null): string | null => line?.replace(turns, '').trim() || null;
