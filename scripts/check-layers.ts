import { spawnSync } from 'node:child_process';
import { projectFolder } from './project-folder.ts';

/** Fewer modules than this cannot be the whole repository: then nothing has been checked. */
const FEWEST_MODULES = 500;

const folders = ['electron', 'renderer', 'shared', 'scripts', 'tests'];

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly coreModule?: boolean }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Holds every import against the rules of `.dependency-cruiser.mjs`; whether all keep them. */
export function checkLayers(): boolean {
  const { stdout, stderr } = spawnSync(
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      shell: process.platform === 'win32',
    },
  );
  if (!stdout) {
    console.error(stderr);
    return false;
  }
  const { modules, summary }: Cruise = JSON.parse(stdout);
  const own = modules.filter(({ source }) =>
    /^(electron|renderer|shared|scripts|tests)\//.test(source),
  );
  for (const { rule, from, to } of summary.violations)
    console.error(`${rule.name}: ${from} → ${to}`);
  console.log(`${own.length} modules, ${summary.violations.length} against the rules.`);
  if (own.length < FEWEST_MODULES) console.error(`Fewer than ${FEWEST_MODULES} were read.`);
  return summary.violations.length === 0 && own.length >= FEWEST_MODULES;
}

if (import.meta.main) process.exit(checkLayers() ? 0 : 1);
