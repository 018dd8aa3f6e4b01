import type { Picture } from '../issue-pictures.ts';
import { type Xml, xml } from '../xml/xml.ts';

/** Of the elements that every part is made of. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordPicture {
  readonly id: string;
  readonly number: number;
}

/** What the text refers to and other parts of the file hold, gathered while the text is written. */
export class WordParts {
  readonly #links = new Map<string, string>();
  readonly #pictures = new Map<string, WordPicture & { readonly picture: Picture }>();
  readonly #footnotes: Xml[] = [];
  readonly #orderedStarts: number[] = [];

  /** The id of the relation that leads to an address. */
  link(href: string): string {
    const known = this.#links.get(href);
    if (known) return known;
    const id = `link${this.#links.size + 1}`;
    this.#links.set(href, id);
    return id;
  }

  picture(source: string, picture: Picture): WordPicture {
    const known = this.#pictures.get(source);
    if (known) return known;
    const number = this.#pictures.size + 1;
    const entry = { id: `picture${number}`, number, picture };
    this.#pictures.set(source, entry);
    return entry;
  }

  /** The id of a footnote; the first two belong to the lines between text and notes. */
  footnote(write: (id: number) => Xml): number {
    const id = this.#footnotes.length + 1;
    // Its place is taken before it is written.
    this.#footnotes.push(xml('w:footnote', { 'w:id': id }));
    this.#footnotes[id - 1] = write(id);
    return id;
  }

  /** The number of a list: 1 for those with signs, one of its own for each that is counted. */
  list(ordered: boolean, start: number): number {
    if (!ordered) return 1;
    this.#orderedStarts.push(start);
    return this.#orderedStarts.length + 1;
  }

  get footnotes(): readonly Xml[] {
    return this.#footnotes;
  }

  get orderedStarts(): readonly number[] {
    return this.#orderedStarts;
  }

  get pictures(): readonly { readonly path: string; readonly picture: Picture }[] {
    return [...this.#pictures.values()].map(({ number, picture }) => ({
      path: `media/picture${number}.${picture.kind}`,
      picture,
    }));
  }

  /** The relations of the text to addresses and pictures. */
  get relations(): Xml[] {
    return [
      ...[...this.#links].map(([target, id]) =>
        relation(id, 'hyperlink', target, { TargetMode: 'External' }),
      ),
      ...[...this.#pictures.values()].map(({ id, number, picture }) =>
        relation(id, 'image', `media/picture${number}.${picture.kind}`),
      ),
    ];
  }
}

export const relation = (
  id: string,
  type: string,
  target: string,
  besides: { readonly TargetMode?: 'External' } = {},
): Xml => xml('Relationship', { Id: id, Type: `${RELATION}/${type}`, Target: target, ...besides });
