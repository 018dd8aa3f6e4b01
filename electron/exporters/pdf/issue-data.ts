import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';
import type { MakePrintable } from '../../typesetting/printable-text.ts';
import { closingFurniture } from '../closing-furniture.ts';
import { correctionLines } from '../correction-lines.ts';
import { documentDay } from '../document-day.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { documentTitle, imprint, issueNumbering, publisherOf } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import {
  type PrintedWords,
  primaryLanguage,
  printedWords,
  writingDirection,
} from '../printed-words.ts';
import { briefingAnchor, liveReferences } from '../reference-target.ts';
import { statedLines } from '../stated-corrections.ts';
import { foreignLanguage } from './foreign-language.ts';
import { type IndexKey, type IndexNames, indexKeys, indexNames } from './index-names.ts';
import { type PlacedNotes, type PrintedNote, placedNotes } from './placed-notes.ts';
import { type PrintedBlock, printedBlocks } from './printed-blocks.ts';
import { printingWith } from './printed-inlines.ts';

/** Tables of more columns than this may run into each other's cells. */
const MOST_COLUMNS = 10;

export interface PrintedBriefing {
  /** The name of its place in the document. */
  readonly anchor: string;
  readonly headline: string;
  /** Of its headline; null as with blocks. */
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly section: string;
  readonly byline: string;
  readonly dateline: string;
  /** "Corrected in Vol. 6, No. 162 · September 5, 2000". */
  readonly corrections: readonly string[];
  /** How its text was corrected after it was published. */
  readonly stated: readonly { readonly verb: string; readonly words: string }[];
  readonly blocks: readonly PrintedBlock[];
}

/** `/issue.json` of every design. What is not known is an empty string. */
export interface IssueData extends TypesettingLanguage {
  readonly words: PrintedWords;
  readonly title: string;
  readonly subtitle: string;
  readonly issueTitle: string;
  readonly numbering: string;
  readonly shortNumbering: string;
  readonly date: string;
  readonly publisher: string;
  /** Volume and number without their words: "6/160". */
  readonly plainNumber: string;
  /** What the issue is about where it has no title: its first headline. */
  readonly subject: string;
  /** The title, authors, topics and day of the file itself. */
  readonly documentTitle: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly created: { readonly year: number; readonly month: number; readonly day: number };
  readonly imprint: readonly string[];
  /** Printed with the masthead. */
  readonly motto: string;
  /** What recurs at the end of every issue: who makes it, how to subscribe, what it answers for. */
  readonly furniture: readonly PrintedBlock[];
  readonly briefings: readonly PrintedBriefing[];
  /** What stands after the last briefing, where notes stand there. */
  readonly notes: readonly PrintedNote[];
  /** Empty where no index is wanted. */
  readonly index: readonly {
    readonly key: IndexKey;
    readonly title: string;
    readonly names: readonly string[];
  }[];
}

export interface IssueDataInput {
  readonly document: IssueDocument;
  /** Where sources stand, and whether there is an index. */
  readonly design: Pick<HouseDesign, 'sources' | 'index'> & { readonly hasFoot: boolean };
  readonly printable: MakePrintable;
  readonly pictureFile: (source: string) => string | null;
}

export interface MadeIssueData {
  readonly data: IssueData;
  readonly warnings: readonly string[];
  /** The records of the people and places in its index, by their printed names. */
  readonly records: ReadonlyMap<string, string>;
}

/** Brings an issue into the form that the designs print, and says what could not be printed. */
export function issueData(input: IssueDataInput): MadeIssueData {
  const { document } = input;
  const { publication, issue } = document;
  const words = printedWords(publication.language);
  const front = printingWith(input.printable);
  const notes = placedNotes({
    where: input.design.sources,
    hasFoot: input.design.hasFoot,
    language: publication.language,
  });
  const names = input.design.index ? indexNames(document) : null;
  const briefings = document.briefings.map((briefing) =>
    printedBriefing(briefing, { ...input, notes, names, words }),
  );
  const data: IssueData = {
    ...typesettingLanguage(publication.language),
    words,
    title: front.print(publication.title),
    subtitle: front.print(publication.subtitle ?? ''),
    issueTitle: front.print(issue.title ?? ''),
    numbering: front.print(issueNumbering(issue, words.volume, words.number)),
    shortNumbering: front.print(issueNumbering(issue, words.shortVolume, words.shortNumber)),
    date: front.print(printedDate(issue, publication) ?? ''),
    publisher: front.print(publication.publisher ?? ''),
    plainNumber: front.print([issue.volume, issue.number].filter(Boolean).join('/')),
    subject: front.print(document.briefings[0]?.headline ?? ''),
    documentTitle: documentTitle(document),
    authors: [publisherOf(publication)],
    keywords: issueKeywords(document),
    created: calendarDay(documentDay(document)),
    imprint: imprint(document).map(front.print),
    motto: front.print(document.furniture.motto ?? ''),
    furniture: printedFurniture(input, front.print),
    briefings: briefings.map(({ printed }) => printed),
    notes: input.design.sources === 'margin' ? [] : notes.notes,
    index: names
      ? indexKeys.map((key) => ({
          key,
          title: front.print(words[indexWords[key]]),
          names: names.all(key).map(front.print),
        }))
      : [],
  };
  const warnings = [
    ...missingWarnings(front.missing, 'In the masthead'),
    ...briefings.flatMap((briefing) => briefing.warnings),
  ];
  const records = new Map([...(names?.records ?? [])].map(([name, it]) => [front.print(name), it]));
  return { data, warnings, records };
}

