import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { citationFormatNames } from '../../shared/contract/citation-export-procedures.ts';
import { paperNames } from '../../shared/designs/house-design.ts';
import { pdfStandards } from '../../shared/designs/pdf-options.ts';
import {
  editionFormatNames,
  editionFormats,
  editionGroups,
  formatsOf,
} from '../../shared/editions/edition-formats.ts';
import { mailbox } from '../../shared/editions/edition-options.ts';
import { siteOptions } from '../../shared/editions/site-options.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { ArchiveFault } from '../archive/archive-calls.ts';
import { type ArchiveCommandOptions, archiveCommand } from './archive-command.ts';
import { checkCommand } from './check-command.ts';
import { checkIssuesCommand } from './check-issues-command.ts';
import { type CitationsCommandOptions, citationsCommand } from './citations-command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type ExportCommandOptions, exportCommand } from './export-command.ts';
import { type ImportCommandOptions, importCommand } from './import-command.ts';
import { type ProofCommandOptions, proofCommand } from './proof-command.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { type SearchCommandOptions, searchCommand } from './search-command.ts';
import { type SiteCommandOptions, siteCommand } from './site-command.ts';
import { type Streams, Terminal } from './terminal.ts';
import { type VolumeCommandOptions, volumeCommand } from './volume-command.ts';
import type { CommonOptions } from './with-archive.ts';

/** Runs one command line; resolves to the code that the process ends with. Never throws. */
export async function masthead(
  commandLine: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const runs = async (options: CommonOptions, run: (terminal: Terminal) => Promise<ExitCode>) => {
    code = await run(new Terminal(streams, options.json ?? false));
  };
  const program = describeProgram(runs);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
    });
  }
  try {
    await program.parseAsync([...commandLine], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const terminal = new Terminal(streams, commandLine.includes('--json'));
    if (error instanceof ArchiveFault) return terminal.failure(error.failure);
    const detail = error instanceof Error ? error.message : String(error);
    return terminal.failure(
      failure('internal', `Masthead made a mistake: ${detail}`, {
        hint: 'The archive is as it was before the last step that was reported.',
      }),
    );
  }
}

type Runs = (
  options: CommonOptions,
  run: (terminal: Terminal) => Promise<ExitCode>,
) => Promise<void>;

