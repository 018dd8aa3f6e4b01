import type { Affixes, AffixRule } from './affixes.ts';
import { suggestionsFor } from './suggestions.ts';

/** The words of a language. A form is taken apart when it is asked for; none are kept. */
export interface SpellingDictionary {
  has(word: string): boolean;
  /** What may have been meant, the likeliest first; at most so many. */
  suggest(word: string, most?: number): string[];
}

type Flags = ReadonlySet<string>;
export type Stems = ReadonlyMap<string, readonly Flags[]>;

/** No compound has more parts. */
const MOST_PARTS = 4;

export function spellingDictionary(affixes: Affixes, stems: Stems): SpellingDictionary {
  const { marks, prefixes, suffixes, longestPrefix, longestSuffix } = affixes;
  const isCompounding = Boolean(marks.compound || marks.compoundBegin);

  const has = (word: string): boolean => {
    const form = converted(word, affixes.conversions);
    return capitalsOf(form).some(isForm);
  };
  const isForm = (form: string): boolean => {
    const own = stems.get(form);
    if (own?.some((flags) => marks.forbidden !== '' && flags.has(marks.forbidden))) return false;
    return hasReading(form, standsAlone) || (isCompounding && isCompound(form, 0));
  };
  const standsAlone = (flags: Flags): boolean =>
    !(marks.onlyInCompound !== '' && flags.has(marks.onlyInCompound));

  /** Whether some stem, with its affixes, gives this form and is fit. */
  const hasReading = (form: string, isFit: (flags: Flags) => boolean): boolean =>
    (stems.get(form) ?? []).some(
      (flags) => isFit(flags) && !(marks.needsAffix !== '' && flags.has(marks.needsAffix)),
    ) ||
    hasSuffixed(form, isFit) ||
    hasPrefixed(form, isFit, null);

  const hasSuffixed = (form: string, isFit: (flags: Flags) => boolean): boolean => {
    for (const rule of rulesAtEnd(form)) {
      const stem = form.slice(0, form.length - rule.add.length) + rule.strip;
      if (stem === '' || (rule.allows && !rule.allows.test(stem))) continue;
      if (marks.needsAffix !== '' && rule.further.has(marks.needsAffix)) continue;
      if (stems.get(stem)?.some((flags) => flags.has(rule.flag) && isFit(flags))) return true;
      if (rule.crosses && hasPrefixed(stem, isFit, rule)) return true;
      if (hasSuffixAllowing(stem, rule, isFit)) return true;
    }
    return false;
  };
  /** A beginning, by itself or together with an ending that was taken off before. */
  const hasPrefixed = (
    form: string,
    isFit: (flags: Flags) => boolean,
    ending: AffixRule | null,
  ): boolean => {
    for (let length = 0; length <= Math.min(longestPrefix, form.length - 1); length += 1) {
      for (const rule of prefixes.get(form.slice(0, length)) ?? []) {
        if (ending && !rule.crosses) continue;
        const stem = rule.strip + form.slice(length);
        if (rule.allows && !rule.allows.test(stem)) continue;
        const isAllowed = (flags: Flags): boolean =>
          isFit(flags) &&
          (flags.has(rule.flag) || (ending?.further.has(rule.flag) ?? false)) &&
          (!ending || flags.has(ending.flag) || rule.further.has(ending.flag));
        if (stems.get(stem)?.some(isAllowed)) return true;
        // "l'" before a form whose ending allows it.
        if (!ending && hasSuffixAllowing(stem, rule, isFit)) return true;
      }
    }
    return false;
  };
  /** An ending that allows the affix which was taken off before: another ending, or a beginning. */
  const hasSuffixAllowing = (
    form: string,
    taken: AffixRule,
    isFit: (flags: Flags) => boolean,
  ): boolean => {
    for (const rule of rulesAtEnd(form)) {
      if (!rule.further.has(taken.flag)) continue;
      const stem = form.slice(0, form.length - rule.add.length) + rule.strip;
      if (rule.allows && !rule.allows.test(stem)) continue;
      if (stems.get(stem)?.some((flags) => flags.has(rule.flag) && isFit(flags))) return true;
    }
    return false;
  };
  function* rulesAtEnd(form: string): Generator<AffixRule> {
    for (let length = 0; length <= Math.min(longestSuffix, form.length); length += 1) {
      yield* suffixes.get(form.slice(form.length - length)) ?? [];
    }
  }

  const isPart = (form: string, flag: string): boolean =>
    hasReading(
      form,
      (flags) =>
        (marks.compound !== '' && flags.has(marks.compound)) || (flag !== '' && flags.has(flag)),
    );
  const isCompound = (form: string, parts: number): boolean => {
    if (parts >= MOST_PARTS) return false;
    const least = affixes.compoundLeast;
    for (let at = least; at <= form.length - least; at += 1) {
      const place = parts === 0 ? marks.compoundBegin : marks.compoundMiddle;
      if (!isPart(form.slice(0, at), place)) continue;
      const rest = form.slice(at);
      const capital = rest.charAt(0).toUpperCase() + rest.slice(1);
      if (isPart(rest, marks.compoundEnd) || isPart(capital, marks.compoundEnd)) return true;
      if (isCompound(rest, parts + 1)) return true;
    }
    return false;
  };

  return { has, suggest: (word, most = 5) => suggestionsFor(word, affixes, has).slice(0, most) };
}

/** A word of capitals may be any other; one with a first capital may stand at a beginning. */
function capitalsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (word === lower) return [word];
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  if (word === word.toUpperCase()) return [word, capital, lower];
  return word === capital ? [word, lower] : [word, word.charAt(0).toLowerCase() + word.slice(1)];
}

const converted = (word: string, conversions: Affixes['conversions']): string =>
  conversions.reduce((form, [from, to]) => form.replaceAll(from, to), word.normalize('NFC'));
