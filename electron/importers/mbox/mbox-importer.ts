import type { Stretch } from '../../../shared/imports/stretch.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ContainedFile, Importer } from '../importer.ts';
import { isBlank } from '../mail/message-lines.ts';
import { type BoxedMessage, findMessages } from './find-messages.ts';

/** A mailbox: messages one under the other, each a file of its own. */
export const mboxImporter = {
  id: 'mbox',
  version: 1,
  recognises: ({ bytes }) =>
    findMessages(bytes.subarray(0, importLimits.sampleBytes), 1).length > 0 ? 0.97 : 0,
  read({ name, bytes }) {
    const found = findMessages(bytes, importLimits.mailboxMessages + 1);
    const messages = found
      .slice(0, importLimits.mailboxMessages)
      .filter(({ message: [start, end] }) => !isBlank(bytes, [start, end]));
    if (messages.length === 0) {
      const message = 'There is no message in the mailbox.';
      return err(failure('unreadable-file', message, { file: name }));
    }
    const rest = found[importLimits.mailboxMessages];
    return ok({
      drafts: [],
      encoding: null,
      warnings: rest ? [tooMany] : [],
      stretches: [
        ...messages.map(
          ({ line: [start, end] }, index): Stretch => ({
            place: `line over message ${index + 1}`,
            bytes: [start, end],
            fate: 'metadata',
          }),
        ),
        ...messages.map(
          ({ message }, index): Stretch => ({
            place: `message ${index + 1}`,
            bytes: [message[0], message[1]],
            fate: 'contained',
          }),
        ),
        ...(rest
          ? [
              {
                place: 'the rest',
                bytes: [rest.line[0], bytes.length] as [number, number],
                fate: 'unread' as const,
                reason: tooMany.message,
              },
            ]
          : []),
      ],
      contained: messages.map((message, index) => containedMessage(bytes, message, index + 1)),
    });
  },
} satisfies Importer;

const tooMany = {
  message: `The mailbox has more than the ${importLimits.mailboxMessages.toLocaleString('en')} messages that are read of one. Split it, and import its parts.`,
};

const containedMessage = (
  bytes: Uint8Array,
  boxed: BoxedMessage,
  number: number,
): ContainedFile => ({
  name: `message ${number}.eml`,
  passage: { place: `message ${number}`, bytes: [boxed.message[0], boxed.message[1]] },
  unpack: () => ok(unquoted(bytes.subarray(...boxed.message), boxed.isQuoted)),
});

/**
 * Without the ">" before "From " that the mailbox set; only one is taken, as mboxrd sets one more
 * before those that were there. The empty line at the end is the mailbox's.
 */
function unquoted(message: Uint8Array, isQuoted: boolean): Uint8Array {
  const text = Buffer.from(message)
    .toString('latin1')
    .replace(/(\n)\r?\n$/, '$1');
  return Buffer.from(isQuoted ? text.replace(/^>(?=>*From )/gm, '') : text, 'latin1');
}
