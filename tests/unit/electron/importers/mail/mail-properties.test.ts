import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailImporter } from '../../../../../electron/importers/mail/mail-importer.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';

const head =
  'From: Vera Lind <vera@example.org>\r\nSubject: Harbour Letter\r\nDate: 6 Jan 2020\r\n';

const read = (bytes: Uint8Array) => mailImporter.read({ name: 'a.eml', bytes });

/** Every claim on bytes that the reading makes. */
async function claimsOn(bytes: Uint8Array): Promise<[number, number][]> {
  const result = await read(bytes);
  if (!result.ok) return [];
  const { drafts, stretches = [] } = result.value;
  const passages = drafts.flatMap(({ briefings }) => briefings.flatMap((it) => it.passages ?? []));
  return [...passages, ...stretches].flatMap(({ bytes: range }) => (range ? [range] : []));
}

const word = fc.stringMatching(/^[a-zäöüšřд]{3,9}$/);
const text = fc
  .array(fc.array(word, { minLength: 3, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((words) => `${words.join(' ')}, vo.`).join('\r\n\r\n'));

const quotedPrintable = (plain: string): string =>
  [...Buffer.from(plain)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/([^\r\n]{60})(?=[^\r\n=])(?<!=.?)/g, '$1=\r\n');

interface Tree {
  readonly source: string;
  readonly texts: readonly string[];
}

const leaf: fc.Arbitrary<Tree> = fc
  .record({ plain: text, encoding: fc.constantFrom('8bit', 'base64', 'quoted-printable') })
  .map(({ plain, encoding }) => {
    const packed = {
      '8bit': plain,
      base64: Buffer.from(plain)
        .toString('base64')
        .replace(/.{1,60}/g, '$&\r\n'),
      'quoted-printable': quotedPrintable(plain),
    }[encoding];
    const field = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`;
    return { source: `${field}\r\n\r\n${packed}`, texts: [plain] };
  });

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), fc.uuid())
      .map(([parts, boundary]) => ({
        source: [
          `Content-Type: multipart/mixed; boundary="${boundary}"\r\n`,
          ...parts.map(({ source }) => `--${boundary}\r\n${source}`),
          `--${boundary}--`,
        ].join('\r\n'),
        texts: parts.flatMap(({ texts }) => texts),
      })),
  ),
}));

const wordsOf = (words: string) => words.match(/\p{L}+/gu) ?? [];

describe('whatever a message holds', () => {
  it('its reading never throws, and claims only bytes that there are', async () => {
    const scraps = fc.array(
      fc.constantFrom(
        ...['--b', '--b--', '\r\n', '\n\n', ': ', '> ', '>>| ', '=\r\n', '=C3', 'a', '\t', '\0'],
        ...[
          'Content-Type: multipart/mixed; boundary=b\n',
          'Content-Type: multipart/mixed;boundary=\n',
        ],
        ...['Content-Transfer-Encoding: base64\n', 'QUAY Volume 2, Number 9  March 4, 1996\n'],
        ...[
          '-----BEGIN PGP SIGNATURE-----\n',
          '---- Forwarded message ----\n',
          'Bo wrote:\n',
          '[...]\n',
        ],
        ...['End of QUAY 2.9\n', '-- \n', 'Content-Type: text/html\n', '<p>', '\u00e9'],
      ),
      { maxLength: 60 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      scraps.map((parts) => Buffer.from(head + parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        for (const [start, end] of await claimsOn(content)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(content.length);
        }
      }),
    );
  });

  it('its words are those of its parts, however they are packed', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ source, texts }) => {
        const result = await read(Buffer.from(head + source));
        if (!result.ok) throw new Error(result.error.message);
        const briefings = result.value.drafts.flatMap((draft) => draft.briefings);
        const made = briefings.map(({ manuscript }) => projectManuscript(manuscript).text);
        expect(wordsOf(made.join(' '))).toEqual(wordsOf(texts.join(' ')));
      }),
    );
  });

  it('no byte of it is claimed twice, but for a packed text that several briefings share', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ source }) => {
        const claims = await claimsOn(Buffer.from(head + source));
        const distinct = [...new Set(claims.map((claim) => claim.join('-')))].map((claim) =>
          claim.split('-').map(Number),
        );
        distinct.sort(([one = 0], [other = 0]) => one - other);
        for (const [index, [start = 0]] of distinct.entries()) {
          expect(start).toBeGreaterThanOrEqual(distinct[index - 1]?.[1] ?? 0);
        }
      }),
    );
  });
});
