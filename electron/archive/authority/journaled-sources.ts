import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import { forgetNameIndex } from '../names/name-knowledge.ts';
import { forgetPressNames } from '../press-names.ts';
import { briefingsWithChoice } from '../queries/citation-queries.ts';
import { followMergedChoices } from '../queries/source-choice-queries.ts';
import {
  deleteName,
  findName,
  giveName,
  namesWithKey,
  putName,
  type StoredName,
} from '../queries/source-name-queries.ts';
import { deleteForgottenProposals, insertSource, proposalOf } from '../queries/source-queries.ts';
import type { JournaledSubject, RowImage, TouchedRow } from './journaled-subject.ts';
import { listBriefingsAnew, rehomeCitations, relist } from './source-following.ts';

/** The tables of sources, and how citations follow what changes in them. */
export const journaledSources: JournaledSubject = {
  tables: [
    {
      table: 'sources',
      key: ['source'],
      columns: [
        ...['id', 'name', 'kind', 'country', 'language', 'notes', 'status', 'touched'],
        'merged_into',
      ],
      pointsTo: { merged_into: 'sources' },
      insert: insertSourceRow,
    },
    {
      table: 'source_names',
      key: ['name_key', 'since', 'chosen_for'],
      columns: ['source', 'position', 'name_as_printed', 'note'],
      only: "chosen_for = ''",
      loose: ['position'],
      pointsTo: { source: 'sources' },
      insert: (connection, image) =>
        putName(
          connection,
          Number(image.source),
          {
            name: String(image.name_as_printed),
            note: image.note as StoredName['note'],
            since: String(image.since) || null,
          },
          Number(image.position),
        ),
      remove: (connection, { name_key, since }) =>
        takeNameAway(connection, findName(connection, String(name_key), String(since))),
    },
    {
      table: 'source_members',
      key: ['collective', 'member'],
      columns: [],
      pointsTo: { collective: 'sources', member: 'sources' },
    },
    {
      table: 'source_successions',
      key: ['predecessor', 'successor'],
      columns: ['since'],
      pointsTo: { predecessor: 'sources', successor: 'sources' },
    },
    {
      table: 'source_choices',
      key: ['occurrence_id', 'name_key'],
      columns: ['briefing_id', 'source'],
      pointsTo: { source: 'sources' },
    },
    { table: 'source_names_apart', key: ['one_key', 'other_key'], columns: [] },
  ],
  settle(connection, touched) {
    forgetPressNames(connection);
    forgetNameIndex(connection);
    followMergedChoices(connection);
    for (const nameKey of keysToRehome(touched)) rehomeCitations(connection, nameKey);
    listBriefingsAnew(connection, briefingsChosenFor(touched));
    for (const id of goneSources(touched)) forgetChoicesOf(connection, id);
    deleteForgottenProposals(connection, keysOfSources(touched));
  },
};

/**
 * A name that leaves a record: its citations go to whatever else issues mean by it, and where that
 * is nothing they are proposed anew.
 */
export function takeNameAway(connection: Connection, name: StoredName | undefined): void {
  if (!name) return;
  const others = namesWithKey(connection, name.nameKey).length - 1;
  if (name.citations > 0 && others === 0) {
    giveName(connection, name.name, insertSource(connection, proposalOf(name.printed)));
  } else {
    rehomeCitations(connection, name.nameKey, name);
    deleteName(connection, name.name);
  }
}

function insertSourceRow(connection: Connection, image: RowImage): void {
  const columns = [...Object.keys(image), 'citations'];
  connection
    .query(
      `INSERT INTO sources (${columns.join(', ')})
      VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    )
    .run({ ...image, citations: 0 });
}

/** Names that came or went, or that are meant only by issues of some time. */
const keysToRehome = (touched: readonly TouchedRow[]): ReadonlySet<string> =>
  new Set(imagesOf(touched, 'source_names').map(({ name_key }) => String(name_key)));

const briefingsChosenFor = (touched: readonly TouchedRow[]): Identifier[] =>
  imagesOf(touched, 'source_choices').map(({ briefing_id }) => String(briefing_id));

const keysOfSources = (touched: readonly TouchedRow[]): number[] => [
  ...imagesOf(touched, 'sources').map(({ source }) => Number(source)),
  ...imagesOf(touched, 'source_names').map(({ source }) => Number(source)),
];

const goneSources = (touched: readonly TouchedRow[]): Identifier[] =>
  touched.flatMap(({ table, before, after }) =>
    table === 'sources' && before && !after ? [String(before.id)] : [],
  );

function forgetChoicesOf(connection: Connection, sourceId: Identifier): void {
  for (const briefing of briefingsWithChoice(connection, sourceId)) relist(connection, briefing);
  connection.query('DELETE FROM source_names WHERE chosen_for = :sourceId').run({ sourceId });
}

const imagesOf = (touched: readonly TouchedRow[], table: string): RowImage[] =>
  touched.flatMap((row) =>
    row.table === table ? [row.before, row.after].filter((image) => image !== null) : [],
  );
