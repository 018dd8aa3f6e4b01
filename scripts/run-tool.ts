import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** For tools that colour even what goes to a file, where colours are noise. */
export const inPlainLogs: Readonly<Record<string, string>> = process.stdout.isTTY
  ? {}
  : { NO_COLOR: '1' };

/** Every worker thread of a test loads the same modules: Node keeps what it made of them here. */
const compileCache = join(projectFolder, 'node_modules', '.cache', 'compiled');

type Environment = Readonly<Record<string, string>>;

/** Runs a tool of node_modules with its output shown; whether it succeeded. */
export function runTool(
  tool: string,
  toolArguments: readonly string[],
  environment: Environment = {},
): boolean {
  const options = { ...toolOptions(environment), stdio: 'inherit' } as const;
  return spawnSync(tool, toolArguments, options).status === 0;
}

export interface ToolRun {
  readonly succeeded: boolean;
  /** All that it printed. */
  readonly said: string;
}

/** Runs a tool beside others. */
export function startTool(tool: string, toolArguments: readonly string[]): Promise<ToolRun> {
  const child = spawn(tool, toolArguments, { ...toolOptions({}), stdio: 'pipe' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  return new Promise((settle) => {
    child.on('error', ({ message }) => settle({ succeeded: false, said: `${message}\n` }));
    child.on('close', (code) => settle({ succeeded: code === 0, said: said.join('') }));
  });
}

const toolOptions = (environment: Environment): SpawnOptions => ({
  cwd: projectFolder,
  env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...environment },
  shell: process.platform === 'win32',
});
