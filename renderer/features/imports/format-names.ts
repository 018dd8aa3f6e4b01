import { say } from '../../wording/say.ts';

const names: Readonly<Record<string, string>> = {
  text: say('Text'),
  markdown: say('Markdown'),
  html: 'HTML',
  'restructured-text': 'reStructuredText',
  docx: say('Word'),
  odt: 'OpenDocument',
  rtf: 'RTF',
  pdf: 'PDF',
  epub: 'EPUB',
  mail: say('Mail'),
  mbox: say('Mailbox'),
  feed: say('Feed'),
  wxr: 'WordPress',
  ghost: say('Ghost'),
  warc: say('Web archive'),
  csv: say('Table'),
  zip: 'ZIP',
};

/** A format as a person calls it, by the id of its importer; an unknown id is shown as it is. */
export const formatName = (format: string | null): string =>
  format === null ? say('Not read') : (names[format] ?? format.replaceAll('-', ' '));
