import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { findBriefing } from '../../../../electron/archive/queries/briefing-queries.ts';
import { readingContext } from '../../../../shared/citations/reading-context.ts';
import { tagInlines } from '../../../../shared/citations/tag-manuscript.ts';
import type { Publication } from '../../../../shared/issues/publication.ts';
import { changesOfBlocks } from '../../../../shared/manuscript/block-changes.ts';
import type {
  Block,
  Footnote,
  Inline,
  Manuscript,
} from '../../../../shared/manuscript/manuscript.ts';
import { derivedAnew, derivedRows } from './derived-rows.ts';
import {
  archiveWithConnection,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  value,
} from './temporary-archive.ts';

const SENTENCES = [
  'The ferry lay still (Reuters, May 5).',
  'Nobody knew why (Tallow Gazette, May 4; AP, May 3)',
  ' Interfax reported on May 2 that the lock was shut.',
  'It was known before (see the Courier, April 12).',
  '(see the Courier, No. 7)',
  ' and two more agreed (Harbour Heralt, May 1; AFP, May 2).',
  ' Le Phare of May 1 doubted it',
  'Fog. ',
  '(Lantern)',
];

const details = { section: null, byline: null, dateline: null };
const context = (publication: Publication, date: string) =>
  readingContext(publication, issueOf({ date }));

let serial = 0;
const newId = () => `id-${++serial}`;

/** What is done to a text, or beside it, between two saves. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), text: drawnText() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('list' as const), text: drawnText() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), text: drawnText() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('name' as const), text: drawnText() }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'type',
        'before',
        'remove',
        'move',
        'copy',
        'reopen',
        'split',
        'merge',
        'reject',
        'undo',
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('date', 'number', 'headline', 'confirm', 'leave', 'issue', 'trash'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function drawnText() {
  return fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
}

let archive: Archive;
let connection: Connection;
let publication: Publication;

beforeAll(async () => {
  ({ archive, connection } = await archiveWithConnection());
  publication = await foundCourier(archive);
  value(await archive['sources.create']({ name: 'Harbour Herald', kind: 'newspaper' }));
  for (const name of ['Reuters', 'AP']) value(await archive['sources.create']({ name }));
});
afterAll(() => archive.close());

describe('a text of which only what has changed is derived', () => {
  it('has after every save all that deriving it anew would give', async () => {
    const steps = fc.array(fc.tuple(step, fc.nat(), fc.nat()), { minLength: 3, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const desk = await Desk.open();
        for (const [one, at, to] of all) {
          await desk.take(one, at, to);
          await desk.save();
          const stored = findBriefing(connection, desk.briefingId);
          if (!stored) throw new Error('The briefing is gone');
          const now = derivedRows(connection, stored.briefing);
          expect(now).toEqual(derivedAnew(connection, desk.briefingId));
          expect(forgotten()).toEqual([]);
          proveSearch();
        }
        await desk.close();
      }),
      { numRuns: 25 },
    );
  });

  it('is asked of a name once a source that is called nearly so comes to be known', async () => {
    const desk = await Desk.open();
    await desk.take({ do: 'write', text: 'Ice (Ledger of Narwa, May 3).' }, 0, 0);
    await desk.save();
    expect(await desk.reasons()).toEqual([]);
    value(await archive['sources.create']({ name: 'Ledger of Narva', kind: 'newspaper' }));
    await desk.take({ do: 'write', text: 'Fog. ' }, 1, 0);
    await desk.save();
    expect(await desk.reasons()).toEqual(['same-source']);
    await desk.close();
  });

  it('has a doubt that was set aside again where its sentence says something else', async () => {
    const desk = await Desk.open();
    await desk.take({ do: 'write', text: 'Long known (see the Courier, March 3).' }, 0, 0);
    await desk.save();
    expect(await desk.reasons()).toEqual(['dangling']);
    await desk.take({ do: 'leave' }, 0, 0);
    await desk.take({ do: 'write', text: 'Fog. ' }, 0, 0);
    await desk.save();
    expect(await desk.reasons()).toEqual([]);
    await desk.take({ do: 'before' }, 1, 0);
    await desk.save();
    expect(await desk.reasons()).toEqual(['dangling']);
    await desk.close();
  });
});

/** Records that nobody vouched for and that nothing cites any more. */
const forgotten = () =>
  connection
    .query<object>(
      "SELECT name FROM sources WHERE status = 'proposed' AND touched = 0 AND citations = 0",
    )
    .all();

