import type { GrammarRemark } from './grammar-checker.ts';

/**
 * Rules that are wrong too often in the prose of a newsroom, or that are a matter of house style,
 * which has a sheet of its own. `npm run eval:proofreading` says how often each is met.
 */
const off: Readonly<Record<string, readonly string[]>> = {
  'the dictionaries do it, with the names of the archive': [
    'SpellCheck',
    'OrthographicConsistency',
    'MergeWords',
    'SplitWords',
    'Misspell',
  ],
  'headlines, datelines and lists are no sentences': [
    'SentenceCapitalization',
    'LongSentences',
    'UnclosedQuotes',
    'UseTitleCase',
  ],
  'a matter of typography': [
    'Spaces',
    'NoFrenchSpaces',
    'QuoteSpacing',
    'Dashes',
    'EllipsisLength',
    'UseEllipsisCharacter',
    'NumericRangeEnDash',
    'WrongApostrophe',
    'CommaFixes',
    'TransposedSpace',
    'FootInchMinuteSecondSymbols',
    'DegreesKelvinSymbol',
  ],
  'a matter of house style': [
    'SpelledNumbers',
    'AvoidContractions',
    'BoringWords',
    'FillerWords',
    'Hedging',
    'DiscourseMarkers',
    'Towards',
    'DotInitialisms',
    'CurrencyPlacement',
    'PluralDecades',
    'ExpandTimeShorthands',
    'ExpandPeople',
    'BlacklistWhitelist',
    'AvoidCurses',
    'Months',
    'OkToOkay',
  ],
  'names are not its affair': ['UpdatePlaceNames', 'WordPressDotcom', 'GoggleBrand'],
  'both ways of joining words are in use': [
    'DisjointPrefixes',
    'CompoundNouns',
    'OpenCompounds',
    'PhrasalVerbAsCompoundNoun',
    'Everyone',
  ],
  'more often wrong than right in press prose': [
    'MassNouns',
    'OxfordComma',
    'AvoidAndAlso',
    'ThatThan',
    'ToTwoToo',
    'WrongNegative',
    'RedundantFirsts',
    'DoToDueTo',
    'CondenseAllThe',
    'MissingPreposition',
    'QuantifierNumeralConflict',
    'WhomSubjectOfVerb',
    'WouldNeverHave',
    'OneOfTheSingular',
    'TheyToThem',
    'NounVerbConfusion',
    'VeryLess',
    'Excellent',
    'RedundantThat',
    'IncludingButNotLimitedToPunctuation',
  ],
  'regions differ': ['Regionalisms', 'Touristic'],
};

/** Whole families: what they capitalise are names, of which the authority file is the judge. */
const OFF_FAMILIES = /^(?:\w+Names|Expand\w+)$/;

/** Harper's own choice with the noisy rules switched off. */
export function grammarChoices(
  rules: Readonly<Record<string, boolean | null>>,
): Record<string, boolean | null> {
  const named = new Set(Object.values(off).flat());
  return Object.fromEntries(
    Object.entries(rules).map(([rule, isOn]) => [
      rule,
      named.has(rule) || OFF_FAMILIES.test(rule) ? false : isOn,
    ]),
  );
}

/** What is a name within a sentence is left, whatever a rule makes of it; so are lines without a verb. */
export function isNoise({ rule, start, end, suggestions }: GrammarRemark, text: string): boolean {
  const words = text.slice(start, end);
  const isOnlyCapitals = suggestions.some(
    (each) => each !== words && each.toLowerCase() === words.toLowerCase(),
  );
  const isName =
    /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u.test(words) && !opensSentence(text, start);
  return isOnlyCapitals || isName || (rule === 'AnA' && isNoArticle(text, start, end));
}

/** "1324a(e)" has no article, both go with "historic", and capitals are read as one likes. */
const isNoArticle = (text: string, start: number, end: number): boolean =>
  !/^(?:|.*\s["“(]?)$/su.test(text.slice(Math.max(0, start - 3), start)) ||
  !/^\s+(?![Hh]istor|\p{Lu}{2})\p{L}/u.test(text.slice(end, end + 12));

const opensSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:]["”’)]*\s+)["“(]*$/u.test(text.slice(Math.max(0, start - 8), start));
