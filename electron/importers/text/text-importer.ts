import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { type BriefingSegment, segmentIssue } from '../../../shared/issues/segment-issue.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { chunksToBlocks } from './chunks-to-blocks.ts';
import { findLineHabit, type LineHabit } from './reflow-lines.ts';

/** Plain text, one issue a file. It takes whatever is text, so it is asked last. */
export const textImporter = {
  id: 'text',
  version: 1,
  recognises: () => 0.35,
  read(file) {
    const read = readTextFile(file);
    if (!read.ok) return read;
    const { text, encoding, warnings } = read.value;
    const draft = readIssue(text.split('\n'));
    if (!draft) {
      return err(
        failure('unreadable-file', 'There is no article in the file, only its head.', {
          file: file.name,
        }),
      );
    }
    return ok({ drafts: [draft], encoding, warnings });
  },
} satisfies Importer;

function readIssue(lines: readonly string[]): IssueDraft | null {
  const masthead = readMasthead(lines);
  const { briefings, warnings } = segmentIssue(lines, masthead);
  if (briefings.length === 0) return null;
  const habit = findLineHabit(lines);
  return {
    publication: masthead?.publication ?? null,
    language: null,
    volume: masthead?.volume ?? null,
    number: masthead?.number ?? null,
    date: masthead?.date ?? null,
    datePrecision: masthead?.datePrecision ?? 'day',
    title: masthead?.title ?? null,
    briefings: briefings.slice(0, importLimits.briefings).map((it) => draftOf(it, habit)),
    warnings: [...(masthead?.warnings ?? []), ...warnings, ...tooMany(briefings.length)],
  };
}

const draftOf = (
  { body, headline, section, byline, dateline }: BriefingSegment,
  habit: LineHabit,
): IssueDraft['briefings'][number] => ({
  headline,
  section,
  byline,
  dateline,
  manuscript: normaliseManuscript({
    version: MANUSCRIPT_VERSION,
    blocks: chunksToBlocks(body, habit),
  }),
});

const tooMany = (found: number): ImportWarning[] =>
  found <= importLimits.briefings
    ? []
    : [
        {
          message: `It has ${found} articles; only the first ${importLimits.briefings} were taken.`,
        },
      ];
