import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { houseOf } from '../../../shared/references/meant-publications.ts';
import { publicationKey } from '../../../shared/references/reference-keys.ts';
import { lineOfSuccession } from '../../../shared/references/succession.ts';
import type { Connection } from '../connection.ts';
import {
  allPublications,
  namesOfPublication,
  type PublicationKey,
  readStoredPublication,
  type StoredPublication,
  shownPublications,
} from '../queries/publication-queries.ts';
import { referencesWaitingFor } from '../queries/reference-queries.ts';
import { resolveAnew } from '../reference-resolving.ts';
import { keysMeaningPublication } from '../waiting-keys.ts';

/** Does what may fill or empty publications; names of those that come or go are resolved anew. */
export function whilePublicationsAppear<Outcome>(
  connection: Connection,
  work: () => Outcome,
): Outcome {
  const before = shownPublications(connection);
  const outcome = work();
  const after = shownPublications(connection);
  const gone = before.filter((key) => !after.includes(key));
  const come = after.filter((key) => !before.includes(key));
  for (const key of [...gone, ...come]) resolveNamesOf(connection, key);
  return outcome;
}

function resolveNamesOf(connection: Connection, publication: PublicationKey): void {
  const { id } = readStoredPublication(connection, publication);
  const around = neighboursOf(id, allPublications(connection));
  resolveMeaning(connection, around, around.length > 1);
}

/**
 * Resolves what may mean another publication once what is known of one has changed: its names, its
 * publisher or what it continues.
 */
export function resolvePublicationAnew(
  connection: Connection,
  id: Identifier,
  before: readonly StoredPublication[],
): void {
  const after = allPublications(connection);
  const [was, is] = [before, after].map((all) => all.find((one) => one.id === id));
  if (JSON.stringify(was && meaningOf(was)) === JSON.stringify(is && meaningOf(is))) return;
  const around = [...neighboursOf(id, before), ...neighboursOf(id, after)];
  // What a reference was resolved for names a title where it leads from one publication to another.
  const isNamedByOthers = was?.title !== is?.title && around.some((one) => one.id !== id);
  resolveMeaning(connection, around, was?.continues !== is?.continues || isNamedByOthers);
}

/** All that decides which references mean a publication. */
const meaningOf = (publication: StoredPublication) => [
  ...namesOfPublication(publication),
  publication.formerTitles,
  publication.continues,
  houseOf(publication),
];

/** The publication itself, its line of succession and its house. */
function neighboursOf(
  id: Identifier,
  publications: readonly StoredPublication[],
): StoredPublication[] {
  const line = new Set(lineOfSuccession(id, publications));
  const house = houseOf(publications.find((one) => one.id === id));
  return publications.filter(
    (one) => one.id === id || line.has(one.id) || (house !== null && houseOf(one) === house),
  );
}

/** References to a publication without its name depend on what it continues, but not on names. */
function resolveMeaning(
  connection: Connection,
  publications: readonly StoredPublication[],
  withoutName: boolean,
): void {
  const keys = keysMeaningPublication(connection, publications.flatMap(namesOfPublication));
  const unnamed = withoutName ? publications.map(({ id }) => publicationKey(id)) : [];
  resolveAnew(connection, referencesWaitingFor(connection, [...keys, ...unnamed]));
}
