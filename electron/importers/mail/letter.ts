import { addressParser } from 'postal-mime';
import type { IsoDate } from '../../../shared/dates/iso-date.ts';
import { type MailHead, wordsOf } from './mail-head.ts';
import { messageDay } from './message-day.ts';

/** What the head of a message says of it. */
export interface Letter {
  /** As it was sent; null where there is none. */
  readonly subject: string | null;
  /** Without "Re:", "Fwd:" and the name of a list in brackets. */
  readonly title: string | null;
  /** Whether its subject says that it answers or passes on another. */
  readonly isPassedOn: boolean;
  readonly sender: string | null;
  /** The day of its sender's clock. */
  readonly day: IsoDate | null;
  /** The name of the list that sent it. */
  readonly list: string | null;
  /** Whether it went to many from one: its head has the fields of a newsletter. */
  readonly isBulk: boolean;
  readonly language: string | null;
  /** Where its list keeps it. */
  readonly address: string | null;
}

const prefixes =
  /^(?:(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|antw)(?:\s?\[\d{1,3}\])?\s?:\s*|[([]fwd?[)\]]:?\s*|\[[^\][]{1,40}\]\s+(?=\S))+/i;

export function readLetter(head: MailHead): Letter {
  const subject = wordsOf(head, 'subject');
  const title = subject
    ?.replace(prefixes, '')
    .replace(/\s*[([]fwd?[)\]]\s*$/i, '')
    .trim();
  const [from] = addressParser(head.get('from') ?? '', { flatten: true });
  const name = from?.name?.replace(/^["'\s]+|["'\s]+$/g, '');
  return {
    subject,
    title: title || subject,
    isPassedOn: /^(?:\[[^\][]{1,40}\]\s*)?(?:re|fwd?|fw|aw|wg)\b|[([]fwd?[)\]]/i.test(
      subject ?? '',
    ),
    sender: name || from?.address || null,
    day: messageDay(head.get('date')) ?? messageDay(head.get('received')?.split(';').at(-1)),
    list: listName(head),
    isBulk:
      ['list-id', 'list-unsubscribe', 'list-post', 'x-mailing-list', 'mailing-list'].some((field) =>
        head.has(field),
      ) || /^(?:bulk|list)\b/i.test(head.get('precedence') ?? ''),
    language: languageOf(head.get('content-language')),
    address:
      /^<?(?<url>https?:\/\/[^\s<>]{1,2000})>?$/i.exec(head.get('archived-at') ?? '')?.groups
        ?.url ?? null,
  };
}

/** The words before the address of a list, else the first word of the address. */
function listName(head: MailHead): string | null {
  const field = wordsOf(head, 'list-id') ?? '';
  const phrase = field.replace(/<[^>]*>?/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
  if (phrase !== '' && !/^\S+\.\S+$/.test(phrase)) return phrase;
  return (
    /^<?(?<label>[^<>.\s@]{2,60})[.@>]/.exec(field.slice(Math.max(field.indexOf('<'), 0)))?.groups
      ?.label ?? null
  );
}

function languageOf(field: string | undefined): string | null {
  const tag = /^\s*(?<tag>[a-z]{2,3}(?:-[a-z0-9]{2,8})?)\s*(?:,|$)/i.exec(field ?? '')?.groups?.tag;
  return tag ? tag.replace(/^[a-z]+/i, (name) => name.toLowerCase()) : null;
}
