import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { printedDate } from './printed-date.ts';
import { primaryLanguage } from './printed-words.ts';

/**
 * "Second edition, May 3, 2003.": which edition of its issue this is and when it came out, for the
 * imprint; an empty string in the first. One that is being made has no day yet.
 */
export function editionLine({ publication, edition }: IssueDocument): string {
  if (!edition) return '';
  const named = wordsByLanguage[primaryLanguage(publication.language)] ?? english;
  const date = edition.publishedAt?.slice(0, 10) ?? null;
  const day = printedDate({ date, datePrecision: 'day' }, publication);
  return `${[named(edition.number), day].filter(Boolean).join(', ')}.`;
}

const ordinals = ['Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];

const english = (number: number): string => {
  const ordinal = ordinals[number - 2];
  return ordinal ? `${ordinal} edition` : `Edition ${number}`;
};

const wordsByLanguage: Readonly<Record<string, (number: number) => string>> = {
  en: english,
  ar: (number) => `الطبعة ${number}`,
  de: (number) => `${number}. Auflage`,
  es: (number) => `${number}.ª edición`,
  fr: (number) => `${number}e édition`,
  he: (number) => `מהדורה ${number}`,
  ru: (number) => `Издание ${number}-е`,
  uk: (number) => `Видання ${number}`,
};
