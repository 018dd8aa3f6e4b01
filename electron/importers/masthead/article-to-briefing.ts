import type { BriefingDraft } from '../../../shared/issues/issue-draft.ts';
import { openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';
import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { PictureKeeper } from '../document/picture-keeper.ts';

/** The head of an article: what stands over its text, in the order in which it is written. */
const head =
  /^\s*(?:<p class="kicker">(?<section>[^<]*)<\/p>)?<h2[^>]*>(?<headline>[^<]*)<\/h2>(?:<p class="corrected">[^<]*<a [^>]*>[^<]*<\/a><\/p>)*(?:<p class="byline">(?<byline>[^<]*)<\/p>)?/;
const dateline = /^<p><span class="dateline">(?<dateline>[^<]*)<\/span>(?:<\/p>| — )/;

/** An article of a page that this programme wrote; null for one that it did not. */
export function articleToBriefing(article: string, pictures: PictureKeeper): BriefingDraft | null {
  const over = head.exec(article);
  if (!over) return null;
  const rest = article.slice(over[0].length);
  const opening = dateline.exec(rest);
  const runsIn = opening?.[0].endsWith('— ') ? '<p>' : '';
  const text = opening ? runsIn + rest.slice(opening[0].length) : rest;
  const { section, headline = '', byline } = over.groups ?? {};
  return {
    headline: headline === '—' ? '' : wordsOf(headline).slice(0, 500),
    section: section ? wordsOf(section).slice(0, 100) : null,
    byline: byline ? wordsOf(byline).slice(0, 300) : null,
    dateline: opening ? wordsOf(opening.groups?.dateline ?? '').slice(0, 300) : null,
    manuscript: normaliseManuscript(htmlToManuscript(asWritten(text, pictures))),
  };
}

const wordsOf = (html: string): string => projectManuscript(htmlToManuscript(html)).text;

/** The export's markup as the manuscript's own codec would have written it. */
const asWritten = (html: string, pictures: PictureKeeper): string =>
  html
    .replace(
      /<(\/?)h([3-6])(?=[\s>])/g,
      (_, slash: string, level: string) => `<${slash}h${Math.min(Number(level) - 2, 3)}`,
    )
    .replace(/<a class="reference"[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(
      /<figure class="quotation"><blockquote>([\s\S]*?)<\/blockquote>(?:<figcaption>— ([\s\S]*?)<\/figcaption>)?<\/figure>/g,
      quotation,
    )
    .replace(/<small>/g, '<small class="credit">')
    .replace(/<p class="missing">[^<]*?\. ([^<]*)<\/p>/g, (_, words: string) =>
      openTag('img', { alt: wordsOf(words) }),
    )
    .replace(/<thead>[\s\S]*?<\/thead>/g, (cells) => cells.replace(/<(\/?)td(?=[\s>])/g, '<$1th'))
    .replace(
      /<img src="data:image\/\w{1,10};base64,([^"]*)" alt="([^"]*)">/g,
      (_, data: string, words: string) =>
        openTag('img', {
          alt: wordsOf(words),
          'data-source': pictures.keep(Buffer.from(data, 'base64')) ?? undefined,
        }),
    );

const quotation = (_: string, words: string, attribution: string | undefined): string =>
  `<blockquote>${words}${attribution ? `<footer>${attribution}</footer>` : ''}</blockquote>`;
