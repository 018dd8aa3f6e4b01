import {
  type FormerTitle,
  type PublicationDetails,
  publicationDetails,
} from '../../../shared/issues/publication.ts';
import { say } from '../../wording/say.ts';

/** The details of a publication as a person types them. */
export interface PublicationEntry {
  readonly title: string;
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly issn: string;
  readonly language: string;
  readonly dateOrder: PublicationDetails['dateOrder'];
  /** One a line. */
  readonly aliases: string;
  /** One a line: "The Old Quay Letter until 2000-12-31". */
  readonly formerTitles: string;
  /** The id of a publication, or nothing. */
  readonly continues: string;
}

export type PublicationEntryErrors = Partial<Record<keyof PublicationEntry, string>>;

export const emptyPublicationEntry: PublicationEntry = {
  title: '',
  shortTitle: '',
  subtitle: '',
  publisher: '',
  issn: '',
  language: 'en',
  dateOrder: 'month-first',
  aliases: '',
  formerTitles: '',
  continues: '',
};

export const publicationEntryOf = (details: PublicationDetails): PublicationEntry => ({
  title: details.title,
  shortTitle: details.shortTitle ?? '',
  subtitle: details.subtitle ?? '',
  publisher: details.publisher ?? '',
  issn: details.issn ?? '',
  language: details.language,
  dateOrder: details.dateOrder,
  aliases: details.aliases.join('\n'),
  formerTitles: details.formerTitles.map(formerTitleLine).join('\n'),
  continues: details.continues ?? '',
});

const formerTitleLine = ({ title, until }: FormerTitle): string =>
  until === null ? title : say('{title} until {until}', { title, until });

const complaints: PublicationEntryErrors = {
  title: say('A publication needs a title of at most 200 characters.'),
  shortTitle: say('At most 200 characters.'),
  subtitle: say('At most 300 characters.'),
  publisher: say('At most 200 characters.'),
  issn: say('An ISSN has four figures, a dash, and four more: 1234-567X.'),
  language: say('A language tag such as en, ru or en-GB.'),
  aliases: say('At most 200 characters a line.'),
  formerTitles: say('At most 200 characters a line; a day is written 2000-12-31.'),
};

/** What the archive takes, or what is wrong with it, field by field. */
export function readPublicationEntry(
  entry: PublicationEntry,
): { readonly details: PublicationDetails } | { readonly errors: PublicationEntryErrors } {
  const read = publicationDetails.safeParse({
    title: entry.title.trim(),
    shortTitle: entry.shortTitle.trim() || null,
    subtitle: entry.subtitle.trim() || null,
    publisher: entry.publisher.trim() || null,
    issn: entry.issn.trim().toUpperCase() || null,
    language: entry.language.trim(),
    dateOrder: entry.dateOrder,
    aliases: linesOf(entry.aliases),
    formerTitles: linesOf(entry.formerTitles).map(readFormerTitle),
    continues: entry.continues || null,
  });
  if (read.success) return { details: read.data };
  const wrong = read.error.issues.map(({ path }) => path[0] as keyof PublicationEntry);
  return { errors: Object.fromEntries(wrong.map((name) => [name, complaints[name]])) };
}

/** The day stands behind "until"; one that is none is refused by the archive's own rule. */
function readFormerTitle(line: string): FormerTitle {
  const dated = /^(.+?),?\s+until\s+([\d-]+)$/i.exec(line);
  return dated ? { title: dated[1] ?? '', until: dated[2] ?? '' } : { title: line, until: null };
}

/** The lines that say something, each once. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
