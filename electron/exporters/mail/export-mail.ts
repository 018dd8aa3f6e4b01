import { createHash } from 'node:crypto';
import { type EditionCheck, passed, warned } from '../../../shared/editions/validation.ts';
import { documentDay } from '../document-day.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { documentTitle } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { flowedText } from '../text/flowed-text.ts';
import { textEdition } from '../text/text-edition.ts';
import { mailPage } from './mail-page.ts';
import { encodedWords, filePart, type MimePart, multipart, textPart, writePart } from './mime.ts';

/** Lines of the plain form: with room for marks of quotation in answers. */
const WIDTH = 72;

/** The issue as a message that is ready to be sent: a page and plain text, pictures within. */
export function exportMail({ document, options, pictures }: ExportInput<'eml'>): ExportedIssue {
  const page = mailPage(document, pictures, (source) => `cid:${contentId(source)}`);
  const text = flowedText(textEdition(document, { width: WIDTH, sources: options.sources }));
  const shown = [...pictures].filter(([source]) => page.includes(contentId(source)));
  const html = textPart('text/html', page);
  const body = multipart('alternative', [
    textPart('text/plain', text, 'format=flowed; delsp=no'),
    shown.length === 0 ? html : multipart('related', [html, ...shown.map(picturePart)]),
  ]);
  const digest = createHash('sha256').update(writePart(body)).digest('hex').slice(0, 32);
  const message: MimePart = {
    fields: [
      ...(options.from ? [['From', sender(options.from)] as const] : []),
      ['Subject', encodedWords(documentTitle(document))],
      ['Date', mailDate(documentDay(document))],
      ['Message-ID', `<${digest}@${document.publication.slug}.invalid>`],
      // A message that is opened is one to send, where a mail programme knows the difference.
      ['X-Unsent', '1'],
      ['MIME-Version', '1.0'],
      ...body.fields,
    ],
    body: `${body.body}\r\n`,
  };
  return {
    bytes: new TextEncoder().encode(writePart(message)),
    pages: null,
    checks: [
      ...mailChecks(
        page,
        options.from,
        shown.map(([, picture]) => picture),
      ),
      ...issueChecks(document, pictures),
    ],
  };
}

function mailChecks(page: string, from: string, pictures: readonly Picture[]): EditionCheck[] {
  const kilobytes = Math.ceil(Buffer.byteLength(page) / 1024);
  const size =
    kilobytes > CLIPPED_KILOBYTES
      ? warned(
          'structure',
          `The page has ${kilobytes} KB; some services cut off what is beyond ${CLIPPED_KILOBYTES} KB.`,
        )
      : passed('structure', `A page of ${kilobytes} KB and plain text, whole in one message.`);
  return [
    size,
    ...(from
      ? []
      : [warned('metadata', 'The message names no sender yet; the programme that sends it will.')]),
    ...(pictures.some(({ kind }) => kind === 'webp')
      ? [warned('pictures', 'Some mail programmes show no WebP pictures; PNG and JPEG are safe.')]
      : []),
  ];
}

const CLIPPED_KILOBYTES = 102;

const picturePart = ([source, { kind, bytes }]: readonly [string, Picture]): MimePart =>
  filePart(`image/${kind}`, `${contentId(source).slice(0, 12)}.${kind}`, contentId(source), bytes);

const contentId = (source: string): string =>
  `${source.replace('sha256:', '').slice(0, 32)}@pictures.invalid`;

/** The name of a sender may need encoding; an address never does. */
function sender(from: string): string {
  const named = /^(?<name>.*?)\s*<(?<address>[^<>]+)>$/u.exec(from.trim())?.groups;
  if (!named?.name) return (named?.address ?? from).trim();
  const bare = named.name.replace(/^"|"$/g, '');
  const isPlain = /^[\w .-]*$/.test(bare);
  const name = /^[\x20-\x7e]*$/.test(bare)
    ? isPlain
      ? bare
      : `"${bare.replace(/["\\]/g, '\\$&')}"`
    : encodedWords(bare);
  return `${name} <${named.address}>`;
}

/** "Mon, 04 Mar 2024 06:00:00 +0000": the day of the issue, in the morning. */
function mailDate(day: string): string {
  const [weekday, date, month, year] = new Date(`${day}T06:00:00Z`).toUTCString().split(/[ ,]+/);
  return `${weekday}, ${date} ${month} ${year} 06:00:00 +0000`;
}
