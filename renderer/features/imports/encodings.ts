import { say } from '../../wording/say.ts';

const encodings: readonly (readonly [string, string])[] = [
  ['utf-8', ''],
  ['windows-1252', say('Western European (Windows)')],
  ['iso-8859-1', say('Western European (ISO)')],
  ['iso-8859-15', say('Western European with the euro (ISO)')],
  ['macintosh', say('Western European (Macintosh)')],
  ['cp437', say('Western European (DOS)')],
  ['windows-1250', say('Central European (Windows)')],
  ['iso-8859-2', say('Central European (ISO)')],
  ['windows-1251', say('Cyrillic (Windows)')],
  ['koi8-r', say('Cyrillic (KOI8-R)')],
  ['koi8-u', say('Cyrillic (KOI8-U)')],
  ['iso-8859-5', say('Cyrillic (ISO)')],
  ['cp866', say('Cyrillic (DOS)')],
  ['windows-1253', say('Greek (Windows)')],
  ['windows-1254', say('Turkish (Windows)')],
  ['windows-1257', say('Baltic (Windows)')],
  ['shift_jis', say('Japanese (Shift JIS)')],
  ['euc-jp', say('Japanese (EUC)')],
  ['gb18030', say('Chinese (GB 18030)')],
  ['big5', say('Chinese (Big5)')],
  ['utf-16le', say('low byte first')],
  ['utf-16be', say('high byte first')],
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
