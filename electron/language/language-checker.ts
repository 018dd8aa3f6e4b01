import {
  checkSpelling,
  type SpellingContext,
  shareOfKnown,
} from '../../shared/language/check-spelling.ts';
import type { CheckedBlock, LanguageFinding } from '../../shared/language/language-finding.ts';
import { isInScript, scriptOf } from '../../shared/language/scripts.ts';
import { keptStretches, touches } from '../../shared/language/words-of-text.ts';
import { fingerprintOf } from '../../shared/linter/fingerprint.ts';
import type { SpellingDictionary } from '../../shared/spelling/spelling-dictionary.ts';
import {
  type DictionaryPlace,
  dictionariesFor,
  findDictionaries,
  openDictionary,
} from './dictionaries.ts';
import { type GrammarChecker, openGrammar } from './grammar-checker.ts';

/** A dictionary of the archive that cannot be used, and why. */
export interface DictionaryFault {
  readonly name: string;
  readonly message: string;
}

/** What there is to check with. */
export interface ServedLanguages {
  readonly languages: readonly { readonly language: string; readonly isAdded: boolean }[];
  readonly faults: readonly DictionaryFault[];
}

/** Below this share of known words a paragraph is taken to be in another language. */
const OWN_LANGUAGE = 0.6;

/**
 * Spelling and grammar of texts. Dictionaries and the grammar are loaded when a text first needs
 * them, and stay.
 */
export class LanguageChecker {
  readonly #folder: string;
  #known: ReadonlySet<string> = new Set();
  #places: Promise<DictionaryPlace[]> | null = null;
  readonly #dictionaries = new Map<string, Promise<SpellingDictionary | null>>();
  readonly #faults = new Map<string, DictionaryFault>();
  readonly #grammars = new Map<string, Promise<GrammarChecker>>();

  /** Dictionaries of the archive lie in this folder, if there is one. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Words of names and those that are right for good; in the form of `known-words.ts`. */
  know(words: ReadonlySet<string>): void {
    this.#known = words;
  }

  async served(): Promise<ServedLanguages> {
    const places = await findDictionaries(this.#folder);
    this.#places = Promise.resolve(places);
    // Only by reading it is known whether a file that somebody put there is a dictionary.
    for (const place of places.filter(({ isAdded }) => isAdded)) await this.#open(place);
    return {
      languages: places
        .filter((place) => !this.#faults.has(place.dic))
        .map(({ language, isAdded }) => ({ language, isAdded })),
      faults: [...this.#faults.values()],
    };
  }

  /** What there is to be said of these blocks, in their order. */
  async check(blocks: readonly CheckedBlock[], language: string): Promise<LanguageFinding[][]> {
    const found: LanguageFinding[][] = [];
    for (const block of blocks) found.push(await this.#checkBlock(block, language));
    return found;
  }

  async #checkBlock(block: CheckedBlock, language: string): Promise<LanguageFinding[]> {
    const meant = await this.#languageOf(block.text, language);
    if (!meant) return [];
    const spelling = checkSpelling(block, meant.context);
    const grammar = isEnglish(meant.language)
      ? await this.#checkGrammar(block, meant.language)
      : [];
    return [...spelling, ...grammar.filter((each) => !touches(spelling, each))].sort(
      (one, other) => one.start - other.start,
    );
  }

  async #checkGrammar({ text, kept }: CheckedBlock, language: string): Promise<LanguageFinding[]> {
    if (text.trim() === '') return [];
    const grammar = await this.#grammarOf(language);
    const left = keptStretches(text, kept);
    return (await grammar.check(text))
      .filter((remark) => remark.start < remark.end && !touches(left, remark))
      .map(({ rule: name, sort, start, end, message, suggestions }) => {
        const rule = `grammar:${name}`;
        const fingerprint = fingerprintOf(rule, text, start, end);
        const few = [...new Set(suggestions.map((each) => each.trimEnd()))].slice(0, 5);
        return { kind: 'grammar', rule, sort, fingerprint, start, end, message, suggestions: few };
      });
  }

  /** That of the publication, unless a paragraph is clearly in another; null where none serves it. */
  async #languageOf(text: string, own: string): Promise<MeantLanguage | null> {
    const context = await this.#contextOf(own);
    if (context && isInScript(text, context.script)) {
      const share = shareOfKnown(text, context);
      if (share === null || share >= OWN_LANGUAGE) return { language: own, context };
    }
    const { detect } = await import('tinyld/light');
    const other = detect(text);
    if (other === '' || other === own.toLowerCase().split('-')[0]) return null;
    const found = await this.#contextOf(other);
    if (!found || !isInScript(text, found.script)) return null;
    const share = shareOfKnown(text, found);
    return share !== null && share >= OWN_LANGUAGE ? { language: other, context: found } : null;
  }

  async #contextOf(language: string): Promise<SpellingContext | null> {
    this.#places ??= findDictionaries(this.#folder);
    const places = dictionariesFor(language, await this.#places);
    const opened = await Promise.all(places.map((place) => this.#open(place)));
    const all = opened.filter((each) => each !== null);
    const [first] = all;
    if (!first) return null;
    return {
      dictionary: all.length === 1 ? first : together(all),
      known: this.#known,
      script: scriptOf(language),
    };
  }

  #open(place: DictionaryPlace): Promise<SpellingDictionary | null> {
    const known = this.#dictionaries.get(place.dic);
    if (known) return known;
    const opened = openDictionary(place).then((read) => {
      if (read.ok) return read.value;
      this.#faults.set(place.dic, { name: place.language, message: read.error });
      return null;
    });
    this.#dictionaries.set(place.dic, opened);
    return opened;
  }

  #grammarOf(language: string): Promise<GrammarChecker> {
    const dialect = /^en(?:-us)?$/i.test(language) ? 'en-US' : 'en-GB';
    const known = this.#grammars.get(dialect) ?? openGrammar(dialect);
    this.#grammars.set(dialect, known);
    return known;
  }
}

interface MeantLanguage {
  readonly language: string;
  readonly context: SpellingContext;
}

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

/** Words of any of them are words: "en" alone says neither colour nor color. */
const together = (all: readonly SpellingDictionary[]): SpellingDictionary => ({
  has: (word) => all.some((each) => each.has(word)),
  suggest: (word, most = 5) =>
    [...new Set(all.flatMap((each) => each.suggest(word, most)))].slice(0, most),
});
