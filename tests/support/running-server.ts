import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../out/browser.mjs', import.meta.url));

/** The browser shell as a process of its own, on an archive in a folder of the test. */
export class RunningServer {
  /** Lets one window in, once. */
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  /**
   * `folder` holds the archive and what is exported from it; `data` what is kept beside them. Each
   * answer is held against the contract, but where time is taken: that is for tests alone.
   */
  static async start(
    folder: string,
    data = join(folder, 'data'),
    provesResponses = true,
  ): Promise<RunningServer> {
    const child = spawn(process.execPath, [bundle, '--serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        MASTHEAD_ARCHIVE: join(folder, 'archive'),
        MASTHEAD_EXPORTS: join(folder, 'exports'),
        XDG_DATA_HOME: data,
        MASTHEAD_PROVE_RESPONSES: provesResponses ? '1' : '',
      },
    });
    const said: string[] = [];
    child.stderr.on('data', (text) => {
      said.push(String(text));
      process.stderr.write(text);
    });
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      if (line.startsWith('http://')) return new RunningServer(child, line);
    }
    throw new Error(`The browser shell ended before it served:\n${said.join('\n')}`);
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it as a crash or a power cut does: at once, wherever it is. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}
