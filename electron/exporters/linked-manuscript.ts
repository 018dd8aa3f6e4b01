import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { mapInlines } from '../../shared/manuscript/inline-containers.ts';
import {
  type Inline,
  isAllowedHref,
  type Link,
  type Manuscript,
} from '../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../shared/manuscript/normalise-manuscript.ts';
import type { FootnoteNumbers } from './footnote-numbers.ts';
import { linkedStretches } from './linked-stretches.ts';
import { type FindReferences, liveReferences } from './reference-target.ts';

interface Linking {
  /** Of the files that references to other issues lead to. */
  readonly extension: string;
  readonly footnotes: FootnoteNumbers;
}

/**
 * The text of a briefing for formats that know no citations: their words, those of references as
 * links, and no notes to the editor. Footnotes bear their numbers in the issue as ids.
 */
export function linkedManuscript(
  briefing: Briefing,
  document: IssueDocument,
  { extension, footnotes }: Linking,
): Manuscript {
  const references = liveReferences(briefing, document, extension);
  const linked = mapInlines(briefing.manuscript, (inlines) =>
    inlines.flatMap((inline) => linkedInline(inline, references, footnotes)),
  );
  return normaliseManuscript(linked);
}

function linkedInline(
  inline: Inline,
  references: FindReferences,
  footnotes: FootnoteNumbers,
): Inline[] {
  switch (inline.type) {
    case 'note':
      return [];
    case 'mention':
      return inline.content;
    case 'footnote':
      return [{ ...inline, id: String(footnotes.get(inline.id) ?? inline.id) }];
    case 'citation':
    case 'cross-reference':
      return linkedStretches(inline.content, references(inline.id)).flatMap(
        ({ content, target }): Inline[] =>
          target && isAllowedHref(target.href)
            ? [{ type: 'link', href: target.href, content: content.flatMap(leavesOf) }]
            : [...content],
      );
    default:
      return [inline];
  }
}

/** Words that lead somewhere hold no link of their own. */
const leavesOf = (inline: Inline): Link['content'] =>
  inline.type === 'text' || inline.type === 'break' ? [inline] : [];
