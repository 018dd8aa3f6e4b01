import type { Handlers } from '../../shared/contract/contract.ts';
import type { HouseDesign } from '../../shared/designs/house-design.ts';
import { pdfOptions } from '../../shared/designs/pdf-options.ts';
import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { printedManuscript } from '../../shared/manuscript/settle-changes.ts';
import type { Archive } from '../archive/archive.ts';
import { issuePictures } from '../exporters/issue-pictures.ts';
import { changedBlock } from '../exporters/pdf/changed-block.ts';
import type { IssueData } from '../exporters/pdf/issue-data.ts';
import { printOrder } from '../exporters/pdf/print-order.ts';
import { writingDirection } from '../exporters/printed-words.ts';
import { briefingAnchor } from '../exporters/reference-target.ts';
import type { LevelledBefore, Typesetter } from '../typesetting/typesetter.ts';

export interface LivePagesParts {
  readonly archive: Pick<Archive, 'issueDocument' | 'readOriginal'>;
  readonly openTypesetter: () => Typesetter;
}

type Draw = Handlers['pages.draw'];
type DrawRequest = Parameters<Draw>[0];
type Drawn = Awaited<ReturnType<Draw>>;

/** A typesetter holds all typefaces and what it laid out last; more would fill the memory. */
const MOST_SESSIONS = 2;

/** The pages that windows look at beside their editors: a session each, with its own typesetter. */
export class LivePagesDesk {
  readonly #parts: LivePagesParts;
  readonly #sessions = new Map<string, LivePagesSession>();

  constructor(parts: LivePagesParts) {
    this.#parts = parts;
  }

