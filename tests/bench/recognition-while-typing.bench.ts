/**
 * What recognition costs a key: a briefing of 10,000 words with five citations a paragraph is typed
 * in, in turns with and without reading while typing, in a real Chromium. Run:
 * `npm run bench -- recognition-while-typing`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { OutcomeFor, ProcedureName } from '../../shared/contract/contract.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../../shared/manuscript/plain-text.ts';
import { BridgeClient } from '../support/bridge-client.ts';
import { findChromium } from '../support/find-chromium.ts';
import { RunningServer } from '../support/running-server.ts';

const WORDS = 10_000;
const TURNS = 3;
const SENTENCES_A_TURN = 5;
/** Milliseconds between keys, and a pause after each sentence in which recognition runs. */
const BETWEEN_KEYS = 60;
const PAUSE = 900;
const SENTENCE = ' Pilots said so (Reuters, AP, August 29).';

/** About 100 words; one source is named in running text. */
const PARAGRAPH = [
  'The pilots of the eastern channel met the harbour board again (Reuters, August 28; AP, August 29) and asked for a second lamp on the outer mole.',
  'Interfax reported on August 27 that the dredgers had reached the bar (Interfax, August 27).',
  'The board answered that silt had closed the channel twice since spring and that money was short (UPI, AP, August 29; Le Monde, August 30).',
  'Owners of small ships doubt it and have begun to sail by the northern sound instead (see the Observer, July 28).',
  'Nobody was hurt when a grain barge touched ground on Tuesday, and her master sailed on the next tide (BBC, August 30).',
].join(' ');

interface Times {
  /** From the press of a key to the end of what the window does at once, and to the next frame. */
  readonly handled: number[];
  readonly painted: number[];
  longestTask: number;
}

const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const server = await RunningServer.start(folder);
const client = await BridgeClient.open(server.address);
const { executablePath, args, environment } = await findChromium();
const env = { ...(process.env as Record<string, string>), ...environment };
const browser = await chromium.launch({ executablePath, args: [...args], env });
const issue = await foundIssue();
const page = await browser.newPage();
const [cookie = '', secret = ''] = client.cookie.split('=');
await page.context().addCookies([{ name: cookie, value: secret, url: client.origin }]);
await page.goto(client.origin);

const times = { without: newTimes(), with: newTimes() };
for (let turn = 0; turn < TURNS * 2; turn += 1) {
  const mode = turn % 2 === 0 ? 'without' : 'with';
  await open(page, await writeBriefing(issue.id), mode === 'with');
  await type(page, times[mode]);
}
for (const [mode, { handled, painted, longestTask }] of Object.entries(times)) {
  console.log(
    `${mode.padEnd(8)} recognition: ${handled.length} keys, ` +
      `handled p50 ${at(handled, 0.5)} p95 ${at(handled, 0.95)} ms, ` +
      `on screen p50 ${at(painted, 0.5)} p95 ${at(painted, 0.95)} ms, ` +
      `longest task ${Math.round(longestTask)} ms`,
  );
}
const ratio = (kind: 'handled' | 'painted', share: number) =>
  (Number(at(times.with[kind], share)) / Number(at(times.without[kind], share))).toFixed(2);
console.log(
  `with against without: handled p50 ${ratio('handled', 0.5)} p95 ${ratio('handled', 0.95)}, ` +
    `on screen p50 ${ratio('painted', 0.5)} p95 ${ratio('painted', 0.95)}`,
);
await browser.close();
client.close();
await server.stop();
await rm(folder, { recursive: true });

function newTimes(): Times {
  return { handled: [], painted: [], longestTask: 0 };
}

async function foundIssue() {
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
  const created = answerOf(
    await client.call('issues.create', {
      publicationId: publication.id,
      details: {
        volume: '6',
        number: '120',
        date: '2000-08-31',
        datePrecision: 'day',
        title: null,
        status: 'draft',
      },
    }),
  );
  return { id: created.id, context: readingContext(publication, created) };
}

/** A new briefing with the same text, its citations tagged as the editor would have them. */
async function writeBriefing(issueId: string): Promise<string> {
  const blocks: Manuscript['blocks'] = [];
  const count = Math.ceil(WORDS / countWords(PARAGRAPH));
  for (let index = 0; index < count; index += 1) {
    blocks.push({ type: 'paragraph', content: [{ type: 'text', text: PARAGRAPH }] });
  }
  const manuscript = tagManuscript({ version: 1, blocks }, issue.context, randomUUID);
  const words = countWords(projectManuscript(manuscript).text);
  invariant(words >= WORDS, 'the text is long enough');
  const briefing = answerOf(await client.call('briefings.create', { issueId, headline: 'Long' }));
  const { headline, section, byline, dateline } = briefing;
  answerOf(
    await client.call('briefings.save', {
      briefingId: briefing.id,
      baseRevision: briefing.revision,
      details: { headline, section, byline, dateline },
      manuscript,
    }),
  );
  return briefing.id;
}

async function open(page: Page, briefingId: string, isRead: boolean): Promise<void> {
  await page.evaluate(
    ([hash = '', choice = '']) => {
      localStorage.setItem('masthead.reading-while-typing', choice);
      location.hash = hash;
    },
    [`#/issues/${issue.id}/briefings/${briefingId}`, isRead ? 'on' : 'off'],
  );
  await page.reload();
  await page.locator('[data-mode] p').first().waitFor();
  // What is looked at when a text is opened is done before the first key.
  await page.waitForTimeout(4000);
}

/** Types a sentence with a citation at the end of each of several paragraphs in the middle. */
async function type(page: Page, into: Times): Promise<void> {
  const paragraphs = page.locator('[data-mode] > p');
  const middle = Math.floor((await paragraphs.count()) / 2);
  await page.evaluate(listen);
  for (let sentence = 0; sentence < SENTENCES_A_TURN; sentence += 1) {
    const paragraph = paragraphs.nth(middle + sentence);
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.evaluate((element) => {
      document.getSelection()?.selectAllChildren(element);
      document.getSelection()?.collapseToEnd();
    });
    for (const letter of SENTENCE) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    await page.waitForTimeout(PAUSE);
  }
  const heard = await page.evaluate(() => window.heardKeys);
  into.handled.push(...heard.handled);
  into.painted.push(...heard.painted);
  into.longestTask = Math.max(into.longestTask, heard.longestTask);
}

declare global {
  interface Window {
    heardKeys: { handled: number[]; painted: number[]; longestTask: number };
  }
}

/** Runs in the window. A message is handled after what the key does, and after a frame is drawn. */
function listen(): void {
  window.heardKeys = { handled: [], painted: [], longestTask: 0 };
  const afterwards = (run: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  };
  window.addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key.length !== 1) return;
      afterwards(() => window.heardKeys.handled.push(performance.now() - timeStamp));
      requestAnimationFrame(() =>
        afterwards(() => window.heardKeys.painted.push(performance.now() - timeStamp)),
      );
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.heardKeys.longestTask = Math.max(window.heardKeys.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

function answerOf<Name extends ProcedureName>(outcome: OutcomeFor<Name>) {
  invariant(outcome.ok, 'the application answers');
  return outcome.value as Extract<OutcomeFor<Name>, { ok: true }>['value'];
}
