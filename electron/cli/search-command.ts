import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface SearchCommandOptions extends CommonOptions {
  readonly limit: number;
}

/** `masthead search WORDS…` */
export const searchCommand = (
  terminal: Terminal,
  words: readonly string[],
  options: SearchCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const query = words.join(' ');
    const found = await archive['search.find']({ query, limit: options.limit });
    if (!found.ok) return terminal.failure(found.error);
    const { hits, more } = found.value;
    terminal.result(found.value, [
      ...hits.flatMap(({ headline, publicationTitle, issueLabel, snippet }) => [
        headline,
        `  ${publicationTitle}, ${issueLabel}`,
        `  ${snippet
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim()}`,
        '',
      ]),
      hits.length === 0
        ? `Nothing holds ${query}.`
        : `${hits.length} ${hits.length === 1 ? 'briefing' : 'briefings'}${more ? '; there are more: raise --limit' : ''}.`,
    ]);
    return exitCodes.done;
  });
