import { resolve } from 'node:path';
import type {
  CitationFormatName,
  CitationScope,
} from '../../shared/contract/citation-export-procedures.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { writeCitations } from '../exporters/citations/write-citations.ts';
import { gatherCitations, writeCitationsFile } from '../services/citation-exports.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findIssue } from './find-issue.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface CitationsCommandOptions extends CommonOptions {
  readonly format: CitationFormatName;
  readonly query?: string;
  readonly source?: string;
  readonly output?: string;
}

/** `masthead citations [ISSUE]`: prints the list, or writes it to a file. */
export const citationsCommand = (
  terminal: Terminal,
  wanted: string | undefined,
  options: CitationsCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const scope = await scopeOf(archive, wanted, options);
    if (!scope.ok) return terminal.failure(scope.error.failure, scope.error.suggestions);
    const { format, output } = options;
    return terminal.job(async (job) => {
      const gathered = await gatherCitations(archive, scope.value, job);
      if (!gathered.ok) return terminal.failure(gathered.error);
      const { works } = gathered.value;
      if (output === undefined) {
        const text = [...writeCitations(works, format)].join('');
        terminal.result({ works: works.length, text }, [text.replace(/\n$/, '')]);
        return exitCodes.done;
      }
      const path = resolve(output);
      const written = await writeCitationsFile(works, format, path, job);
      if (!written.ok) return terminal.failure(written.error);
      const counted = `${works.length} ${works.length === 1 ? 'work' : 'works'}`;
      terminal.result({ path, bytes: written.value, works: works.length }, [
        `${path} (${counted})`,
      ]);
      return exitCodes.done;
    });
  });

interface NoScope {
  readonly failure: Failure;
  readonly suggestions: readonly string[];
}

async function scopeOf(
  archive: Archive,
  wanted: string | undefined,
  { query, source }: CitationsCommandOptions,
): Promise<Result<CitationScope, NoScope>> {
  if ([wanted, query, source].filter((each) => each !== undefined).length > 1) {
    return none('malformed-request', 'Name an issue, or --query, or --source: one of them.');
  }
  if (query !== undefined) return ok({ kind: 'search', query });
  if (source !== undefined) return sourceScope(archive, source);
  if (wanted === undefined) return ok({ kind: 'archive' });
  const found = await findIssue(archive, wanted);
  if (found.issue) return ok({ kind: 'issue', issueId: found.issue.id });
  const hint = found.suggestions.length > 0 ? ' These would be found:' : '';
  return none('not-found', `No single issue is called “${wanted}”.${hint}`, found.suggestions);
}

async function sourceScope(
  archive: Archive,
  name: string,
): Promise<Result<CitationScope, NoScope>> {
  const listed = await archive['sources.list']({ query: name, limit: 6 });
  const sources = listed.ok ? listed.value.sources : [];
  const named = sources.find((source) =>
    [source.name, ...source.aliases].some((each) => each.toLowerCase() === name.toLowerCase()),
  );
  const [only] = sources;
  const meant = named ?? (sources.length === 1 ? only : undefined);
  if (meant) return ok({ kind: 'source', sourceId: meant.id });
  const hint = sources.length > 0 ? ' These would be found:' : '';
  return none(
    'not-found',
    `No single source is called “${name}”.${hint}`,
    sources.map((source) => `"${source.name}"`),
  );
}

const none = (
  kind: 'malformed-request' | 'not-found',
  message: string,
  suggestions: readonly string[] = [],
) => err({ failure: failure(kind, message), suggestions });
