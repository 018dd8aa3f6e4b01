const names: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  febr: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Their names and abbreviations in small letters. */
export const englishMonths: readonly string[] = Object.keys(names);

const byName: ReadonlyMap<string, number> = new Map(Object.entries(names));

/** The month that an English name or abbreviation stands for; "may" and "march" are no months. */
export function monthNumber(name: string): number | undefined {
  const first = name.charCodeAt(0);
  if (first < 65 || first > 90) return undefined;
  return byName.get(name.toLowerCase());
}

/**
 * Months as other languages write them behind a day, January first: in the case that the date
 * demands, and with the capital or small letter that its spelling demands.
 */
const BEHIND_DAYS: Readonly<Record<string, string>> = {
  german:
    'Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
  french:
    'janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre',
  spanish:
    'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  russian: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ukrainian:
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  polish:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  turkish: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
};

const behindDays: ReadonlyMap<string, number> = new Map(
  Object.values(BEHIND_DAYS).flatMap((year) =>
    year
      .split(' ')
      .flatMap((month, index) => month.split('|').map((name) => [name, index + 1] as const)),
  ),
);

/** The month that stands behind a day, in English or another language of the press. */
export function monthNumberBehindDay(name: string): number | undefined {
  return monthNumber(name) ?? behindDays.get(name.normalize('NFC'));
}
