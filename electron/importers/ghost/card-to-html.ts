import { element, escapeText, openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';
import { manuscriptToHtml } from '../../../shared/manuscript/html-codec/manuscript-to-html.ts';
import { markdownToManuscript } from '../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';
import { isRecord, type JsonRecord, recordsIn, textAt } from '../json/json-record.ts';

/** A card by its name in either editor of Ghost; null for one that is not known. */
export function cardToHtml(name: string, card: JsonRecord): string | null {
  const text = (key: string) => textAt(card, key) ?? '';
  switch (name.replace(/^card-/, '')) {
    case 'html':
    case 'email':
    case 'email-cta':
      return text('html');
    case 'markdown':
      return manuscriptToHtml(markdownToManuscript(text('markdown')));
    case 'image':
      return figure(card, text('caption'));
    case 'gallery':
      return (
        recordsIn(card.images)
          .map((image) => figure(image, ''))
          .join('') + words(text('caption'))
      );
    case 'bookmark':
      return bookmark(card);
    case 'embed':
      return link(text('url'), text('url')) + words(text('caption'));
    case 'code':
    case 'codeblock':
      return element('pre', {}, escapeText(text('code'))) + words(text('caption'));
    case 'callout':
      return element('blockquote', {}, text('calloutText'));
    case 'toggle':
      return element('h4', {}, text('heading')) + words(text('content'));
    case 'header':
      return element('h2', {}, text('header')) + words(text('subheader'));
    case 'product':
      return element('h4', {}, text('productTitle')) + words(text('productDescription'));
    case 'button':
      return link(text('buttonUrl'), text('buttonText'));
    case 'audio':
    case 'video':
    case 'file':
      return (
        link(text('src'), text('title') || text('fileTitle') || text('fileName') || text('src')) +
        words(text('caption'))
      );
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'paywall':
    case 'signup':
    case 'call-to-action':
      return '';
    default:
      return null;
  }
}

const figure = (image: JsonRecord, caption: string): string =>
  element(
    'figure',
    {},
    openTag('img', { src: textAt(image, 'src') ?? '', alt: textAt(image, 'alt') ?? '' }) +
      (caption === '' ? '' : element('figcaption', {}, caption)),
  );

/** A link to a page with what it says of itself. */
function bookmark(card: JsonRecord): string {
  const metadata = isRecord(card.metadata) ? card.metadata : {};
  const url = textAt(card, 'url') ?? textAt(metadata, 'url') ?? '';
  const description = escapeText(textAt(metadata, 'description') ?? '');
  return (
    link(url, textAt(metadata, 'title') ?? url) +
    words(description) +
    words(textAt(card, 'caption') ?? '')
  );
}

const link = (address: string, label: string): string =>
  address === '' ? '' : element('p', {}, element('a', { href: address }, escapeText(label)));

const words = (html: string): string => (html === '' ? '' : element('p', {}, html));
