import type { Briefing } from '../../shared/issues/briefing.ts';
import { footnotesOf } from '../../shared/manuscript/inline-containers.ts';

/** The numbers of the footnotes of a briefing, by their ids. */
export type FootnoteNumbers = ReadonlyMap<string, number>;

/** Footnotes are counted through the issue, as they are in print. */
export function numberFootnotes(
  briefings: readonly Briefing[],
): ReadonlyMap<Briefing, FootnoteNumbers> {
  let count = 0;
  return new Map(
    briefings.map((briefing) => {
      const notes = footnotesOf(briefing.manuscript);
      return [briefing, new Map(notes.map(({ id }): [string, number] => [id, ++count]))];
    }),
  );
}
