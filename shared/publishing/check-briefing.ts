import { anchorsOf } from '../manuscript/anchors.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import type { AutomaticCheck } from './publishing-rules.ts';

export interface CheckedBriefing {
  readonly headline: string;
  readonly manuscript: Manuscript;
  /** References that point to nothing in the archive. */
  readonly dangling: number;
  /** Findings of the proof that nobody left as they are. */
  readonly findings: number;
}

/** How many things stand against an item of the checklist; none where it is met. */
export function checkBriefing(
  check: AutomaticCheck,
  { headline, manuscript, dangling, findings }: CheckedBriefing,
): number {
  switch (check) {
    case 'headline':
      return headline.trim() === '' ? 1 : 0;
    case 'no-suggestions':
      return new Set(anchorsOf(manuscript).changes.map(({ id }) => id)).size;
    case 'no-comments':
      return (manuscript.annotations?.comments ?? []).filter(({ resolved }) => !resolved).length;
    case 'pictures-described':
      return manuscript.blocks.filter(
        (block) => block.type === 'image' && block.alternative.trim() === '',
      ).length;
    case 'references-known':
      return dangling;
    case 'no-findings':
      return findings;
  }
}
