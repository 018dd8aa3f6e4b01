/** A mark that opens and one that closes, with the space that the language wants within them. */
export interface QuotePair {
  readonly open: string;
  readonly close: string;
}

/** What print in a language is used to. */
export interface Customs {
  /** What `"` becomes: outside, and within another quotation. */
  readonly quotes: readonly [outer: QuotePair, inner: QuotePair];
  /** What `'` opens; null where it is only ever an apostrophe. */
  readonly single: QuotePair | null;
  /** What two hyphens become, and one between spaces. */
  readonly dash: '–' | '—';
  /** Whether a line may not begin with the dash. */
  readonly bindsDash: boolean;
  /** The space that these signs want before them. */
  readonly spaceBefore: Readonly<Record<string, string>>;
  /** Of those, the signs before which the space is put where none was typed. */
  readonly alwaysSpaced: string;
  /** Words of one letter that may not end a line; in lower case. */
  readonly shortWords: string;
  /** Abbreviations that stay with the number after them, without their point. */
  readonly beforeNumbers: readonly string[];
  /** Words that begin with an apostrophe. */
  readonly elisions: readonly string[];
}

export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_NO_BREAK_SPACE = '\u202f';
export const APOSTROPHE = '’';

const pair = (open: string, close: string): QuotePair => ({ open, close });

const curly = pair('“', '”');
const singleCurly = pair('‘', '’');
const guillemets = pair('«', '»');
const low = pair('„', '“');

const english: Customs = {
  quotes: [curly, singleCurly],
  single: singleCurly,
  dash: '—',
  bindsDash: false,
  spaceBefore: {},
  alwaysSpaced: '',
  shortWords: '',
  beforeNumbers: ['No', 'Nos', 'p', 'pp', 'vol', 'Vol', 'ch', 'fig', 'Fig'],
  elisions: ['tis', 'twas', 'em', 'til', 'n'],
};

/** Without customs of their own, languages are written with curly marks and spaced en dashes. */
const common: Customs = {
  ...english,
  single: null,
  dash: '–',
  beforeNumbers: ['No', 'p', 'pp', 'vol'],
  elisions: [],
};

const frenchCanadian: Customs = {
  ...common,
  quotes: [pair(`«${NO_BREAK_SPACE}`, `${NO_BREAK_SPACE}»`), curly],
  spaceBefore: { ':': NO_BREAK_SPACE, '»': NO_BREAK_SPACE, '%': NO_BREAK_SPACE },
  beforeNumbers: ['p', 'pp', 'vol', 't', 'fig', 'chap'],
};

const french: Customs = {
  ...frenchCanadian,
  quotes: [pair(`«${NARROW_NO_BREAK_SPACE}`, `${NARROW_NO_BREAK_SPACE}»`), curly],
  spaceBefore: {
    ...frenchCanadian.spaceBefore,
    '»': NARROW_NO_BREAK_SPACE,
    ';': NARROW_NO_BREAK_SPACE,
    '!': NARROW_NO_BREAK_SPACE,
    '?': NARROW_NO_BREAK_SPACE,
  },
  alwaysSpaced: ';!?',
};

const german: Customs = {
  ...common,
  quotes: [low, pair('‚', '‘')],
  beforeNumbers: ['Nr', 'S', 'Bd', 'Abb', 'Kap', 'Art', 'Abs'],
};

const russian: Customs = {
  ...common,
  quotes: [guillemets, low],
  dash: '—',
  bindsDash: true,
  shortWords: 'авиксуоя',
  beforeNumbers: ['с', 'стр', 'т', 'гл', 'рис', 'ст'],
};

const byLanguage: Readonly<Record<string, Customs>> = {
  en: english,
  'en-us': english,
  'en-ca': english,
  'en-gb': { ...english, dash: '–' },
  'en-ie': { ...english, dash: '–' },
  'en-au': { ...english, dash: '–' },
  'en-nz': { ...english, dash: '–' },
  fr: french,
  'fr-ca': frenchCanadian,
  'fr-ch': { ...french, quotes: [french.quotes[0], pair('‹', '›')] },
  de: german,
  'de-ch': { ...german, quotes: [guillemets, pair('‹', '›')] },
  ru: russian,
  uk: { ...russian, shortWords: 'авійозуя', beforeNumbers: ['с', 'стор', 'т', 'гл', 'рис', 'ст'] },
  pl: {
    ...common,
    quotes: [pair('„', '”'), guillemets],
    shortWords: 'aiouwz',
    beforeNumbers: ['nr', 's', 't', 'rozdz', 'rys', 'art'],
  },
  es: {
    ...common,
    quotes: [guillemets, curly],
    dash: '—',
    beforeNumbers: ['p', 'pp', 'pág', 'vol', 'núm', 'art'],
  },
  it: {
    ...common,
    quotes: [guillemets, curly],
    beforeNumbers: ['p', 'pp', 'pag', 'vol', 'art'],
  },
  nl: {
    ...common,
    single: singleCurly,
    beforeNumbers: ['nr', 'p', 'blz', 'art'],
    elisions: ['s', 't', 'n', 'm', 'k'],
  },
  sv: { ...common, quotes: [pair('”', '”'), pair('’', '’')], beforeNumbers: ['nr', 's', 'kap'] },
  cs: {
    ...common,
    quotes: [low, pair('‚', '‘')],
    shortWords: 'ksvzouai',
    beforeNumbers: ['č', 's', 'str', 'sv', 'čl'],
  },
};

/** By a tag of language ("fr-CA"): the most exact entry there is. */
export function customsOf(language: string): Customs {
  const tag = language.toLowerCase().replaceAll('_', '-');
  const [primary = ''] = tag.split('-');
  return byLanguage[tag] ?? byLanguage[primary] ?? common;
}
