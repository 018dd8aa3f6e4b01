import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';

const countries = new Intl.DisplayNames(locale(), { type: 'region', fallback: 'none' });
const languages = new Intl.DisplayNames(locale(), { type: 'language', fallback: 'none' });

/** "Georgia" for "GE"; the code itself where it has no name. */
export const countryName = (code: string): string => countries.of(code) ?? code;

/** "Georgian" for "ka"; nothing for what is no language. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? '';
  } catch {
    return '';
  }
}

/** Codes that ISO keeps for use by others, or that stand for no one country. */
const NO_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
]);
/** Codes that were given up: names of former countries, or second codes of present ones. */
const FORMER = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'DY',
  'FX',
  'HV',
  'NH',
  'NT',
  'RH',
  'SU',
  'TP',
  'UK',
  'VD',
  'YD',
  'YU',
  'ZR',
  'CQ',
]);

/** Every country by its name, with none before them. */
export const countryOptions: readonly { readonly value: string; readonly label: string }[] = [
  { value: '', label: say('not known, or none') },
  ...allCodes()
    .flatMap((code) => {
      const label = countries.of(code);
      return label && !NO_COUNTRIES.has(code) && !FORMER.has(code) ? [{ value: code, label }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale())),
];

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
