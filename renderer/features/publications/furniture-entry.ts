import {
  type Furniture,
  type FurnitureText,
  furnitureTexts,
} from '../../../shared/issues/furniture.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';

/** The furniture as a person types it: its texts with marks in Markdown. */
export type FurnitureEntry = { readonly motto: string } & Readonly<Record<FurnitureText, string>>;

export async function furnitureEntryOf(furniture: Furniture): Promise<FurnitureEntry> {
  const { manuscriptToMarkdown } = await import(
    '../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts'
  );
  const typed = (text: FurnitureText) => manuscriptToMarkdown(furniture[text]).trim();
  return {
    motto: furniture.motto,
    imprint: typed('imprint'),
    editors: typed('editors'),
    subscription: typed('subscription'),
    disclaimer: typed('disclaimer'),
  };
}

export async function readFurnitureEntry(entry: FurnitureEntry): Promise<Furniture> {
  const { markdownToManuscript } = await import(
    '../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts'
  );
  const read = furnitureTexts.map((text): [FurnitureText, Manuscript] => [
    text,
    markdownToManuscript(entry[text]),
  ]);
  const texts = Object.fromEntries(read) as Record<FurnitureText, Manuscript>;
  return { motto: entry.motto.trim(), ...texts };
}
