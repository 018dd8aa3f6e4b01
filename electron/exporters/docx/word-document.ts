import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Direction } from '../../../shared/language/text-direction.ts';
import { closingFurniture } from '../closing-furniture.ts';
import { correctionLines } from '../correction-lines.ts';
import { imprint, issueNumbering } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { issueSections } from '../issue-sections.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, printedWords, writingDirection } from '../printed-words.ts';
import { briefingAnchor, liveReferences, TOP } from '../reference-target.ts';
import { statedLines } from '../stated-corrections.ts';
import { type Xml, xml } from '../xml/xml.ts';
import { wordBlocks } from './word-blocks.ts';
import { placeOfLink, plainRun, plainRuns, wordsParagraph } from './word-inlines.ts';
import { paragraph } from './word-paragraph.ts';
import type { WordParts } from './word-parts.ts';

/** The whole text: masthead, sections, briefings, imprint. */
export function wordText(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
  parts: WordParts,
): Xml[] {
  const words = printedWords(document.publication.language);
  const sections = issueSections(document);
  // With sections over them, headlines are a level lower in the outline.
  const headline = sections.some(({ name }) => name !== null) ? 2 : 1;
  const around = writingDirection(document.publication.language);
  const writing = { document, pictures, parts, words, headline, around };
  return [
    ...masthead(document, words, around),
    ...sections.flatMap(({ name, briefings }) => [
      ...(name === null ? [] : [wordsParagraph('Heading1', name, around)]),
      ...briefings.flatMap((briefing) => article(briefing, writing)),
    ]),
    ...furniture(writing),
    ...imprint(document).map((line) => wordsParagraph('Imprint', line, around)),
    pageSetting(document),
  ];
}

function masthead(
  { publication, issue, furniture }: IssueDocument,
  words: PrintedWords,
  around: Direction,
): Xml[] {
  const { motto } = furniture;
  const told = [
    issueNumbering(issue, words.volume, words.number),
    printedDate(issue, publication),
    issue.title,
  ].filter(Boolean);
  return [
    wordsParagraph('Title', publication.title, around, (runs) => bookmarked(TOP, 0, runs)),
    ...(publication.subtitle ? [wordsParagraph('Subtitle', publication.subtitle, around)] : []),
    ...(motto ? [wordsParagraph('Motto', motto, around)] : []),
    ...(told.length > 0 ? [wordsParagraph('Numbering', told.join(' · '), around)] : []),
  ];
}

/** What stands at the end of every issue, under a line of its own. */
function furniture(writing: ArticleWriting): Xml[] {
  const blocks = closingFurniture(writing.document);
  const manner = { references: () => [], dateline: null, body: 'Furniture' };
  return [paragraph('EndOfTexts', null), ...wordBlocks(blocks, { ...writing, ...manner })];
}

interface ArticleWriting {
  readonly document: IssueDocument;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly parts: WordParts;
  readonly words: PrintedWords;
  readonly headline: number;
  readonly around: Direction;
}

function article(briefing: Briefing, writing: ArticleWriting): Xml[] {
  const { document, parts, around } = writing;
  const { byline, position } = briefing;
  const links = (href: string, name: string) =>
    xml('w:hyperlink', placeOfLink(href, parts), plainRun(name, 'Hyperlink'));
  return [
    wordsParagraph(`Heading${writing.headline}`, briefing.headline.trim() || '—', around, (runs) =>
      bookmarked(briefingAnchor(briefing), position + 1, runs),
    ),
    ...correctionLines(briefing, document, 'docx').map(({ words, issue, href }) =>
      paragraph('Corrected', [plainRun(`${words} `), links(href, issue)]),
    ),
    ...(byline ? [wordsParagraph('Byline', byline, around)] : []),
    ...wordBlocks(briefing.manuscript.blocks, {
      ...writing,
      references: liveReferences(briefing, document, 'docx'),
      dateline: briefing.dateline,
      body: 'BodyText',
    }),
    ...statedLines(briefing, document).map(({ verb, right, wrong }) =>
      paragraph('Corrected', [
        plainRun(verb, 'Dateline'),
        ...plainRuns([` ${right}`, wrong].filter(Boolean).join(' '), around),
      ]),
    ),
  ];
}

const bookmarked = (name: string, id: number, content: readonly Xml[]): Xml[] => [
  xml('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
  ...content,
  xml('w:bookmarkEnd', { 'w:id': id }),
];

/** Letter where letters are written on it, A4 elsewhere; measures in twentieths of a point. */
function pageSetting({ publication }: IssueDocument): Xml {
  const isLetter = /^(?:en|es|fr)-(?:us|ca|mx)$/i.test(publication.language);
  const [width, height] = isLetter ? [12_240, 15_840] : [11_906, 16_838];
  const margin = 1440;
  return xml(
    'w:sectPr',
    {},
    xml('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    xml('w:pgSz', { 'w:w': width, 'w:h': height }),
    xml('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 720,
      'w:footer': 720,
      'w:gutter': 0,
    }),
  );
}
