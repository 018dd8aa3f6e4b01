import { type Chunk, chunkText } from './split-chunks.ts';

/** An imprint begins no further than this from the end of the file, in lines. */
const MAX_FURNITURE_LINES = 60;
/** A chunk longer than this is an article that speaks of copyright, not an imprint. */
const MAX_IMPRINT_LENGTH = 1500;

/** One of these makes an imprint. */
const sure =
  /(?:^|\s)(?:copyright (?:©|\(c\)|\d{4}|by)|©|\(c\)\s?\d{4}|all rights reserved|issn\s?:?\s?\d{4}-\d{3}[\dx]|to unsubscribe|to subscribe,? )/iu;
/** Of these it needs two. */
const likely = [
  /\bis (?:published|produced|edited|a publication|compiled|distributed)\b(?: \w+)? (?:by|of)\b/iu,
  /(?:^|\.\s)published by\b/iu,
  /\bvol(?:ume|\.)\s\w{1,8},\s(?:number|issue|no\.)\s\d/iu,
  /(?:^|[.\s])(?:(?:chief|managing|copy|senior) )?editors?(?: in chief)?:/iu,
  /(?:^|[.\s])(?:publisher|circulation|correspondents?|contributors?|subscriptions?):/iu,
  /\bback issues\b/iu,
  /\bfor (?:more )?information (?:on|about) subscri/iu,
  /\b(?:re)?(?:produced|printed|distributed)\b.{0,60}\bpermission\b/iu,
  /\b(?:phone|tel|fax|e-?mail):/iu,
];

/** What is left without the imprint and mail signature at the end of a file. */
export interface WithoutFurniture {
  readonly body: readonly Chunk[];
  /** The lines taken away, from 0, end exclusive; null where there are none. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Takes the end of a file off where it is surely furniture; what is doubtful stays. */
export function takeFurniture(chunks: readonly Chunk[]): WithoutFurniture {
  const last = chunks.at(-1);
  if (!last) return { body: chunks, span: null };
  const end = last.line + last.lines.length;
  const first = chunks.findIndex(
    (chunk, index) =>
      index > 0 &&
      end - chunk.line <= MAX_FURNITURE_LINES &&
      (isMailSignature(chunk) || (isImprint(chunk) && isLastPart(chunks, index))),
  );
  if (first === -1) return { body: chunks, span: null };
  const start = chunks[first]?.line ?? end;
  return { body: chunks.slice(0, first), span: { start, end } };
}

/** A word on what readers may do with an issue is no longer than this. */
const MAX_PERMISSION_LENGTH = 400;

/** "This letter may be redistributed freely provided it remains in its entirety." */
export function isPermission(chunk: Chunk): boolean {
  const text = chunkText(chunk);
  return (
    chunk.kind === 'text' &&
    text.length <= MAX_PERMISSION_LENGTH &&
    /\b(?:re-?)?(?:distributed|posted|printed|produced|published|circulated)\b/i.test(text) &&
    /\b(?:freely|permission|entirety|in ?tact|encouraged)\b/i.test(text)
  );
}

/** "-- " on a line of its own parts a mail from its signature. */
const isMailSignature = (chunk: Chunk): boolean => /^--\s?$/.test(chunk.lines[0] ?? '');

function isImprint(chunk: Chunk): boolean {
  const text = chunkText(chunk);
  if (chunk.kind === 'rule' || text.length > MAX_IMPRINT_LENGTH) return false;
  return sure.test(text) || likely.filter((pattern) => pattern.test(text)).length >= 2;
}

/** A rule parts it from the text, or nothing but rules and more of its kind follows. */
const isLastPart = (chunks: readonly Chunk[], index: number): boolean =>
  chunks[index - 1]?.kind === 'rule' ||
  chunks.slice(index).every((chunk) => chunk.kind === 'rule' || isImprint(chunk));
