import type { AccountedStretch } from '../../../shared/contract/import-procedures.ts';
import type { PlannedFileDetails } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { say } from '../../wording/say.ts';

export type PartFate = AccountedStretch['fate'];

/** A part of a file and what became of it. */
export interface AccountPart {
  readonly fate: PartFate;
  /** Which briefing, or why it is unread. */
  readonly words: string;
  readonly place: string;
  /** From 0, end exclusive; null where the format does not let them be told. */
  readonly bytes: readonly [number, number] | null;
  /** The briefing that it became; null where it became none, or none yet. */
  readonly briefingId: Identifier | null;
}

export const partNames: Record<PartFate, string> = {
  briefing: say('Briefing'),
  untold: say('Read, by place alone'),
  masthead: 'Masthead',
  contents: say('List of contents'),
  furniture: say('Furniture'),
  metadata: say('Metadata'),
  markup: say('Markup and blank space'),
  picture: say('Picture'),
  contained: say('File within'),
  repeated: say('Said twice'),
  unread: say('Unread'),
};

/** Every part of a file of a plan in its order: passages of briefings, and what is between them. */
export function partsOf({
  issues,
  stretches,
}: Pick<PlannedFileDetails, 'issues' | 'stretches'>): readonly AccountPart[] {
  const passages = issues.flatMap((issue) =>
    issue.briefings.flatMap(({ headline, passages }) =>
      passages.map((passage) => part('briefing', headlineInWords(headline), passage)),
    ),
  );
  const others = stretches.map((stretch) => part(stretch.fate, stretch.reason ?? '', stretch));
  return inOrder([...passages, ...others]);
}

/** The same of a file that was imported. */
export const storedParts = (account: readonly AccountedStretch[]): readonly AccountPart[] =>
  inOrder(
    account.map(({ fate, reason, briefing, place, bytes }) => ({
      fate,
      words: briefing ? headlineInWords(briefing.headline) : (reason ?? ''),
      place,
      bytes,
      briefingId: briefing?.id ?? null,
    })),
  );

interface Placed {
  readonly place: string;
  readonly bytes?: readonly [number, number] | undefined;
}

const part = (
  fate: PartFate,
  words: string,
  { place, bytes = undefined }: Placed,
): AccountPart => ({
  ...{ fate, words, place },
  bytes: bytes ?? null,
  briefingId: null,
});

/** By their bytes; what is of unknown bytes stays as it was given, at the end. */
const inOrder = (parts: readonly AccountPart[]): readonly AccountPart[] =>
  parts.toSorted((one, other) => startOf(one) - startOf(other) || endOf(one) - endOf(other));

const startOf = ({ bytes }: AccountPart): number => bytes?.[0] ?? Number.MAX_SAFE_INTEGER;
const endOf = ({ bytes }: AccountPart): number => bytes?.[1] ?? Number.MAX_SAFE_INTEGER;

/** How much of the file each fate has, in bytes, the most first. */
export function sharesOf(parts: readonly AccountPart[]): readonly (readonly [PartFate, number])[] {
  const shares = new Map<PartFate, number>();
  for (const { fate, bytes } of parts) {
    if (bytes) shares.set(fate, (shares.get(fate) ?? 0) + bytes[1] - bytes[0]);
  }
  return [...shares].filter(([, bytes]) => bytes > 0).sort(([, one], [, other]) => other - one);
}

/** "Briefing 84 %, furniture 15 %, unread less than 1 %" */
export function sharesInWords(
  shares: readonly (readonly [PartFate, number])[],
  bytes: number,
): string {
  const words = shares.map(([fate, share]) => {
    const percent = Math.round((share / Math.max(1, bytes)) * 100);
    return `${partNames[fate].toLowerCase()} ${percent === 0 ? say('less than 1') : percent} %`;
  });
  const [first = '', ...others] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ');
}
