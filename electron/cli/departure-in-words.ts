import { weekdayNames } from '../../shared/dates/weekday.ts';
import type { Departure } from '../../shared/numbering/check-run.ts';

/** Where a run departs from its rule, as a sentence; `labelOf` names issues. */
export function departureInWords(found: Departure, labelOf: (id: string) => string): string {
  switch (found.kind) {
    case 'missing': {
      const { from, to, volume, year } = found;
      const numbers = from === to ? `No. ${from}` : `Nos. ${from} to ${to}`;
      const of = volume === null ? (year === null ? '' : ` of ${year}`) : ` of Vol. ${volume}`;
      return `${numbers}${of} ${from === to ? 'is' : 'are'} missing.`;
    }
    case 'doubled':
      return `${found.ids.map(labelOf).join(' and ')} bear one ${found.by}.`;
    case 'out-of-sequence':
      return `${labelOf(found.id)} is out of sequence.`;
    case 'gap': {
      const issues = found.likely === 1 ? 'One issue' : `${found.likely} issues`;
      return `${issues} may be missing between ${labelOf(found.before)} and ${labelOf(found.after)}.`;
    }
    case 'wrong-volume':
      return `${labelOf(found.id)}: by its ${found.by} it has ${volumeInWords(found.expected)}.`;
    case 'without-number':
      return `${labelOf(found.id)} has no number.`;
    case 'unusual-day':
      return `${labelOf(found.id)} is dated a ${weekdayNames[found.weekday]}.`;
  }
}

const volumeInWords = (volume: number | null): string =>
  volume === null ? 'no volume' : `Vol. ${volume}`;
