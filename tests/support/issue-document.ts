import type { Briefing, ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import type { PrintedFurniture } from '../../shared/issues/furniture.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import type {
  IssueDocument,
  LinkedIssue,
  PrintedCorrection,
} from '../../shared/issues/issue-document.ts';
import { printedSections } from '../../shared/issues/printed-sections.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import type { Block, Inline } from '../../shared/manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../../shared/manuscript/plain-text.ts';
import type { StatedCorrection } from '../../shared/publishing/correction.ts';

/** What a test says about a briefing; the rest is filled in. */
export interface BriefingSketch {
  readonly headline?: string;
  readonly section?: string | null;
  readonly byline?: string | null;
  readonly dateline?: string | null;
  readonly topics?: readonly string[];
  readonly blocks?: readonly Block[];
  readonly occurrences?: readonly ResolvedOccurrence[];
}

export interface IssueSketch {
  readonly publication?: Partial<Publication>;
  readonly issue?: Partial<IssueSummary>;
  readonly briefings?: readonly BriefingSketch[];
  readonly furniture?: Partial<PrintedFurniture>;
  readonly linkedIssues?: readonly LinkedIssue[];
  /** By the id of the corrected briefing: "briefing-0". */
  readonly corrections?: Readonly<Record<string, readonly PrintedCorrection[]>>;
  readonly statedCorrections?: Readonly<Record<string, readonly StatedCorrection[]>>;
}

/** A whole issue, as the archive gives it to exporters. */
export function buildIssueDocument(sketch: IssueSketch = {}): IssueDocument {
  const issue = buildIssue(sketch.issue);
  const briefings = (sketch.briefings ?? [{}]).map((briefing, position) =>
    buildBriefing(briefing, issue.id, position),
  );
  const topics = (sketch.briefings ?? []).map(({ topics = [] }) => topics);
  return {
    publication: buildPublication(sketch.publication),
    issue: { ...issue, briefingCount: briefings.length },
    briefings,
    sections: printedSections(briefings),
    furniture: {
      motto: null,
      issn: null,
      imprint: null,
      editors: null,
      subscription: null,
      disclaimer: null,
      ...sketch.furniture,
    },
    topics: new Map(briefings.map(({ id }, position) => [id, topics[position] ?? []])),
    corrections: new Map(Object.entries(sketch.corrections ?? {})),
    statedCorrections: new Map(Object.entries(sketch.statedCorrections ?? {})),
    linkedIssues: new Map((sketch.linkedIssues ?? []).map((linked) => [linked.issue.id, linked])),
  };
}

export const buildPublication = (details: Partial<Publication> = {}): Publication => ({
  id: 'publication-ledger',
  slug: 'baltic-ledger',
  title: 'Baltic Ledger',
  shortTitle: 'Ledger',
  subtitle: 'A daily briefing on the northern ports',
  publisher: 'Harbour House Institute',
  issn: '2049-3630',
  language: 'en-US',
  dateOrder: 'month-first',
  aliases: [],
  formerTitles: [],
  continues: null,
  issueCount: 1,
  ...details,
});

export const buildIssue = (details: Partial<IssueSummary> = {}): IssueSummary => ({
  id: 'issue-6-160',
  publicationId: 'publication-ledger',
  publicationTitle: 'Baltic Ledger',
  volume: '6',
  number: '160',
  date: '2024-03-04',
  datePrecision: 'day',
  title: null,
  status: 'published',
  briefingCount: 1,
  wordCount: 0,
  danglingCount: 0,
  ...details,
});

export const textOf = (text: string): Inline => ({ type: 'text', text });

export const paragraphOf = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? textOf(inline) : inline)),
});

/** A paragraph of invented sentences, the same for the same seed. */
export function inventedParagraph(seed: number, sentences = 4): Block {
  const chosen = Array.from(
    { length: sentences },
    (_, index) => inventedSentences[(seed * 7 + index * 5) % inventedSentences.length],
  );
  const citation: Inline = {
    type: 'citation',
    id: `citation-${seed}`,
    content: [{ type: 'text', text: inventedCitations[seed % inventedCitations.length] as string }],
  };
  return paragraphOf(`${chosen.join(' ')} `, citation, '.');
}

function buildBriefing(sketch: BriefingSketch, issueId: string, position: number): Briefing {
  const manuscript = {
    version: 1 as const,
    blocks: [...(sketch.blocks ?? [inventedParagraph(1)])],
  };
  const { text } = projectManuscript(manuscript);
  return {
    id: `briefing-${position}`,
    issueId,
    position,
    headline: sketch.headline ?? 'Dockers of Saltholm return to work',
    section: sketch.section ?? null,
    byline: sketch.byline ?? null,
    dateline: sketch.dateline ?? null,
    opening: text.slice(0, 80),
    wordCount: countWords(text),
    citationCount: 0,
    referenceCount: 0,
    danglingCount: 0,
    updatedAt: '2024-03-04T09:30:00.000Z',
    revision: 1,
    manuscript,
    occurrences: [...(sketch.occurrences ?? [])],
  };
}

const inventedCitations = [
  '(Northern Wire, March 1)',
  '(Saltholm Courier, Northern Wire, February 28; Radio Vest, March 2)',
  '(Port Authority bulletin, February 27-28)',
  '(Hamnar Tidende, March 3; author’s interview, Saltholm, March 2)',
] as const;

const inventedSentences = [
  'The harbour council of Saltholm voted on Friday to reopen the eastern basin, which has stood empty since the ice of 1987 carried away its outer mole.',
  'Engineers who walked the site on February 27 described the pilings as sound and the budget as fiction.',
  'No member of the opposition spoke against the measure, although several left the chamber before the count.',
  'The ministry of transport declined to say whether the two dredgers promised last autumn had in fact been paid for.',
  'In private, officials concede that the timetable was written to please creditors rather than contractors.',
  'A consortium led by the shipping house of Varga & Daughters is understood to hold an option on 40 percent of the berths.',
  'Its chairman, Ilse Marwick, told shareholders that “nothing is signed, and nothing will be signed in the dark.”',
  'Freight rates on the Hamnar route fell by 11.5 percent in the week, the steepest decline since October 2019.',
  'That would leave the smaller yards of the inner sound without winter work for a third consecutive year.',
  'The pilots’ guild, whose 212 members have not accepted a contract since 2021, called the outcome a beginning.',
  'Customs figures published the same day show transit volumes slightly above those of the previous spring.',
  'Analysts in Hamnar were quick to connect the decision with the visit of the finance minister ten days earlier.',
  'He had been expected to announce a guarantee; he spoke instead about the virtues of patience.',
  'Whether the railway can carry what the new cranes would lift is a question that neither side has been willing to put in writing.',
  'The bridge at Orrefors remains closed to trains heavier than 900 tons, and the detour adds six hours.',
  'Residents of the old quarter have meanwhile asked a court to halt the blasting until the cathedral windows are secured.',
  'A ruling is expected before Easter.',
] as const;