  handlers(): Pick<Handlers, 'pages.draw' | 'pages.close'> {
    return {
      'pages.draw': async (request) => {
        const session = this.#sessions.get(request.sessionId) ?? this.#begin(request.sessionId);
        return session.draw(request);
      },
      'pages.close': async ({ sessionId }) => {
        await this.#end(sessionId);
        return ok({});
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions.keys()].map((id) => this.#end(id)));
  }

  #begin(id: string): LivePagesSession {
    const [oldest] = this.#sessions.keys();
    if (oldest !== undefined && this.#sessions.size >= MOST_SESSIONS) void this.#end(oldest);
    const session = new LivePagesSession(this.#parts);
    this.#sessions.set(id, session);
    return session;
  }

  async #end(id: string): Promise<void> {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    await session?.close();
  }
}

interface Stored {
  readonly document: IssueDocument;
  readonly pictures: Awaited<ReturnType<typeof issuePictures>>;
}

interface LastDrawing {
  /** The design and the briefings that it holds for. */
  readonly of: string;
  readonly data: IssueData;
  readonly levelled: LevelledBefore;
  readonly unreadablePictures: readonly string[];
}

/** One issue after the other, as one window looks at it. */
class LivePagesSession {
  readonly #archive: LivePagesParts['archive'];
  readonly #typesetter: Typesetter;
  readonly #ended = new AbortController();
  #stored: Stored | null = null;
  #last: LastDrawing | null = null;
  #drawn: readonly Briefing[] = [];
  /** The anchors of briefings whose columns were drawn in haste. */
  readonly #unlevel = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ archive, openTypesetter }: LivePagesParts) {
    this.#archive = archive;
    this.#typesetter = openTypesetter();
  }

  /** Draws one after another, for each begins with what the one before has found. */
  draw(request: DrawRequest): Promise<Drawn> {
    const drawn = this.#turn.then(() => this.#drawNow(request));
    this.#turn = drawn.catch(() => undefined);
    return drawn;
  }

  async close(): Promise<void> {
    this.#ended.abort();
    await this.#typesetter.close();
  }

  async #drawNow(request: DrawRequest): Promise<Drawn> {
    if (this.#ended.signal.aborted) return err(cancelled());
    const stored = await this.#read(request);
    if (!stored.ok) return stored;
    const document = withUnsaved(stored.value.document, request.unsaved);
    const { order, design, warnings } = printOrder({
      document,
      options: pdfOptions.parse({}),
      pictures: stored.value.pictures,
    });
    const of = JSON.stringify([order.design, document.briefings.map(({ id }) => id)]);
    const last = this.#last?.of === of ? this.#last : null;
    this.#noteChanges(document.briefings);

    const isHasty = request.isHasty && last !== null;
    const job = { signal: this.#ended.signal, progress: () => undefined };
    const { known } = request;
    const block = isHasty ? blockBetween(last.data, order.data, design) : null;
    const alone = block && (await this.#typesetter.drawBlock({ ...block, known }, job));
    const changed = [...this.#unlevel];
    const live = { order, last: last?.levelled ?? null, changed, isHasty, known };
    const drawn =
      last && alone ? ok({ ...last, ...alone }) : await this.#typesetter.drawLive(live, job);
    if (!drawn.ok) return drawn;
    const { pages, drawings, changes, outlines, levelled, unreadablePictures } = drawn.value;
    this.#last = { of, data: order.data, levelled, unreadablePictures };
    this.#drawn = document.briefings;
    if (!isHasty) this.#unlevel.clear();
    const { margin, columns, gutter, pitch } = order.design;
    return ok({
      pages: [...pages],
      drawings,
      changes,
      outlines,
      frame: {
        ...{ margin, columns: design.design === 'memorandum' ? 1 : columns },
        ...{ gutter, pitch },
        direction: writingDirection(document.publication.language),
      },
      briefings: document.briefings.map((briefing) => ({
        briefingId: briefing.id,
        anchor: briefingAnchor(briefing),
        headline: briefing.headline,
      })),
      warnings: [
        ...warnings,
        ...unreadablePictures.map(() => 'A picture is damaged; its words are printed instead.'),
      ],
    });
  }

  async #read({ issueId, isStale }: DrawRequest): Promise<Result<Stored, NotFound>> {
    if (this.#stored && !isStale && this.#stored.document.issue.id === issueId) {
      return ok(this.#stored);
    }
    const found = await this.#archive.issueDocument(issueId);
    if (!found.ok) return found;
    const pictures = await issuePictures(found.value, async (source) => {
      const bytes = await this.#archive.readOriginal(source.replace('sha256:', ''));
      return bytes.ok ? bytes.value : null;
    });
    this.#stored = { document: found.value, pictures };
    return ok(this.#stored);
  }

  #noteChanges(briefings: readonly Briefing[]): void {
    for (const [index, briefing] of briefings.entries()) {
      if (!sameText(briefing, this.#drawn[index])) this.#unlevel.add(briefingAnchor(briefing));
    }
  }
}

/** The block that alone has changed. A design of one's own may print a text in two places. */
function blockBetween(before: IssueData, after: IssueData, { design }: HouseDesign) {
  if (typeof design !== 'string') return null;
  const block = changedBlock(before, after);
  return block && { ...block, design };
}

type NotFound = Extract<
  Awaited<ReturnType<LivePagesParts['archive']['issueDocument']>>,
  { ok: false }
>['error'];

const cancelled = () => failure('cancelled', 'The pages were closed.');

/** The issue as it would be if it were saved now. */
function withUnsaved(document: IssueDocument, unsaved: DrawRequest['unsaved']): IssueDocument {
  const written = new Map(unsaved.map((text) => [text.briefingId, text]));
  const briefings = document.briefings.map((briefing) => {
    const text = written.get(briefing.id);
    if (!text) return briefing;
    const { topics: _topics, ...details } = text.details;
    return { ...briefing, ...details, manuscript: printedManuscript(text.manuscript) };
  });
  return { ...document, briefings };
}

const sameText = (one: Briefing, other: Briefing | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    ['headline', 'section', 'byline', 'dateline', 'manuscript'].every(
      (key) =>
        JSON.stringify(one[key as keyof Briefing]) === JSON.stringify(other[key as keyof Briefing]),
    ));
