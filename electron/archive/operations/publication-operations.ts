import { randomUUID } from 'node:crypto';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import {
  newPublication,
  type Publication,
  type PublicationDetails,
} from '../../../shared/issues/publication.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import { predecessors } from '../../../shared/references/succession.ts';
import type { Connection } from '../connection.ts';
import { guessStyleOf } from '../date-style.ts';
import { noPublication } from '../no-publication.ts';
import { forgetGrammarOf } from '../queries/briefing-queries.ts';
import { indexIssueLabel } from '../queries/issue-label-queries.ts';
import { issuesOfPublication } from '../queries/issue-queries.ts';
import {
  allPublications,
  findPublicationKey,
  insertPublication,
  isSlugTaken,
  listPublications,
  namesOfPublication,
  type PublicationKey,
  readPublication,
  readStoredPublication,
  type StoredPublication,
  updatePublication,
} from '../queries/publication-queries.ts';
import { resolvePublicationAnew } from './publication-names.ts';

export const listAllPublications = (connection: Connection): OutcomeFor<'publications.list'> =>
  ok(listPublications(connection));

export function createPublication(
  connection: Connection,
  { details }: RequestFor<'publications.create'>,
): OutcomeFor<'publications.create'> {
  const conflict = nameConflict(connection, details);
  if (conflict) return conflict;
  const before = allPublications(connection);
  const id = randomUUID();
  const publication = insertPublication(
    connection,
    { id, slug: freeSlug(connection, details.title), foundedBy: 'person' },
    details,
  );
  resolvePublicationAnew(connection, id, before);
  return ok(readPublication(connection, publication));
}

/** A title that is given up is kept as a former one, so that what names it stays with it. */
export function changePublication(
  connection: Connection,
  { publicationId, details }: RequestFor<'publications.update'>,
): OutcomeFor<'publications.update'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const all = allPublications(connection);
  const before = readStoredPublication(connection, publication);
  const after = withFormerTitle(before, { ...before, ...details });
  const conflict =
    nameConflict(connection, after, publicationId) ?? successionConflict(after, publicationId, all);
  if (conflict) return conflict;
  updatePublication(connection, publication, after);
  if (before.dateOrder !== after.dateOrder) forgetGrammarOf(connection, publication);
  const [namesBefore, namesAfter] = [before, after].map(namesOfPublication);
  if (namesBefore?.join('\n') !== namesAfter?.join('\n')) {
    relabelIssues(connection, publication, namesAfter ?? []);
  }
  resolvePublicationAnew(connection, publicationId, all);
  return ok(readPublication(connection, publication));
}

function withFormerTitle(before: PublicationDetails, after: PublicationDetails) {
  const names = namesOfPublication(after).map(normaliseName);
  if (names.includes(normaliseName(before.title))) return after;
  const former = { title: before.title, until: null };
  return { ...after, formerTitles: [former, ...after.formerTitles] };
}

export function guessPublicationStyle(
  connection: Connection,
  { publicationId }: RequestFor<'publications.guessDateStyle'>,
): OutcomeFor<'publications.guessDateStyle'> {
  const publication = findPublicationKey(connection, publicationId);
  return publication === undefined ? noPublication() : ok(guessStyleOf(connection, publication));
}

/** The same for a person, with the number of its issues. */
export function ensurePublication(
  connection: Connection,
  title: string,
  language: string | null,
): Publication {
  return readPublication(connection, ensurePublicationKey(connection, title, language));
}

/**
 * The publication of this title, short title, alias or former title, in this order; else a new one with this
 * title, which is shown as soon as an issue of it is stored.
 */
export function ensurePublicationKey(
  connection: Connection,
  title: string,
  language: string | null,
): PublicationKey {
  const key = normaliseName(title);
  const known = allPublications(connection);
  const found =
    known.find((publication) => normaliseName(publication.title) === key) ??
    known.find(({ shortTitle }) => shortTitle !== null && normaliseName(shortTitle) === key) ??
    known.find(({ aliases }) => aliases.some((alias) => normaliseName(alias) === key)) ??
    known.find(({ formerTitles }) =>
      formerTitles.some((former) => normaliseName(former.title) === key),
    );
  return (
    found?.publication ??
    insertPublication(
      connection,
      { id: randomUUID(), slug: freeSlug(connection, title), foundedBy: 'import' },
      newPublication(title, language),
    )
  );
}

function relabelIssues(
  connection: Connection,
  publication: PublicationKey,
  names: readonly string[],
): void {
  for (const issue of issuesOfPublication(connection, publication)) {
    indexIssueLabel(connection, issue, names);
  }
}

/** Titles and aliases are of one publication each; two may share a short title. */
function nameConflict(connection: Connection, details: PublicationDetails, ownId?: string) {
  const wanted = new Set([details.title, ...details.aliases].map(normaliseName));
  for (const other of allPublications(connection)) {
    if (other.id === ownId) continue;
    const taken = [other.title, ...other.aliases].find((name) => wanted.has(normaliseName(name)));
    if (taken !== undefined) {
      return err(
        failure('conflict', `The name “${taken}” belongs to the publication “${other.title}”.`, {
          hint: 'Choose another name, or take this one from the other publication first.',
        }),
      );
    }
  }
  return null;
}

/** No publication continues itself, not even by way of others. */
function successionConflict(
  { continues, title }: PublicationDetails,
  ownId: string,
  all: readonly StoredPublication[],
) {
  if (continues === null) return null;
  const others = all.filter(({ id }) => id !== ownId);
  const continued = others.find(({ id }) => id === continues);
  const isCircle = predecessors(continues, all).includes(ownId);
  if (continued && !isCircle) return null;
  return err(
    failure(
      'conflict',
      `“${title}” cannot continue ${continued ? `“${continued.title}”` : 'this publication'}.`,
      {
        hint: 'Choose a publication that came before it and does not continue it in turn.',
      },
    ),
  );
}

function freeSlug(connection: Connection, title: string): string {
  const slug =
    title
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'publication';
  if (!isSlugTaken(connection, slug)) return slug;
  let count = 2;
  while (isSlugTaken(connection, `${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}
