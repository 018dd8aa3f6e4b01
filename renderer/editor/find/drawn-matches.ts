import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $domStretch } from '../highlights/block-text.ts';
import type { Stretch } from '../highlights/finding.ts';
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
  const drawn = new Map<NodeKey, readonly StaticRange[]>();
  let now: StaticRange | null = null;
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
    for (const range of ranges) highlightOf(FOUND).add(range);
    drawn.set(key, ranges);
  };
  const forget = (key: NodeKey) => {
    for (const range of drawn.get(key) ?? []) highlightOf(FOUND).delete(range);
    drawn.delete(key);
  };
  const draw = (key: NodeKey) => {
    const element = editor.getElementByKey(key);
    if (!element) return forget(key);
    if (matchesIn(key).length > 0) sight.watch(element);
    editor.read(() => $draw(key, element));
  };
  const drawNow: DrawnMatches['drawNow'] = (key, stretch) => {
    if (now) highlightOf(FOUND_NOW).delete(now);
    now = key !== null && stretch ? editor.read(() => $domStretch(editor, key, stretch)) : null;
    if (now) highlightOf(FOUND_NOW, 1).add(now);
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

function highlightOf(name: string, priority = 0): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
