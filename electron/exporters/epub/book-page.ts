import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { element, type Markup, render } from '../html/markup.ts';
import { writingDirection } from '../printed-words.ts';
import { xhtmlOf, xmlDocument } from '../xml/xml.ts';

/** A page of the book as XHTML, around a `body`. */
export function bookPage(
  { publication: { language } }: IssueDocument,
  title: string,
  body: Markup,
): string {
  const page = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: writingDirection(language),
    },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'e-book.css' }),
    ),
    body,
  );
  return xmlDocument(xhtmlOf(render(page))).replace('?>\n', '?>\n<!DOCTYPE html>\n');
}
