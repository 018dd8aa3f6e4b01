import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import type { MessageTags, MessageValues } from './message-values.ts';
import { inLanguage, locale } from './spoken.ts';

type SayProps<Message extends string> = { readonly words: Message } & {
  readonly [Name in keyof MessageValues<Message>]: MessageValues<Message>[Name] extends number
    ? number
    : ReactNode;
} & { readonly [Tag in MessageTags<Message>]: (words: ReactNode) => ReactNode };

/**
 * A message whose values or parts are elements, as one sentence:
 * `<Say words="Saved by {name} in <link>the archive</link>" name={<b>…</b>} link={(words) => <a …>{words}</a>} />`.
 */
export function Say<const Message extends string>({ words, ...values }: SayProps<Message>) {
  const message = formatOf(inLanguage(words));
  return inOneRow(message.format<ReactNode>(inRows(values)));
}

const formats = new Map<string, IntlMessageFormat>();

function formatOf(words: string): IntlMessageFormat {
  const known = formats.get(words);
  if (known) return known;
  const made = new IntlMessageFormat(words, locale());
  formats.set(words, made);
  return made;
}

type RichValue = ReactNode | ((words: ReactNode[]) => ReactNode);

/** The words within a tag come as several nodes, none of which has a key. */
function inRows(values: object): Record<string, RichValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (words: ReactNode[]) => value(inOneRow(words)) : value,
    ]),
  );
}

const inOneRow = (nodes: ReactNode | ReactNode[]): ReactNode =>
  Array.isArray(nodes) ? createElement(Fragment, null, ...nodes) : nodes;
