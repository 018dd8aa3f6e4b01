// npm run eval:mentions -- FILE [--errors]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-mentions.ts', process.argv.slice(2)));
