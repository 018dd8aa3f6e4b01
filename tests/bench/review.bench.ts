import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { invariant } from '../../shared/kernel/invariant.ts';
import { BridgeClient } from '../support/bridge-client.ts';
import { doubtedManuscript } from '../support/doubted-text.ts';
import { findChromium } from '../support/find-chromium.ts';
import { RunningServer } from '../support/running-server.ts';

/** A run of doubted citations, accepted by keys in a real window as quickly as they are shown. */
const ITEMS = 200;

const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const server = await RunningServer.start(folder);
const client = await BridgeClient.open(server.address);

const issues = await client.call('issues.list', { limit: 1 });
invariant(issues.ok && issues.value.issues[0], 'the sample archive has an issue');
const created = await client.call('briefings.create', {
  issueId: issues.value.issues[0].id,
  headline: 'The strike',
});
invariant(created.ok, 'a briefing is created');
const saved = await client.call('briefings.save', {
  briefingId: created.value.id,
  baseRevision: created.value.revision,
  details: { headline: 'The strike', section: null, byline: null, dateline: null },
  manuscript: doubtedManuscript(ITEMS),
});
invariant(saved.ok, 'its text is saved');

const { executablePath, args, environment } = await findChromium();
const env = { ...(process.env as Record<string, string>), ...environment };
const browser = await chromium.launch({ executablePath, args: [...args], env });
const page = await browser.newPage();
const [cookie = '', secret = ''] = client.cookie.split('=');
await page.context().addCookies([{ name: cookie, value: secret, url: client.origin }]);
client.close();
await page.goto(client.origin);
await page.getByRole('searchbox', { name: 'Search the archive' }).waitFor();
await page.evaluate(() => {
  location.hash = '#/review?reason=doubtful&kind=Zarubin%3A+a+year+only';
});
await page.locator('[data-review-item="doubted-1"]').waitFor();

/** Milliseconds from each key to the frame in which the next item is shown. */
const times = await page.evaluate(async () => {
  const times: number[] = [];
  let pressedAt: number | null = null;
  const observer = new MutationObserver(() => {
    const from = pressedAt;
    if (from === null) return;
    pressedAt = null;
    requestAnimationFrame(() => times.push(performance.now() - from));
  });
  observer.observe(document.body, {
    subtree: true,
    attributeFilter: ['data-review-item'],
  });
  document.addEventListener(
    'keydown',
    () => {
      pressedAt = performance.now();
    },
    { capture: true },
  );
  Object.assign(globalThis, { reviewTimes: times });
  return times;
});
let keys = times.length;
const started = performance.now();
for (let item = 1; item < ITEMS; item += 1) {
  await page.locator(`[data-review-item="doubted-${item}"]`).waitFor();
  await page.keyboard.press('a');
  keys += 1;
}
await page.locator(`[data-review-item="doubted-${ITEMS}"]`).waitFor();
const seconds = (performance.now() - started) / 1000;
const measured = await page.evaluate(
  () => (globalThis as unknown as { reviewTimes: number[] }).reviewTimes,
);
measured.sort((one, other) => one - other);
const at = (share: number) => (measured[Math.floor(measured.length * share)] ?? 0).toFixed(1);
console.log(
  `${ITEMS - 1} items accepted with ${keys} keys: ${(keys / (ITEMS - 1)).toFixed(2)} keys a decision; ` +
    `from the key to the next item p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; ` +
    `${Math.round(((ITEMS - 1) * 3600) / seconds).toLocaleString('en')} an hour without thinking`,
);

await browser.close();
await server.stop();
await rm(folder, { recursive: true });
