import type { DateSpan, Reading, ReadingContext } from '../../shared/citations/reading.ts';
import { recogniseCitations } from '../../shared/citations/recognise-citations.ts';

export const someIssue: ReadingContext = {
  issueDate: '2000-08-31',
  publicationNames: ['Harbour Daily Letter', 'HDL'],
  dateOrder: 'month-first',
};

/** What a text says, in one line a reading: "sources: AP + UPI 05-03 | Interfax 08-28..08-29". */
export function readCitations(text: string, context: Partial<ReadingContext> = {}): string[] {
  return recogniseCitations(text, { ...someIssue, ...context }).map(writeReading);
}

export function writeReading({ kind, groups, references }: Reading): string {
  const written = [
    ...groups.map(({ sources, dates }) =>
      [sources.map(({ name }) => name).join(' + '), writeSpans(dates)].filter(Boolean).join(' '),
    ),
    ...references.map(({ publication, dates, volume, number, numbers }) =>
      [
        `→ ${publication ?? '-'}`,
        writeSpans(dates),
        volume && `vol ${volume}`,
        number && `no ${(numbers ?? [number]).join(',')}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
  return `${kind}: ${written.join(' | ')}`;
}

export const writeSpans = (spans: readonly DateSpan[]): string =>
  spans.map(({ start, end }) => (start === end ? start : `${start}..${end}`)).join(',');
