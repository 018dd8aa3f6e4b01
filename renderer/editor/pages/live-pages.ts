import type { Bridge, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import { type LineFault, lineFaults, type PageFrame } from '../../../shared/pages/line-faults.ts';
import { changedDrawing, type PageChanges } from '../../../shared/pages/page-changes.ts';
import type { PageDrawing } from '../../../shared/pages/page-drawing.ts';
import { GlyphShapes } from './glyph-shapes.ts';
import type { PaintedPage } from './paint-page.ts';

export interface LivePage extends PaintedPage {
  /** Two pages with the same print have the same. */
  readonly id: string;
  /** From 0. */
  readonly index: number;
}

/** What is known of the pages of an issue. */
export interface DrawnIssue {
  readonly pages: readonly LivePage[];
  readonly frame: PageFrame;
  readonly briefings: Drawn['briefings'];
  readonly warnings: readonly string[];
  readonly faults: readonly LineFault[];
}

export interface LivePagesState {
  /** Null until they were drawn for the first time. */
  readonly issue: DrawnIssue | null;
  /** Why they could not be drawn the last time. */
  readonly failure: Failure | null;
}

/** The pages of an issue, drawn anew as its text changes. */
export interface LivePages {
  readonly glyphs: GlyphShapes;
  state(): LivePagesState;
  subscribe(listener: () => void): () => void;
  /** Draws what an editor holds in the place of what is stored, as long as it is followed. */
  follow(text: WrittenText): () => void;
  /** Says that a followed text has changed: its pages are drawn at once, or after those under way. */
  changed(): void;
  close(): void;
}

/** A text that may not be saved yet. */
export type WrittenText = () => RequestFor<'pages.draw'>['unsaved'][number];

type Drawn = Extract<OutcomeFor<'pages.draw'>, { ok: true }>['value'];

/** Milliseconds without a change after which columns are levelled as in print. */
const PAUSE = 700;
/** Milliseconds for which changes of the archive are gathered. */
const GATHER = 300;

export function openLivePages(
  { call, on }: Pick<Bridge, 'call' | 'on'>,
  issueId: string,
): LivePages {
  const sessionId = crypto.randomUUID();
  const glyphs = new GlyphShapes();
  const listeners = new Set<() => void>();
  const texts = new Set<WrittenText>();
  let drawings = new Map<string, PageDrawing>();
  let state: LivePagesState = { issue: null, failure: null };
  let isOpen = true;
  let isDrawing = false;
  let wanted: 'now' | 'pause' | null = null;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: LivePagesState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = (drawn: Drawn, isHasty: boolean) => {
    glyphs.add(drawn.outlines);
    const held = new Map<string, PageDrawing>();
    const pages = drawn.pages.flatMap(({ id, width, height }, index) => {
      const drawing = drawings.get(id) ?? drawingOf(id, drawn, drawings);
      if (!drawing) return [];
      held.set(id, drawing);
      return [{ id, index, width, height, drawing }];
    });
    drawings = held;
    const { frame, briefings, warnings } = drawn;
    // A key does not wait for what is only said at a pause.
    const faults = isHasty && state.issue ? state.issue.faults : lineFaults(pages, frame);
    become({ issue: { pages, frame, briefings, warnings, faults }, failure: null });
  };
  const draw = async () => {
    if (isDrawing || wanted === null || !isOpen) return;
    const isHasty = wanted === 'now';
    // What is typed is saved every moment: what else has changed is read at a pause.
    const rereads = isStale && !isHasty;
    [isDrawing, wanted, isStale] = [true, null, isStale && isHasty];
    const outcome = await call('pages.draw', {
      sessionId,
      issueId,
      unsaved: [...texts].map((text) => text()),
      known: [...drawings.keys()],
      isHasty,
      isStale: rereads,
    });
    isDrawing = false;
    if (!isOpen) return;
    if (outcome.ok) take(outcome.value, isHasty);
    else if (outcome.error.kind !== 'cancelled') become({ ...state, failure: outcome.error });
    if (wanted !== null) void draw();
    else if (isHasty) soon('pause', PAUSE);
  };
  const soon = (haste: 'now' | 'pause', delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wanted ??= haste;
      void draw();
    }, delay);
  };
  const stopHearing = on('archive.changed', ({ issueIds, briefingIds, publications }) => {
    const isOwn =
      issueIds.length === 0 ||
      issueIds.includes(issueId) ||
      state.issue?.briefings.some((one) => briefingIds.includes(one.briefingId));
    if (!isOwn && !publications) return;
    isStale = true;
    soon('pause', PAUSE + GATHER);
  });
  soon('pause', 0);

  return {
    glyphs,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow: (text) => {
      texts.add(text);
      soon('pause', 0);
      return () => void texts.delete(text);
    },
    changed: () => {
      wanted = 'now';
      clearTimeout(timer);
      void draw();
    },
    close: () => {
      isOpen = false;
      clearTimeout(timer);
      stopHearing();
      void call('pages.close', { sessionId });
    },
  };
}

/** Null where neither it nor what it is like is there. */
function drawingOf(
  id: string,
  { drawings, changes }: Drawn,
  held: ReadonlyMap<string, PageDrawing>,
): PageDrawing | null {
  const whole = drawings[id];
  if (whole !== undefined) return JSON.parse(whole) as PageDrawing;
  const told = changes[id];
  if (told === undefined) return null;
  const changed = JSON.parse(told) as PageChanges;
  const before = held.get(changed.since);
  return before ? changedDrawing(before, changed) : null;
}
