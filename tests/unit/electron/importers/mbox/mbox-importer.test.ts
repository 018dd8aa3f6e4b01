import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { mboxImporter } from '../../../../../electron/importers/mbox/mbox-importer.ts';
import { textFile } from '../../../../support/text-file.ts';

const line = 'From vera@example.org Mon Jan  6 10:00:00 2020';
const head = (subject: string) => ['From: vera@example.org', `Subject: ${subject}`];

async function messagesIn(...lines: string[]) {
  const read = mboxImporter.read(textFile(lines, 'box'));
  if (!read.ok) throw new Error(read.error.message);
  const unpacked = await Promise.all((read.value.contained ?? []).map((it) => it.unpack()));
  return unpacked.map((it) => (it.ok ? Buffer.from(it.value).toString() : ''));
}

describe('a mailbox', () => {
  it('is told by its first line', () => {
    expect(chooseImporter(textFile([line, ...head('a'), '', 'Hello'])).id).toBe('mbox');
    expect(chooseImporter(textFile(['From the quay nobody waved.', '', 'Hello'])).id).toBe('text');
  });

  it('holds its messages, each as it was sent', async () => {
    const messages = await messagesIn(
      line,
      ...head('a'),
      '',
      'One',
      '',
      line,
      ...head('b'),
      '',
      'Two',
      '',
    );
    expect(messages).toEqual([
      'From: vera@example.org\nSubject: a\n\nOne\n',
      'From: vera@example.org\nSubject: b\n\nTwo\n',
    ]);
  });

  it('takes back one mark of quotation before “From ”', async () => {
    const [message] = await messagesIn(
      line,
      ...head('a'),
      '',
      '>From here',
      '>>From there',
      '> From',
      '',
    );
    expect(message).toContain('\nFrom here\n>From there\n> From\n');
  });

  it('is not parted by a sentence that begins with “From ”', async () => {
    const text = ['One.', '', 'From the quay nobody waved.', 'Two.', ''];
    expect(await messagesIn(line, ...head('a'), '', ...text)).toHaveLength(1);
  });

  it('believes the length that a message tells, if a message ends there', async () => {
    const text = ['One', '', line, 'Subject: quoted', '', 'Three', ''].join('\n');
    const long = [...head('a'), `Content-Length: ${text.length}`, '', text];
    expect(await messagesIn(line, ...long, line, ...head('b'), '', 'Two', '')).toHaveLength(2);
    const wrong = [...head('a'), 'Content-Length: 7', '', text];
    expect(await messagesIn(line, ...wrong, line, ...head('b'), '', 'Two', '')).toHaveLength(3);
  });

  it('tells where each message stands', () => {
    const content = [line, ...head('a'), '', 'One', '', line, ...head('b'), '', 'Two', ''].join(
      '\n',
    );
    const read = mboxImporter.read(textFile(content, 'box'));
    const places = read.ok ? (read.value.contained ?? []).map(({ passage }) => passage?.bytes) : [];
    expect(places.map((bytes) => content.slice(...(bytes ?? [0, 0])))).toEqual([
      'From: vera@example.org\nSubject: a\n\nOne\n\n',
      'From: vera@example.org\nSubject: b\n\nTwo\n',
    ]);
  });

  it('gives back whatever was put into it', async () => {
    const text = fc.array(
      fc.constantFrom('From here', '>From here', line, 'One', '', 'Subject: a'),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const sent = texts.map((lines) => [...head('a'), '', ...lines, ''].join('\n'));
        const boxed = sent.map(
          (it) => `${line}\n${it.replace(/^(?=>*From )/gm, '>').replace(/^>(?=From: )/gm, '')}\n`,
        );
        expect(await messagesIn(...boxed.join('').split('\n'))).toEqual(sent);
      }),
    );
  });
});
