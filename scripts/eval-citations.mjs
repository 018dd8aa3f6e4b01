// npm run eval:citations -- FILE [--json] [--errors]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/evaluation/eval-citations.ts', process.argv.slice(2)));
