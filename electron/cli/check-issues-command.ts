import { departureInWords } from './departure-in-words.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findPublication } from './find-publication.ts';
import { ruleInWords } from './rule-in-words.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

/** `masthead issues check PUBLICATION`: date against volume against number. */
export const checkIssuesCommand = (
  terminal: Terminal,
  wanted: string,
  options: CommonOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const found = await findPublication(archive, wanted);
    if (!found.ok) return terminal.failure(found.error.failure, found.error.suggestions);
    const publication = found.value;
    const checked = await archive['numbering.check']({ publicationId: publication.id });
    if (!checked.ok) return terminal.failure(checked.error);
    const { rule, entries, findings } = checked.value;
    const labels = new Map(entries.map(({ id, label }) => [id, label]));
    const open = findings.filter(({ explanation }) => explanation === null);
    const explained = findings.flatMap(({ finding, explanation }) =>
      explanation ? [{ finding, explanation }] : [],
    );
    const say = (found: (typeof findings)[number]['finding']) =>
      departureInWords(found, (id) => labels.get(id) ?? id);
    terminal.result({ publication: publication.title, issues: entries.length, rule, findings }, [
      `${publication.title}: ${counted(entries.length)}. ${ruleInWords(rule)}`,
      ...open.map(({ finding }) => `  ${say(finding)}`),
      ...explained.map(({ finding, explanation }) => `  ${say(finding)} (${explanation.words})`),
      open.length === 0
        ? 'Nothing departs from the rule that is not explained.'
        : `${open.length} to look at${explained.length > 0 ? `, ${explained.length} explained` : ''}.`,
    ]);
    return open.length > 0 ? exitCodes.findings : exitCodes.done;
  });

const counted = (issues: number): string => (issues === 1 ? '1 issue' : `${issues} issues`);
