#!/usr/bin/env node
import { runUnderNode24 } from './run-under-node-24.mjs';

process.exit(await runUnderNode24('scripts/cli.ts', process.argv.slice(2)));
