import type { EditionGroup } from '../../../shared/editions/edition-formats.ts';
import type { EditionFormatName, ExportOptions } from '../../../shared/editions/edition-options.ts';
import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import type { PublicationEdition } from '../../../shared/editions/publication-edition.ts';
import type { CheckName } from '../../../shared/editions/validation.ts';
import { say, sayOf } from '../../wording/say.ts';

/** An edition as it can be ticked: a format in one of its forms. */
export interface EditionChoice {
  readonly id: string;
  readonly group: EditionGroup;
  readonly name: string;
  readonly meaning: string;
  readonly options: ExportOptions;
}

/** An edition of the whole publication as it can be ticked beside those of an issue. */
export interface PublicationChoice {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly edition: PublicationEdition;
}

export const publicationGroup = say('The publication');

export const publicationChoices: readonly PublicationChoice[] = [
  {
    id: 'volume-of-year',
    name: say('Bound volume of the year'),
    meaning: say('This issue and the published ones of its year in one PDF, with one index.'),
    edition: { form: 'volume', by: 'year' },
  },
  {
    id: 'volume-by-number',
    name: say('Bound volume by its number'),
    meaning: say('The same for all issues that have its volume number.'),
    edition: { form: 'volume', by: 'volume' },
  },
  {
    id: 'site',
    name: say('Web archive'),
    meaning: say('Brought up to date where it was last written, else beside the other files.'),
    edition: { form: 'site' },
  },
];

/** The choice that this edition of a publication is. */
export const publicationChoiceOf = (edition: PublicationEdition): PublicationChoice | undefined =>
  publicationChoices.find(
    (it) =>
      it.edition.form === edition.form &&
      (it.edition.form !== 'volume' || edition.form !== 'volume' || it.edition.by === edition.by),
  );

export const groupNames: Readonly<Record<EditionGroup, string>> = {
  print: sayOf('a group of editions', 'Print'),
  mail: sayOf('a group of editions', 'Mail'),
  web: sayOf('a group of editions', 'Web'),
  reading: sayOf('a group of editions', 'Reading'),
  archives: sayOf('a group of editions', 'Archives'),
  agencies: sayOf('a group of editions', 'Agencies'),
};

