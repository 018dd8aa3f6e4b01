import { globSync } from 'node:fs';
import { projectFolder } from './project-folder.ts';
import { runTool } from './run-tool.ts';

/** Runs the benchmarks that the arguments name in part, or all, one after another. */
const wanted = process.argv.slice(2);
const benchmarks = globSync('tests/bench/*.bench.ts', { cwd: projectFolder })
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
  .sort();
for (const path of benchmarks) {
  console.log(`\n— ${path}`);
  if (!runTool(process.execPath, [path])) process.exitCode = 1;
}
