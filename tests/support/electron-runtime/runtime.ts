import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium } from '../find-chromium.ts';
import { CdpConnection } from './cdp-connection.ts';

/** The application that runs: its folder, its package.json, the arguments it was started with. */
export interface RunningApplication {
  readonly root: string;
  readonly manifest: { readonly name?: string; productName?: string; version?: string };
  readonly args: readonly string[];
}

/** A window, as far as the runtime deals with it. */
export interface RuntimeWindow {
  readonly id: number;
  close(): void;
  isDestroyed(): boolean;
  /** Its page is gone, closed by the user or by Chromium. */
  gone(): void;
}

type SchemeHandler = (request: Request) => Response | Promise<Response>;

interface Scheme {
  readonly privileges: Readonly<Record<string, boolean>>;
  handler?: SchemeHandler;
}

/** The state that the modules of the API share: one Chromium, its windows, the schemes. */
class Runtime {
  readonly windows = new Map<string, RuntimeWindow>();
  readonly schemes = new Map<string, Scheme>();
  readonly #ready = Promise.withResolvers<void>();
  #application: RunningApplication | null = null;
  #browser: CdpConnection | null = null;
  isReady = false;
  quitting = false;

  async start(application: RunningApplication): Promise<void> {
    this.#application = application;
    const { executablePath, args, environment } = givenChromium();
    const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'));
    const port = application.args.find((each) => each.startsWith('--remote-debugging-port'));
    this.#browser = new CdpConnection(
      executablePath,
      [
        '--no-startup-window',
        '--headless',
        `--user-data-dir=${profile}`,
        '--no-default-browser-check',
        '--disable-extensions',
        '--disable-dev-shm-usage',
        '--test-type',
        ...args,
        ...(port ? [port] : []),
      ],
      { ...process.env, ...environment },
    );
    // Playwright waits for this line to connect to the pages.
    this.#browser.on('line', (line: string) => {
      if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
    });
    this.#browser.on('exit', () => {
      if (!this.quitting) process.exit(72);
    });
    this.#browser.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) =>
      this.windows.get(targetId)?.gone(),
    );
    await this.#browser.send('Target.setDiscoverTargets', { discover: true });
  }

  ready(): void {
    this.isReady = true;
    this.#ready.resolve();
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  requireReady(what: string): void {
    if (!this.isReady) throw new Error(`${what} before the app is ready`);
  }

  get application(): RunningApplication {
    if (!this.#application) throw new Error('stand-in: not started');
    return this.#application;
  }

  get browser(): CdpConnection {
    if (!this.#browser) throw new Error('stand-in: not started');
    return this.#browser;
  }

  /** `app://masthead/x` as `https://masthead.app.localhost/x`, where the scheme has the rights. */
  toPageAddress(url: string): string {
    const [, name, host, rest] = /^([a-z-]+):\/\/([^/]+)(.*)$/.exec(url) ?? [];
    const privileges = name ? this.schemes.get(name)?.privileges : undefined;
    const usable = privileges?.standard && privileges.secure && privileges.supportFetchAPI;
    return usable ? `https://${host}.${name}.localhost${rest}` : url;
  }

  toApplicationAddress(url: string): string {
    const [, host, name, rest] = /^https:\/\/([^/]+)\.([a-z-]+)\.localhost(.*)$/.exec(url) ?? [];
    return name && this.schemes.has(name) ? `${name}://${host}${rest}` : url;
  }
}

/** The browser that the test found, as JSON in the environment: see `../launch-electron.ts`. */
function givenChromium(): Chromium {
  const given = process.env.MASTHEAD_TEST_CHROMIUM;
  if (!given) throw new Error('stand-in: MASTHEAD_TEST_CHROMIUM does not name a browser');
  return JSON.parse(given);
}

export const runtime = new Runtime();
