import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../../services/archive-location.ts';

// What V8 compiled is kept for the next start, also that of the worker threads, which go by the
// variable. Only what is imported afterwards gains by it.
process.env.NODE_COMPILE_CACHE ??= join(cacheFolder(), 'masthead', 'compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./browser-shell.ts');
