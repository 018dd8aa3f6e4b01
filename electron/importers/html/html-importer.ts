import type { Stretch } from '../../../shared/imports/stretch.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type {
  BriefingDraft,
  ImportWarning,
  IssueDraft,
} from '../../../shared/issues/issue-draft.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import { type Block, MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode } from '../text/detect-encoding.ts';
import type { LinePlaces } from '../text/line-places.ts';
import { detectHtmlEncoding } from './detect-html-encoding.ts';
import { linesBeforePage, looksLikeHtml } from './looks-like-html.ts';
import { contentsOf, isContentsPage } from './page-contents.ts';
import { type Furnished, takePageFurniture } from './page-furniture.ts';
import { takeHeadline } from './page-headline.ts';
import { pageMarkup } from './page-markup.ts';
import { type PageParts, readPageParts } from './page-parts.ts';
import { pagePlaces } from './page-places.ts';
import {
  agree,
  pageWitnesses,
  readImprint,
  readLine,
  readMeta,
  readPageTitle,
  type SourcedWitness,
  type Witness,
} from './page-witnesses.ts';
import { isPreformatted, linesToBlocks, preformattedLines } from './preformatted-blocks.ts';
import { takePreformattedHead } from './preformatted-head.ts';

/** Web pages of any age, each one page of an issue or an issue by itself. */
export const htmlImporter = {
  id: 'html',
  version: 2,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.declarationBytes * 4);
    return looksLikeHtml(decode(sample, detectHtmlEncoding(sample).detected));
  },
  read(file, options?: ReadingOptions) {
    const { detected, warnings: ofEncoding } = detectHtmlEncoding(
      file.bytes,
      chosenEncoding(options),
    );
    const read = readTextFile(file, { detected, isText: true });
    if (!read.ok) return read;
    const { text, encoding, warnings, places } = read.value;
    const before = linesBeforePage(text);
    const page = readPage(withoutLines(text, before), places);
    if (!page) {
      const message = 'There is no text in the page besides its furniture.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    return ok({
      drafts: [page.draft],
      encoding,
      stretches: [...stretchBefore(text, before, places), ...page.stretches],
      warnings: [...ofEncoding, ...warnings, ...leftOutBefore(before)],
    });
  },
} satisfies Importer;

/** The same characters in their places, the first lines of them blank. */
const withoutLines = (text: string, count: number): string =>
  text
    .split('\n')
    .map((line, index) => (index < count ? ' '.repeat(line.length) : line))
    .join('\n');

function stretchBefore(text: string, count: number, places: LinePlaces): Stretch[] {
  const lines = text.split('\n', count).join('\n');
  if (!/[\p{L}\p{N}]/u.test(lines)) return [];
  const reason = 'It stands before the page and is no part of it.';
  return [{ ...places.lines({ start: 0, end: count }), fate: 'unread', reason }];
}

const leftOutBefore = (count: number): ImportWarning[] =>
  count === 0
    ? []
    : [
        {
          message: 'Left out as what stands before the page; the kept original still has it.',
          place: count === 1 ? 'line 1' : `lines 1 to ${count}`,
        },
      ];

/** The draft of a page, and what became of what is no text of it. */
interface ReadPage {
  readonly draft: IssueDraft;
  readonly stretches: readonly Stretch[];
}

function readPage(html: string, places: LinePlaces): ReadPage | null {
  const page = readPageParts(html);
  const title = readPageTitle(page.title);
  const meta = readMeta(page);
  const imprint = agree(page.parts.map(({ text }) => readImprint(text.slice(-2000))));
  const named = imprint.publication ?? meta.publication ?? title.witness.publication;
  const furnished = takePageFurniture(page.parts, named);
  const isContents = isContentsPage(page, furnished.text);
  const body = readBody(html, page, furnished);
  if (body.blocks.length === 0) return null;
  const headline = takeHeadline(body.blocks, title, named, body.heading);
  const told: readonly SourcedWitness[] = [
    ...(title.isMasthead ? [{ ...title.witness, source: 'page title', confidence: 0.9 }] : []),
    ...body.witnesses.map((it) => ({ ...it, source: 'masthead', confidence: 0.9 })),
    { ...imprint, source: 'imprint', confidence: 0.8 },
    { ...meta, source: 'head of the page', confidence: 0.75 },
    ...(isContents ? headingWitnesses(page) : []).map((it) => ({
      ...it,
      source: 'heading',
      confidence: 0.65,
    })),
    ...(title.isMasthead ? [] : [{ ...title.witness, source: 'page title', confidence: 0.6 }]),
  ];
  const witness = agree(told);
  const blocks = withoutDate(headline.blocks, witness.date);
  const { passages, stretches } = pagePlaces(html, page, furnished, blocks, places);
  const witnesses = pageWitnesses(told);
  const briefing: BriefingDraft = {
    headline: clip(headline.headline, 500),
    section: body.section && clip(body.section, 100),
    byline: headline.byline ?? (meta.byline && clip(meta.byline, 300)),
    dateline: null,
    manuscript: normaliseManuscript({
      version: MANUSCRIPT_VERSION,
      blocks,
    }),
    passages: passages.slice(0, MOST_PASSAGES),
  };
  const draft: IssueDraft = {
    publication: witness.publication && clip(witness.publication, 200),
    language: languageOf(page),
    volume: witness.volume?.slice(0, 20) ?? null,
    number: witness.number?.slice(0, 40) ?? null,
    date: witness.date,
    datePrecision: witness.datePrecision,
    title: null,
    addresses: addressesOf(page),
    ...(witnesses.length > 0 && { witnesses }),
    page: {
      title: title.words === '' || title.isMasthead ? null : clip(title.words, 500),
      contents: contentsOf(page, furnished.text),
      isContents,
      extent: `lines 1 to ${html.split('\n').length}`,
    },
    briefings: [briefing],
    warnings: [...furnitureWarnings(furnished), ...body.warnings, ...headline.warnings],
  };
  return { draft, stretches };
}

