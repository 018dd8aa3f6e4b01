import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { type IssueDateReading, readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { inFigures } from '../../../shared/issues/read-numbering.ts';
import type { FrontMatter } from './front-matter.ts';

/** How far each place is believed: what is filled in by hand, what names, what leads there. */
const FIELD = 0.95;
const TITLE = 0.8;
const ADDRESS = 0.7;

const names: readonly [WitnessedField, readonly string[]][] = [
  ['publication', ['publication', 'newsletter', 'journal', 'series']],
  ['volume', ['volume', 'vol']],
  ['number', ['issue', 'number', 'issue-number', 'no']],
];

/** What front matter says of the issue: field by field, in its title, in its address. */
export function fieldWitnesses(fields: FrontMatter['fields']): Witness[] {
  const one = (...keys: readonly string[]) =>
    keys.map((key) => fields.get(key)?.[0]?.trim().replace(/\s+/g, ' ')).find(Boolean);
  const title = one('title');
  const inTitle = title ? readMastheadLine(title) : null;
  const said: [WitnessedField, string | null | undefined, string, number][] = [
    ...names.map(
      ([field, keys]) =>
        [field, asPrinted(field, one(...keys)), 'front matter', FIELD] as [
          WitnessedField,
          string | undefined,
          string,
          number,
        ],
    ),
    ['publication', inTitle?.publication, 'title', TITLE],
    ['volume', inTitle?.volume, 'title', TITLE],
    ['number', inTitle?.number, 'title', TITLE],
    ['date', dateIn(one('date', 'issue-date', 'published', 'pubdate')), 'front matter', FIELD],
    ['date', exact(inTitle?.date ?? null), 'title', TITLE],
    ['date', dateIn(one('permalink', 'url', 'canonical-url')), 'address', ADDRESS],
  ];
  return said.flatMap(([field, value, source, confidence]) =>
    value ? [{ field, value: value.slice(0, 200), source, confidence }] : [],
  );
}

const asPrinted = (field: WitnessedField, value: string | undefined): string | undefined =>
  field === 'publication' ? value : value && inFigures(value.replace(/^#\s*/, ''));

const dateIn = (text: string | undefined): string | null =>
  text ? exact(readIssueDate(text)) : null;

const exact = (read: IssueDateReading | null): string | null =>
  read?.date ? knownPart(read.date, read.precision) : null;
