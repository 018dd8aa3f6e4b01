import { importLimits } from '../import-limits.ts';

/** Numbers that no real file reaches. */
const CATALOG = 8_000_001;
const PAGES = CATALOG + 1;

/**
 * A damaged PDF with a list made anew of all pages that are left in it, in place of its own; null
 * where there are none.
 */
export function patchDamaged(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // What is encrypted cannot be read without the list that says how.
  if (/\/Encrypt\s*\d/.test(text)) return null;
  const objects = /(?<number>\d{1,8})\s+(?<generation>\d{1,5})\s+obj\b(?=(?<start>[\s\S]{0,600}))/g;
  const pages: string[] = [];
  for (const { groups } of text.matchAll(objects)) {
    const [own = ''] = (groups?.start ?? '').split('endobj', 1);
    if (/\/Type\s*\/Page\b(?!s)/.test(own)) pages.push(`${groups?.number} ${groups?.generation} R`);
    if (pages.length >= importLimits.pdfPages) break;
  }
  if (pages.length === 0) return null;
  const list = [
    '\nendstream endobj',
    `${CATALOG} 0 obj << /Type /Catalog /Pages ${PAGES} 0 R >> endobj`,
    `${PAGES} 0 obj << /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >> endobj`,
    `trailer << /Root ${CATALOG} 0 R /Size ${PAGES + 1} >>\n`,
  ].join('\n');
  const others = text.replace(/startxref|xref|trailer/g, (word) => 'x'.repeat(word.length));
  return Buffer.from(others + list, 'latin1');
}
