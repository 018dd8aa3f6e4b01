import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentProperties } from '../document/read-document.ts';

/** What a PDF says of itself; its maker's programme often says something else than its writers. */
export async function readProperties(document: PDFDocumentProxy): Promise<DocumentProperties> {
  try {
    const { info } = await document.getMetadata();
    const value = (key: string): string | null => {
      const told = (info as Readonly<Record<string, unknown>>)[key];
      return typeof told === 'string' && told.trim() !== '' ? told.trim().slice(0, 500) : null;
    };
    return {
      title: value('Title'),
      language: value('Language'),
      created: dayOf(value('CreationDate')),
    };
  } catch {
    return {};
  }
}

/** "D:20010831120000+02'00'" is 2001-08-31. */
function dayOf(date: string | null): string | null {
  const day = /^(?:D:)?(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/.exec(date ?? '')?.groups;
  return day ? `${day.year}-${day.month}-${day.day}` : null;
}
