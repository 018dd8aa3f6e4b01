import { randomUUID } from 'node:crypto';
import type { Archive } from '../../electron/archive/archive.ts';
import { must } from '../../electron/services/must-read.ts';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import type { Inline, Manuscript } from '../../shared/manuscript/manuscript.ts';
import { type IndexedIssue, importIssues } from './import-issues.ts';
import { buildPublication, inventedParagraph, paragraphOf, textOf } from './issue-document.ts';

interface RunOptions {
  readonly issues: number;
  readonly briefings?: number;
  /** Paragraphs of a briefing besides the last, which cites and points back. */
  readonly paragraphs?: number;
  readonly firstDay?: string;
  /** Whether some references name headlines, which all look alike in a long run. */
  readonly titled?: boolean;
}

const AT_ONCE = 100;

/**
 * A run of an invented daily in an archive: its briefings cite agencies, point to the issue before
 * and to the briefing of the same place in it, and mention a person and a place.
 */
export async function importRunOfLedger(
  archive: Archive,
  { issues, briefings = 4, paragraphs = 2, firstDay = '2024-03-11', titled = true }: RunOptions,
): Promise<Publication> {
  const publication = await ledger(archive);
  const names = {
    person: (await nameOf(archive, 'person', 'Ilse Marwick')) ?? '',
    place: (await nameOf(archive, 'place', 'Saltholm')) ?? '',
  };
  for (let first = 0; first < issues; first += AT_ONCE) {
    const run = Array.from({ length: Math.min(AT_ONCE, issues - first) }, (_, index) =>
      issueOfLedger(publication, firstDay, first + index, { briefings, paragraphs, titled, names }),
    );
    const bytes = new TextEncoder().encode(randomUUID());
    await importIssues(archive, [{ name: 'ledger.txt', bytes, issues: run }]);
  }
  return publication;
}

/** The publication of that title, founded where it is not there. */
async function ledger(archive: Archive): Promise<Publication> {
  const { id: _, slug: _s, issueCount: _c, ...details } = buildPublication();
  const listed = must(await archive['publications.list']({}));
  const known = listed.find(({ title }) => title === details.title);
  return known ?? must(await archive['publications.create']({ details }));
}

async function nameOf(archive: Archive, kind: 'person' | 'place', name: string) {
  const created = await archive['entities.create']({ kind, name, aliases: [], withinId: null });
  return created.ok ? created.value.entity.id : null;
}

interface Sketch {
  readonly briefings: number;
  readonly paragraphs: number;
  readonly titled: boolean;
  readonly names: Readonly<Record<'person' | 'place', string>>;
}

function issueOfLedger(
  publication: Publication,
  firstDay: string,
  place: number,
  sketch: Sketch,
): IndexedIssue {
  const { briefings } = sketch;
  const date = addDays(firstDay, place);
  const details = {
    volume: '6',
    number: `${place + 1}`,
    date,
    datePrecision: 'day' as const,
    title: null,
  };
  const context = readingContext(publication, details);
  return {
    ...details,
    publication: publication.title,
    briefings: Array.from({ length: briefings }, (_, position) => {
      const seed = place * briefings + position;
      const manuscript = tagManuscript(
        draftOf({ seed, date, place, position }, sketch),
        context,
        randomUUID,
      );
      return {
        headline: headlineOf(place, position),
        section: sections[position % sections.length] ?? null,
        byline: position === 0 ? 'By Anna Ferring' : null,
        dateline: position === 0 ? 'SALTHOLM' : null,
        manuscript,
        ...indexManuscript(manuscript, context),
      };
    }),
  };
}

function draftOf(
  { seed, date, place, position }: { seed: number; date: string; place: number; position: number },
  { paragraphs, titled, names }: Sketch,
): Manuscript {
  const before = monthDay(addDays(date, -1));
  const outlet = outlets[seed % outlets.length];
  return {
    version: 1,
    blocks: [
      ...Array.from({ length: paragraphs }, (_, index) => plain(seed * 3 + index)),
      paragraphOf(
        mention('person', names.person, 'Ilse Marwick'),
        ` told the council of `,
        mention('place', names.place, 'Saltholm'),
        ` that berth ${seed + 1} would open before the ice does (${outlet}, ${before}; see ${titled && position === 1 && place > 0 ? `“${headlineOf(place - 1, position)},” ` : ''}the Ledger, ${before}).`,
      ),
    ],
  };
}

/** An invented paragraph with its citation as words, which are recognised afterwards. */
function plain(seed: number) {
  const block = inventedParagraph(seed);
  if (block.type !== 'paragraph') return block;
  return paragraphOf(
    ...block.content.map((inline) =>
      inline.type === 'citation' ? (inline.content[0] as Inline) : inline,
    ),
  );
}

const mention = (kind: 'person' | 'place', record: string, name: string): Inline => ({
  type: 'mention',
  kind,
  record,
  content: [textOf(name) as Extract<Inline, { type: 'text' }>],
});

const headlineOf = (place: number, position: number): string => {
  const [what, does] = [
    subjects[(place + position * 3) % subjects.length],
    verbs[(place * 5 + position) % verbs.length],
  ];
  return `${what} ${does}`;
};

const monthDay = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });

const sections = ['Harbours', 'Railways', 'Money', 'Courts'];
const outlets = ['Northern Wire', 'Saltholm Courier', 'Radio Vest', 'Hamnar Tidende'];
const subjects = [
  'Dockers of Saltholm',
  'The pilots’ guild',
  'Hamnar’s yards',
  'The harbour council',
  'Owners of the Varga line',
  'Icebreaker crews',
  'The railway at Orrefors',
];
const verbs = [
  'return to work',
  'ask for a second mole',
  'count the cost of winter',
  'put nothing in writing',
  'wait for a ruling',
];
