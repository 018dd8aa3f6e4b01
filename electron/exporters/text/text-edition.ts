import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { closingFurniture } from '../closing-furniture.ts';
import { correctionLines } from '../correction-lines.ts';
import { imprint, issueNumbering } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, printedWords } from '../printed-words.ts';
import { statedLines } from '../stated-corrections.ts';
import { apart, textBlocks } from './text-blocks.ts';
import { printable, type TextWriting } from './text-inlines.ts';
import { TextNotes, toldInPlace } from './text-notes.ts';
import { line, type TextLine, wrapText } from './wrap-text.ts';

export interface TextOptions {
  readonly width: number;
  readonly sources: TextWriting['sources'];
}

/**
 * The plain-text edition as newsletters were first mailed: masthead, numbered contents, briefings
 * between rules with their numbers, what they call below each, and the imprint.
 */
export function textEdition(document: IssueDocument, options: TextOptions): TextLine[] {
  const words = printedWords(document.publication.language);
  const { width } = options;
  const notes = new TextNotes();
  const rule = [line('-'.repeat(width))];
  const isOne = document.briefings.length < 2;
  return apart([
    masthead(document, words, width),
    ...(isOne ? [] : contents(document, words, width)),
    ...document.briefings.flatMap((briefing, index) => [
      ...(isOne ? [] : [rule]),
      ...article(briefing, document, {
        ...options,
        words,
        notes,
        number: isOne ? null : index + 1,
        sectionBefore: document.briefings[index - 1]?.section ?? null,
      }),
    ]),
    [line('='.repeat(width))],
    // First, so that whoever reads the file again knows where the briefings end.
    imprint(document).flatMap((text) => wrapText(printable(text), { width, indent: '' })),
    textBlocks(closingFurniture(document), {
      ...options,
      sources: 'in-text',
      words,
      notes: toldInPlace,
      dateline: null,
      refused: new Set(),
    }),
  ]);
}

function masthead(document: IssueDocument, words: PrintedWords, width: number): TextLine[] {
  const { publication, issue, furniture } = document;
  const lines = [
    printable(publication.title).toLocaleUpperCase(publication.language.slice(0, 2)),
    publication.subtitle,
    furniture.motto,
    issueNumbering(issue, words.volume, words.number),
    printedDate(issue, publication),
    issue.title,
  ].filter((text) => text !== null && text !== '');
  return [
    ...lines.flatMap((text) => wrapText(printable(text ?? ''), { width, indent: '' })),
    line('='.repeat(width)),
  ];
}

function contents(
  { briefings }: IssueDocument,
  words: PrintedWords,
  width: number,
): (readonly TextLine[])[] {
  const room = String(briefings.length).length + 3;
  const entries = briefings.flatMap(({ headline }, index) =>
    wrapText(printable(headline) || '—', { width, first: ` ${index + 1}. `.padEnd(room) }),
  );
  return [[line(words.contents.toLocaleUpperCase())], entries];
}

interface ArticleWriting extends TextOptions {
  readonly words: PrintedWords;
  readonly notes: TextNotes;
  /** Its number in the contents; null where it is alone. */
  readonly number: number | null;
  readonly sectionBefore: string | null;
}

function article(
  briefing: Briefing,
  document: IssueDocument,
  { words, notes, number, sectionBefore, ...options }: ArticleWriting,
): (readonly TextLine[])[] {
  const { width } = options;
  const { section, headline, byline, dateline, manuscript } = briefing;
  const set = (text: string) => wrapText(printable(text), { width, indent: '' });
  const head = (number === null ? '' : `${number}. `) + (printable(headline) || '—');
  const writing = {
    ...options,
    words,
    notes,
    dateline: dateline && printable(dateline),
    refused: refusedCitations(briefing),
  };
  const text = textBlocks(manuscript.blocks, writing);
  const corrections = correctionLines(briefing, document, 'txt');
  const stated = statedLines(briefing, document);
  return [
    section && section !== sectionBefore ? set(section.toLocaleUpperCase()) : [],
    [
      ...wrapText(head, { width, indent: ' '.repeat(number === null ? 0 : `${number}. `.length) }),
      ...(byline ? set(/^by\b/i.test(byline) ? byline : `by ${byline}`) : []),
    ],
    ...corrections.map(({ words: verb, issue }) => set(`${verb} ${issue}`)),
    text,
    ...stated.map(({ verb, right, wrong }) => set([verb, right, wrong].filter(Boolean).join(' '))),
    ...notesBelow(notes, words, width),
  ];
}

function notesBelow(notes: TextNotes, words: PrintedWords, width: number): TextLine[][] {
  const taken = notes.take();
  if (taken.length === 0) return [];
  const entries = taken.flatMap(({ number, words: told }) =>
    wrapText(told, { width, first: `[${number}] ` }),
  );
  return [[line(`${words.sources}:`), ...entries]];
}

const refusedCitations = ({ occurrences }: Briefing): ReadonlySet<string> =>
  new Set(occurrences.flatMap((it) => (it.decision?.verdict === 'rejected' ? [it.id] : [])));
