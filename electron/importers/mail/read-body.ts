import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { ImportFile } from '../importer.ts';
import { cleanControlCharacters } from '../text/clean-control-characters.ts';
import { type BodyLine, bodyLines } from './body-lines.ts';
import { type BodyPlaces, placesOf } from './body-places.ts';
import { damageOf, decodePart } from './decode-part.ts';
import type { Letter } from './letter.ts';
import { parameter } from './mail-head.ts';
import { readMailPage, showPictures } from './read-mail-page.ts';
import { type MailText, readMailText } from './read-mail-text.ts';
import type { MailPart } from './scan-message.ts';
import type { SortedParts, TextForms } from './sort-parts.ts';
import { textOfPart } from './text-of-part.ts';

/** What the text of a message became, in whichever form carries more. */
export interface ReadBody {
  readonly draft: IssueDraft | null;
  readonly witnesses: readonly Witness[];
  readonly stretches: readonly Stretch[];
  readonly pictures: readonly Uint8Array[];
  readonly warnings: readonly ImportWarning[];
  readonly encoding: string | null;
  readonly sure: boolean;
  /** Parts that turned out to be files of their own. */
  readonly attached: readonly MailPart[];
}

/** A page is taken if so much of the words of its plain form is in it. */
const KEPT = 0.85;

export async function readBody(
  file: ImportFile,
  { texts, pictures }: SortedParts,
  letter: Letter,
): Promise<ReadBody> {
  const decoded = await Promise.all(texts.map((forms) => decodeForms(file.bytes, forms)));
  const filled = decoded.filter(
    ({ plain, page }) => hasWords(page?.text) || plain.some((it) => hasWords(it.text)),
  );
  const plain = readPlain(file, filled, letter);
  const withPage = filled.find(({ page }) => hasWords(page?.text));
  const page =
    withPage?.page && isRicher(withPage)
      ? await readPage(file, withPage.page, pictures, letter)
      : null;
  const all = filled.flatMap((forms) => [...forms.plain, ...(forms.page ? [forms.page] : [])]);
  const taken = page && withPage ? withPage.page : (filled[0]?.plain[0] ?? null);
  const warnings = all.flatMap((it) => it.warnings);
  const about = {
    warnings,
    encoding: taken?.encoding ?? null,
    sure: taken?.sure ?? true,
  };
  if (page && withPage) {
    const others = filled.filter((it) => it !== withPage);
    return {
      ...about,
      draft: page.draft,
      witnesses: (plain.text?.hasMasthead ? plain.text : page).witnesses,
      stretches: [...withPage.plain.map(({ part }) => repeated(part)), ...page.shown.map(picture)],
      pictures: page.pictures,
      attached: [
        ...others.flatMap((it) => it.plain.map(({ part }) => part)),
        ...unshown(pictures, page.shown),
      ],
      warnings: [...warnings, ...page.warnings],
    };
  }
  return {
    ...about,
    draft: plain.text?.draft ?? null,
    witnesses: plain.text?.witnesses ?? [],
    stretches: [...(plain.text?.stretches ?? []), ...plain.pages.map(untaken)],
    pictures: [],
    attached: [...plain.apart, ...unshown(pictures, [])],
  };
}

interface DecodedText {
  readonly part: MailPart;
  readonly text: string;
  readonly encoding: string;
  readonly sure: boolean;
  readonly warnings: readonly ImportWarning[];
}

interface DecodedForms {
  readonly plain: readonly DecodedText[];
  readonly page: DecodedText | null;
}

async function decodeForms(message: Uint8Array, { plain, page }: TextForms): Promise<DecodedForms> {
  return {
    plain: await Promise.all(plain.map((part) => decodeText(message, part))),
    page: page && (await decodeText(message, page)),
  };
}

async function decodeText(message: Uint8Array, part: MailPart): Promise<DecodedText> {
  const damage = damageOf(message, part);
  const read = textOfPart(await decodePart(message, part), part, damage.length > 0);
  const { text, warnings } = cleanControlCharacters(read.text);
  return {
    ...read,
    part,
    text,
    warnings: [...damage, ...read.warnings, ...warnings],
  };
}

const hasWords = (text = ''): boolean => /[\p{L}\p{N}]/u.test(text);

