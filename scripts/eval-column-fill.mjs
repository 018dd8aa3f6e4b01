// npm run eval:column-fill [-- --each]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-column-fill.ts', process.argv.slice(2)));
