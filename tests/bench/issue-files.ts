import { exportHtml } from '../../electron/exporters/html/export-html.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import { eBook } from '../support/e-book.ts';
import { someSentences } from '../support/forms-of-a-text.ts';
import { buildIssueDocument, paragraphOf } from '../support/issue-document.ts';
import { linesOfText, tinyPdf } from '../support/tiny-pdf.ts';
import { paragraph, wordDocument } from '../support/word-document.ts';
import { zipFile } from '../support/zip-file.ts';

/** How files of one format are written. */
export interface IssueFiles {
  readonly ending: string;
  /** The issue of this number, with its masthead; a container holds ten from this number on. */
  write(number: number): Uint8Array;
}

const BRIEFINGS = 4;
const HELD = 10;
/** Of a briefing; in words of an order of their own, so that packed files are as small as real ones. */
const SENTENCES = 16;

interface Story {
  readonly headline: string;
  readonly text: string;
}

const storiesOf = (number: number): Story[] =>
  Array.from({ length: BRIEFINGS }, (_, place) => ({
    headline: `Pilots of Berth ${number}-${place} Strike`,
    text: `On day ${number} the harbour counted ${place + 3} hulls. ${someSentences(number * BRIEFINGS + place, SENTENCES)} It ended well (Reuters, May 2; Port Gazette, May 3; see the Bench, No. ${Math.max(1, number - place)}).`,
  }));

const dayOf = (number: number) => addDays('1990-01-01', number);
const momentOf = (number: number) => new Date(`${dayOf(number)}T08:00:00Z`);
const titleOf = (number: number) => `The Bench, No. ${number}`;

const stories = (number: number, write: (story: Story) => string, between = ''): string =>
  storiesOf(number).map(write).join(between);

const held = (number: number, write: (number: number) => string, between = ''): string =>
  Array.from({ length: HELD }, (_, place) => write(number + place)).join(between);

const plain = (number: number): string =>
  stories(number, ({ headline, text }) => `${headline.toUpperCase()}\n\n${text}\n`, '\n');

const body = (number: number): string =>
  stories(number, ({ headline, text }) => `<h2>${headline}</h2><p>${text}</p>`);

const page = (number: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(number)}, ${dayOf(number)}</title></head><body>${body(number)}</body></html>`;

const letter = (number: number): string =>
  `From: The Bench <desk@bench.example>\r\nTo: reader@example.org\r\nSubject: ${titleOf(number)}\r\nDate: ${momentOf(number).toUTCString()}\r\nMessage-ID: <${number}@bench.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain(number).replaceAll('\n', '\r\n')}`;

const lines = (number: number): string =>
  `Publication: The Bench Volume: 1 Issue: ${number}\nDate: ${dayOf(number)}\n\n${plain(number)}`;

function record(number: number): string {
  const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(number)}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bench.example/${number}/\r\nWARC-Record-ID: <urn:uuid:${number}>\r\nWARC-Date: ${momentOf(number).toISOString()}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}\r\n\r\n`;
}

const post = (number: number): string =>
  `<item><title>${titleOf(number)}</title><content:encoded><![CDATA[${body(number)}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>${dayOf(number)} 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;

const item = (number: number): string =>
  `<item><title>${titleOf(number)}</title><pubDate>${momentOf(number).toUTCString()}</pubDate><description><![CDATA[${body(number)}]]></description></item>`;

const ghost = (number: number): string =>
  JSON.stringify({
    db: [
      {
        meta: { version: '5.0.0' },
        data: {
          posts: Array.from({ length: HELD }, (_, place) => ({
            id: `${number + place}`,
            title: titleOf(number + place),
            slug: `no-${number + place}`,
            html: body(number + place),
            status: 'published',
            type: 'post',
            published_at: momentOf(number + place).toISOString(),
          })),
        },
      },
    ],
  });

const openDocument = (number: number): Uint8Array =>
  zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h text:outline-level="1">${titleOf(number)}</text:h><text:p>${dayOf(number)}</text:p>${stories(number, ({ headline, text }) => `<text:h text:outline-level="2">${headline}</text:h><text:p>${text}</text:p>`)}</office:text></office:body></office:document-content>`,
  }).bytes;

