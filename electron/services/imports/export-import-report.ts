import type { Handlers } from '../../../shared/contract/contract.ts';
import type { AccountedStretch, FileReport } from '../../../shared/contract/import-procedures.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { csvHead, csvRow } from '../../exporters/csv-rows.ts';
import type { FinishedExports } from '../finished-exports.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { writeWholeText } from '../write-whole-file.ts';

type ReportingArchive = Pick<Archive, 'imports.plan' | 'reportedFiles'>;

export interface ReportExportParts {
  readonly archive: ReportingArchive;
  readonly ports: Pick<ShellPorts, 'chooseSaveTarget'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

export const reportExportHandlers = ({
  archive,
  ports,
  jobs,
  finishedExports,
}: ReportExportParts): Pick<Handlers, 'imports.exportReport'> => ({
  'imports.exportReport': ({ batchId, jobId }) =>
    jobs.run(jobId, async (job) => {
      const plan = await archive['imports.plan']({ batchId });
      if (!plan.ok) return plan;
      const name = `import-${plan.value.startedAt.slice(0, 10)}-report.csv`;
      const target = await ports.chooseSaveTarget(name);
      if (target === null) return err(failure('cancelled', 'The export was cancelled.'));
      const written = await writeImportReport(archive, batchId, target, job);
      if (!written.ok) return written;
      return ok({
        path: target,
        bytes: written.value,
        address: finishedExports.add(target),
      });
    }),
});

/** Writes what became of every stretch of every file; answers with the size in bytes. */
export const writeImportReport = (
  archive: ReportingArchive,
  batchId: Identifier,
  target: string,
  job: Job,
) => writeWholeText(target, rowsOf(archive, batchId, job), job.signal);

const FILES_AT_ONCE = 100;

async function* rowsOf(archive: ReportingArchive, batchId: Identifier, job: Job) {
  yield csvHead(COLUMNS.map(([name]) => name));
  for (let from = 0; !job.signal.aborted; from += FILES_AT_ONCE) {
    const files = await archive.reportedFiles(batchId, from, FILES_AT_ONCE);
    if (files.length === 0) return;
    job.progress('Writing the report', from, null);
    yield files.flatMap((file) => rowsOfFile(file)).join('');
  }
}

interface ReportedFile {
  readonly report: FileReport;
  readonly account: readonly AccountedStretch[];
}

const whole: AccountedStretch = {
  place: 'the whole file',
  bytes: null,
  fate: 'untold',
  briefing: null,
  reason: null,
};

const rowsOfFile = ({ report, account }: ReportedFile): string[] =>
  (account.length > 0 ? account : [whole]).map((stretch) =>
    csvRow(COLUMNS.map(([, cell]) => cell(report, stretch) ?? '')),
  );

/** A column of the report and what stands in it. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (file: FileReport, stretch: AccountedStretch) => string | null,
])[] = [
  ['file', ({ name }) => name],
  ['file_bytes', ({ bytes }) => String(bytes)],
  ['sha256', ({ hash }) => hash],
  ['outcome', ({ fate }) => fate],
  ['explanation', ({ explanation }) => explanation],
  ['importer', ({ importer }) => importer],
  ['encoding', ({ encoding }) => encoding],
  ['encoding_confidence', ({ encodingConfidence: it }) => it?.toFixed(2) ?? null],
  ['issues', ({ issues }) => issues.map((it) => `${it.publicationTitle}, ${it.label}`).join('\n')],
  ['warnings', ({ warnings }) => warnings.map(({ message }) => message).join('\n')],
  ['place', (_, { place }) => place],
  ['first_byte', (_, { bytes }) => (bytes ? String(bytes[0]) : null)],
  ['end_byte', (_, { bytes }) => (bytes ? String(bytes[1]) : null)],
  ['became', (_, { fate }) => fate],
  ['briefing', (_, { briefing }) => briefing?.headline ?? null],
  ['briefing_id', (_, { briefing }) => briefing?.id ?? null],
  ['reason', (_, { reason }) => reason],
];
