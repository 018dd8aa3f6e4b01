import { keepHeapsLean } from '../workers/lean-heaps.ts';
import { masthead } from './masthead.ts';

keepHeapsLean();
process.exitCode = await masthead(process.argv.slice(2));