const printed = (number: number): Uint8Array =>
  tinyPdf(
    storiesOf(number).map(({ headline, text }, place) => ({
      texts: [
        ...(place === 0
          ? [{ x: 72, y: 60, text: `${titleOf(number)}, ${dayOf(number)}`, size: 18 }]
          : []),
        { x: 72, y: 96, text: headline, size: 14, font: 'bold' },
        ...linesOfText(text, { x: 72, y: 120, letters: 80 }),
      ],
    })),
  );

const own = (number: number): Uint8Array =>
  exportHtml({
    document: buildIssueDocument({
      issue: { number: `${number}`, date: dayOf(number) },
      briefings: storiesOf(number).map(({ headline, text }) => ({
        headline,
        blocks: [paragraphOf(text)],
      })),
    }),
    options: { format: 'html' },
    pictures: new Map(),
  }).bytes;

const written = (ending: string, write: (number: number) => string): IssueFiles => ({
  ending,
  write: (number) => new TextEncoder().encode(write(number)),
});

/** The same invented issues in each format that is read. */
export const issueFiles: Readonly<Record<string, IssueFiles>> = {
  text: written('txt', lines),
  markdown: written(
    'md',
    (number) =>
      `---\npublication: The Bench\nissue: ${number}\ndate: ${dayOf(number)}\n---\n\n${stories(number, ({ headline, text }) => `## ${headline}\n\n${text}\n`, '\n')}`,
  ),
  html: written('html', page),
  masthead: { ending: 'html', write: own },
  mail: written('eml', letter),
  mbox: written('mbox', (number) =>
    held(
      number,
      (each) =>
        `From desk@bench.example ${momentOf(each).toUTCString()}\n${letter(each).replaceAll('\r\n', '\n')}\n`,
    ),
  ),
  docx: {
    ending: 'docx',
    write: (number) =>
      wordDocument(
        `${paragraph(titleOf(number), 'Title')}${paragraph(dayOf(number))}${stories(number, ({ headline, text }) => `${paragraph(headline, 'Heading1')}${paragraph(text)}`)}`,
      ).bytes,
  },
  odt: { ending: 'odt', write: openDocument },
  rtf: written(
    'rtf',
    (number) =>
      `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\b ${titleOf(number)}}\\par ${dayOf(number)}\\par ${stories(number, ({ headline, text }) => `{\\b ${headline}}\\par ${text}\\par `)}}`,
  ),
  pdf: { ending: 'pdf', write: printed },
  epub: {
    ending: 'epub',
    write: (number) =>
      eBook(
        Object.fromEntries(
          storiesOf(number).map(({ headline, text }, place) => [
            `story${place}`,
            `<h1>${headline}</h1><p>${text}</p>`,
          ]),
        ),
        `<dc:title>${titleOf(number)}</dc:title><dc:date>${dayOf(number)}</dc:date>`,
      ).bytes,
  },
  feed: written(
    'rss',
    (number) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>The Bench</title><link>https://bench.example/</link>${held(number, item)}</channel></rss>`,
  ),
  wxr: written(
    'wxr',
    (number) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Bench</title><wp:wxr_version>1.2</wp:wxr_version>${held(number, post)}</channel></rss>`,
  ),
  ghost: written('json', ghost),
  csv: written(
    'csv',
    (number) =>
      `number,date,headline,text\r\n${held(number, (each) => stories(each, ({ headline, text }) => `${each},${dayOf(each)},${headline},"${text}"\r\n`))}`,
  ),
  warc: written('warc', (number) => held(number, record)),
  zip: {
    ending: 'zip',
    write: (number) =>
      zipFile(
        Object.fromEntries(
          Array.from({ length: HELD }, (_, place) => [
            `${number + place}.txt`,
            lines(number + place),
          ]),
        ),
      ).bytes,
  },
};
