import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../electron/exporters/issue-pictures.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Block, Inline } from '../../shared/manuscript/manuscript.ts';
import {
  type BriefingSketch,
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
  textOf,
} from './issue-document.ts';
import { occurrenceOf } from './occurrence.ts';

const source = `sha256:${'b'.repeat(64)}`;

/** The pictures of `illustratedIssue`: one, grey, wider than high. */
export const itsPictures: ReadonlyMap<string, Picture> = new Map([
  [source, { kind: 'png', bytes: shadedPng(320, 190) }],
]);

const cell = (text: string): Inline[] => [textOf(text)];
const cells = (...texts: string[]): Inline[][] => texts.map(cell);
const person = (name: string, record: string): Inline => ({
  type: 'mention',
  kind: 'person',
  record,
  content: [{ type: 'text', text: name }],
});
const place = (name: string): Inline => ({
  type: 'mention',
  kind: 'place',
  content: [{ type: 'text', text: name }],
});

const footnote: Inline = {
  type: 'footnote',
  id: 'footnote',
  content: [{ type: 'text', text: 'Rates of the Hamnar exchange, without bunker surcharge.' }],
};

const picture: Block = {
  type: 'image',
  source,
  alternative: 'Two cranes over an empty basin',
  caption: cell('The eastern basin of Saltholm, seen from the mole, in February.'),
  credit: 'Ida Norrby / Harbour House',
};

const rates: Block = {
  type: 'table',
  caption: cell('Freight rates out of Hamnar, euros a ton'),
  head: cells('Route', 'February', 'March'),
  rows: [
    cells('Hamnar–Saltholm', '11.40', '10.10'),
    cells('Hamnar–Orrefors', '9.85', '9.85'),
    cells('Hamnar–Vest', '14.20', '13.75'),
  ],
};

const traffic: Block = {
  type: 'table',
  caption: cell('Ships in the ports of the sound, by quarter'),
  head: cells('Port', 'Q1', 'Q2', 'Q3', 'Q4', '2023', 'Change'),
  rows: [
    cells('Saltholm', '211', '340', '402', '187', '1,140', '+3.1 %'),
    cells('Hamnar', '1,022', '1,187', '1,240', '998', '4,447', '−0.4 %'),
    cells('Orrefors', '88', '131', '160', '75', '454', '+12.0 %'),
    cells('Vest', '310', '344', '391', '300', '1,345', '+1.9 %'),
  ],
};

const quotation: Block = {
  type: 'quotation',
  content: [
    {
      type: 'paragraph',
      content: cell('Nothing is signed, and nothing will be signed in the dark.'),
    },
  ],
  attribution: cell('Ilse Marwick, to her shareholders'),
};

const paragraphs = (first: number, count: number, sentences = 5): Block[] =>
  Array.from({ length: count }, (_, index) => inventedParagraph(first + index, sentences));

const cited = (...seeds: readonly number[]) =>
  seeds.map((seed) => ({
    ...occurrenceOf({ id: `citation-${seed}`, printed: '' }),
    sources: [
      { name: 'Northern Wire', sourceId: 'wire', record: 'Northern Wire' },
      ...(seed % 2 === 0 ? [{ name: 'Radio Vest', sourceId: 'vest', record: 'Radio Vest' }] : []),
      ...(seed % 3 === 0
        ? [{ name: 'Hamnar Tidende', sourceId: 'ht', record: 'Hamnar Tidende' }]
        : []),
    ],
  }));

const briefings: readonly BriefingSketch[] = [
  {
    headline: 'Saltholm Council Votes to Reopen the Eastern Basin After Thirty-Seven Years',
    section: 'Ports',
    byline: 'By Anneli Rebane',
    blocks: [...paragraphs(1, 3), picture, ...paragraphs(4, 2), quotation, ...paragraphs(6, 6)],
    occurrences: cited(1, 2, 3, 4, 5, 6),
  },
  {
    headline: 'Pilots’ Guild Accepts a Contract',
    section: 'Labour',
    dateline: 'SALTHOLM, March 3',
    blocks: [
      paragraphOf(
        '“We have waited three winters,” said ',
        person('Johan Lind', 'lind'),
        ', who speaks for the guild in ',
        place('Orrefors'),
        '. ',
        { type: 'text', text: 'The vote was 140 to 61.', marks: ['emphasis'] },
      ),
      ...paragraphs(12, 4),
      { type: 'heading', level: 2, content: cell('What the contract says') },
      ...paragraphs(16, 2),
      {
        type: 'list',
        ordered: true,
        items: [
          { content: cell('Two pilots on every ship above 40,000 tons from October.') },
          { content: cell('A shared roster for the inner sound, published a month ahead.') },
          { content: cell('No Sunday work before Easter without the consent of both.') },
        ],
      },
      ...paragraphs(18, 2),
    ],
    occurrences: cited(12, 13, 16, 18),
  },
  {
    headline: 'Freight Rates Fall for a Third Week',
    section: 'Trade',
    blocks: [
      ...paragraphs(21, 2, 4),
      rates,
      paragraphOf('The fall is the steepest since 2019.', footnote),
      ...paragraphs(23, 2),
    ],
    occurrences: cited(21, 22, 23),
  },
  {
    headline: 'Порт Сальтхольм открыт для судов',
    section: 'Из печати',
    blocks: [
      paragraphOf(
        'Городской совет Сальтхольма в пятницу проголосовал за открытие восточного бассейна, который стоял пустым с 1987 года, когда лёд разрушил внешний мол. Инженеры, осмотревшие место 27 февраля, назвали сваи надёжными, а смету — вымыслом (Северный вестник, 1 марта).',
      ),
    ],
  },
  {
    headline: 'A Quiet Quarter in the Sound',
    section: 'Figures',
    blocks: [...paragraphs(31, 2, 4), traffic, ...paragraphs(33, 3, 4)],
    occurrences: cited(31, 33),
  },
  {
    headline: 'Court to Rule on Blasting Near the Cathedral',
    section: 'Law',
    blocks: [inventedParagraph(40, 3)],
  },
  {
    headline: 'Bridge at Orrefors Stays Closed to Heavy Trains',
    section: 'Rail',
    byline: 'By Per Holm',
    blocks: paragraphs(42, 5),
    occurrences: cited(42, 43, 44),
  },
  {
    headline: 'Finance Minister Praises Patience',
    section: 'Government',
    blocks: [inventedParagraph(50, 4)],
  },
  {
    headline: 'Ferry Companies Share Lists of Dangerous Cargo',
    section: 'Safety',
    blocks: paragraphs(52, 3, 4),
  },
  { headline: 'Ice Reported Off Vest', section: 'Weather', blocks: [inventedParagraph(60, 2)] },
];

/** An issue of some pages with everything that a printer meets: tables, pictures, notes, Cyrillic. */
export const illustratedIssue = (count = briefings.length): IssueDocument =>
  buildIssueDocument({
    publication: { title: 'Baltic Ledger' },
    briefings: briefings.slice(0, count),
  });

/** A grey picture that darkens from left to right. */
function shadedPng(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = 225 - Math.round((x / width) * 90 + (y / height) * 60);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
