// npm run eval:hostile -- FOLDER [NAME]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-hostile.ts', process.argv.slice(2)));