/** As many as a briefing holds. */
const MOST_PASSAGES = 2000;

/** The text of a page as blocks, with what its first lines say of the issue. */
interface PageBody {
  readonly blocks: readonly Block[];
  readonly heading: string | null;
  readonly section: string | null;
  readonly witnesses: readonly Witness[];
  readonly warnings: readonly ImportWarning[];
}

function readBody(html: string, page: PageParts, furnished: Furnished): PageBody {
  const markup = pageMarkup(html, page, furnished.text);
  if (!isPreformatted(furnished.text)) {
    const { blocks } = htmlToManuscript(markup.html);
    return {
      blocks: plainRules(blocks),
      heading: null,
      section: null,
      witnesses: [],
      warnings: markup.warnings,
    };
  }
  const head = takePreformattedHead(preformattedLines(markup.html));
  const blocks = linesToBlocks(head.lines);
  const left = head.masthead.map((line) => ({
    message: `Left out as a masthead; the kept original still has it: “${line}”`,
  }));
  return { ...head, blocks: plainRules(blocks), warnings: [...left, ...markup.warnings] };
}

/** A line over the text that says nothing but the day of the issue. */
function withoutDate(blocks: readonly Block[], date: string | null): Block[] {
  const at = blocks.findIndex(({ type }) => type === 'paragraph');
  const first = at < 3 ? blocks[at] : undefined;
  const words = first?.type === 'paragraph' ? inlineText(first.content).trim() : '';
  const read = readIssueDate(words);
  const isDate = read?.date === date && read?.start === 0 && read?.end === words.length;
  return date !== null && isDate ? withoutDate(blocks.toSpliced(at, 1), date) : [...blocks];
}

/** Rules at both ends and one after the other part nothing. */
function plainRules(blocks: readonly Block[]): Block[] {
  const isText = ({ type }: Block) => type !== 'rule';
  const last = blocks.findLastIndex(isText);
  return blocks
    .slice(0, last + 1)
    .filter((block, index) => isText(block) || (index > 0 && blocks[index - 1]?.type !== 'rule'))
    .filter((block, index, all) => isText(block) || all.slice(0, index).some(isText));
}

const headingWitnesses = ({ parts }: PageParts): Witness[] =>
  parts
    .flatMap(({ headings }) => headings.map(readLine))
    .filter(({ number, date }) => number || date);

function languageOf({ language, meta }: PageParts): string | null {
  const told = language ?? meta.get('content-language') ?? meta.get('dc.language') ?? null;
  if (!told || !/^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(told)) return null;
  return told.replace(/^[a-z]+/i, (name) => name.toLowerCase());
}

const savedFrom = /saved from url=\(\d{1,6}\)(?<address>https?:\/\/\S{1,2000})/i;

/** Where it says that it stands: by itself, or by the programme that saved it. */
function addressesOf({ canonical, meta, base, comments }: PageParts): string[] {
  const told = [canonical, meta.get('og:url'), savedFrom.exec(comments)?.groups?.address, base];
  const places = told.filter((it) => it && /^https?:\/\/[^\s]+$/i.test(it) && it.length <= 2048);
  return [...new Set(places as string[])];
}

const furnitureWarnings = ({ furniture }: Furnished): ImportWarning[] =>
  furniture
    .filter(({ part }) => part.text !== '' || part.images.length > 0)
    .map(({ part: { text, firstLine, lastLine }, kind }) => ({
      message: `Left out as ${kind}; the kept original still has it${text === '' ? '.' : `: “${clip(text, 80)}”`}`,
      place: firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine} to ${lastLine}`,
    }));
