// npm run eval:proofreading -- FOLDER [--language en] [--words 50000] [--examples 5]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-proofreading.ts', process.argv.slice(2)));
