import type { IsoDate } from '../dates/iso-date.ts';
import type { NumberingRule } from './numbering-rule.ts';

/** The year of volumes in which a day lies, where a volume begins on `begins` ("09-01"). */
export function volumeYear(date: IsoDate, begins: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) < begins ? year - 1 : year;
}

/** The volume in which a day lies; null where the rule does not go by days. */
export function volumeOfDay({ volume }: NumberingRule, date: IsoDate): number | null {
  if (volume.by !== 'year') return null;
  return volume.volume + volumeYear(date, volume.begins) - volume.year;
}

/** The volume in which a running number lies; null where the rule does not go by numbers. */
export function volumeOfNumber({ volume, counts }: NumberingRule, number: number): number | null {
  if (volume.by !== 'numbers' || counts !== 'running') return null;
  return volume.volume + Math.floor((number - volume.number) / volume.numbers);
}
