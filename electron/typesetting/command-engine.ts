import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fontsFolder } from './fonts.ts';
import { typstSettings } from './pdf-settings.ts';
import { layoutFromMarks, type TypstEngine, type TypstProblem } from './typst-engine.ts';

/** The first version with PDF/UA-1 and the elements that the templates use. */
const OLDEST = [0, 14] as const;
const LARGEST_ANSWER = 16 * 1024 * 1024;

const NO_SCREEN = 'The command draws no pages for a screen.';

const run = promisify(execFile);

/**
 * Typst as a command on the PATH, or null where there is none that is new enough. Slower than the
 * native module, since it starts anew each time; the bytes are those of its own version. Once
 * `signal` is aborted its process is ended and every answer is a problem.
 */
export async function openCommandEngine(
  signal?: AbortSignal,
  command = 'typst',
): Promise<TypstEngine | null> {
  const version = await run(command, ['--version']).catch(() => null);
  if (!version || !isNewEnough(version.stdout)) return null;
  return engineIn(await mkdtemp(join(tmpdir(), 'masthead-typesetting-')), command, signal);
}

/** Reads "typst 0.14.2 (b33de9de)". */
export function isNewEnough(version: string): boolean {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  if (major === undefined || minor === undefined) return false;
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function engineIn(folder: string, command: string, signal?: AbortSignal): TypstEngine {
  const world = ['--root', folder, '--font-path', fontsFolder(), '--ignore-system-fonts'];
  const place = (path: string) => join(folder, path);
  let main: string | null = null;
  const ask = (commandArguments: readonly string[]) => answerOf(command, commandArguments, signal);

  return {
    async clear() {
      for (const name of await readdir(folder)) await rm(place(name), { recursive: true });
    },
    async forget() {
      // The command remembers nothing.
    },
    async write(path, bytes) {
      await mkdir(dirname(place(path)), { recursive: true });
      await writeFile(place(path), bytes);
    },
    async layOut(mainPath) {
      main = place(mainPath);
      const marks = await ask(['query', ...world, main, '<mark>', '--field', 'value']);
      return marks.ok ? ok(layoutFromMarks(JSON.parse(marks.value))) : marks;
    },
    async pdf(standard, timestamp) {
      if (main === null) return err({ messages: ['Nothing was laid out.'] });
      const target = place('printed.pdf');
      const { pdfStandard, pdfTags } = typstSettings(standard);
      const settings = ['--pdf-standard', pdfStandard, '--creation-timestamp', String(timestamp)];
      if (!pdfTags) settings.push('--no-pdf-tags');
      const made = await ask(['compile', ...world, ...settings, main, target]);
      return made.ok ? ok(new Uint8Array(await readFile(target))) : made;
    },
    async svg() {
      return err({ messages: [NO_SCREEN] });
    },
    async vector() {
      return err({ messages: [NO_SCREEN] });
    },
    async close() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answerOf(
  command: string,
  commandArguments: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Result<string, TypstProblem>> {
  try {
    const { stdout } = await run(command, commandArguments, {
      maxBuffer: LARGEST_ANSWER,
      ...(signal && { signal }),
    });
    return ok(stdout);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const errors = (stderr ?? '').split('\n').filter((line) => line.startsWith('error:'));
    return err({ messages: errors.length > 0 ? errors : [stderr || message] });
  }
}
