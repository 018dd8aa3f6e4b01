import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { closingFurniture } from '../closing-furniture.ts';
import { correctionLines } from '../correction-lines.ts';
import { imprint, issueNumbering } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { issueSections } from '../issue-sections.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, printedWords } from '../printed-words.ts';
import { briefingAnchor, liveReferences, TOP } from '../reference-target.ts';
import { statedLines } from '../stated-corrections.ts';
import { type Xml, xml } from '../xml/xml.ts';
import { wordBlocks } from './word-blocks.ts';
import { placeOfLink, plainRun } from './word-inlines.ts';
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
  const writing = { document, pictures, parts, words, headline };
  return [
    ...masthead(document, words),
    ...sections.flatMap(({ name, briefings }) => [
      ...(name === null ? [] : [paragraph('Heading1', plainRun(name))]),
      ...briefings.flatMap((briefing) => article(briefing, writing)),
    ]),
    ...furniture(writing),
    ...imprint(document).map((line) => paragraph('Imprint', plainRun(line))),
    pageSetting(document),
  ];
}

function masthead({ publication, issue, furniture }: IssueDocument, words: PrintedWords): Xml[] {
  const { motto } = furniture;
  const told = [
    issueNumbering(issue, words.volume, words.number),
    printedDate(issue, publication),
    issue.title,
  ].filter(Boolean);
  return [
    paragraph('Title', bookmarked(TOP, 0, [plainRun(publication.title)])),
    ...(publication.subtitle ? [paragraph('Subtitle', plainRun(publication.subtitle))] : []),
    ...(motto ? [paragraph('Motto', plainRun(motto))] : []),
    ...(told.length > 0 ? [paragraph('Numbering', plainRun(told.join(' · ')))] : []),
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
}

function article(briefing: Briefing, writing: ArticleWriting): Xml[] {
  const { document, parts } = writing;
  const { byline, position } = briefing;
  const head = [plainRun(briefing.headline.trim() || '—')];
  const links = (href: string, name: string) =>
    xml('w:hyperlink', placeOfLink(href, parts), plainRun(name, 'Hyperlink'));
  return [
    paragraph(
      `Heading${writing.headline}`,
      bookmarked(briefingAnchor(briefing), position + 1, head),
    ),
    ...correctionLines(briefing, document, 'docx').map(({ words, issue, href }) =>
      paragraph('Corrected', [plainRun(`${words} `), links(href, issue)]),
    ),
    ...(byline ? [paragraph('Byline', plainRun(byline))] : []),
    ...wordBlocks(briefing.manuscript.blocks, {
      ...writing,
      references: liveReferences(briefing, document, 'docx'),
      dateline: briefing.dateline,
      body: 'BodyText',
    }),
    ...statedLines(briefing, document).map(({ verb, right, wrong }) =>
      paragraph('Corrected', [
        plainRun(verb, 'Dateline'),
        plainRun([` ${right}`, wrong].filter(Boolean).join(' ')),
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
