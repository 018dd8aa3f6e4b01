import { parseArgs } from 'node:util';
import { evaluationTable, kindTable, missLines } from './evaluation-table.ts';
import { readLabelledSet } from './labelled-set.ts';
import { evaluate } from './score.ts';

const USAGE = `Scores the recognition of citations against a labelled set.

  npm run eval:citations -- FILE [--json] [--errors]

FILE      a list of labelled passages, or the labels of one article whose text lies beside them
--json    one object: { quoted: {…}, invented: {…} }
--errors  each miss, with what was expected and what was read`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    (values.help ? console.log : console.error)(USAGE);
    return values.help ? 0 : 2;
  }
  const passages = readLabelledSet(file);
  const quoted = evaluate(passages.filter(({ isQuoted }) => isQuoted));
  const invented = evaluate(passages.filter(({ isQuoted }) => !isQuoted));
  if (values.json) {
    console.log(JSON.stringify({ quoted: quoted.score, invented: invented.score }));
    return 0;
  }
  const scores = { quoted: quoted.score, invented: invented.score };
  console.log(`${evaluationTable(scores)}\n\n${kindTable(scores)}`);
  if (values.errors) console.log(missLines([...quoted.misses, ...invented.misses]));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
