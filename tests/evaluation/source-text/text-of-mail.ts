import PostalMime from 'postal-mime';
import { textOfMarkup } from './text-of-lines.ts';

/** The words of a message's richest form, without what stands in its head. */
export async function textOfMail(bytes: Uint8Array): Promise<string | null> {
  try {
    const { text, html } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
    return html ? textOfMarkup(html) : (text ?? '').replace(/^[>|:\s]+/gm, '');
  } catch {
    return null;
  }
}
