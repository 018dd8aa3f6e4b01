import { join } from 'node:path';
import { transferPaths } from '../../shared/contract/transfer.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { openArchive } from '../archive/open-archive.ts';
import { openTypesetter } from '../typesetting/open-typesetter.ts';
import { applicationHandlers } from './application-handlers.ts';
import { archiveHandlers } from './archive-handlers.ts';
import { createBugLog } from './bug-log.ts';
import { citationExportHandlers } from './citation-exports.ts';
import { combineHandlers } from './combine-handlers.ts';
import { designHandlers } from './designs.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { doubleHandlers } from './doubles/double-handlers.ts';
import { recipeHandlers } from './export-recipes.ts';
import { exportHandlers } from './exports.ts';
import { findingHandlers } from './findings.ts';
import { FinishedExports } from './finished-exports.ts';
import { reportExportHandlers } from './imports/export-import-report.ts';
import { importHandlers } from './imports/import-handlers.ts';
import { previewHandlers } from './imports/preview-file.ts';
import { Jobs } from './jobs.ts';
import { LanguageDesk } from './language/language-desk.ts';
import { KnownNames, languageHandlers } from './language/language-handlers.ts';
import { LivePagesDesk } from './live-pages.ts';
import { originalHandlers } from './originals/original-handlers.ts';
import { pictureHandlers } from './pictures.ts';
import { publishHandlers } from './publish-issue.ts';
import { RecoveryFiles } from './recovery/recovery-files.ts';
import { recoveryFolders } from './recovery/recovery-folders.ts';
import { recoveryHandlers } from './recovery/recovery-handlers.ts';
import { replaceHandlers } from './replacing/replace-handlers.ts';
import { Rereading } from './rereading.ts';
import { reviewHandlers } from './review.ts';
import { plantSampleArchive } from './sample-archive.ts';
import type { ShellPorts } from './shell-ports.ts';
import { siteHandlers } from './site/site-handlers.ts';
import { createTransfers, type Transfers } from './transfers.ts';
import { Uploads } from './uploads.ts';
import { volumeHandlers } from './volumes/volume-handlers.ts';

export interface ApplicationOptions {
  /** The folder of the archive, or the database in it; founded where there is none. */
  readonly archivePath: string;
  readonly ports: ShellPorts;
  /** Holds answers against the contract too; for tests. */
  readonly proveResponses?: boolean;
}

/** The whole application without a shell: it answers calls and serves files. */
export interface Application {
  readonly dispatch: Dispatch;
  readonly transfers: Transfers;
  /** Where a finished export is, by the address that its report gave; null for any other. */
  exportedFile(address: string): string | null;
  /** Ends what is running, and closes the archive. */
  close(): Promise<void>;
}

/** Opens the archive and puts everything that works on it together. */
export async function openApplication({
  archivePath,
  ports,
  proveResponses = process.env.MASTHEAD_PROVE_RESPONSES === '1',
}: ApplicationOptions): Promise<Result<Application, Failure>> {
  const opened = await openArchive(archivePath);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const { folder, dictionaries } = archivePaths(archivePath);
  const uploads = await Uploads.open(join(folder, 'incoming'));
  const jobs = new Jobs(ports);
  const finishedExports = new FinishedExports();
  const typesetter = openTypesetter();
  const livePages = new LivePagesDesk({ archive, openTypesetter });
  await archive.pauseInterrupted();
  await plantWhereNew(archive);
  const report = createBugLog(folder);
  const rereading = new Rereading({
    archive,
    jobs,
    ports,
    report: (error) => report('rereading', error),
  });
  const names = new KnownNames();
  const language = new LanguageDesk(dictionaries);
  const followed = rereading.following(names.following(ports));

  const handlers = combineHandlers(
    applicationHandlers({ archivePath: folder, archive, ports, jobs }),
    archiveHandlers({ archive, ports: followed }),
    previewHandlers({ archive }),
    importHandlers({ archive, uploads, jobs, ports: followed }),
    reportExportHandlers({ archive, ports, jobs, finishedExports }),
    findingHandlers({ archive, ports, jobs }),
    citationExportHandlers({ archive, ports, jobs, finishedExports }),
    designHandlers({ archive, typesetter }),
    livePages.handlers(),
    exportHandlers({ archive, typesetter, ports, jobs, finishedExports }),
    recipeHandlers({ archive, typesetter, ports, jobs, finishedExports }),
    volumeHandlers({ archive, ports, jobs, finishedExports }),
    siteHandlers({ archive, ports, jobs, finishedExports }),
    publishHandlers({ archive, typesetter, ports, jobs }),
    reviewHandlers({ archive, jobs, ports }),
    doubleHandlers({ archive, jobs }),
    replaceHandlers({ archive, jobs, ports }),
    originalHandlers({ archive }),
    recoveryHandlers(new RecoveryFiles(recoveryFolders(folder))),
    pictureHandlers({ archive, uploads }),
    languageHandlers({ archive, desk: language, folder: dictionaries, names }),
  );
  rereading.start();
  return ok({
    dispatch: createDispatch(handlers, { report, proveResponses }),
    transfers: createTransfers({
      uploads,
      exportedFile: (exportId) => finishedExports.pathOf(exportId),
      image: (hash) => readKept(archive, hash),
      original: (hash) => readKept(archive, hash),
    }),
    exportedFile: (address) => {
      const { pathname } = new URL(address);
      return pathname.startsWith(`${transferPaths.export}/`)
        ? finishedExports.pathOf(pathname.slice(transferPaths.export.length + 1))
        : null;
    },
    close: async () => {
      jobs.cancelAll();
      await rereading.close();
      await language.close();
      await livePages.close();
      await typesetter.close();
      await archive.close();
      await uploads.close();
    },
  });
}

/** An archive in which nothing ever was gets the sample issues, so that there is something to try. */
async function plantWhereNew(archive: Archive): Promise<void> {
  const { publications } = await archive.counts();
  const batches = await archive['imports.list']({});
  if (publications === 0 && batches.ok && batches.value.length === 0) {
    await plantSampleArchive(archive);
  }
}

async function readKept(archive: Archive, hash: string): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const bytes = await archive.readOriginal(hash);
  return bytes.ok ? bytes.value : null;
}
