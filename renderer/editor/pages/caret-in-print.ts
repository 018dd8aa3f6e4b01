import { $getSelection, $isRangeSelection, $isTextNode, type ElementNode } from 'lexical';
import { alignPrint, letterOfPlace } from '../../../shared/pages/align-print.ts';
import type { PageDrawing } from '../../../shared/pages/page-drawing.ts';
import {
  letterAt,
  partAt,
  placeOfLetter,
  runsOfPart,
  textOfRuns,
} from '../../../shared/pages/printed-runs.ts';
import type { EditorSession } from '../desk/session.ts';
import { $blockOfNumber, $numberOfBlock } from './block-numbers.ts';
import type { DrawnIssue } from './live-pages.ts';

type Editor = EditorSession['editor'];

/** A place on a page, in points; pages count from 0. */
export interface PlaceOnPage {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Where the caret stands on the pages. */
export interface PrintedCaret {
  readonly part: string;
  /** Null where its words are not printed. */
  readonly line: {
    readonly page: number;
    readonly x: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
}

/** A part of a briefing that stands at a place: its headline, or a block by its number. */
export interface PartOfBriefing {
  readonly briefingId: string;
  readonly part: string;
  readonly block: number | 'headline';
}

export function partOfBriefingAt(
  { pages, briefings }: DrawnIssue,
  { page, x, y }: PlaceOnPage,
): PartOfBriefing | null {
  const drawing = pages[page]?.drawing;
  const part = drawing && partAt(drawing, x, y);
  if (!part) return null;
  const [anchor, name] = part.split('/');
  const briefing = briefings.find((one) => one.anchor === anchor);
  if (!briefing) return null;
  const block = name === 'headline' ? name : Number(name);
  return { briefingId: briefing.briefingId, part, block };
}

/** Puts the caret of the editor before the letter that was printed at a place. */
export function putCaretAt(
  editor: Editor,
  { pages, frame }: DrawnIssue,
  { part }: PartOfBriefing,
  block: number,
  { page, x, y }: PlaceOnPage,
): void {
  const runs = runsOfPart(drawingsOf(pages), part, frame.direction);
  const letter = letterAt(runs, page, x, y);
  editor.update(() => {
    const node = $blockOfNumber(block);
    if (!node) return;
    const place = alignPrint(textOfRuns(runs), $textOf(node))[letter] ?? 0;
    $select(node, place);
  });
  editor.focus();
}

/** Where the caret of an editor stands on the pages of its issue. */
export function printedCaret(
  editor: Editor,
  { pages, briefings, frame }: DrawnIssue,
  briefingId: string,
): PrintedCaret | null {
  const anchor = briefings.find((one) => one.briefingId === briefingId)?.anchor;
  const caret = editor.read($caretInBlock);
  if (!anchor || !caret) return null;
  const part = `${anchor}/${caret.number}`;
  const runs = runsOfPart(drawingsOf(pages), part, frame.direction);
  if (runs.length === 0) return { part, line: null };
  const letter = letterOfPlace(alignPrint(textOfRuns(runs), caret.text), caret.place);
  return { part, line: placeOfLetter(runs, letter) };
}

function $caretInBlock(): { number: number; text: string; place: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const number = $numberOfBlock(focus.getNode());
  const block = number === null ? null : $blockOfNumber(number);
  if (number === null || !block) return null;
  let place = 0;
  for (const text of block.getAllTextNodes()) {
    if (text.is(focus.getNode()))
      return { number, text: $textOf(block), place: place + focus.offset };
    if (focus.getNode().isBefore(text)) break;
    place += text.getTextContentSize();
  }
  return { number, text: $textOf(block), place };
}

const $textOf = (block: ElementNode): string =>
  block
    .getAllTextNodes()
    .map((text) => text.getTextContent())
    .join('');

function $select(block: ElementNode, place: number): void {
  let before = 0;
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if ($isTextNode(text) && place <= before + size) {
      text.select(place - before, place - before);
      return;
    }
    before += size;
  }
  block.selectEnd();
}

const drawingsOf = (pages: DrawnIssue['pages']): PageDrawing[] =>
  pages.map(({ drawing }) => drawing);
