const names: Readonly<Record<string, string>> = {
  text: 'Text',
  markdown: 'Markdown',
  html: 'HTML',
  'restructured-text': 'reStructuredText',
  docx: 'Word',
  odt: 'OpenDocument',
  rtf: 'RTF',
  pdf: 'PDF',
  epub: 'EPUB',
  mail: 'Mail',
  mbox: 'Mailbox',
  feed: 'Feed',
  wxr: 'WordPress',
  ghost: 'Ghost',
  warc: 'Web archive',
  csv: 'Table',
  zip: 'ZIP',
};

/** A format as a person calls it, by the id of its importer; an unknown id is shown as it is. */
export const formatName = (format: string | null): string =>
  format === null ? 'Not read' : (names[format] ?? format.replaceAll('-', ' '));
