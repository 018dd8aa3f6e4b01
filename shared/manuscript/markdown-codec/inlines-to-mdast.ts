import type { PhrasingContent } from 'mdast';
import { annotatedRuns, annotationTags } from '../html-codec/annotated-runs.ts';
import {
  linkTags,
  markTags,
  noteTag,
  STANDING_BREAK,
  spanTags,
  type TagPair,
} from '../html-codec/inline-tags.ts';
import { standingBreaks } from '../html-codec/inlines-to-html.ts';
import type { Inline, Mark } from '../manuscript.ts';
import { type MarkedGroup, nestMarks } from '../nest-marks.ts';

/** Where the inlines stand: a line end would end a heading or a row of a table. */
type LineEnds = 'allowed' | 'forbidden';

/** Markdown where it has the means and reads them back surely, small HTML tags elsewhere. */
export function inlinesToMdast(inlines: readonly Inline[], lineEnds: LineEnds): PhrasingContent[] {
  const nodes = new InlineWriter(standingBreaks(inlines), lineEnds).write(inlines);
  const isLoneTag = nodes.length === 1 && nodes[0]?.type === 'html';
  return isLoneTag ? [...nodes, EMPTY_COMMENT] : nodes;
}

/** A tag alone on its line would begin a block of HTML; with this after it, it does not. */
const EMPTY_COMMENT: PhrasingContent = { type: 'html', value: '<!-- -->' };

const delimiters: Partial<Record<Mark, 'strong' | 'emphasis' | 'delete'>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  strike: 'delete',
};

/** Whether Markdown's own links and images can surely hold the address. */
export const isPlainAddress = (address: string): boolean => /^[^\s<>\\&]*$/.test(address);

class InlineWriter {
  readonly #standing: ReadonlySet<Inline>;
  readonly #lineEnds: LineEnds;

  constructor(standing: ReadonlySet<Inline>, lineEnds: LineEnds) {
    this.#standing = standing;
    this.#lineEnds = lineEnds;
  }

  /** What is suggested or commented on stands within the tags of HTML. */
  write(inlines: readonly Inline[]): PhrasingContent[] {
    const runs = annotatedRuns(inlines);
    return runs.flatMap((run) => {
      const nodes = this.#writeGroups(nestMarks(run.inlines), false);
      return run.change || run.comments.length > 0 ? within(annotationTags(run), nodes) : nodes;
    });
  }

  /** `inDelimiters`: whether the characters before and after are those of emphasis. */
  #writeGroups(groups: readonly MarkedGroup[], inDelimiters: boolean): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    for (const [index, group] of groups.entries()) {
      const next = groups[index + 1];
      if (group.mark === null) {
        nodes.push(...this.#writeInline(group.inline, next));
        continue;
      }
      const isClear =
        isClearBefore(groups[index - 1], nodes.at(-1), inDelimiters) &&
        isClearAfter(next, inDelimiters) &&
        !/^\s|\s$/.test(textOfGroup(group));
      nodes.push(...this.#writeMarked(group.mark, group.children, isClear));
    }
    return nodes;
  }

  #writeMarked(mark: Mark, children: readonly MarkedGroup[], isClear: boolean): PhrasingContent[] {
    const [only] = children;
    if (mark === 'code' && children.length === 1 && only?.mark === null) {
      return [{ type: 'inlineCode', value: textOfGroup(only) }];
    }
    const delimiter = delimiters[mark];
    if (delimiter && isClear) {
      return [{ type: delimiter, children: this.#writeGroups(children, true) }];
    }
    return within(markTags[mark], this.#writeGroups(children, false));
  }

  #writeInline(inline: Inline, next: MarkedGroup | undefined): PhrasingContent[] {
    switch (inline.type) {
      case 'text':
        return [{ type: 'text', value: inline.text }];
      case 'break':
        return [this.#writeBreak(inline, next)];
      case 'note':
        return [{ type: 'html', value: noteTag(inline) }];
      case 'footnote':
        return [{ type: 'footnoteReference', identifier: inline.id, label: inline.id }];
      case 'link':
        return this.#writeLink(inline);
      default:
        return within(spanTags(inline), this.write(inline.content));
    }
  }

  /** A backslash at the line's end where plain text follows on the next; else a tag. */
  #writeBreak(inline: Inline, next: MarkedGroup | undefined): PhrasingContent {
    if (this.#standing.has(inline)) return { type: 'html', value: STANDING_BREAK };
    const isBeforeText = next?.mark === null && next.inline.type === 'text';
    return isBeforeText && this.#lineEnds === 'allowed'
      ? { type: 'break' }
      : { type: 'html', value: '<br>' };
  }

  /** In Markdown's own form where its address needs no care. */
  #writeLink(link: Extract<Inline, { type: 'link' }>): PhrasingContent[] {
    const children = this.write(link.content);
    if (!isPlainAddress(link.href)) return within(linkTags(link.href), children);
    // What Markdown's own links may hold is narrower than their type says.
    return [{ type: 'link', url: link.href, children } as PhrasingContent];
  }
}

const within = ({ open, close }: TagPair, nodes: PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: open },
  ...nodes,
  { type: 'html', value: close },
];

/** Characters beside which a run of `*` or `~` is surely read as what it is meant to be. */
const isClear = (character: string): boolean =>
  /^[\s\p{P}\p{S}]?$/u.test(character) && !/[*_~`\\]/.test(character);

function isClearBefore(
  group: MarkedGroup | undefined,
  node: PhrasingContent | undefined,
  inDelimiters: boolean,
): boolean {
  if (!group) return !inDelimiters;
  if (group.mark !== null) return node?.type === 'html';
  return group.inline.type !== 'text' || isClear(group.inline.text.slice(-1));
}

function isClearAfter(group: MarkedGroup | undefined, inDelimiters: boolean): boolean {
  if (!group) return !inDelimiters;
  if (group.mark !== null) return false;
  return group.inline.type !== 'text' || isClear(group.inline.text.charAt(0));
}

function textOfGroup(group: MarkedGroup): string {
  if (group.mark !== null) return group.children.map(textOfGroup).join('');
  return group.inline.type === 'text' ? group.inline.text : '';
}
