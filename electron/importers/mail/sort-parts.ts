import type { MailPart } from './scan-message.ts';

/** The leaves of a message by what they are for. */
export interface SortedParts {
  /** Forms of the text, in order; the forms of one are alternatives. */
  readonly texts: readonly TextForms[];
  /** Pictures that stand within a page, with the name that it shows them by. */
  readonly pictures: readonly { readonly part: MailPart; readonly contentId: string }[];
  /** Files of their own. */
  readonly attached: readonly MailPart[];
  /** Keys of signatures, reports of delivery, and parts that lie too deep. */
  readonly aside: readonly MailPart[];
}

/** The same text in plain letters and as a page, or in one of the two. */
export interface TextForms {
  readonly plain: readonly MailPart[];
  readonly page: MailPart | null;
}

export function sortParts(root: MailPart): SortedParts {
  const texts: { plain: MailPart[]; page: MailPart | null }[] = [];
  const pictures: { part: MailPart; contentId: string }[] = [];
  const attached: MailPart[] = [];
  const aside: MailPart[] = [];
  sort(root, null);
  return { texts, pictures, attached, aside };

  function sort(part: MailPart, forms: (typeof texts)[number] | null): void {
    if (part.parts.length > 0) {
      const own = part.type === 'multipart/alternative' && forms === null ? newForms() : forms;
      for (const inner of part.parts) sort(inner, own);
      return;
    }
    const contentId = part.head.get('content-id')?.replace(/^\s*<|>\s*$/g, '');
    const isAttachment = /^\s*attachment/i.test(part.head.get('content-disposition') ?? '');
    if (isAside(part.type) || isTooDeep(part)) aside.push(part);
    else if (part.type.startsWith('image/') && contentId) pictures.push({ part, contentId });
    else if (isAttachment || !isText(part)) attached.push(part);
    else if (part.type === 'text/html') {
      const own = forms ?? newForms();
      if (own.page) attached.push(part);
      else own.page = part;
    } else (forms ?? newForms()).plain.push(part);
  }

  function newForms() {
    const forms = { plain: [], page: null };
    texts.push(forms);
    return forms;
  }
}

/** What could not be divided further would be read as the text of its own marks. */
const isTooDeep = ({ fault, type }: MailPart): boolean =>
  fault !== null && type === 'application/octet-stream';

const isText = ({ type, number }: MailPart): boolean =>
  /^text\/(?:plain|html|enriched|x-plain)$/.test(type) ||
  (number === '' && type.startsWith('text/'));

const isAside = (type: string): boolean =>
  /^(?:application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-encrypted)|message\/(?:delivery-status|disposition-notification|feedback-report)|text\/rfc822-headers)$/.test(
    type,
  );
