import { masthead } from './masthead.ts';

process.exitCode = await masthead(process.argv.slice(2));