function describeProgram(runs: Runs): Command {
  const program = new Command('masthead')
    .description('An archive of briefings on the command line: import, search, export, check.')
    .showHelpAfterError('Type `masthead --help`, or `masthead COMMAND --help`, to see how.')
    .addHelpText('after', afterHelp);
  const command = (usage: string, summary: string, examples: string, parent = program) =>
    parent
      .command(usage)
      .description(summary)
      .option('--archive <folder>', 'the archive; else MASTHEAD_ARCHIVE, else your own')
      .option('--json', 'print one JSON object and nothing else')
      .addHelpText('after', `\nExamples:\n${examples}`);

  command(
    'import <files...>',
    'Import files, or all files of folders, as one batch.',
    importExamples,
  )
    .option('--publication <title>', 'where a file names none, its issues go to this publication')
    .option('--recipe <name>', 'settle what the recipe of this name says of the series')
    .option('--dry-run', 'say what each file would become, and store nothing')
    .option('--report <file>', 'write what became of every stretch of every file, as CSV')
    .action((files: string[], options: ImportCommandOptions) =>
      runs(options, (terminal) => importCommand(terminal, files, options)),
    );
  command(
    'search <words...>',
    'Find the briefings that hold all the words, newest first.',
    searchExamples,
  )
    .addOption(
      new Option('--limit <number>', 'at most so many').default(20).argParser(wholeNumber(1, 500)),
    )
    .action((words: string[], options: SearchCommandOptions) =>
      runs(options, (terminal) => searchCommand(terminal, words, options)),
    );
  command('export <issue>', 'Write an issue in any of its editions.', exportExamples)
    .addOption(new Option('--format <format>').choices(editionFormatNames).default('pdf' as const))
    .addOption(
      new Option(
        '--standard <standard>',
        'of PDF: a-2a to be kept, a-3a with the manuscript in it, ua-1 to be read aloud, x-4 for a press with one black ink',
      ).choices(pdfStandards),
    )
    .addOption(
      new Option('--paper <size>', 'of PDF; else that of the house design').choices(paperNames),
    )
    .addOption(
      new Option('--bleed <millimetres>', 'of PDF: printed beyond the edge, 0 to 10').argParser(
        wholeNumber(0, 10),
      ),
    )
    .option('--marks', 'of PDF: crop marks outside the page')
    .addOption(
      new Option('--black <ink>', 'of PDF: one ink, as greys or as the K of CMYK').choices([
        'grey',
        'cmyk',
      ]),
    )
    .addOption(
      new Option('--imposition <sheets>', 'of PDF: pages side by side').choices([
        '2-up',
        'saddle-stitch',
      ]),
    )
    .addOption(
      new Option('--width <columns>', 'of plain text, 50 to 100').argParser(wholeNumber(50, 100)),
    )
    .addOption(
      new Option('--sources <place>', 'of plain text and mail: as printed, or below').choices([
        'in-text',
        'numbered',
      ]),
    )
    .addOption(new Option('--from <address>', 'of mail: who sends it').argParser(mailAddress))
    .option('--recipe <name>', 'all editions of a list that is saved in the window')
    .option('--output <file>', 'where to: a file, or the folder of a list')
    .action((issue: string, options: ExportCommandOptions) =>
      runs(options, (terminal) => exportCommand(terminal, issue, options)),
    );
  command('site <publication>', 'Write a publication as a web archive.', siteExamples)
    .requiredOption('--into <folder>', 'an empty folder, or the one it was written to before')
    .addOption(
      new Option('--address <url>', 'where it will stand on the web').argParser(webAddress),
    )
    .option('--drafts', 'with the issues that are not published')
    .action((publication: string, options: SiteCommandOptions) =>
      runs(options, (terminal) => siteCommand(terminal, publication, options)),
    );
  command(
    'volume <publication>',
    'Bind issues of a publication into one PDF, with contents and an index.',
    volumeExamples,
  )
    .option('--year <year>', 'of these years: 1998, or 1998-1999')
    .option('--volume <volume>', 'of this volume, as issues are numbered')
    .addOption(
      new Option('--paper <size>', 'another than that of the house design').choices(paperNames),
    )
    .addOption(
      new Option(
        '--standard <name>',
        'a-2a to be kept, or x-4 for a press with one black ink, without links',
      ).choices(['a-2a', 'x-4']),
    )
    .addOption(
      new Option('--black <ink>', 'one ink, as greys or as the K of CMYK').choices([
        'grey',
        'cmyk',
      ]),
    )
    .option('--output <file>', 'where to; else a name of its own in this folder')
    .action((publication: string, options: VolumeCommandOptions) =>
      runs(options, (terminal) => volumeCommand(terminal, publication, options)),
    );
  command(
    'archive [publication]',
    'Write a publication, or everything, as open JSON.',
    archiveExamples,
  )
    .option('--output <file>', 'where to; else a name of its own in this folder')
    .action((publication: string | undefined, options: ArchiveCommandOptions) =>
      runs(options, (terminal) => archiveCommand(terminal, publication, options)),
    );
  command('rebuild <file>', 'Add what such a file holds to an archive.', rebuildExamples).action(
    (file: string, options: CommonOptions) =>
      runs(options, (terminal) => rebuildCommand(terminal, file, options)),
  );
  command(
    'citations [issue]',
    'List the works that an issue, a search, a source or the whole archive cites.',
    citationsExamples,
  )
    .addOption(
      new Option('--format <format>').choices(citationFormatNames).default('csl-json' as const),
    )
    .option('--query <words>', 'those of every briefing that holds these words')
    .option('--source <name>', 'those of one source')
    .option('--output <file>', 'where to; else they are printed')
    .action((issue: string | undefined, options: CitationsCommandOptions) =>
      runs(options, (terminal) => citationsCommand(terminal, issue, options)),
    );
  command(
    'proof [issue]',
    'List what a proofreader would stop at in an issue, or in the whole archive.',
    proofExamples,
  )
    .option(
      '--spelling',
      'Also check spelling, and grammar where it is English; this takes longer.',
    )
    .action((issue: string | undefined, options: ProofCommandOptions) =>
      runs(options, (terminal) => proofCommand(terminal, issue, options)),
    );
  command(
    'check <publication>',
    'Hold the numbers of a publication against its rule: date, volume, number.',
    checkIssuesExamples,
    program.command('issues').description('The issues of a publication, all together.'),
  ).action((publication: string, options: CommonOptions) =>
    runs(options, (terminal) => checkIssuesCommand(terminal, publication, options)),
  );
  command(
    'check',
    'Prove the archive whole: pages, texts, originals, index.',
    checkExamples,
  ).action((options: CommonOptions) =>
    runs(options, (terminal) => checkCommand(terminal, options)),
  );
  return program;
}

