import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of all pages, those parted at the end of a line put together; null where unreadable. */
export async function textOfPdf(bytes: Uint8Array): Promise<string | null> {
  try {
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      );
    }
    await task.destroy();
    return pages.join('\n').replace(/(?<=\p{Ll})[-\u00ad\u2010]\n(?=\p{Ll})/gu, '');
  } catch {
    return null;
  }
}
