import type { ReferenceReading } from '../../shared/citations/reading.ts';
import { say } from '../wording/say.ts';
import { dateSpanInWords } from './date-words.ts';

/** What a reference says of the issue that it means: "the Monitor, volume 6, Friday, 28 July 2000". */
export function referenceInWords(reference: ReferenceReading): string {
  const { publication, volume, number, title, locator, note, address } = reference;
  const dates = (reference.resolved ?? reference.dates).map(dateSpanInWords);
  const parts = [
    publication,
    volume && say('volume {volume}', { volume }),
    number && say('number {number}', { number: reference.numbers?.join(', ') ?? number }),
    title && say('“{title}”', { title }),
    ...dates,
    locator,
    note,
    address,
  ];
  return parts.filter(Boolean).join(', ');
}
