import { clip } from './clip.ts';
import { takeContents } from './contents-list.ts';
import type { ImportWarning } from './issue-draft.ts';
import { chunkUnderHead, type MessageHead, readMessageHead } from './message-head.ts';
import { type BriefingSegment, type LeftOut, placeOf, type SegmentedIssue } from './segment.ts';
import { type Chunk, chunkText } from './split-chunks.ts';

/** A message with its head, and all that follows it up to the next one. */
interface Message {
  readonly head: MessageHead;
  readonly chunk: Chunk;
  readonly body: readonly Chunk[];
  readonly end: number;
}

/** Less is a mail with one quoted in it. */
const LEAST_MESSAGES = 2;

const endLine = /^\W{0,10}end of (?:the )?\S.{2,100}$/i;
const administrivia =
  /\b(?:abridged info|administrivia|(?:un)?subscri(?:be|bing|ption)s?\b.{0,30}\binfo|info(?:rmation)? (?:on|about)\b.{0,40}|header info(?:rmation)?|submissions? and (?:un)?subscri)/i;

/**
 * A digest: messages under heads of their own, each after a rule. Every message is a briefing by
 * its subject and writer; banner, contents, notes on the digest itself and its last line are left
 * out. Null where the chunks are no digest. `end` is where they end, in lines.
 */
export function segmentDigest(chunks: readonly Chunk[], end: number): SegmentedIssue | null {
  const starts = chunks.flatMap((chunk, index) =>
    chunks[index - 1]?.kind === 'rule' && readMessageHead(chunk) ? index : [],
  );
  const [first] = starts;
  if (first === undefined || starts.length < LEAST_MESSAGES) return null;
  const last = chunks.findLastIndex(
    (chunk, index) => index > first && endLine.test(chunk.lines[0] ?? ''),
  );
  const tail = last > (starts.at(-1) ?? 0) ? last : chunks.length;
  const endOf = (index: number) => (index < chunks.length ? (chunks[index]?.line ?? end) : end);
  const messages = starts.flatMap((start, at): Message[] => {
    const [chunk, next] = [chunks[start], starts[at + 1] ?? tail];
    const head = chunk && readMessageHead(chunk);
    if (!chunk || !head) return [];
    const under = chunkUnderHead(chunk, head);
    const body = [...(under ? [under] : []), ...chunks.slice(start + 1, next)];
    return [{ head, chunk, body, end: endOf(next) }];
  });
  const kept = messages.filter(({ head }) => !administrivia.test(head.subject ?? ''));
  const notes = messages.filter((message) => !kept.includes(message)).map(spanOf);
  const preface = readPreface(chunks.slice(0, first), messages);
  const leftOut: LeftOut[] = [
    ...preface.leftOut,
    ...notes.map((span) => ({ ...span, fate: 'furniture' as const })),
    ...(tail < chunks.length ? [{ start: endOf(tail), end, fate: 'furniture' as const }] : []),
  ];
  return {
    briefings: [...preface.briefings, ...(kept.length > 0 ? kept : messages).map(briefingOf)],
    leftOut: kept.length > 0 ? leftOut : preface.leftOut,
    warnings: warningsOf(kept.length > 0 ? leftOut : preface.leftOut),
  };
}

const spanOf = ({ chunk, end }: Message) => ({ start: chunk.line, end });

function briefingOf(message: Message): BriefingSegment {
  const { subject, writer, date } = message.head;
  const isText = ({ kind }: Chunk) => kind === 'text';
  const { body } = message;
  return {
    headline: clip(
      subject?.replace(/^file \d+\s?(?:--+|—|:)\s?/i, '') || writer || 'Untitled',
      500,
    ),
    section: null,
    byline: writer,
    dateline: date && clip(date, 300),
    body: body.slice(0, body.findLastIndex(isText) + 1),
    span: spanOf(message),
  };
}

/** A banner of short lines is part of the masthead; an article before the first message is none. */
const LONGEST_BANNER = 400;

/** What stands above the first message. */
function readPreface(
  chunks: readonly Chunk[],
  messages: readonly Message[],
): Pick<SegmentedIssue, 'briefings' | 'leftOut'> {
  const subjects = messages.flatMap(({ head: { subject } }) => subject ?? []);
  const { chunks: rest, span } = takeContents(chunks, subjects);
  const contents = span ? [{ ...span, fate: 'contents' as const }] : [];
  const prose = rest.filter((chunk) => chunk.kind === 'text');
  const isBanner = prose.every((chunk) => chunkText(chunk).length <= LONGEST_BANNER);
  const spans = prose.map(({ line, lines }) => ({ start: line, end: line + lines.length }));
  if (isBanner) {
    const banner = spans.map((it) => ({ ...it, fate: 'masthead' as const }));
    return { briefings: [], leftOut: [...banner, ...contents] };
  }
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const headline = clip(chunkText(prose[0] ?? chunks[0] ?? EMPTY), 80);
  const briefing = { headline, section: null, byline: null, dateline: null, body: prose };
  return { briefings: [{ ...briefing, span: { start, end } }], leftOut: contents };
}

const EMPTY: Chunk = { kind: 'text', line: 0, lines: [''], underlined: false };

const kinds = {
  masthead: 'the banner of a digest',
  contents: 'a list of contents',
  furniture: 'notes on the digest itself',
} as const;

const warningsOf = (leftOut: readonly LeftOut[]): ImportWarning[] =>
  leftOut.map(({ fate, ...span }) => ({
    message: `Left out as ${kinds[fate]}; the kept original still has it.`,
    place: placeOf(span),
  }));
