import type { Handlers } from '../../../shared/contract/contract.ts';
import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ImportFile } from '../../importers/importer.ts';
import type { IsolatedReader } from '../isolated-reader.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { addFiles, type ImportSource } from './add-files.ts';
import { atMostEvery } from './at-most-every.ts';
import { declared, type ImportArchive } from './import-archive.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { settleImport } from './settle-import.ts';
import { SpareReader } from './spare-reader.ts';
import { storeImport } from './store-import.ts';

export interface ImportServiceParts {
  readonly archive: ImportArchive &
    Pick<
      Archive,
      'addCorrection' | 'takeCorrection' | 'takeRecipe' | 'imports.recipes' | 'outermostFiles'
    >;
  /** Hands an uploaded file over, once; null where there is none of that id. */
  readonly uploads: { take(uploadId: Identifier): Promise<ImportFile | null> };
  readonly jobs: Jobs;
  readonly ports: Pick<ShellPorts, 'emit'>;
}

type ImportProcedure =
  | `imports.${'begin' | 'add' | 'settle' | 'correct' | 'uncorrect' | 'applyRecipe'}`
  | `imports.${'commit' | 'pause' | 'reread'}`;

const everything = { issueIds: [], briefingIds: [], publications: true, sources: true };
const correctable = ['not-found', 'conflict', 'cancelled'] as const;

/** How often windows are told of what comes in, in milliseconds. */
const TOLD_EVERY = 400;
const CHANGED_EVERY = 2000;

export function importHandlers(parts: ImportServiceParts): Pick<Handlers, ImportProcedure> {
  const { archive, uploads, jobs, ports } = parts;
  const batches = new OneAtATime();
  const readers = new SpareReader();
  const pauses = new Map<Identifier, AbortController>();

  const sourcesOf = (ids: readonly Identifier[]) =>
    ids.map((id) => ({ name: 'An uploaded file', load: () => uploads.take(id) }));

  const tellPlan = ({ batchId, files, issues }: ImportPlan) =>
    ports.emit('import.planned', { batchId, read: files, issues });

  /** Does a step of a batch; steps of one batch follow each other. */
  const working = <Value, Kind extends Failure['kind']>(
    batchId: Identifier,
    jobId: Identifier,
    work: (reader: IsolatedReader, job: Job) => Promise<Result<Value, Failure<Kind>>>,
  ) =>
    batches.run(batchId, () =>
      jobs.run(jobId, (job) => readers.lend((reader) => work(reader, job))),
    );

  /** Settles something and plans anew. */
  const settling = (
    { batchId, jobId }: { batchId: Identifier; jobId: Identifier },
    decide: () => Promise<Result<unknown, Failure>>,
  ) =>
    working(batchId, jobId, async (reader, job) => {
      const decided = declared(await decide(), correctable);
      if (!decided.ok) return decided;
      const settled = await settleImport(archive, reader, batchId, job);
      if (settled.ok) tellPlan(settled.value);
      return settled;
    });

  return {
    'imports.begin': async ({ publicationId, recipeId }) => {
      const publications = await archive['publications.list']({});
      const publication =
        publications.ok && publications.value.find(({ id }) => id === publicationId);
      if (publicationId && !publication) return err(gone('publication'));
      const recipes = await archive['imports.recipes']({});
      const recipe = recipes.ok && recipes.value.find(({ id }) => id === recipeId);
      if (recipeId && !recipe) return err(gone('recipe'));
      const begun = await archive.beginImport({
        publication: publication ? publication.title : null,
        recipe: recipe || null,
        rereads: null,
      });
      return begun.ok ? ok({ batchId: begun.value }) : begun;
    },

    'imports.add': ({ batchId, jobId, uploads: ids }) =>
      working(batchId, jobId, async (reader, job) => {
        const tell = atMostEvery(TOLD_EVERY, (read: number) =>
          ports.emit('import.planned', { batchId, read, issues: 0 }),
        );
        const added = await addFiles({ archive, reader, batchId, job, tell }, sourcesOf(ids));
        const plan = await archive['imports.plan']({ batchId });
        if (plan.ok) tellPlan(plan.value);
        return added;
      }),

    'imports.settle': (request) => settling(request, async () => ok(null)),
    'imports.correct': ({ scope, correction, ...request }) =>
      settling(request, () => archive.addCorrection(request.batchId, { scope, correction })),
    'imports.uncorrect': ({ correctionId, ...request }) =>
      settling(request, () => archive.takeCorrection(request.batchId, correctionId)),
    'imports.applyRecipe': ({ recipeId, ...request }) =>
      settling(request, () => archive.takeRecipe(request.batchId, recipeId)),

    'imports.reread': async ({ batchId: rereads, jobId }) => {
      const begun = await archive.beginImport({ publication: null, recipe: null, rereads });
      if (!begun.ok) return begun;
      const batchId = begun.value;
      return working(batchId, jobId, async (reader, job) => {
        const sources = await sourcesAgain(archive, rereads);
        const added = await addFiles({ archive, reader, batchId, job, tell: () => {} }, sources);
        if (!added.ok) return added;
        const settled = await settleImport(archive, reader, batchId, job);
        if (settled.ok) tellPlan(settled.value);
        return settled;
      });
    },

    'imports.commit': async ({ batchId, jobId }) => {
      // From the call on, so that a pause counts that is asked for while the storing waits its turn.
      const pause = new AbortController();
      pauses.set(batchId, pause);
      try {
        return await working(batchId, jobId, async (reader, job) => {
          const signal = AbortSignal.any([job.signal, pause.signal]);
          const tell = atMostEvery(CHANGED_EVERY, () => ports.emit('archive.changed', everything));
          const progress: Job['progress'] = (stage, done, total) => {
            job.progress(stage, done, total);
            if (done > 0) tell(done);
          };
          const stored = await storeImport(archive, reader, batchId, { signal, progress });
          ports.emit('archive.changed', everything);
          if (stored.ok) tellPlan(stored.value);
          return stored;
        });
      } finally {
        if (pauses.get(batchId) === pause) pauses.delete(batchId);
      }
    },

    'imports.pause': async ({ batchId }) => {
      const standing = await archive.importStanding(batchId);
      if (!standing.ok) return standing;
      pauses.get(batchId)?.abort();
      return ok({});
    },
  };
}

/** The files of an earlier batch as it was given them; what is in containers is unpacked anew. */
async function sourcesAgain(
  archive: ImportServiceParts['archive'],
  batchId: Identifier,
): Promise<ImportSource[]> {
  const places = await archive.outermostFiles(batchId);
  return places.map((place) => ({
    name: 'A file of the earlier import',
    load: () => archive.importedOriginal(batchId, place),
  }));
}

const gone = (what: string) =>
  failure('not-found', `The ${what} chosen for these files is no longer in the archive.`, {
    hint: `Choose another ${what} and import again.`,
  });
