import { inlineText } from '../manuscript/inline-text.ts';
import type { IssueDraft } from './issue-draft.ts';
import { splitBriefings } from './split-briefings.ts';

/**
 * A page that is an issue by itself: its title names the publication beside a number, else the
 * issue; its headings part it into briefings. Any other draft is as it was.
 */
export function settlePage(draft: IssueDraft, mostBriefings: number): IssueDraft {
  const { page, ...issue } = draft;
  const [only, ...others] = draft.briefings;
  if (!page || !only || others.length > 0) return draft;
  const publication = issue.publication ?? (issue.number === null ? null : page.title);
  const title = page.title !== null && page.title !== publication ? page.title : null;
  const split = splitBriefings(only.manuscript.blocks);
  const headed = split.briefings.filter(({ headline }) => isHeading(only.manuscript, headline));
  if (headed.length < 2) return { ...issue, publication, title: title?.slice(0, 300) ?? null };
  const byline = only.byline;
  return {
    ...issue,
    publication,
    title: (title ?? split.title ?? only.headline).slice(0, 300),
    briefings: split.briefings
      .slice(0, mostBriefings)
      .map((briefing) => ({ ...briefing, byline: briefing.byline ?? byline })),
    warnings: [...issue.warnings, ...split.warnings],
  };
}

const isHeading = (
  { blocks }: IssueDraft['briefings'][number]['manuscript'],
  headline: string,
): boolean =>
  blocks.some((block) => block.type === 'heading' && inlineText(block.content).trim() === headline);
