import { isXmlFile } from '../recognise-other-format.ts';

/** Where the page begins in a file, past a declaration, comments and strayed letters. */
const beginning = /<(?:!doctype\s+html|html|head|title|body)[\s>]/i;
const atTop = /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*){0,5}$/;
const SEARCHED = 8192;

/** 0 to 1: how surely a text is a web page, by its first thousands of letters. */
export function looksLikeHtml(opening: string): number {
  const start = opening.slice(0, SEARCHED).trimStart();
  const at = start.search(beginning);
  if (at === -1) return isMarkup(start) ? 0.9 : 0;
  if (atTop.test(start.slice(0, at).trimStart())) return 0.97;
  const bones = new Set(
    start
      .slice(at)
      .toLowerCase()
      .match(/<(?:html|head|title|body)[\s>]/g),
  );
  if (bones.size < 3) return isMarkup(start) ? 0.9 : 0;
  // A message may hold a page, and is a message all the same.
  return isMail(start) ? 0 : 0.9;
}

/** What stands before the page: a letter that strayed in. */
export function linesBeforePage(text: string): number {
  const at = text.slice(0, SEARCHED).search(/<!--|<(?:!doctype\s+html|html|head|title|body)[\s>]/i);
  return at <= 0 ? 0 : text.slice(0, at).split('\n').length - 1;
}

const isMail = (start: string): boolean =>
  /^(?:From \S+ |(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2})/.test(start);

/** Begun with a tag and made of tags; Markdown has some too, but headings of its own beside them. */
const isMarkup = (start: string): boolean =>
  /^<[a-z!][^<]{0,500}[\s>]/i.test(start) &&
  !isXmlFile(start) &&
  !/^#{1,6} |^[-*] |\]\(/m.test(start) &&
  (start.match(/<\/?[a-z][^<]{0,200}/gi)?.length ?? 0) >= 3;
