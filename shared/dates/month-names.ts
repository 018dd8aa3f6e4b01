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

const byName: ReadonlyMap<string, number> = new Map(Object.entries(names));

/** The month that an English name or abbreviation stands for; "may" and "march" are no months. */
export function monthNumber(name: string): number | undefined {
  const first = name.charCodeAt(0);
  if (first < 65 || first > 90) return undefined;
  return byName.get(name.toLowerCase());
}
