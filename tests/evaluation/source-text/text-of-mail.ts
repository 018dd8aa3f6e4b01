import PostalMime from 'postal-mime';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { textOfMarkup } from './text-of-lines.ts';

/**
 * The words of a message's richest form, without what stands in its head and without the lines
 * that the report names as left out.
 */
export async function textOfMail(
  bytes: Uint8Array,
  warnings: readonly ImportWarning[],
): Promise<string | null> {
  const leftOut = warnings.filter(({ message }) => /^Left out as /.test(message));
  const places = (pattern: RegExp) => leftOut.map(({ place }) => pattern.exec(place ?? ''));
  const file = withoutLines(
    Buffer.from(bytes).toString('latin1'),
    places(/^lines? (\d+)(?: to (\d+))?$/),
  );
  try {
    const parsed = await PostalMime.parse(Buffer.from(file, 'latin1'), { maxNestingDepth: 50 });
    if (parsed.html) return textOfMarkup(parsed.html);
    const own = withoutLines(parsed.text ?? '', places(/^lines? (\d+)(?: to (\d+))? of the text$/));
    return own.replace(/^[>|:\s]+/gm, '');
  } catch {
    return null;
  }
}

function withoutLines(text: string, places: readonly (RegExpExecArray | null)[]): string {
  const lines = text.split('\n');
  for (const place of places) {
    const [, first, last = first] = place ?? [];
    if (first) lines.fill('', Number(first) - 1, Number(last));
  }
  return lines.join('\n');
}
