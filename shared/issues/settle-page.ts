import { inlineText } from '../manuscript/inline-text.ts';
import type { BriefingDraft, IssueDraft } from './issue-draft.ts';
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
  const passages = sharePassages(only, split.briefings);
  return {
    ...issue,
    publication,
    title: (title ?? split.title ?? only.headline).slice(0, 300),
    briefings: split.briefings.slice(0, mostBriefings).map((briefing, index) => ({
      ...briefing,
      byline: briefing.byline ?? byline,
      ...(passages[index] && { passages: passages[index] }),
    })),
    warnings: [...issue.warnings, ...split.warnings],
  };
}

/**
 * The passages of each briefing of a page, where one passage begins with each of its headings; else
 * all have those of the page.
 */
function sharePassages(
  { manuscript, passages }: BriefingDraft,
  briefings: readonly BriefingDraft[],
): BriefingDraft['passages'][] {
  const headings = manuscript.blocks.flatMap((block) =>
    block.type === 'heading' ? inlineText(block.content).trim() : [],
  );
  if (passages?.length !== headings.length + 1) return briefings.map(() => passages);
  const starts: number[] = [];
  for (const { headline } of briefings) {
    const from = (starts.at(-1) ?? -1) + 1;
    const at = headings.findIndex((words, index) => index + 1 >= from && words === headline);
    starts.push(at === -1 ? from : at + 1);
  }
  return starts.map((start, index) =>
    passages.slice(index === 0 ? 0 : start, starts[index + 1] ?? passages.length),
  );
}

const isHeading = (
  { blocks }: IssueDraft['briefings'][number]['manuscript'],
  headline: string,
): boolean =>
  blocks.some((block) => block.type === 'heading' && inlineText(block.content).trim() === headline);
