import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readFile } from '../../../../electron/importers/choose-importer.ts';
import { textFile } from '../../../support/text-file.ts';

const words = 'Порт открыт. Суда идут через лёд, и никто не ждёт весны.';

test.each([
  ['text', `ВЕСТНИК ПОРТА, No. 7\n\nПорт\n\n${words}\n`],
  ['html', `<html><head><title>x</title></head><body><h1>Порт</h1><p>${words}</p></body></html>`],
  ['markdown', `# Порт\n\n${words} [Здесь](https://harbour.example/)\n`],
  [
    'feed',
    `<rss><channel><item><title>Порт</title><description>${words}</description></item></channel></rss>`,
  ],
])(
  'the encoding that was chosen for a file counts, whatever it looks like: %s',
  async (format, text) => {
    const bytes = iconv.encode(text, 'cp866');
    const read = await readFile(textFile(bytes), { encoding: 'cp866' });
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.importer).toMatch(new RegExp(`^${format} `));
    expect(read.value.encoding).toBe('cp866');
    expect(JSON.stringify(read.value.drafts)).toContain(words.slice(0, 12));
  },
);

test('an encoding that nobody knows is not chosen', async () => {
  const read = await readFile(textFile(`# Порт\n\n${words}\n`), { encoding: 'martian' });
  expect(read.ok && read.value.encoding).toBe('UTF-8');
});
