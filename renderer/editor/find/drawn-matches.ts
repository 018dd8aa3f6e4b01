import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $domStretch } from '../highlights/block-text.ts';
import type { Stretch } from '../highlights/finding.ts';
import { sharedHighlight } from '../highlights/highlights.ts';
import { watchSight } from '../highlights/watch-sight.ts';

/** As in `highlights.css`; one of each for all open texts of the window. */
const FOUND = 'found';
const FOUND_NOW = 'found-now';

/** Draws what is found in one text, in those of its blocks that are in sight. */
export interface DrawnMatches {
  /** Draws a block anew, or for the first time. */
  draw(key: NodeKey): void;
  drawAll(keys: readonly NodeKey[]): void;
  /** The match at which one is. */
  drawNow(key: NodeKey | null, stretch?: Stretch): void;
  end(): void;
}

export function drawMatches(
  editor: LexicalEditor,
  matchesIn: (key: NodeKey) => readonly Stretch[],
): DrawnMatches {
  const drawn = new Map<NodeKey, readonly Range[]>();
  let now: Range | null = null;
  const sight = watchSight((element) =>
    editor.read(() => {
      const key = $getNearestNodeFromDOMNode(element)?.getKey();
      if (key !== undefined) $draw(key, element);
    }),
  );
  const $draw = (key: NodeKey, element: Element) => {
    forget(key);
    const matches = matchesIn(key);
    if (matches.length === 0 || !sight.has(element)) return;
    const ranges = matches.flatMap((match) => $domStretch(editor, key, match) ?? []);
    for (const range of ranges) sharedHighlight(FOUND).add(range);
    drawn.set(key, ranges);
  };
  const forget = (key: NodeKey) => {
    for (const range of drawn.get(key) ?? []) sharedHighlight(FOUND).delete(range);
    drawn.delete(key);
  };
  const draw = (key: NodeKey) => {
    const element = matchesIn(key).length > 0 ? editor.getElementByKey(key) : null;
    if (!element) return forget(key);
    sight.watch(element);
    editor.read(() => $draw(key, element));
  };
  const drawNow: DrawnMatches['drawNow'] = (key, stretch) => {
    if (now) sharedHighlight(FOUND_NOW).delete(now);
    now = key !== null && stretch ? editor.read(() => $domStretch(editor, key, stretch)) : null;
    if (now) sharedHighlight(FOUND_NOW, 1).add(now);
  };
  return {
    draw,
    drawAll: (keys) => {
      for (const key of [...drawn.keys()]) forget(key);
      for (const key of keys) draw(key);
    },
    drawNow,
    end: () => {
      for (const key of [...drawn.keys()]) forget(key);
      drawNow(null);
      sight.end();
    },
  };
}
