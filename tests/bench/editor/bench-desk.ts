import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { readingContext } from '../../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../../shared/citations/tag-manuscript.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../../shared/contract/contract.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { countWords } from '../../../shared/manuscript/plain-text.ts';
import { BridgeClient } from '../../support/bridge-client.ts';
import { findChromium } from '../../support/find-chromium.ts';
import { RunningServer } from '../../support/running-server.ts';
import type { PlainPiece } from './plain-page.ts';

/** About 100 words with five citations; one source is named in running text. */
export const PARAGRAPH = [
  'The pilots of the eastern channel met the harbour board again (Reuters, August 28; AP, August 29) and asked for a second lamp on the outer mole.',
  'Interfax reported on August 27 that the dredgers had reached the bar (Interfax, August 27).',
  'The board answered that silt had closed the channel twice since spring and that money was short (UPI, AP, August 29; Le Monde, August 30).',
  'Owners of small ships doubt it and have begun to sail by the northern sound instead (see the Observer, July 28).',
  'Nobody was hurt when a grain barge touched ground on Tuesday, and her master sailed on the next tide (BBC, August 30).',
].join(' ');

/** As many paragraphs as make this many words. */
export const paragraphsOf = (words: number): string[] =>
  Array.from({ length: Math.ceil(words / countWords(PARAGRAPH)) }, () => PARAGRAPH);

type ValueOf<Name extends ProcedureName> = Extract<OutcomeFor<Name>, { ok: true }>['value'];

/** The application on an archive of its own, with a draft issue, and a browser to look at it. */
export class BenchDesk {
  readonly browser: Browser;
  readonly issueId: string;
  readonly #folder: string;
  readonly #server: RunningServer;
  readonly #client: BridgeClient;
  readonly #context: ReturnType<typeof readingContext>;

  private constructor(
    parts: Readonly<{ folder: string; server: RunningServer; client: BridgeClient }>,
    browser: Browser,
    issue: { readonly id: string; readonly context: ReturnType<typeof readingContext> },
  ) {
    this.#folder = parts.folder;
    this.#server = parts.server;
    this.#client = parts.client;
    this.browser = browser;
    this.issueId = issue.id;
    this.#context = issue.context;
  }

  /** `engineFlags` are for the script engine of the browser. */
  static async open(engineFlags: readonly string[] = []): Promise<BenchDesk> {
    const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
    const server = await RunningServer.start(folder, undefined, false);
    const client = await BridgeClient.open(server.address);
    const { executablePath, args, environment } = await findChromium();
    const env = { ...(process.env as Record<string, string>), ...environment };
    const ofEngine = ['--expose-gc', ...engineFlags].join(' ');
    const flags = [...args, '--enable-precise-memory-info', `--js-flags=${ofEngine}`];
    const browser = await chromium.launch({ executablePath, args: flags, env });
    return new BenchDesk({ folder, server, client }, browser, await foundIssue(client));
  }

  /** A window on the application. */
  async window(): Promise<Page> {
    const page = await this.browser.newPage();
    const [cookie = '', secret = ''] = this.#client.cookie.split('=');
    const { origin } = this.#client;
    await page.context().addCookies([{ name: cookie, value: secret, url: origin }]);
    await page.goto(origin);
    return page;
  }

  /** A new briefing with these paragraphs, its citations tagged as the editor would have them. */
  async write(paragraphs: readonly string[]): Promise<string> {
    const { id, revision, headline, section, byline, dateline } = await this.#call(
      'briefings.create',
      { issueId: this.issueId, headline: 'Long' },
    );
    await this.#call('briefings.save', {
      briefingId: id,
      baseRevision: revision,
      details: { headline, section, byline, dateline },
      manuscript: this.#tag(paragraphs),
    });
    return id;
  }

  /** The same paragraphs for the plain editor. */
  piecesOf(paragraphs: readonly string[]): PlainPiece[][] {
    return this.#tag(paragraphs).blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [
            block.content.map((inline) => ({
              text: inlineText([inline]),
              isTagged: inline.type !== 'text',
            })),
          ]
        : [],
    );
  }

  /**
   * Opens a briefing in a window. Answers how many milliseconds went by from its choice to the end
   * of the frame that shows its text.
   */
  async show(page: Page, briefingId: string): Promise<number> {
    await page.bringToFront();
    return page.evaluate(showText, `#/issues/${this.issueId}/briefings/${briefingId}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#client.close();
    await this.#server.stop();
    await rm(this.#folder, { recursive: true });
  }

  #tag(paragraphs: readonly string[]): Manuscript {
    const blocks: Manuscript['blocks'] = paragraphs.map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    }));
    return tagManuscript({ version: 1, blocks }, this.#context, randomUUID);
  }

  async #call<Name extends ProcedureName>(name: Name, request: RequestFor<Name>) {
    return answerOf(await this.#client.call(name, request));
  }
}

/** Runs in the window. Another briefing has another element for its text. */
function showText(address: string): Promise<number> {
  return new Promise((resolve) => {
    const before = document.querySelector('[data-mode]');
    const start = performance.now();
    location.hash = address;
    const look = () => {
      const text = document.querySelector('[data-mode]:has(> p)');
      if (!text || text === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

async function foundIssue(client: BridgeClient) {
  const publication = answerOf(
    await client.call('publications.create', {
      details: {
        title: 'The Harbour Observer',
        shortTitle: 'the Observer',
        subtitle: null,
        publisher: null,
        issn: null,
        language: 'en',
        dateOrder: 'month-first',
        aliases: [],
        formerTitles: [],
        continues: null,
      },
    }),
  );
  const details = {
    volume: '6',
    number: '120',
    date: '2000-08-31',
    datePrecision: 'day',
    title: null,
    status: 'draft',
  } as const;
  const created = answerOf(
    await client.call('issues.create', { publicationId: publication.id, details }),
  );
  return { id: created.id, context: readingContext(publication, created) };
}

function answerOf<Name extends ProcedureName>(outcome: OutcomeFor<Name>): ValueOf<Name> {
  invariant(outcome.ok, `the application answers: ${JSON.stringify(outcome)}`);
  return outcome.value as ValueOf<Name>;
}
