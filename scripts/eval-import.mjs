// npm run eval:import -- FOLDER [--json] [--errors]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-import.ts', process.argv.slice(2)));