/** Every edition in the order in which it is offered. */
export const editionChoices: readonly EditionChoice[] = [
  {
    id: 'pdf-archive',
    group: 'print',
    name: say('PDF for archives and print'),
    meaning: say('PDF/A-2a: everything inside the file, readable in decades.'),
    options: { format: 'pdf', standard: 'a-2a' },
  },
  {
    id: 'pdf-manuscript',
    group: 'print',
    name: say('PDF with its manuscript'),
    meaning: say('PDF/A-3a: the same, with the texts as data inside the file.'),
    options: { format: 'pdf', standard: 'a-3a' },
  },
  {
    id: 'pdf-press',
    group: 'print',
    name: say('PDF for a press'),
    meaning: say('PDF/X-4 for one black ink, without links.'),
    options: { format: 'pdf', standard: 'x-4' },
  },
  {
    id: 'pdf-accessible',
    group: 'print',
    name: say('PDF for assistive technology'),
    meaning: say('PDF/UA-1: tagged throughout for screen readers.'),
    options: { format: 'pdf', standard: 'ua-1' },
  },
  {
    id: 'eml',
    group: 'mail',
    name: say('Newsletter by mail'),
    meaning: say('A message that is ready to be sent, as a page and as plain text in one.'),
    options: { format: 'eml', from: '', sources: 'numbered' },
  },
  {
    id: 'text',
    group: 'mail',
    name: say('Plain text'),
    meaning: say('Wrapped lines, contents, rules, sources numbered below each briefing.'),
    options: { format: 'text', width: 72, sources: 'numbered' },
  },
  {
    id: 'html',
    group: 'web',
    name: say('Web page'),
    meaning: say('One HTML file with nothing beside it, which also prints well.'),
    options: { format: 'html' },
  },
  {
    id: 'atom',
    group: 'web',
    name: say('Atom feed'),
    meaning: say('An entry a briefing, for feed readers.'),
    options: { format: 'atom' },
  },
  {
    id: 'json-feed',
    group: 'web',
    name: 'JSON Feed',
    meaning: say('The same, for programmes that read JSON.'),
    options: { format: 'json-feed' },
  },
  {
    id: 'epub',
    group: 'reading',
    name: say('E-book'),
    meaning: say('EPUB 3 for readers, phones and assistive technology.'),
    options: { format: 'epub' },
  },
  {
    id: 'docx',
    group: 'reading',
    name: say('Word document'),
    meaning: say('With styles, footnotes and an outline.'),
    options: { format: 'docx' },
  },
  {
    id: 'markdown',
    group: 'reading',
    name: say('Markdown'),
    meaning: say('For site generators, notes and versions.'),
    options: { format: 'markdown' },
  },
  {
    id: 'json',
    group: 'archives',
    name: 'JSON',
    meaning: say('Everything, in an open form that archives are rebuilt from.'),
    options: { format: 'json' },
  },
  {
    id: 'bagit',
    group: 'archives',
    name: say('Bag'),
    meaning: say('BagIt: texts, records and pictures with their digests.'),
    options: { format: 'bagit' },
  },
  {
    id: 'marcxml',
    group: 'archives',
    name: say('MARC record'),
    meaning: say('For the catalogue of a library.'),
    options: { format: 'marcxml' },
  },
  {
    id: 'dublin-core',
    group: 'archives',
    name: say('Dublin Core record'),
    meaning: say('For repositories that harvest records.'),
    options: { format: 'dublin-core' },
  },
  {
    id: 'ninjs',
    group: 'agencies',
    name: 'ninjs',
    meaning: say('News in JSON, as IPTC has it.'),
    options: { format: 'ninjs' },
  },
  {
    id: 'newsml-g2',
    group: 'agencies',
    name: 'NewsML-G2',
    meaning: say('A package of news items, as IPTC has it.'),
    options: { format: 'newsml-g2' },
  },
];

/** The choice that these options are; that of their format where they are a variety of it. */
export const choiceOf = (options: ExportOptions): EditionChoice | undefined =>
  editionChoices.find(
    (it) =>
      it.options.format === options.format &&
      (it.options.format !== 'pdf' ||
        options.format !== 'pdf' ||
        it.options.standard === options.standard),
  ) ?? editionChoices.find((it) => it.options.format === options.format);

/** What the editions of a list are called, in its order. */
export const namesOf = ({
  editions,
  ofPublication,
}: Pick<ExportRecipe, 'editions' | 'ofPublication'>): string[] => [
  ...editions.map((options) => choiceOf(options)?.name ?? options.format),
  ...ofPublication.map((edition) => publicationChoiceOf(edition)?.name ?? edition.form),
];

const publicationNames: Readonly<Record<string, string>> = {
  volume: say('Bound volume'),
  site: say('Web archive'),
};

export const editionName = (format: string): string =>
  publicationNames[format] ??
  editionChoices.find(({ options }) => options.format === (format as EditionFormatName))?.name ??
  format;

export const checkTitles: Readonly<Record<CheckName, string>> = {
  structure: sayOf('what an export was examined for', 'Structure'),
  content: sayOf('what an export was examined for', 'Content'),
  'alternative-texts': say('Alternative texts'),
  pictures: sayOf('what an export was examined for', 'Pictures'),
  links: sayOf('what an export was examined for', 'Links'),
  metadata: say('Metadata'),
  fonts: sayOf('what an export was examined for', 'Fonts'),
  'page-layout': say('Layout'),
  colour: say('Colour'),
  files: sayOf('what an export was examined for', 'Files'),
};
