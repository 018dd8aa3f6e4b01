/**
 * Types into the archive of its first argument until it is killed, and prints each revision once
 * it was acknowledged.
 */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../../electron/archive/open-archive.ts';

const opened = await openArchive(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.error.message);
const archive = opened.value;
const { id: publicationId } = await archive.ensurePublication('Typing Post', 'en');
const issue = await archive['issues.create']({
  publicationId,
  details: {
    volume: null,
    number: null,
    date: '2003-05-06',
    datePrecision: 'day',
    title: null,
    status: 'draft',
  },
});
if (!issue.ok) throw new Error(issue.error.message);
const created = await archive['briefings.create']({ issueId: issue.value.id, headline: 'Typing' });
if (!created.ok) throw new Error(created.error.message);

const briefingId = created.value.id;
for (let revision = 1; ; revision += 1) {
  const words = `Word ${revision} of ${briefingId}`;
  const saved = await archive['briefings.save']({
    briefingId,
    baseRevision: revision,
    details: { headline: 'Typing', section: null, byline: null, dateline: null },
    manuscript: {
      version: 1,
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    },
  });
  if (!saved.ok) throw new Error(saved.error.message);
  writeSync(1, `${JSON.stringify({ briefingId, revision: saved.value.revision, words })}\n`);
}
