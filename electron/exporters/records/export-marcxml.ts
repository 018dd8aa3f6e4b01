import { passed } from '../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { documentDay } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { headlinesOf } from '../headlines-of.ts';
import { issueChecks } from '../issue-checks.ts';
import { issueKeywords } from '../issue-keywords.ts';
import { issueNumbering } from '../issue-lines.ts';
import { printedDate } from '../printed-date.ts';
import { primaryLanguage, printedWords } from '../printed-words.ts';
import { stableId } from '../stable-id.ts';
import { correctionNotes } from '../stated-corrections.ts';
import { type Xml, xml, xmlDocument } from '../xml/xml.ts';

/** A record of the issue in MARC 21, as libraries exchange it (MARCXML). */
export const exportMarcxml = ({ document }: ExportInput<'marcxml'>): ExportedIssue => ({
  bytes: new TextEncoder().encode(marcxml(document)),
  pages: null,
  checks: [
    passed('structure', 'A record of MARC 21 for a part of a serial.'),
    ...issueChecks(document, null),
  ],
});

export function marcxml(document: IssueDocument): string {
  const { publication, issue, briefings } = document;
  const words = printedWords(publication.language);
  const numbering = issueNumbering(issue, words.volume, words.number);
  const day = printedDate(issue, publication);
  const record = xml(
    'record',
    { xmlns: 'http://www.loc.gov/MARC21/slim' },
    // A new record of language material that is a part of a serial, in full, in Unicode, its fields
    // without the signs that ISBD puts between them.
    xml('leader', {}, '00000nab a2200000 c 4500'),
    control('001', stableId('issue', issue.id)),
    control('008', fixedField(document)),
    field('245', '00', {
      a: publication.title,
      b: issue.title,
      n: numbering,
      c: publication.publisher,
    }),
    field('264', ' 1', { b: publication.publisher, c: day ?? issue.date }),
    field('336', '  ', { a: 'text', b: 'txt', 2: 'rdacontent' }),
    field('337', '  ', { a: 'computer', b: 'c', 2: 'rdamedia' }),
    field('338', '  ', { a: 'online resource', b: 'cr', 2: 'rdacarrier' }),
    correctionNotes(document).map((note) => field('500', '  ', { a: note })),
    field('505', '0 ', { a: headlinesOf(briefings).join(' -- ') }),
    issueKeywords(document).map((topic) => field('653', '  ', { a: topic })),
    field('773', '0 ', {
      t: publication.title,
      g: [numbering, day].filter(Boolean).join(', '),
      x: publication.issn,
    }),
  );
  return xmlDocument(record);
}

const control = (tag: string, value: string): Xml => xml('controlfield', { tag }, value);

/** A field with those of its parts that are known; nothing where none is. */
function field(
  tag: string,
  indicators: string,
  parts: Readonly<Record<string, string | null | undefined>>,
): Xml | null {
  const known = Object.entries(parts).filter(([, value]) => value);
  if (known.length === 0) return null;
  // Figures would come first as keys; the codes of a field are told by letters, then by figures.
  const inOrder = [...known].sort(
    ([one], [other]) => Number(/\d/.test(one)) - Number(/\d/.test(other)),
  );
  return xml(
    'datafield',
    { tag, ind1: indicators[0] ?? ' ', ind2: indicators[1] ?? ' ' },
    inOrder.map(([code, value]) => xml('subfield', { code }, value)),
  );
}

/** Forty signs whose places say what they mean: day of the record, year, language. */
function fixedField(document: IssueDocument): string {
  const day = documentDay(document).replaceAll('-', '').slice(2);
  const year = document.issue.date?.slice(0, 4);
  const language = marcLanguages[primaryLanguage(document.publication.language)] ?? 'und';
  const dates = year ? `s${year}    ` : 'nuuuuuuuu';
  return `${day}${dates}xx ${' '.repeat(17)}${language} d`;
}

/** MARC has codes of its own for languages; `und` where we know none. */
const marcLanguages: Readonly<Record<string, string>> = {
  ar: 'ara',
  az: 'aze',
  be: 'bel',
  de: 'ger',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fre',
  hy: 'arm',
  it: 'ita',
  ka: 'geo',
  kk: 'kaz',
  lt: 'lit',
  lv: 'lav',
  nl: 'dut',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  uz: 'uzb',
  zh: 'chi',
};