/** All plain texts of a message, one under the other; pages beside them are files of their own. */
function readPlain(file: ImportFile, forms: readonly DecodedForms[], letter: Letter) {
  const lines: BodyLine[] = [];
  const places: BodyPlaces[] = [];
  for (const { part, text } of forms.flatMap(({ plain }) => plain)) {
    const field = part.head.get('content-type');
    const format = {
      isFlowed: /^flowed$/i.test(parameter(field, 'format') ?? ''),
      deletesSpace: /^yes$/i.test(parameter(field, 'delsp') ?? ''),
    };
    if (lines.length > 0) lines.push({ text: '', depth: 0, from: 0, to: 0, part: places.length });
    for (const line of bodyLines(text, format, places.length)) lines.push(line);
    places.push(placesOf(file.bytes, part, text));
  }
  const text: MailText | null = readMailText(lines, places, letter);
  const pages = forms.flatMap(({ plain, page }) => (page ? [{ page, plain }] : []));
  return {
    text,
    pages: pages.filter(({ plain }) => plain.length > 0),
    apart: pages
      .filter(({ page, plain }) => plain.length === 0 && page.part.number !== '')
      .map(({ page }) => page.part),
  };
}

/** A page that holds nearly all words of the plain form; without one it is the only form. */
const isRicher = ({ plain, page }: DecodedForms): boolean =>
  shareWithin(plain.map(({ text }) => text).join('\n'), bareText(page)) >= KEPT;

/** The share of the words of one text that are in another; 1 of none. */
function shareWithin(text: string, other: string): number {
  const words = wordsIn(text);
  const known = new Set(wordsIn(other));
  return words.length === 0 ? 1 : words.filter((it) => known.has(it)).length / words.length;
}

const bareText = (page: DecodedText | null): string =>
  (page?.text ?? '').replace(/<[^<>]{0,2000}>/g, ' ');

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

async function readPage(
  file: ImportFile,
  { part, text }: DecodedText,
  parts: SortedParts['pictures'],
  letter: Letter,
) {
  const { page, pictures, shown } = await showPictures(file.bytes, text, parts);
  const read = readMailPage(file.name, page, letter.subject);
  if (!read) return null;
  const { draft } = read;
  const bytes: [number, number] = [part.bodySpan[0], part.bodySpan[1]];
  const place = part.number === '' ? 'the page' : `part ${part.number}`;
  const words = draft.briefings.map(
    ({ headline, manuscript }) =>
      `${headline === letter.subject ? '' : headline}\n${projectManuscript(manuscript).text}`,
  );
  const lines = bodyLines(words.join('\n'), { isFlowed: false, deletesSpace: false });
  return {
    draft: {
      ...draft,
      language: letter.language ?? draft.language,
      title: letter.subject ? clip(letter.subject, 300) : draft.title,
      briefings: draft.briefings.map((briefing) => ({
        ...briefing,
        passages: [{ place, bytes }],
      })),
    } satisfies IssueDraft,
    witnesses:
      readMailText(lines, [(from) => ({ place: `line ${from + 1} of the page` })], letter)
        ?.witnesses ?? [],
    warnings: read.warnings,
    pictures,
    shown: [...shown],
  };
}

const repeated = ({ bodySpan, number }: MailPart): Stretch => ({
  place: `part ${number}`,
  bytes: [bodySpan[0], bodySpan[1]],
  fate: 'repeated',
  reason: 'Another form of the same text.',
});

/** A page that was not taken: the same in another form, or something else that stood in its place. */
function untaken({ page, plain }: { page: DecodedText; plain: readonly DecodedText[] }): Stretch {
  const own = plain.map(({ text }) => text).join('\n');
  if (shareWithin(bareText(page), own) >= ALIKE) return repeated(page.part);
  const reason = 'The page of the message has other words than its text, which was taken.';
  return { ...repeated(page.part), fate: 'unread', reason };
}

/** Two forms of a text have at least this share of words in common. */
const ALIKE = 0.5;

const picture = ({ bodySpan, number }: MailPart): Stretch => ({
  place: `part ${number}`,
  bytes: [bodySpan[0], bodySpan[1]],
  fate: 'picture',
});

const unshown = (pictures: SortedParts['pictures'], shown: readonly MailPart[]): MailPart[] =>
  pictures.map(({ part }) => part).filter((part) => !shown.includes(part));
