import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '../../shared/contract/import-procedures.ts';
import type { PublicationDetails } from '../../shared/issues/publication.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { resourcePath } from '../workers/resource-path.ts';
import type { ImportSource } from './imports/add-files.ts';
import type { ImportArchive } from './imports/import-archive.ts';
import { importFiles } from './imports/import-files.ts';
import { type Job, unwatched } from './jobs.ts';

type NewArchive = ImportArchive & Pick<Archive, 'publications.create'>;

/** Gives an empty archive its first publications and issues, so that there is something to try. */
export async function plantSampleArchive(
  archive: NewArchive,
  job: Job = unwatched,
): Promise<Result<ImportReport, Failure>> {
  for (const details of samplePublications) {
    const founded = await archive['publications.create']({ details });
    if (!founded.ok) return founded;
  }
  return importFiles(archive, await sampleSources(), {}, job);
}

/** The issues of the sample archive, oldest first. */
export async function sampleSources(): Promise<ImportSource[]> {
  const folder = resourcePath('sample-archive');
  const names = (await readdir(folder)).filter((name) =>
    /-\d{4}-\d\d-\d\d\.(?:txt|md)$/.test(name),
  );
  const dateOf = (name: string) => /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? '';
  names.sort((one, other) => dateOf(one).localeCompare(dateOf(other)));
  return names.map((name) => ({
    name,
    load: async () => ({ name, bytes: await readFile(join(folder, name)) }),
  }));
}

const samplePublications: readonly PublicationDetails[] = [
  {
    title: 'Baltic Ledger',
    shortTitle: 'the Ledger',
    subtitle: 'A weekly on security and economy around the Baltic',
    publisher: null,
    issn: null,
    language: 'en',
    dateOrder: 'month-first',
    aliases: ['Ledger'],
    formerTitles: [],
    continues: null,
  },
  {
    title: 'Strait Wire',
    shortTitle: 'the Wire',
    subtitle: 'A fortnightly on shipping, ports and straits',
    publisher: null,
    issn: null,
    language: 'en',
    dateOrder: 'month-first',
    aliases: [],
    formerTitles: [],
    continues: null,
  },
];
