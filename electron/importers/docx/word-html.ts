import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { markupBlocks } from '../document/markup-blocks.ts';
import type { PictureKeeper } from '../document/picture-keeper.ts';
import type { DocumentNote } from '../document/place-notes.ts';
import type { ImportFailure } from '../importer.ts';
import type { WordStyles } from './word-styles.ts';

/** The text of a Word document and its notes, ready to be read. */
export interface WordText {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, DocumentNote>;
}

/** Of styles that Word and its kin bring along; all others are plain paragraphs. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Emphasis'] => em",
  'u => u',
  'strike => s',
  'small-caps => span.small-capitals',
];

/**
 * Has mammoth make markup of the parts of a document, which must be tidied and proved before; it
 * sees no other file, and follows no address. What it cannot make sense of is a failure.
 */
export async function readWordText(
  parts: ReadonlyMap<string, Uint8Array>,
  styles: WordStyles,
  keeper: PictureKeeper,
): Promise<Result<WordText, ImportFailure>> {
  const markup = await markupOf(parts, styles, keeper);
  if (!markup.ok) return markup;
  const { text, notes } = partNotes(markup.value);
  return ok({ blocks: markupBlocks(text), notes });
}

async function markupOf(
  parts: ReadonlyMap<string, Uint8Array>,
  styles: WordStyles,
  keeper: PictureKeeper,
): Promise<Result<string, ImportFailure>> {
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  const options = {
    styleMap: [...headingMap(styles), ...styleMap],
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      const source = keeper.keep(new Uint8Array(await image.readAsBuffer()));
      return source ? { src: '', 'data-source': source } : { src: '' };
    }),
  };
  try {
    return ok((await mammoth.convertToHtml({ buffer }, options)).value);
  } catch (error) {
    // It throws for documents whose parts do not fit together.
    const detail = error instanceof Error ? error.message.slice(0, 120) : '';
    return err(failure('unreadable-file', `Its parts do not make a Word document (${detail}).`));
  }
}

/** Styles that a publication made itself, on the ground of headings or with a level of outline. */
const headingMap = ({ headings }: WordStyles): string[] =>
  [...headings]
    .filter(([id]) => /^[\w-]+$/.test(id))
    .map(([id, level]) => `p.${id} => h${Math.min(level, 6)}:fresh`);

/** Where mammoth sets the notes: a list after all the text. Text itself holds no such tags. */
const noteStart = /<li id="(?<key>(?:footnote|endnote)-[^"]{1,40})">/;
const backLink = /(?:<p>)?\s*<a href="#(?:footnote|endnote)-ref-[^"]{1,40}">↑<\/a>(?:<\/p>)?/g;

function partNotes(html: string): { text: string; notes: Map<string, DocumentNote> } {
  const notes = new Map<string, DocumentNote>();
  const first = noteStart.exec(html);
  if (!first) return { text: html, notes };
  const pieces = html.slice(first.index).split(new RegExp(noteStart, 'g'));
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const key = pieces[at] ?? '';
    const note = (pieces[at + 1] ?? '').replace(backLink, '').replace(/<\/li>(?:<\/ol>)?$/, '');
    notes.set(key, { label: String(notes.size + 1), blocks: markupBlocks(note) });
  }
  return { text: html.slice(0, first.index).replace(/<ol>$/, ''), notes };
}