/** Fails where the search index is not that of the texts. */
const proveSearch = () =>
  connection.query("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)").run();

/** An editor at one briefing, who goes on from what the archive has. */
class Desk {
  readonly briefingId: string;
  readonly issueId: string;
  readonly #earlier: Manuscript[] = [];
  #date = '2003-05-06';
  #headline = 'Ferry';
  #text: Manuscript = { version: 1, blocks: [] };
  #held: { readonly text: Manuscript; readonly fingerprint: string } | null = null;
  #revision = 1;

  private constructor(issueId: string, briefingId: string) {
    this.issueId = issueId;
    this.briefingId = briefingId;
  }

  static async open(): Promise<Desk> {
    const issue = importedIssue(publication, { date: '2003-05-06', number: newId() }, [
      { headline: 'Ferry', text: '' },
    ]);
    const { issueId, briefings } = await importIssue(archive, issue);
    return new Desk(issueId, briefings[0]?.id ?? '');
  }

  /** Only now and then are there many issues to which the text may point. */
  async close(): Promise<void> {
    value(await archive['issues.remove']({ issueId: this.issueId }));
  }

  async take(step: Step, at: number, to: number): Promise<void> {
    const { blocks } = this.#text;
    const place = at % (blocks.length + 1);
    const target = to % (blocks.length + 1);
    const block = blocks[place];
    switch (step.do) {
      case 'write':
        return this.#write(blocks.toSpliced(place, to % 2, this.#paragraph(words(step.text))));
      case 'list': {
        const items = [words(step.text), words('Fog (AP, May 3)')].map((content) => ({ content }));
        return this.#write(
          blocks.toSpliced(place, 0, this.#tagged({ type: 'list', ordered: false, items })),
        );
      }
      case 'note': {
        const note: Inline = {
          type: 'footnote',
          id: newId(),
          content: this.#tag(words(step.text)) as Footnote['content'],
        };
        return this.#write(blocks.toSpliced(place, 0, this.#paragraph([...words('Ice'), note])));
      }
      case 'name': {
        const name: Inline = {
          type: 'mention',
          kind: 'place',
          content: [{ type: 'text', text: 'Narva' }],
        };
        return this.#write(
          blocks.toSpliced(place, 0, this.#paragraph([name, ...words(step.text)])),
        );
      }
      case 'type':
        return this.#edit(place, (content) => [...content, ...words('x')]);
      case 'before':
        return this.#edit(place, (content) => [...words('Not '), ...content]);
      case 'remove':
        return this.#write(blocks.toSpliced(place, 1 + (to % 3)));
      case 'move':
        return block && this.#write(blocks.toSpliced(place, 1).toSpliced(target, 0, block));
      case 'copy':
        // As it is pasted: with the ids that it has elsewhere.
        return block && this.#write(blocks.toSpliced(target, 0, structuredClone(block)));
      case 'reopen':
        return this.#reopen();
      case 'split':
        return this.#split(place, to);
      case 'merge':
        return this.#merge(place);
      case 'reject':
        return this.#edit(place, (content) =>
          content.map((inline) =>
            inline.type === 'citation' ? { ...inline, decision: { verdict: 'rejected' } } : inline,
          ),
        );
      case 'undo':
        return this.#write((this.#earlier[at % (this.#earlier.length + 1)] ?? this.#text).blocks);
      case 'headline':
        this.#headline = at % 2 === 0 ? 'Ferry' : 'The lock';
        return;
      default:
        return this.#beside(step.do, at);
    }
  }

  /** Why what waits for a person does so. */
  async reasons(): Promise<string[]> {
    const filter = { issueId: this.issueId };
    const { items } = value(await archive['review.list']({ filter, after: null, limit: 20 }));
    return items.map(({ reason }) => reason);
  }

  /** As the window says it: whole at first, and then only what has changed. */
  async save(): Promise<void> {
    const { briefingId } = this;
    const request = {
      ...{ briefingId, baseRevision: this.#revision },
      details: { ...details, headline: this.#headline },
    };
    const saved = value(
      this.#held
        ? await archive['briefings.saveChanges']({
            ...{ ...request, fingerprint: this.#held.fingerprint },
            changes: structuredClone(changesOfBlocks(this.#held.text, this.#text)),
          })
        : await archive['briefings.save']({ ...request, manuscript: structuredClone(this.#text) }),
    );
    this.#revision = saved.revision;
    this.#held = { text: this.#text, fingerprint: saved.fingerprint };
  }

  async #beside(what: string, at: number): Promise<void> {
    const { issueId, briefingId } = this;
    switch (what) {
      case 'date':
        this.#date = at % 2 === 0 ? '2004-05-06' : '2003-05-06';
        value(await archive['issues.update']({ issueId, details: { date: this.#date } }));
        return;
      case 'number':
        value(await archive['issues.update']({ issueId, details: { number: '7' } }));
        return;
      case 'confirm': {
        const { sources } = await archive['sources.list']({ query: '', offset: 0, limit: 50 }).then(
          value,
        );
        const proposed = sources.filter(({ status }) => status === 'proposed');
        const chosen = proposed[at % (proposed.length || 1)];
        if (chosen) value(await archive['sources.confirm']({ sourceIds: [chosen.id] }));
        return;
      }
      case 'leave': {
        const filter = { issueId };
        const { items } = value(await archive['review.list']({ filter, after: null, limit: 20 }));
        const item = items[at % (items.length || 1)];
        if (item)
          value(await archive['review.decide']({ briefingId, id: item.id, verdict: 'leave' }));
        return;
      }
      case 'issue': {
        const details = issueOf({ date: '2003-04-12', number: at % 2 === 0 ? '7' : '8' });
        value(await archive['issues.create']({ publicationId: publication.id, details }));
        return;
      }
      case 'trash':
        value(await archive['briefings.remove']({ briefingId }));
        value(await archive['briefings.restore']({ briefingId }));
    }
  }

  /** Another window reads what was saved, and says the whole of it at first. */
  async #reopen(): Promise<void> {
    const { briefingId } = this;
    value(await archive['briefings.read']({ briefingId }));
    this.#held = null;
  }

  #write(blocks: Block[]): void {
    this.#earlier.push(this.#text);
    this.#text = { version: 1, blocks };
  }

  #edit(place: number, change: (content: Inline[]) => Inline[]): void {
    const block = this.#text.blocks[place];
    if (block?.type !== 'paragraph') return;
    this.#write(this.#text.blocks.with(place, this.#paragraph(change(block.content))));
  }

  #split(place: number, to: number): void {
    const block = this.#text.blocks[place];
    if (block?.type !== 'paragraph') return;
    const at = to % (block.content.length + 1);
    const parts = [block.content.slice(0, at), block.content.slice(at)];
    this.#write(
      this.#text.blocks.toSpliced(place, 1, ...parts.map((part) => this.#paragraph(part))),
    );
  }

  #merge(place: number): void {
    const [one, other] = this.#text.blocks.slice(place, place + 2);
    if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return;
    const merged = this.#paragraph([...one.content, ...other.content]);
    this.#write(this.#text.blocks.toSpliced(place, 2, merged));
  }

  #paragraph(content: Inline[]): Block {
    return { type: 'paragraph', content: this.#tag(content) };
  }

  #tagged(block: Extract<Block, { type: 'list' }>): Block {
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, content: this.#tag(item.content) })),
    };
  }

  #tag(content: Inline[]): Inline[] {
    return tagInlines(content, context(publication, this.#date), newId);
  }
}

const words = (text: string): Inline[] => [{ type: 'text', text }];
