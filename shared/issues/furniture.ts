import { z } from 'zod';
import { emptyManuscript, type Manuscript, manuscript } from '../manuscript/manuscript.ts';

/** The texts that recur from issue to issue, in the order in which they usually stand. */
export const furnitureTexts = ['imprint', 'editors', 'subscription', 'disclaimer'] as const;
export type FurnitureText = (typeof furnitureTexts)[number];

/** What an issue may leave out of the furniture of its publication. */
export const furniturePieces = ['motto', 'issn', ...furnitureTexts] as const;
export const furniturePiece = z.enum(furniturePieces);
export type FurniturePiece = z.infer<typeof furniturePiece>;

/** What stands in every issue of a publication besides its briefings; what is empty is not printed. */
export const furniture = z.object({
  /** Printed with the masthead: a motto, or how often it comes out and for how much. */
  motto: z.string().trim().max(300),
  imprint: manuscript,
  /** Who edits it, as printed. */
  editors: manuscript,
  /** How it is subscribed to, and left. */
  subscription: manuscript,
  disclaimer: manuscript,
});
export type Furniture = z.infer<typeof furniture>;

/** The furniture of one issue, as printed; null is not printed. */
export type PrintedFurniture = {
  readonly motto: string | null;
  readonly issn: string | null;
} & { readonly [Text in FurnitureText]: Manuscript | null };

export const noFurniture = (): Furniture => ({
  motto: '',
  imprint: emptyManuscript(),
  editors: emptyManuscript(),
  subscription: emptyManuscript(),
  disclaimer: emptyManuscript(),
});

/** What an issue prints of its publication's furniture. */
export function printedFurniture(
  all: Furniture,
  issn: string | null,
  leftOut: readonly FurniturePiece[],
): PrintedFurniture {
  const text = (name: FurnitureText): Manuscript | null =>
    leftOut.includes(name) || all[name].blocks.length === 0 ? null : all[name];
  return {
    motto: leftOut.includes('motto') ? null : all.motto.trim() || null,
    issn: leftOut.includes('issn') ? null : issn,
    imprint: text('imprint'),
    editors: text('editors'),
    subscription: text('subscription'),
    disclaimer: text('disclaimer'),
  };
}
