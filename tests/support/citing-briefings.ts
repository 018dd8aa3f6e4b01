import { randomUUID } from 'node:crypto';
import type { SourceRecord } from '../../shared/authority/source-record.ts';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { CitingBriefings } from '../../shared/issues/citing-briefings.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import type { Decision } from '../../shared/manuscript/decision.ts';
import { inlineText } from '../../shared/manuscript/inline-text.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { Resolution } from '../../shared/references/resolution.ts';
import { buildIssue, buildPublication, paragraphOf } from './issue-document.ts';

interface CitingSketch {
  readonly headline?: string;
  readonly topics?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly sources: readonly Partial<SourceRecord>[];
  readonly issue?: Partial<IssueSummary>;
  /** What a person decided, by the printed words of the tag. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  /** By the printed words of the tag, one for each of its references. */
  readonly resolutions?: Readonly<Record<string, readonly Resolution[]>>;
  readonly linked?: readonly Partial<IssueSummary>[];
}

/** A briefing as the archive gives it to the exports of citations, read by the grammar itself. */
export function citingBriefings(sketch: CitingSketch): CitingBriefings {
  const issue = buildIssue(sketch.issue);
  const sources = sketch.sources.map(recordOf);
  const context = readingContext(buildPublication(), issue);
  const blocks = sketch.paragraphs.map((text) => paragraphOf(text));
  const tagged = tagManuscript({ version: 1, blocks }, context, randomUUID);
  const manuscript = decided(tagged, sketch.decisions ?? {});
  const occurrences = indexManuscript(manuscript, context).occurrences.map((occurrence) => ({
    ...occurrence,
    sources: (occurrence.reading?.groups ?? []).flatMap((group) =>
      group.sources.flatMap(({ name }) => {
        const record = sources.find((each) => [each.name, ...each.aliases].includes(name));
        return record ? [{ name, sourceId: record.id, record: record.name }] : [];
      }),
    ),
    resolutions: [...(sketch.resolutions?.[occurrence.printed] ?? [])],
  }));
  return {
    briefings: [
      {
        ...{ id: 'briefing-0', headline: sketch.headline ?? 'Ports reopen', issue, occurrences },
        topics: [...(sketch.topics ?? [])],
      },
    ],
    sources,
    issues: (sketch.linked ?? []).map(buildIssue),
  };
}

const decided = (manuscript: Manuscript, decisions: Readonly<Record<string, Decision>>) => ({
  ...manuscript,
  blocks: manuscript.blocks.map((block) =>
    block.type !== 'paragraph'
      ? block
      : {
          ...block,
          content: block.content.map((inline) => {
            const decision = decisions[inlineText([inline])];
            return decision && inline.type === 'citation' ? { ...inline, decision } : inline;
          }),
        },
  ),
});

export const recordOf = (details: Partial<SourceRecord>): SourceRecord => ({
  id: `source-${details.name ?? 'wire'}`,
  name: 'Northern Wire',
  kind: 'agency',
  country: null,
  language: null,
  status: 'confirmed',
  aliases: [],
  citations: 1,
  ...details,
});
