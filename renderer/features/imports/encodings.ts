const encodings: readonly (readonly [string, string])[] = [
  ['utf-8', ''],
  ['windows-1252', 'Western European (Windows)'],
  ['iso-8859-1', 'Western European (ISO)'],
  ['iso-8859-15', 'Western European with the euro (ISO)'],
  ['macintosh', 'Western European (Macintosh)'],
  ['cp437', 'Western European (DOS)'],
  ['windows-1250', 'Central European (Windows)'],
  ['iso-8859-2', 'Central European (ISO)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['koi8-u', 'Cyrillic (KOI8-U)'],
  ['iso-8859-5', 'Cyrillic (ISO)'],
  ['cp866', 'Cyrillic (DOS)'],
  ['windows-1253', 'Greek (Windows)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1257', 'Baltic (Windows)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['utf-16le', 'low byte first'],
  ['utf-16be', 'high byte first'],
];

/** "UTF-8", "windows-1252": as one writes it. */
export const encodingName = (encoding: string): string => encoding.replace(/^utf/i, 'UTF');

/** Encodings to choose from, with the one that a file was read in, whatever it is. */
export function encodingOptions(current: string): { value: string; label: string }[] {
  const known = encodings.map(([value, script]) => {
    return { value, label: [encodingName(value), script].filter(Boolean).join(': ') };
  });
  return known.some(({ value }) => value === current)
    ? known
    : [{ value: current, label: encodingName(current) }, ...known];
}
