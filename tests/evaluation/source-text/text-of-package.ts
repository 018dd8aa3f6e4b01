import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { textOfMarkup } from './text-of-lines.ts';

/** Larger packages are not unpacked for a score. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The words of a Word, OpenDocument or EPUB file; null for any other package. */
export function textOfPackage(bytes: Uint8Array): string | null {
  const parts = unpack(bytes);
  if (!parts) return null;
  const body = parts['word/document.xml'] ?? parts['word/document2.xml'];
  if (body) {
    const notes = [parts['word/footnotes.xml'], parts['word/endnotes.xml']];
    return [body, ...notes].map((part) => (part ? textOfWord(strFromU8(part)) : '')).join('\n');
  }
  const content = parts['content.xml'];
  if (content) return textOfMarkup(parted(strFromU8(content), 'text:(?:p|h|tab|s|line-break)'));
  if (!parts['META-INF/container.xml']) return null;
  return Object.entries(parts)
    .filter(([name]) => /\.x?html?$/i.test(name) && !/(?:nav|toc)[^/]*$/i.test(name))
    .map(([, part]) => textOfMarkup(withoutDeclarations(strFromU8(part))))
    .join('\n');
}

function unpack(bytes: Uint8Array): Unzipped | null {
  let left = MOST_BYTES;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        return left > 0;
      },
    });
  } catch {
    return null;
  }
}

/** Without deleted text, field orders and the drawn form of a text box that is there twice. */
const textOfWord = (xml: string): string =>
  textOfMarkup(
    parted(
      xml
        .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
        .replace(/<w:(?:del|moveFrom)\s[\s\S]*?<\/w:(?:del|moveFrom)>/g, '')
        .replace(/<w:(?:instrText|delText)[\s>][\s\S]*?<\/w:(?:instrText|delText)>/g, '')
        .replace(/<wp14?:[\w]+[^>]*>[^<]*<\/wp14?:\w+>/g, '')
        .replace(/<w:(?:noBreakHyphen|softHyphen)\/>/g, '-'),
      'w:(?:p|tab|br|cr|tc)',
    ),
  );

/** Elements at which words end; all others stand within words. */
const parted = (xml: string, names: string): string =>
  withoutDeclarations(xml)
    .replace(new RegExp(`<\\/?${names}(?:\\s[^<>]*)?\\/?>`, 'g'), ' ')
    .replace(/<\/?[\w:-]+(?:\s[^<>]*)?\/?>/g, '');

const withoutDeclarations = (xml: string): string => xml.replace(/<\?[\s\S]*?\?>/g, '');
