import { dateSpanInWords } from './date-in-words.ts';
import type { ReferenceReading } from './reading.ts';

/** What a reference says of the issue that it means: "the Monitor, volume 6, Friday, 28 July 2000". */
export function referenceInWords(reference: ReferenceReading): string {
  const { publication, volume, number, title, locator, note, address } = reference;
  const dates = (reference.resolved ?? reference.dates).map(dateSpanInWords);
  const parts = [
    publication,
    volume && `volume ${volume}`,
    number && `number ${reference.numbers?.join(', ') ?? number}`,
    title && `“${title}”`,
    ...dates,
    locator,
    note,
    address,
  ];
  return parts.filter(Boolean).join(', ');
}
