import { parseArgs } from 'node:util';
import { formsTable } from './forms-table.ts';
import { errorLines, importTable } from './import-table.ts';
import { readGroundTruth } from './import-truth.ts';
import { withImportedFolder } from './imported-folder.ts';
import { scoreForms } from './score-forms.ts';
import { scoreImport } from './score-import.ts';

const USAGE = `Imports a folder into an archive of its own and holds the result against what is known of it.

  npm run eval:import -- FOLDER [--json] [--errors]

FOLDER    files, with an expected.json or facts.json beside them
--json    one object: files, accounted, issues, dates, textKept, references, seconds; for a folder of
          the same issues in several formats also forms, how near each came, and together
--errors  each wrong or missing item, in words`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || !folder) {
    (values.help ? console.log : console.error)(USAGE);
    return values.help ? 0 : 2;
  }
  const { score, errors } = await withImportedFolder(folder, (imported) =>
    scoreImport(imported, readGroundTruth(folder)),
  );
  const forms = await scoreForms(folder);
  console.log(values.json ? JSON.stringify({ ...score, ...forms }) : importTable(score));
  if (forms && !values.json) console.log(`\n${formsTable(forms)}`);
  if (values.errors) console.log(errorLines(errors));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
