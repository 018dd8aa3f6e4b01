import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import {
  otherLanguages,
  readMessages,
  readTold,
  readTranslations,
} from '../../../../scripts/wording/catalogue-files.ts';
import { messageIn } from '../../../../scripts/wording/messages-in-code.ts';
import { nodesOfWindow } from '../../../../scripts/wording/read-source.ts';
import { toldMessages } from '../../../../scripts/wording/told-messages.ts';

const told = toldMessages();
const said = nodesOfWindow().flatMap((node) => {
  const found = messageIn(node);
  return found === undefined ? [] : [{ at: node.at, found }];
});

/** Branches that were merged leave lines out of order, which says nothing. */
const inOrder = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message asks for: values, and tags as "<link>". */
function askedFor(message: string): string[] {
  const names = new Set<string>();
  const look = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('children' in element) names.add(`<${element.value}>`);
      else if (element.type !== 0 && element.type !== 7) names.add(String(element.value));
      if ('options' in element)
        for (const option of Object.values(element.options)) look(option.value);
      if ('children' in element) look(element.children);
    }
  };
  if (/[{<]/.test(message)) look(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort();
}

describe('the catalogue in English', () => {
  it('is made from messages that are literals', () => {
    expect(said.filter(({ found }) => found === null).map(({ at }) => at())).toEqual([]);
  });

  it('holds what the code says, and nothing else (npm run wording)', () => {
    const inCode = new Set(said.flatMap(({ found }) => found?.key ?? []));
    expect(inOrder(readMessages())).toEqual(inOrder(inCode));
  });

  it('holds messages that can be read', () => {
    const unreadable = said.flatMap(({ at, found }) => {
      try {
        askedFor(found?.message ?? '');
        return [];
      } catch (error) {
        return [`${at()}: ${String(error)}`];
      }
    });
    expect(unreadable).toEqual([]);
  });
});

describe.each(otherLanguages)('the catalogue in “%s”', (language) => {
  const translations = readTranslations(language);

  it('misses nothing and holds nothing more (npm run wording)', () => {
    expect(inOrder(Object.keys(translations))).toEqual(inOrder(readMessages()));
    expect(Object.entries(translations).flatMap(([key, words]) => (words ? [] : key))).toEqual([]);
  });

  it('asks for the values that its English asks for', () => {
    const messages = new Map(said.flatMap(({ found }) => (found ? [[found.key, found]] : [])));
    const others = Object.entries(translations).flatMap(([key, words]) => {
      const message = messages.get(key)?.message;
      if (!words || message === undefined) return [];
      const [asked, given] = [askedFor(message), askedFor(words)];
      return `${asked}` === `${given}` ? [] : [`${words}: asks for ${given}, not for ${asked}`];
    });
    expect(others).toEqual([]);
  });
});

describe.each(otherLanguages)('what the application tells in English, in “%s”', (language) => {
  const translations = readTold(language);

  it('is all that may fail, what to do then, and what editions are examined for (renderer/wording/README.md)', () => {
    const missing = told.filter(({ message, isShown }) => isShown && !translations[message]);
    expect(missing.map(({ at, message }) => `${at()}: ${message}`)).toEqual([]);
  });

  it('is told somewhere in the application', () => {
    const messages = new Set(told.map(({ message }) => message));
    expect(Object.keys(translations).filter((message) => !messages.has(message))).toEqual([]);
  });

  it('asks for nothing that its English has not', () => {
    const others = Object.entries(translations).filter(([message, words]) => {
      const given = askedFor(message);
      return askedFor(words).some((name) => !given.includes(name));
    });
    expect(others).toEqual([]);
  });
});
