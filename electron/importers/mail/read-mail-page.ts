import { createHash } from 'node:crypto';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { settlePage } from '../../../shared/issues/settle-page.ts';
import { escapeText } from '../../../shared/manuscript/html-codec/escape-html.ts';
import { htmlImporter } from '../html/html-importer.ts';
import { importLimits } from '../import-limits.ts';
import { decodePart } from './decode-part.ts';
import type { MailPart } from './scan-message.ts';
import { takeMailFurniture } from './take-mail-furniture.ts';

/** A page with the pictures that stand within it. */
export interface MailPage {
  readonly draft: IssueDraft;
  readonly warnings: readonly ImportWarning[];
}

/**
 * Reads the page of a message as any page, its subject standing for a title that it has not; null
 * where it has no text. It is settled already.
 */
export function readMailPage(name: string, html: string, subject: string | null): MailPage | null {
  // Its letters are decoded already, whatever the page says of them.
  const own = html.replace(/(<meta\s[^>]{0,300}?charset\s*=\s*["']?)[\w.:-]{2,40}/gi, '$1utf-8');
  const title = subject && !/<title[\s>]/i.test(own) ? `<title>${escapeText(subject)}</title>` : '';
  const page = /<body[\s>]/i.test(own) ? `${title}${own}` : `${title}<body>${own}</body>`;
  const read = htmlImporter.read({
    name,
    bytes: Buffer.from(`\ufeff<!DOCTYPE html>${page}`, 'utf8'),
  });
  const draft = read.ok ? read.value.drafts[0] : undefined;
  if (!read.ok || !draft) return null;
  const settled = settlePage(draft, importLimits.briefings);
  // A subject is weighed by itself; it does not name a publication by being a title.
  const publication = title === '' ? settled.publication : null;
  const { briefings, warnings } = takeMailFurniture(settled.briefings);
  return {
    draft: { ...settled, publication, briefings: [...briefings] },
    warnings: [...read.value.warnings, ...warnings],
  };
}

/** The pictures of a page, by what it calls them in `src="cid:…"`, and the page that shows them. */
export async function showPictures(
  message: Uint8Array,
  html: string,
  parts: readonly { readonly part: MailPart; readonly contentId: string }[],
) {
  const pictures: Uint8Array[] = [];
  const shown = new Set<MailPart>();
  let page = html;
  for (const { part, contentId } of parts) {
    const source = new RegExp(
      `\\bsrc\\s*=\\s*(["']?)cid:${escapePattern(contentId)}\\1(?=[\\s/>])`,
      'gi',
    );
    if (!source.test(page)) continue;
    const bytes = await decodePart(message, part);
    if (bytes.length === 0) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    page = page.replace(source, `data-source="sha256:${hash}"`);
    pictures.push(bytes);
    shown.add(part);
  }
  return { page, pictures, shown };
}

const escapePattern = (text: string): string =>
  text.slice(0, 300).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
