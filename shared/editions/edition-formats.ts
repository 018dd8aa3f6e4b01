import type { EditionFormatName } from './edition-options.ts';

/** Whom an edition is for; windows and help list them in this order. */
export const editionGroups = ['print', 'mail', 'web', 'reading', 'archives', 'agencies'] as const;
export type EditionGroup = (typeof editionGroups)[number];

export interface EditionFormat {
  readonly group: EditionGroup;
  readonly name: string;
  /** At the end of its files' names, without the first dot. */
  readonly extension: string;
  /** What it is for, in one line. */
  readonly purpose: string;
}

/** Every format that an issue can be written in. */
export const editionFormats: Readonly<Record<EditionFormatName, EditionFormat>> = {
  pdf: {
    group: 'print',
    name: 'PDF',
    extension: 'pdf',
    purpose: 'Pages for print and for keeping',
  },
  text: {
    group: 'mail',
    name: 'Plain text',
    extension: 'txt',
    purpose: 'The classic mail edition: contents, rules, numbered sources',
  },
  eml: {
    group: 'mail',
    name: 'Newsletter by mail',
    extension: 'eml',
    purpose: 'A message to send, as a page and as plain text in one',
  },
  html: {
    group: 'web',
    name: 'Web page',
    extension: 'html',
    purpose: 'One accessible file with nothing beside it',
  },
  epub: {
    group: 'reading',
    name: 'E-book',
    extension: 'epub',
    purpose: 'EPUB 3 for readers, phones and assistive technology',
  },
  docx: {
    group: 'reading',
    name: 'Word document',
    extension: 'docx',
    purpose: 'With styles and footnotes, for Word and others like it',
  },
  markdown: {
    group: 'reading',
    name: 'Markdown',
    extension: 'md',
    purpose: 'For site generators, notes and versions',
  },
  json: {
    group: 'archives',
    name: 'JSON',
    extension: 'json',
    purpose: 'Everything, in an open form that archives are rebuilt from',
  },
  bagit: {
    group: 'archives',
    name: 'Bag',
    extension: 'bag.zip',
    purpose: 'BagIt: texts, records and pictures with their digests',
  },
  marcxml: {
    group: 'archives',
    name: 'MARC record',
    extension: 'marc.xml',
    purpose: 'MARCXML for the catalogue of a library',
  },
  'dublin-core': {
    group: 'archives',
    name: 'Dublin Core record',
    extension: 'dc.xml',
    purpose: 'For repositories that harvest records',
  },
  atom: {
    group: 'web',
    name: 'Atom feed',
    extension: 'atom.xml',
    purpose: 'An entry a briefing, for feed readers',
  },
  'json-feed': {
    group: 'web',
    name: 'JSON Feed',
    extension: 'feed.json',
    purpose: 'The same, for programmes that read JSON',
  },
  ninjs: {
    group: 'agencies',
    name: 'ninjs',
    extension: 'ninjs.json',
    purpose: 'News in JSON, as IPTC has it',
  },
  'newsml-g2': {
    group: 'agencies',
    name: 'NewsML-G2',
    extension: 'newsml.xml',
    purpose: 'A package of news items, as IPTC has it',
  },
};

export const editionFormatNames = Object.keys(editionFormats) as readonly EditionFormatName[];

/** The formats of a group, in the order of the table. */
export const formatsOf = (group: EditionGroup): readonly EditionFormatName[] =>
  editionFormatNames.filter((name) => editionFormats[name].group === group);
