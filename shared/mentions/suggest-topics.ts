import type { Identifier } from '../kernel/identifier.ts';
import type { NameIndex } from './name-index.ts';
import { nameAt } from './name-trie.ts';
import type { TopicSuggestion } from './topic-suggestion.ts';
import { wordsOf } from './words.ts';

const MOST_TOPICS = 8;
const MOST_SIGNS = 4;
/** A phrase says more than a word, and the headline more than the text. */
const PHRASE = 2;
const HEADLINE = 3;
const ENOUGH = 4;

/** A word or phrase that points to topics. */
export interface TopicSign {
  readonly topics: ReadonlySet<Identifier>;
  readonly printed: string;
  readonly isPhrase: boolean;
}

/**
 * The topics of which a briefing seems to speak, the surest first. Nobody is given one unasked.
 * Whoever asks may know the signs in some paragraphs already.
 */
export function suggestTopics(
  { headline, text }: { readonly headline: string; readonly text: string },
  index: NameIndex,
  signsOf: (paragraph: string) => readonly TopicSign[] = (part) => signsIn(part, index),
): TopicSuggestion[] {
  const found = new Map<Identifier, { weight: number; signs: Map<string, number> }>();
  for (const [part, factor] of [
    [headline, HEADLINE],
    [text, 1],
  ] as const) {
    for (const { topics, printed, isPhrase } of part.split(EMPTY_LINE).flatMap(signsOf)) {
      for (const record of topics) {
        const topic = found.get(record) ?? { weight: 0, signs: new Map<string, number>() };
        const sign = printed.toLowerCase();
        const isNew = !topic.signs.has(sign);
        // The same word over and over says little more than once.
        topic.weight += factor * (isPhrase ? PHRASE : 1) * (isNew ? 1 : 0.5);
        topic.signs.set(sign, (topic.signs.get(sign) ?? 0) + 1);
        found.set(record, topic);
      }
    }
  }
  return [...found]
    .filter(([, { weight }]) => weight >= ENOUGH)
    .sort(([, one], [, other]) => other.weight - one.weight)
    .slice(0, MOST_TOPICS)
    .map(([record, { signs }]) => ({
      record,
      name: index.known.get(record)?.name ?? '',
      signs: [...signs]
        .sort(([, one], [, other]) => other - one)
        .slice(0, MOST_SIGNS)
        .map(([sign]) => sign),
    }));
}

/** No phrase and no name goes over an empty line. */
export const EMPTY_LINE = '\n\n';

export function signsIn(text: string, { keywords }: NameIndex): TopicSign[] {
  const signs: TopicSign[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const sign = nameAt(keywords, text, words, at);
    if (!sign) continue;
    const topics = new Set(
      sign.meanings.flatMap((meaning) => ('known' in meaning ? [meaning.known.id] : [])),
    );
    const printed = text.slice(words[at]?.start, words[sign.last]?.end);
    signs.push({ topics, printed, isPhrase: sign.last > at });
    at = sign.last;
  }
  return signs;
}
