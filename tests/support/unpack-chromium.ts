import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A browser and what it needs to start on this machine. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** To be set besides the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const nodeModules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const packageFolder = join(nodeModules, '@sparticuz', 'chromium');

// It unpacks into the temporary folder, so this process gets one of its own; and it unpacks the
// libraries that a bare machine lacks only where it believes itself to be in a certain cloud.
const unpacking = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

/**
 * The headless Chromium that lies compressed in an npm package, unpacked beside the other packages
 * when it is first asked for. Several processes may ask at once: each unpacks apart, and the
 * first one to finish puts its folder in place.
 */
export async function unpackChromium(): Promise<Omit<Chromium, 'args'>> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const place = join(nodeModules, '.cache', `chromium-${version}`);
  if (!existsSync(place)) await unpackTo(place);
  return {
    executablePath: join(place, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(place, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(place, 'fonts.conf'),
    },
  };
}

async function unpackTo(place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(`${place}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  await writeFile(join(draft, 'fonts.conf'), fontConfiguration(place));
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(place)) throw error;
  }
}

/** The configuration in the package looks for its fonts in /tmp. */
const fontConfiguration = (place: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(place, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(place, 'font-cache')}</cachedir>
</fontconfig>
`;
