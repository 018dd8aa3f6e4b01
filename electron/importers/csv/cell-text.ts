import type { EntryText } from '../entries/entry.ts';

const html =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|table|blockquote|br|body|article|span|em|strong|a\s)[^<>]{0,500}>/i;
const markdown =
  /^#{1,6} \S|\[[^\]\n]{1,300}\](?:\([^)\s]{1,2000}\)|\[[^\]\n]{0,300}\])|\*\*[^*\s][^*\n]{0,300}\*\*|^ {0,3}(?:[-*+]|>) \S|^```/m;

/** A cell says by its head, else by its marks, how it is written. */
export function cellText(cell: string, head: string): EntryText {
  if (/html/i.test(head)) return { form: 'html', text: cell };
  if (/markdown|(?<![a-z])md(?![a-z])/i.test(head)) return { form: 'markdown', text: cell };
  const form = html.test(cell) ? 'html' : markdown.test(cell) ? 'markdown' : 'plain';
  return { form, text: cell };
}
