// npm run eval:overprint [-- ISSUES SEED [FIRST]]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-overprint.ts', process.argv.slice(2)));
