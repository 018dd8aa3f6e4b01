import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invariant } from '../../shared/kernel/invariant.ts';
import { BridgeClient } from '../support/bridge-client.ts';
import { RunningServer } from '../support/running-server.ts';

const SAVES = 300;

const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const server = await RunningServer.start(folder);
const client = await BridgeClient.open(server.address);

const issues = await client.call('issues.list', { limit: 1 });
invariant(issues.ok && issues.value.issues[0], 'the sample archive has an issue');
const issue = await client.call('issues.read', { issueId: issues.value.issues[0].id });
invariant(issue.ok && issue.value.briefings[0], 'the issue has a briefing');
const read = await client.call('briefings.read', { briefingId: issue.value.briefings[0].id });
invariant(read.ok, 'the briefing can be read');

let { revision } = read.value;
const { id: briefingId, headline, section, byline, dateline, manuscript } = read.value;
const details = { headline, section, byline, dateline };
const times: number[] = [];
for (let count = 0; count < SAVES; count += 1) {
  const text = ` Written for the ${count}th time (Harbour Gazette, May ${(count % 28) + 1}).`;
  const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
  const edited = { ...manuscript, blocks: [...manuscript.blocks, added] };
  const started = performance.now();
  const saved = await client.call('briefings.save', {
    briefingId,
    baseRevision: revision,
    details,
    manuscript: edited,
  });
  times.push(performance.now() - started);
  invariant(saved.ok, 'the edit is saved');
  revision = saved.value.revision;
}
times.sort((one, other) => one - other);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(
  `${SAVES} saves over the socket, each on the disk before its answer: ` +
    `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
);

client.close();
await server.stop();
await rm(folder, { recursive: true });
