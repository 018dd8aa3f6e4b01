/** A line of text on a page; `y` is its baseline, counted from the top. */
export interface TinyText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: keyof typeof fonts;
  /** Raised by this, as notes' numbers are. */
  readonly turned?: boolean;
}

/** A page of letters, 612 by 792 points. */
export interface TinyPage {
  readonly texts: readonly TinyText[];
  /** Orders of its own, in PDF's language, before the text. */
  readonly drawing?: string;
  readonly links?: readonly { readonly rect: readonly number[]; readonly href: string }[];
}

const fonts = {
  roman: 'Times-Roman',
  bold: 'Times-Bold',
  italic: 'Times-Italic',
  fixed: 'Courier',
} as const;
const fontNames = Object.keys(fonts);
const HEIGHT = 792;

/** The bytes of a PDF with these pages, written by hand in the plainest form there is. */
export function tinyPdf(
  pages: readonly TinyPage[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const firstPage = 3 + fontNames.length + 1;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  for (const name of Object.values(fonts)) {
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  }
  const properties = Object.entries(info).map(([key, value]) => `/${key} (${escapeText(value)})`);
  add(`<< ${properties.join(' ')} >>`);
  const resources = fontNames.map((name, index) => `/${name} ${index + 3} 0 R`).join(' ');
  for (const [index, page] of pages.entries()) {
    const content = `${page.drawing ?? ''}\n${page.texts.map(show).join('\n')}`;
    const links = (page.links ?? []).map(
      ({ rect, href }) =>
        `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI (${escapeText(href)}) >> >>`,
    );
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${HEIGHT}] /Contents ${firstPage + index * 2 + 1} 0 R /Annots [${links.join(' ')}] /Resources << /Font << ${resources} >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return Buffer.from(withTable(objects, firstPage - 1), 'latin1');
}

function show({ x, y, text, size = 10, font = 'roman', turned = false }: TinyText): string {
  const place = turned ? `0 1 -1 0 ${x} ${HEIGHT - y}` : `1 0 0 1 ${x} ${HEIGHT - y}`;
  return `BT /${font} ${size} Tf ${place} Tm (${escapeText(text)}) Tj ET`;
}

const escapeText = (text: string): string => text.replace(/[\\()]/g, '\\$&');

function withTable(objects: readonly string[], info: number): string {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Words in lines of about so many letters from a place on, each 12 points under the last. */
export function linesOfText(
  words: string,
  { x, y, letters = 44 }: { readonly x: number; readonly y: number; readonly letters?: number },
): TinyText[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.map((text, index) => ({ x, y: y + index * 12, text }));
}
