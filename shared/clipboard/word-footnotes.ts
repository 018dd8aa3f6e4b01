/** What an element of a word processor is to one of its footnotes or endnotes. */
interface NotePart {
  readonly kind: 'call' | 'back-link' | 'note';
  /** Names the note for its call: "ftn1". */
  readonly key: string;
}

/**
 * The attributes by which a footnote is known, in place of those that a word processor wrote: Word
 * calls "#_ftn1" from "#_ftnref1", LibreOffice "#sdfootnote1sym" from "#sdfootnote1anc", Google Docs
 * "#ftnt1" from "#ftnt_ref1". Null where the element is no part of one.
 */
export function footnoteAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
): Record<string, string> | null {
  const part = readNotePart(name, attributes);
  if (part?.kind === 'note') return { role: 'doc-footnote', id: part.key };
  if (!part) return null;
  return { role: part.kind === 'call' ? 'doc-noteref' : 'doc-backlink', href: `#${part.key}` };
}

/**
 * The key of the note that this link back stands in, where nothing else says that it is one: Google
 * Docs has notes in paragraphs like all others.
 */
export function unsaidNote(name: string, attributes: ReadonlyMap<string, string>): string | null {
  const part = readNotePart(name, attributes);
  return part?.kind === 'back-link' && part.key.startsWith('ftnt') ? part.key : null;
}

/** The line that Word draws over its notes, which are set apart here by themselves. */
export const isRuleOverNotes = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  name === 'hr' && attributes.get('width') === '33%' && attributes.get('size') === '1';

function readNotePart(name: string, attributes: ReadonlyMap<string, string>): NotePart | null {
  if (name === 'div') {
    const key = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.exec(attributes.get('id') ?? '')?.[0];
    return key ? { kind: 'note', key } : null;
  }
  const href = name === 'a' ? (attributes.get('href') ?? '') : '';
  const [, notes, isBack, number] = /#_(ftn|edn)(ref)?(\d+)$/.exec(href) ?? [];
  if (notes) return { kind: isBack ? 'back-link' : 'call', key: `${notes}${number}` };
  const [, isBackInDocs, inDocs] = /#ftnt(_ref)?(\d+)$/.exec(href) ?? [];
  if (inDocs) return { kind: isBackInDocs ? 'back-link' : 'call', key: `ftnt${inDocs}` };
  const [, key, end] = /#((?:sdfootnote|sdendnote)\d+)(sym|anc)$/.exec(href) ?? [];
  return key ? { kind: end === 'anc' ? 'back-link' : 'call', key } : null;
}
