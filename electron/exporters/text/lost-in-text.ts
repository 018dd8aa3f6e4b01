import { type EditionCheck, warned } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { inlineContainers } from '../../../shared/manuscript/inline-containers.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import { placeOf } from '../issue-checks.ts';
import { imagesOf } from '../issue-pictures.ts';

/** What plain text has no sign for, by briefing. */
export function lostInText({ briefings }: IssueDocument): EditionCheck[] {
  return briefings.flatMap((briefing) => {
    const pictures = imagesOf(briefing).length;
    const set = [...inlineContainers(briefing.manuscript)].filter(({ inlines }) =>
      inlines.some(isSet),
    ).length;
    const place = placeOf(briefing);
    return [
      ...(pictures > 0
        ? [warned('content', `Pictures are told in words: ${pictures}.`, place)]
        : []),
      ...(set > 0
        ? [warned('content', `Italic, bold and other type is set plain: ${set} times.`, place)]
        : []),
    ];
  });
}

const isSet = (inline: Inline): boolean =>
  inline.type === 'text'
    ? (inline.marks ?? []).length > 0
    : 'content' in inline && inline.content.some(isSet);
