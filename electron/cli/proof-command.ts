import type { PlacedFinding } from '../../shared/contract/finding-procedures.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { ruleWords } from '../../shared/linter/rule-words.ts';
import type { Archive } from '../archive/archive.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { archiveLocation } from '../services/archive-location.ts';
import { proofreadAll } from '../services/findings.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findIssue } from './find-issue.ts';
import { type SpelledFinding, spelledFindings } from './proof-spelling.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ProofCommandOptions extends CommonOptions {
  readonly spelling?: boolean;
}

/** `masthead proof [ISSUE]`: what a proofreader would stop at; ends with a code of its own. */
export const proofCommand = (
  terminal: Terminal,
  wanted: string | undefined,
  options: ProofCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    let issueId: string | undefined;
    if (wanted !== undefined) {
      const found = await findIssue(archive, wanted);
      if (!found.issue) {
        const hint = found.suggestions.length > 0 ? ' These would be found:' : '';
        const message = `No single issue is called “${wanted}”.${hint}`;
        return terminal.failure(failure('not-found', message), found.suggestions);
      }
      issueId = found.issue.id;
    }
    return terminal.job(async (job) => {
      const looked = issueId === undefined ? await proofreadAll(archive, job) : null;
      if (looked && !looked.ok) return terminal.failure(looked.error);
      const findings = await allFindings(archive, issueId);
      const { dictionaries } = archivePaths(options.archive ?? archiveLocation());
      const spelled = options.spelling
        ? await spelledFindings(archive, { issueId, dictionaries, job })
        : [];
      if (job.signal.aborted) return terminal.failure(failure('cancelled', 'It was stopped.'));
      const lines = [...linesOf(findings), ...linesOfSpelling(spelled)];
      terminal.result(options.spelling ? { findings, spelling: spelled } : { findings }, lines);
      return findings.length + spelled.length === 0 ? exitCodes.done : exitCodes.findings;
    });
  });

const PAGE = 500;

async function allFindings(archive: Archive, issueId: string | undefined) {
  const findings: PlacedFinding[] = [];
  for (;;) {
    const page = await archive['findings.list']({
      scope: issueId === undefined ? {} : { issueId },
      offset: findings.length,
      limit: PAGE,
    });
    if (!page.ok) return findings;
    findings.push(...page.value.findings);
    if (!page.value.more) return findings;
  }
}

function linesOf(findings: readonly PlacedFinding[]): string[] {
  const lines: string[] = [];
  let place = '';
  for (const { publicationTitle, issueLabel, headline, rule, message, ...where } of findings) {
    const here = `${publicationTitle}, ${issueLabel}: ${headline}`;
    if (here !== place) lines.push(...(place === '' ? [] : ['']), here);
    place = here;
    const { before, words, after, fix } = where;
    lines.push(`  ${ruleWords[rule].title}. ${message}`);
    lines.push(`    …${`${before}[${words}]${after}`.replace(/\s+/g, ' ').trim()}…`);
    if (fix) lines.push(`    ${fix.words}.`);
  }
  const count = findings.length;
  const sum = count === 1 ? '1 finding.' : `${count} findings.`;
  return count === 0 ? ['Nothing was found.'] : [...lines, '', sum];
}

function linesOfSpelling(findings: readonly SpelledFinding[]): string[] {
  if (findings.length === 0) return [];
  const lines = ['', 'Spelling and grammar:'];
  for (const { headline, before, words, after, message } of findings) {
    lines.push(`  ${headline}. ${message}`);
    lines.push(`    …${`${before}[${words}]${after}`.replace(/\s+/g, ' ').trim()}…`);
  }
  return [...lines, '', findings.length === 1 ? '1 finding.' : `${findings.length} findings.`];
}