/** A command and all below it. */
const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

const wholeNumber = (least: number, most: number) => (value: string) => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
};

function webAddress(value: string): string {
  if (siteOptions.safeParse({ address: value }).success) return value;
  throw new InvalidArgumentError('It must be an address: "https://ledger.example/archive/".');
}

function mailAddress(value: string): string {
  if (mailbox.safeParse(value).success) return value;
  throw new InvalidArgumentError('It must be an address: "Ledger <ledger@example.org>".');
}

const importExamples = `  masthead import monitor-6-160.txt
  masthead import ~/newsletters --publication "Harbour Letter"
  masthead import issue.md --archive /tmp/trial --json
  masthead import ~/newsletters --dry-run
  masthead import ~/newsletters --recipe "Letter by mail" --report account.csv

Text, web pages, documents, PDF, mail, feeds, exports of other programmes, tables
and files packed in others are read, told by their content. What cannot be
understood is kept in the archive and reported; the same bytes are never imported twice.`;

const searchExamples = `  masthead search missile deal
  masthead search '"free access" satellite'
  masthead search harb --limit 5        the last word may be cut off`;

const editionsInWords = editionGroups
  .map((group) => {
    const lines = formatsOf(group).map(
      (name) => `  ${name.padEnd(12)}${editionFormats[name].purpose}`,
    );
    return lines.join('\n');
  })
  .join('\n');

const exportExamples = `  masthead export "Monitor 6/160"
  masthead export "Monitor 2000-08-31" --format html --output monitor.html
  masthead export "Monitor 160" --standard ua-1 --paper a4
  masthead export "Monitor 160" --standard x-4 --bleed 3 --marks
  masthead export "Monitor 160" --imposition saddle-stitch
  masthead export "Monitor 160" --format eml --from "Monitor <desk@monitor.example>"

  masthead export "Monitor 160" --recipe "Friday list"

${editionsInWords}

A list may also hold the bound volume and the web archive of the publication; this one is brought up
to date where it was written before.

An issue is named by its publication with volume/number, number or date, or by its id.`;

const siteExamples = `  masthead site "Baltic Ledger" --into ~/ledger-archive
  masthead site baltic-ledger --into /srv/ledger --address https://ledger.example/archive/

Pages of issues, briefings, sources, people and places, a timeline, feeds and a search, for a web
server and for a disk alike. Only what changed is written the next time; files of others stay.`;

const volumeExamples = `  masthead volume "Baltic Ledger" --year 1998
  masthead volume "Baltic Ledger" --volume 6 --output ledger-6.pdf

Every issue keeps its own folios and begins on a right-hand page; the pages of the volume are
counted through at the foot. References from one issue to another lead there.`;

const archiveExamples = `  masthead archive "Baltic Ledger"
  masthead archive --output everything.json

Texts with notes, suggestions and named versions, publications with their rules, editions that are
out with their files, names, topics and pictures are in it, and which files texts were read from. docs/archive-json.md describes it.`;

const rebuildExamples = `  masthead rebuild baltic-ledger.json --archive /new/archive

A publication of the same title is taken as it is; its issues are added to it.`;

const citationsExamples = `  masthead citations "Monitor 6/160" --format ris --output monitor.ris
  masthead citations --query '"free access" satellite' --format bibtex
  masthead citations --source Interfax --format csv > interfax.csv

Without an issue, a search or a source, the whole archive is listed. A work is one source
on one day, each once, with every place that cites it.`;

const proofExamples = `  masthead proof "Monitor 6/160"
  masthead proof "Monitor 6/160" --spelling
  masthead proof --json

Weekdays that do not fit their dates, dates after the issue, unknown outlets, dangling
references, quotations of nobody, the house style of the publication, and more. What was left in the window is not listed.`;

const checkIssuesExamples = `  masthead issues check "Harbour Letter"
  masthead issues check harbour-letter --json

The rule is the one settled in the window, else the one that the run shows. What was
explained there is told with its reason.`;

const checkExamples = `  masthead check
  masthead check --archive /backups/archive --json`;

const afterHelp = `
Exit codes:
  0  done
  1  failed; the message says why and what to do
  2  called wrongly
  3  imported, but some files could not be understood and are only kept
  4  the archive is damaged
  5  proofreading, or a check of issues, found something

Start with:
  masthead import FILE
  masthead search WORD
  masthead export "PUBLICATION VOLUME/NUMBER"`;
