import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from './message-values.ts';
import { inLanguage, inLanguageOf, locale } from './spoken.ts';

/** No values are asked for where the message has none. */
type Given<Message extends string> = keyof MessageValues<Message> extends never
  ? []
  : [values: MessageValues<Message>];

/**
 * A message in the language of the interface. Its English, in ICU MessageFormat, is its key:
 * `say('{count, plural, one {# briefing} other {# briefings}}', { count })`. It is a literal, so
 * that the catalogues can be made from the code; without braces it is words and nothing else.
 */
export function say<const Message extends string>(
  message: Message,
  ...[values]: Given<Message>
): string {
  return formatted(inLanguage(message), values);
}

/**
 * As `say`, where other languages must know what is spoken of: `sayOf('an issue', 'Published')`
 * and `sayOf('a briefing', 'Published')` may be two words.
 */
export function sayOf<const Message extends string>(
  subject: string,
  message: Message,
  ...[values]: Given<Message>
): string {
  return formatted(inLanguageOf(subject, message), values);
}

const formats = new Map<string, IntlMessageFormat>();

function formatted(words: string, values: Readonly<Record<string, unknown>> | undefined): string {
  if (!values) return words;
  let format = formats.get(words);
  if (!format) {
    format = new IntlMessageFormat(words, locale(), undefined, { ignoreTag: true });
    formats.set(words, format);
  }
  return String(format.format(values as Record<string, string | number>));
}
