import type {
  CitationFormatName,
  CitationScope,
} from '../../shared/contract/citation-export-procedures.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { CitingBriefings } from '../../shared/issues/citing-briefings.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { Bibliography } from '../exporters/citations/bibliography.ts';
import type { CitedWork } from '../exporters/citations/cited-work.ts';
import { readableSlug } from '../exporters/citations/readable-slug.ts';
import { citationFormats, writeCitations } from '../exporters/citations/write-citations.ts';
import type { FinishedExports } from './finished-exports.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';
import { writeWholeText } from './write-whole-file.ts';

type CitingArchive = Pick<Archive, 'briefingsIn' | 'citingBriefings'>;

export interface CitationExportParts {
  readonly archive: CitingArchive;
  readonly ports: Pick<ShellPorts, 'chooseSaveTarget'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

/** How many briefings are read at a time: a cancelled export stops after so many. */
const CHUNK = 200;

export function citationExportHandlers(
  parts: CitationExportParts,
): Pick<Handlers, 'exports.citations' | 'exports.previewCitations'> {
  const { archive, ports, jobs, finishedExports } = parts;
  return {
    'exports.citations': ({ jobId, scope, format }) =>
      jobs.run(jobId, async (job) => {
        const gathered = await gatherCitations(archive, scope, job);
        if (!gathered.ok) return gathered;
        const { works, subject } = gathered.value;
        const target = await ports.chooseSaveTarget(citationsFileName(subject, format));
        if (target === null) return err(cancelled());
        const written = await writeCitationsFile(works, format, target, job);
        if (!written.ok) return written;
        return ok({
          path: target,
          bytes: written.value,
          works: works.length,
          address: finishedExports.add(target),
        });
      }),
    'exports.previewCitations': async ({ scope, format, limit }) => {
      const briefings = await archive.briefingsIn(scope);
      if (!briefings.ok) return briefings;
      const bibliography = new Bibliography(onlySourceOf(scope));
      for (const chunk of chunksOf(briefings.value)) {
        bibliography.add(await archive.citingBriefings(chunk));
        if (bibliography.size > limit) break;
      }
      const works = bibliography.works();
      const shown = works.slice(0, limit);
      return ok({
        text: [...writeCitations(shown, format)].join(''),
        works: shown.length,
        isWhole: shown.length === works.length,
      });
    },
  };
}

/** All works that are cited, and what the list of them is about, for the name of its file. */
export interface GatheredCitations {
  readonly works: readonly CitedWork[];
  readonly subject: string;
}

/** Reads the briefings bit by bit, so that it can tell how far it is and be stopped. */
export async function gatherCitations(
  archive: CitingArchive,
  scope: CitationScope,
  job: Job,
): Promise<Result<GatheredCitations, Failure<'not-found' | 'cancelled'>>> {
  const briefings = await archive.briefingsIn(scope);
  if (!briefings.ok) return briefings;
  const bibliography = new Bibliography(onlySourceOf(scope));
  let subject = '';
  let done = 0;
  for (const chunk of chunksOf(briefings.value)) {
    job.progress('Reading citations', done, briefings.value.length);
    if (job.signal.aborted) return err(cancelled());
    const citing = await archive.citingBriefings(chunk);
    bibliography.add(citing);
    subject ||= subjectOf(scope, citing);
    done += chunk.length;
  }
  return ok({ works: bibliography.works(), subject });
}

/** Answers with the size of the file, in bytes. */
export function writeCitationsFile(
  works: readonly CitedWork[],
  format: CitationFormatName,
  target: string,
  job: Job,
): Promise<Result<number, Failure<'cancelled' | 'target-unwritable' | 'disk-full'>>> {
  let done = 0;
  function* pieces() {
    for (const piece of writeCitations(works, format)) {
      if (job.signal.aborted) return;
      if (done % 1000 === 0) job.progress('Writing the file', done, works.length);
      done += 1;
      yield piece;
    }
  }
  return writeWholeText(target, pieces(), job.signal);
}

/** "baltic-ledger-2024-03-04-citations.ris". */
export const citationsFileName = (subject: string, format: CitationFormatName): string =>
  `${[readableSlug(subject), 'citations'].filter(Boolean).join('-')}.${citationFormats[format].extension}`;

function subjectOf(scope: CitationScope, { briefings, sources }: CitingBriefings): string {
  const [briefing] = briefings;
  switch (scope.kind) {
    case 'briefing':
      return briefing?.headline ?? '';
    case 'issue':
      return briefing ? `${briefing.issue.publicationTitle} ${issueNameOf(briefing.issue)}` : '';
    case 'source':
      return sources.find(({ id }) => id === scope.sourceId)?.name ?? '';
    case 'search':
      return scope.query;
    case 'archive':
      return 'archive';
  }
}

const issueNameOf = ({ date, volume, number }: IssueSummary): string =>
  date ?? [volume, number].filter(Boolean).join(' ');

const onlySourceOf = (scope: CitationScope): Identifier | null =>
  scope.kind === 'source' ? scope.sourceId : null;

function* chunksOf(ids: readonly Identifier[]): Generator<readonly Identifier[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
}

const cancelled = () => failure('cancelled', 'The export was cancelled.');
