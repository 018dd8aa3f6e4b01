// npm run fuzz -- [FILES OR FOLDERS…] [--seconds 60] [--seed 1]
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('tests/fuzz/fuzz.ts', process.argv.slice(2)));
