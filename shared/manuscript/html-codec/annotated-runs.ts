import type { Annotations, Change, SuggestedOfBlock } from '../annotations.ts';
import type { Inline } from '../manuscript.ts';
import { type Attributes, element, openTag } from './escape-html.ts';
import type { TagPair } from './inline-tags.ts';

/** Neighbours that share their suggestion and their comments. */
export interface AnnotatedRun {
  readonly change: Change | undefined;
  readonly comments: readonly string[];
  readonly inlines: readonly Inline[];
}

/** The inlines parted where suggestions and comments on them begin and end. */
export function annotatedRuns(inlines: readonly Inline[]): AnnotatedRun[] {
  const runs: { change: Change | undefined; comments: readonly string[]; inlines: Inline[] }[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    const { change, comments } = annotationsOn(inline);
    const isSame =
      last?.change?.id === change?.id &&
      last?.change?.kind === change?.kind &&
      last?.comments.join() === comments.join();
    if (last && isSame) last.inlines.push(inline);
    else runs.push({ change, comments, inlines: [inline] });
  }
  return runs;
}

/** What is suggested stands in `ins` or `del`, what is commented on in `mark`. */
export function annotationTags({ change, comments }: AnnotatedRun): TagPair {
  const name = change?.kind === 'insertion' ? 'ins' : 'del';
  const changeTag = change && openTag(name, { class: 'suggestion', 'data-id': change.id });
  const commentTag =
    comments.length > 0 &&
    openTag('mark', { class: 'commented', 'data-comments': comments.join(' ') });
  return {
    open: `${commentTag || ''}${changeTag ?? ''}`,
    close: `${changeTag ? `</${name}>` : ''}${commentTag ? '</mark>' : ''}`,
  };
}

/** What is suggested of a block, on its element. */
export const changeAttributes = ({ change, turn }: SuggestedOfBlock): Attributes => ({
  ...(change && { 'data-change': change.kind, 'data-change-id': change.id }),
  ...(turn && { 'data-turn': turn.into, 'data-turn-id': turn.id }),
});

/** The records beside the text, in an element that shows nothing. */
export const annotationsElement = (annotations: Annotations): string =>
  element('aside', { class: 'annotations', 'data-annotations': JSON.stringify(annotations) }, '');

function annotationsOn(inline: Inline): Pick<AnnotatedRun, 'change' | 'comments'> {
  if (inline.type === 'text') return { change: inline.change, comments: inline.comments ?? [] };
  return { change: inline.type === 'break' ? inline.change : undefined, comments: [] };
}
