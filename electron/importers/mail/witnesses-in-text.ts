import type { Witness } from '../../../shared/imports/witness.ts';
import type { BodyLine } from './body-lines.ts';
import { type BodyPlaces, passagesOf } from './body-places.ts';
import type { FoundMasthead } from './find-newsletter.ts';
import { headerWithin } from './forwarding-lines.ts';
import type { Letter } from './letter.ts';
import {
  dayByMessage,
  lineSays,
  mastheadSays,
  nameBeforeNumber,
  subjectSays,
  witnessesOf,
} from './mail-witnesses.ts';
import { messageDay } from './message-day.ts';
import type { PartedMessage } from './part-message.ts';

/** All that masthead, end, heads and subject say of the issue that a text holds, or is. */
export function witnessesIn(
  lines: readonly BodyLine[],
  { parts, closing }: PartedMessage,
  masthead: FoundMasthead | null,
  letter: Letter,
  places: readonly BodyPlaces[],
): Witness[] {
  const endLine = closing === null ? null : (lines[closing]?.text ?? '');
  const where = (at: number) => passagesOf(lines, [at], places)[0]?.place ?? '';
  const fields = [...lines.keys()]
    .filter((at) => parts[at] === 'head' && at < (masthead?.end ?? lines.length))
    .flatMap((at) => headerWithin(lines[at]?.text ?? '') ?? []);
  const within = (...names: string[]) =>
    fields.findLast((field) => names.includes(field.name))?.value;
  const subject = within('subject', 'subj');
  const said = masthead?.publication ?? null;
  const name =
    said ??
    (masthead && [endLine, subject].map((it) => it && nameBeforeNumber(it)).find(Boolean)) ??
    null;
  const isPassedOn = letter.isPassedOn || parts.includes('remark') || fields.length > 0;
  const ofList =
    masthead || letter.isBulk ? (letter.isBulk ? (letter.list ?? letter.sender) : null) : null;
  const sent = messageDay(within('date', 'sent') ?? within('from'));
  const figures = masthead?.date === null ? (lines[masthead.line]?.text ?? '') : '';
  return [
    ...(masthead
      ? witnessesOf(mastheadSays(masthead), `masthead, ${where(masthead.line)}`, 0.9)
      : []),
    ...(figures && masthead
      ? witnessesOf(
          { date: dayByMessage(figures, sent ?? letter.day) },
          `masthead, ${where(masthead.line)}`,
          0.75,
        )
      : []),
    ...(endLine === null || closing === null
      ? []
      : witnessesOf(lineSays(endLine, name), `end line, ${where(closing)}`, 0.5)),
    ...(said === null && name
      ? witnessesOf({ publication: name }, 'end line or subject', 0.6)
      : []),
    ...(subject
      ? witnessesOf(lineSays(subject, name), 'subject of the message passed on', 0.45)
      : []),
    ...witnessesOf({ date: sent }, 'date of the message passed on', 0.35),
    ...witnessesOf(subjectSays(letter, name), 'subject', 0.5),
    ...witnessesOf({ publication: ofList }, 'list', masthead ? 0.2 : 0.4),
    ...witnessesOf({ date: letter.day }, 'date of the message', isPassedOn ? 0.2 : 0.35),
  ];
}
