import { anchorsOf } from './anchors.ts';
import type { Annotations, Comment, Remark } from './annotations.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { mapInlines } from './inline-containers.ts';
import type { Inline, Manuscript } from './manuscript.ts';

/**
 * The canonical form of what stands beside a text whose blocks are canonical.
 * - Records come in the order of time, once for each id; where there are none, nothing is there.
 * - The record of a suggestion stays as long as the text bears it. A comment stays in any case:
 *   where its text is gone, it is about the whole.
 */
export function normaliseAnnotations(manuscript: Manuscript): Manuscript {
  const { annotations, ...text } = manuscript;
  if (!annotations) return text;
  const borne = new Set(anchorsOf(text).changes.map(({ id }) => id));
  const suggestions = inOrder(annotations.suggestions ?? [])
    .filter(({ id }) => borne.has(id))
    .map((one) => ({ ...one, author: cleanLine(one.author) }));
  const comments = inOrder(annotations.comments ?? []).map(cleanComment);
  const beside: Annotations = {
    ...(suggestions.length > 0 && { suggestions }),
    ...(comments.length > 0 && { comments }),
  };
  return Object.keys(beside).length > 0 ? { ...text, annotations: beside } : text;
}

/** The same text, naming no comment that has no record. */
export function dropStrayComments(manuscript: Manuscript): Manuscript {
  const known = new Set(manuscript.annotations?.comments?.map(({ id }) => id));
  const hasStrays = [...anchorsOf(manuscript).comments].some((id) => !known.has(id));
  return hasStrays ? mapInlines(manuscript, (inlines) => namingOnly(inlines, known)) : manuscript;
}

function inOrder<Noted extends { readonly id: string; readonly at: string }>(
  noted: readonly Noted[],
): Noted[] {
  const byId = new Map(noted.toReversed().map((one) => [one.id, one]));
  return [...byId.values()].toSorted(
    (one, other) => compare(one.at, other.at) || compare(one.id, other.id),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const cleanRemark = <Said extends Remark>(said: Said): Said => ({
  ...said,
  author: cleanLine(said.author),
  text: cleanLines(said.text),
});

function cleanComment(comment: Comment): Comment {
  const { replies, resolved, ...said } = comment;
  return {
    ...cleanRemark(said),
    ...(replies && replies.length > 0 && { replies: replies.map(cleanRemark) }),
    ...(resolved && { resolved: { ...resolved, by: cleanLine(resolved.by) } }),
  };
}

function namingOnly(inlines: readonly Inline[], known: ReadonlySet<string>): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type !== 'text') {
      return 'content' in inline
        ? ({ ...inline, content: namingOnly(inline.content, known) } as Inline)
        : inline;
    }
    const { comments = [], ...text } = inline;
    const kept = comments.filter((id) => known.has(id));
    return kept.length > 0 ? { ...text, comments: kept } : text;
  });
}