/** Its notes, should it have any, stand at the foot of the page. */
function printedFurniture(
  { document, pictureFile }: IssueDataInput,
  print: (text: string) => string,
): PrintedBlock[] {
  const { language } = document.publication;
  return printedBlocks(closingFurniture(document), {
    print,
    references: () => [],
    index: null,
    pictureFile,
    missingPicture: printedWords(language).missingImage,
    language,
    notes: placedNotes({ where: 'in-text', hasFoot: true, language }),
    notesBeside: false,
  });
}

const indexWords = {
  sources: 'citedSources',
  people: 'people',
  places: 'places',
} as const satisfies Record<IndexKey, keyof PrintedWords>;

interface BriefingPrinting extends IssueDataInput {
  readonly notes: PlacedNotes;
  readonly names: IndexNames | null;
  readonly words: PrintedWords;
}

function printedBriefing(
  briefing: Briefing,
  { document, design, printable, pictureFile, notes, names, words }: BriefingPrinting,
): { printed: PrintedBriefing; warnings: string[] } {
  const { print, missing } = printingWith(printable);
  const blocks = printedBlocks(briefing.manuscript.blocks, {
    print,
    references: liveReferences(briefing, document, 'pdf'),
    pictureFile,
    missingPicture: words.missingImage,
    language: document.publication.language,
    notes,
    notesBeside: design.sources === 'margin',
    index: names && {
      sources: (citation) => names.ofCitation(briefing, citation),
      name: names.ofMention,
    },
  });
  const printed: PrintedBriefing = {
    anchor: briefingAnchor(briefing),
    headline: print(briefing.headline) || '—',
    language: foreignLanguage(briefing.headline, document.publication.language),
    direction: textDirection(briefing.headline),
    section: print(briefing.section ?? ''),
    byline: print(briefing.byline ?? ''),
    dateline: print(briefing.dateline ?? ''),
    corrections: correctionLines(briefing, document, 'pdf').map(({ words: verb, issue }) =>
      print(`${verb} ${issue}`),
    ),
    stated: statedLines(briefing, document).map(({ verb, right, wrong }) => ({
      verb: print(verb),
      words: print([right, wrong].filter(Boolean).join(' ')),
    })),
    blocks,
  };
  const place = `In “${briefing.headline}”`;
  return {
    printed,
    warnings: [
      ...missingWarnings(missing, place),
      ...blocks.flatMap((block) => warningsOf(block, place)),
    ],
  };
}

function warningsOf(block: PrintedBlock, place: string): string[] {
  if (block.kind === 'table' && block.columns > MOST_COLUMNS) {
    return [`${place} a table of ${block.columns} columns is wider than a column of the page.`];
  }
  return [];
}

function missingWarnings(missing: ReadonlySet<string>, place: string): string[] {
  if (missing.size === 0) return [];
  const named = [...missing].map((character) => `${character} (${codeOf(character)})`).join(', ');
  return [`${place} no font has ${named}; a box is printed instead.`];
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** Typst takes a language of two or three letters and a region of two. */
export interface TypesettingLanguage {
  readonly language: string;
  readonly region: string | null;
  /** The way it runs. */
  readonly direction: Direction;
}

export function typesettingLanguage(language: string): TypesettingLanguage {
  const primary = primaryLanguage(language);
  const region = language
    .split(/[-_]/)
    .find((part, index) => index > 0 && /^[a-z]{2}$/i.test(part));
  return {
    language: /^[a-z]{2,3}$/.test(primary) ? primary : 'en',
    region: region?.toLowerCase() ?? null,
    direction: writingDirection(language),
  };
}

export function calendarDay(date: string): IssueData['created'] {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}
