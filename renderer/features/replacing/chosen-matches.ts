import type { RequestFor } from '../../../shared/contract/contract.ts';
import type { FoundBriefing } from '../../../shared/contract/replace-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { toggled } from '../../ui/toggled.ts';

/** The matches that are not replaced, by briefing and place in its list. */
export type Spared = ReadonlyMap<Identifier, ReadonlySet<number>>;

type Found = Pick<FoundBriefing, 'briefingId' | 'matches'>;

export const isChosen = (spared: Spared, briefingId: Identifier, match: number): boolean =>
  !spared.get(briefingId)?.has(match);

/** How many matches of a briefing are chosen. */
export const chosenOf = (spared: Spared, { briefingId, matches }: Found): number =>
  matches.length - (spared.get(briefingId)?.size ?? 0);

/** Spares a match, or chooses it again. */
export function toggleMatch(spared: Spared, briefingId: Identifier, match: number): Spared {
  return withOwn(spared, briefingId, toggled(spared.get(briefingId) ?? new Set(), match));
}

/** Chooses all of a briefing, or none where all were chosen. */
export function toggleBriefing(spared: Spared, found: Found): Spared {
  const isWhole = chosenOf(spared, found) === found.matches.length;
  return withOwn(spared, found.briefingId, isWhole ? allOf(found) : new Set());
}

/** Chooses everything, or nothing where everything was chosen. */
export function toggleAll(spared: Spared, briefings: readonly Found[]): Spared {
  if (spared.size > 0) return new Map();
  return new Map(briefings.map((found) => [found.briefingId, allOf(found)]));
}

export function countChosen(
  briefings: readonly Found[],
  spared: Spared,
): { readonly matches: number; readonly briefings: number } {
  let matches = 0;
  let count = 0;
  for (const found of briefings) {
    const chosen = chosenOf(spared, found);
    matches += chosen;
    if (chosen > 0) count += 1;
  }
  return { matches, briefings: count };
}

/** What is spared, as the archive is told of it. */
export const exceptOf = (
  briefings: readonly Found[],
  spared: Spared,
): RequestFor<'replace.apply'>['except'] =>
  briefings.flatMap((found) => {
    const own = spared.get(found.briefingId);
    if (!own) return [];
    const isWhole = own.size === found.matches.length;
    return [{ briefingId: found.briefingId, ...(!isWhole && { matches: [...own] }) }];
  });

const allOf = ({ matches }: Found): Set<number> => new Set(matches.keys());

function withOwn(spared: Spared, briefingId: Identifier, own: ReadonlySet<number>): Spared {
  const changed = new Map(spared);
  if (own.size > 0) changed.set(briefingId, own);
  else changed.delete(briefingId);
  return changed;
}
