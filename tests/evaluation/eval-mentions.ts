import { parseArgs } from 'node:util';
import { readGazetteer } from '../../electron/archive/names/read-gazetteer.ts';
import { readSourceSeed } from '../../electron/archive/seed-sources.ts';
import { resourcePath } from '../../electron/workers/resource-path.ts';
import { recogniseCitations } from '../../shared/citations/recognise-citations.ts';
import { loadPersonJudge } from '../../shared/mentions/judge-name.ts';
import { LIKELY, type MentionSuggestion } from '../../shared/mentions/mention-suggestion.ts';
import { nameIndex } from '../../shared/mentions/name-index.ts';
import { recogniseMentions } from '../../shared/mentions/recognise-mentions.ts';
import { type LabelledName, type NameKind, readLabelledNames } from './labelled-names.ts';

const USAGE = `Scores the recognition of names against the labels of an article.

  npm run eval:mentions -- FILE [--errors]

FILE      the labels of one article whose text lies beside them
--errors  each name that was missed, and each that is labelled nowhere`;

const KINDS: readonly NameKind[] = ['person', 'place', 'organisation'];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    (values.help ? console.log : console.error)(USAGE);
    return values.help ? 0 : 2;
  }
  const { text, issueDate, names } = readLabelledNames(file);
  const closed = recogniseCitations(text, {
    issueDate,
    publicationNames: [],
    dateOrder: 'month-first',
  });
  const found = recogniseMentions(
    { text, closed, confirmed: [] },
    productIndex(),
    await loadPersonJudge(),
  );
  console.log(
    line([
      '',
      'labels',
      'found',
      'right',
      'precision',
      'recall',
      'likely',
      'right',
      'precision',
      'recall',
    ]),
  );
  for (const kind of KINDS) console.log(row(kind, found, names));
  console.log(row('all', found, names));
  if (values.errors) {
    for (const miss of names.filter((name) => !found.some((each) => isSame(name, each)))) {
      console.log(
        `missed   ${miss.kind} “${text.slice(miss.start, miss.end)}”${around(text, miss)}`,
      );
    }
    for (const extra of found.filter((each) => !names.some((name) => isSame(name, each)))) {
      console.log(
        `unlabelled ${extra.kind} “${extra.printed}” ${extra.confidence}${around(text, extra)}`,
      );
    }
  }
  return 0;
}

function productIndex() {
  const records = readGazetteer(resourcePath('authority/gazetteer')).flatMap(({ kind, records }) =>
    records.map((record) => ({ ...record, kind })),
  );
  const { sources } = readSourceSeed(resourcePath('authority/sources'));
  return nameIndex(
    records,
    sources.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]),
  );
}

function row(
  kind: NameKind | 'all',
  found: readonly MentionSuggestion[],
  names: readonly LabelledName[],
) {
  const isOfKind = (each: { kind: string }) => kind === 'all' || each.kind === kind;
  const labels = names.filter(isOfKind);
  const score = (suggestions: readonly MentionSuggestion[]) => {
    const right = suggestions.filter((each) => labels.some((name) => isSame(name, each))).length;
    return [
      suggestions.length,
      right,
      share(right, suggestions.length),
      share(right, labels.length),
    ];
  };
  const all = found.filter(isOfKind);
  const likely = all.filter(({ confidence }) => confidence >= LIKELY);
  return line([kind, labels.length, ...score(all), ...score(likely)]);
}

const isSame = (name: LabelledName, { kind, start, end }: MentionSuggestion): boolean =>
  name.kind === kind && name.start === start && name.end === end;

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(3);
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(13)).join('');
const around = (text: string, { start, end }: { start: number; end: number }): string =>
  `: …${text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')}…`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
