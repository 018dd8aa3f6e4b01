import { stringify } from 'yaml';
import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import { furnitureTexts } from '../../../shared/issues/furniture.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import type { Block, Inline, Manuscript, Mark } from '../../../shared/manuscript/manuscript.ts';
import { manuscriptToMarkdown } from '../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';
import { correctionLines } from '../correction-lines.ts';
import { type FootnoteNumbers, numberFootnotes } from '../footnote-numbers.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { issueSections } from '../issue-sections.ts';
import { linkedManuscript } from '../linked-manuscript.ts';
import { outlineLevels } from '../outline-levels.ts';
import { statedLines } from '../stated-corrections.ts';

/** The whole file: front matter, a heading a section, under it one a briefing. */
export function markdownEdition(document: IssueDocument): string {
  const numbers = numberFootnotes(document.briefings);
  const parts = issueSections(document).flatMap(({ name, briefings }) => [
    ...(name === null ? [] : [markdownOf(heading(1, name))]),
    ...briefings.flatMap((briefing) =>
      article(briefing, document, numbers.get(briefing) ?? new Map()),
    ),
  ]);
  return [frontMatter(document), ...parts].join('\n');
}

/** The names under which site generators, and our own import, look for what is told. */
function frontMatter(document: IssueDocument): string {
  const { publication, issue, furniture } = document;
  const furnitureAsMarkdown = furnitureTexts.map((name) => {
    const written = furniture[name];
    return [name, written && manuscriptToMarkdown(written).trim()] as const;
  });
  const keywords = issueKeywords(document);
  const fields = {
    title: issue.title,
    publication: publication.title,
    subtitle: publication.subtitle,
    publisher: publication.publisher,
    issn: publication.issn,
    motto: furniture.motto,
    ...Object.fromEntries(furnitureAsMarkdown),
    volume: issue.volume,
    issue: issue.number,
    date: issue.date && knownPart(issue.date, issue.datePrecision),
    language: publication.language,
    keywords: keywords.length > 0 ? keywords : null,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n`;
}

function article(
  briefing: Briefing,
  document: IssueDocument,
  footnotes: FootnoteNumbers,
): string[] {
  const { headline, byline } = briefing;
  const corrected = correctionLines(briefing, document, 'md').map(({ words, issue, href }) =>
    paragraph(text(`${words} `), { type: 'link', href, content: [text(issue)] }),
  );
  const stated = statedLines(briefing, document).map(({ verb, right, wrong }) =>
    paragraph(text(verb, 'strong'), text([` ${right}`, wrong].filter(Boolean).join(' '))),
  );
  const by = byline && (/^by\b/i.test(byline) ? byline : `By ${byline}`);
  const above = [
    heading(2, headline.trim() || '—'),
    ...corrected,
    ...(by ? [paragraph(text(by, 'emphasis'))] : []),
  ];
  const linked = linkedManuscript(briefing, document, { extension: 'md', footnotes });
  const manuscript = withDateline({ ...linked, blocks: writableBlocks(linked.blocks) }, briefing);
  const body = manuscriptToMarkdown(manuscript, { under: 2 });
  return [markdownOf(...above), body, ...(stated.length > 0 ? [markdownOf(...stated)] : [])].filter(
    (part) => part !== '',
  );
}

/** The place and day that it opens with stand at the beginning of the first paragraph. */
function withDateline(manuscript: Manuscript, { dateline }: Briefing): Manuscript {
  if (!dateline) return manuscript;
  const [first, ...rest] = manuscript.blocks;
  const blocks: Block[] =
    first?.type === 'paragraph'
      ? [{ ...first, content: [text(`${dateline} — `), ...first.content] }, ...rest]
      : [paragraph(text(dateline)), ...manuscript.blocks];
  return { ...manuscript, blocks };
}

/**
 * Headings without gaps below the headline; of pictures, which are in no file of text, the words
 * and the address that they came from.
 */
function writableBlocks(blocks: readonly Block[]): Block[] {
  const levels = outlineLevels(blocks, 0);
  return blocks.map((block, index): Block => {
    if (block.type === 'heading') return { ...block, level: (levels.get(index) ?? 1) as 1 | 2 | 3 };
    if (block.type !== 'image') return block;
    const { source: _bytes, ...words } = block;
    return words;
  });
}

const markdownOf = (...blocks: Block[]): string => manuscriptToMarkdown({ version: 1, blocks });

const text = (words: string, mark?: Mark): Inline & { type: 'text' } => ({
  type: 'text',
  text: words,
  ...(mark && { marks: [mark] }),
});
const paragraph = (...content: Inline[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content,
});
const heading = (level: 1 | 2, words: string): Block => ({
  type: 'heading',
  level,
  content: [text(words)],
});
