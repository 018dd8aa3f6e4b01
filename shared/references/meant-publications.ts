import { OwnPublication } from '../citations/own-publication.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Identifier } from '../kernel/identifier.ts';
import { normaliseName } from './normalise-name.ts';
import type { NamedPublication, ReferenceContext } from './reference-lookup.ts';
import { lineOfSuccession } from './succession.ts';

export interface MeantPublications {
  /** What the words name; empty where the archive has nothing of that name. */
  readonly publicationIds: readonly Identifier[];
  /** Where these have no such issue: what bears the name too, and what they continue or became. */
  readonly relatedIds: readonly Identifier[];
}

/** How near a publication is to the one that points: itself, its line, its house, any other. */
type Nearness = 0 | 1 | 2 | 3;

/**
 * The publications that a printed name means on this day; a reference without a name means its own.
 * Names are compared without "the", case and punctuation. The nearest bearer of a name is meant
 * first. Initials and names cut short count within a line of succession and a house; elsewhere only
 * what can be no other name.
 */
export function meantPublications(
  name: string | null,
  day: IsoDate | null,
  context: ReferenceContext,
): MeantPublications {
  if (name === null) return withLine([context.publicationId], [], context);
  const nearness = nearnessFrom(context);
  const bearing = bearersOf(name, day, context.publications);
  if (bearing.length > 0) {
    const nearest = Math.min(...bearing.map(nearness));
    const [meant, others] = partition(bearing, (publication) => nearness(publication) === nearest);
    return withLine(idsOf(meant), idsOf(others), context);
  }
  for (const reach of [0, 1, 2, 3] as const) {
    const called = context.publications.filter(
      (publication) =>
        nearness(publication) === reach &&
        isCalled(publication, name, reach === 3 ? 'whole' : 'short'),
    );
    if (called.length > 0) return withLine(idsOf(called), [], context);
  }
  return { publicationIds: [], relatedIds: [] };
}

/** Those that bear exactly this name. One that gave it up before that day counts only if none has it. */
function bearersOf(
  name: string,
  day: IsoDate | null,
  publications: readonly NamedPublication[],
): readonly NamedPublication[] {
  const wanted = normaliseName(name);
  const isWanted = (other: string) => normaliseName(other) === wanted;
  const ever = publications.filter(
    ({ names, formerTitles }) =>
      names.some(isWanted) || formerTitles.some(({ title }) => isWanted(title)),
  );
  const then = ever.filter(
    ({ names, formerTitles }) =>
      names.some(isWanted) ||
      formerTitles.some(
        ({ title, until }) => isWanted(title) && (until === null || day === null || day <= until),
      ),
  );
  return then.length > 0 ? then : ever;
}

function isCalled(
  { names, formerTitles }: NamedPublication,
  name: string,
  least: 'whole' | 'short',
): boolean {
  const match = new OwnPublication([...names, ...formerTitles.map(({ title }) => title)]).match(
    name,
  );
  return match === 'whole' || match === least;
}

function nearnessFrom({ publicationId, publications }: ReferenceContext) {
  const line = new Set(lineOfSuccession(publicationId, publications));
  const house = houseOf(publications.find(({ id }) => id === publicationId));
  return (publication: NamedPublication): Nearness => {
    if (publication.id === publicationId) return 0;
    if (line.has(publication.id)) return 1;
    return house !== null && houseOf(publication) === house ? 2 : 3;
  };
}

/** Publishers are the same as names are. */
export const houseOf = (publication: Pick<NamedPublication, 'publisher'> | undefined) =>
  (publication?.publisher && normaliseName(publication.publisher)) || null;

function withLine(
  publicationIds: readonly Identifier[],
  others: readonly Identifier[],
  { publications }: ReferenceContext,
): MeantPublications {
  const line = publicationIds.flatMap((id) => lineOfSuccession(id, publications));
  const related = new Set([...others, ...line]);
  for (const id of publicationIds) related.delete(id);
  return { publicationIds, relatedIds: [...related] };
}

const idsOf = (publications: readonly NamedPublication[]) => publications.map(({ id }) => id);

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean) {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))] as const;
}
