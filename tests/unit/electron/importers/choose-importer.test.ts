import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter, readFile } from '../../../../electron/importers/choose-importer.ts';
import { importLimits } from '../../../../electron/importers/import-limits.ts';
import { textFile } from '../../../support/text-file.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';

describe('the format of a file', () => {
  it.each([
    ['markdown', `# A Berth Opens\n\n${prose}`],
    ['markdown', `---\ntitle: Quay\n---\n${prose}`],
    ['markdown', `<div>\n<b>Quay</b>\n</div>\n\n# A Berth\n\n${prose}`],
    ['markdown', `See [the log](https://example.org). ${prose}`],
    ['html', `<!DOCTYPE html><html><body>${prose}</body></html>`],
    ['html', `B\n<HTML><HEAD><TITLE>Quay</TITLE></HEAD><BODY>${prose}`],
    ['html', `<p>Quay</p><p onclick="x()">${prose}</p>`],
    ['mail', 'From: a@b\nSubject: c\n d\nMIME-Version: 1.0\n\nHello'],
    [
      'mail',
      `From: a@b\r\nSubject: c\r\nMIME-Version: 1.0\r\n\r\n<html><head><title>a</title></head><body>${prose}`,
    ],
    ['mail', 'Received: from a\r\nMessage-ID: <b@c>\r\n\r\nHello'],
    ['mbox', 'From a@b Mon Jan  6 10:00:00 2020\nSubject: c\n\nHello'],
    ['text', prose],
    ['text', `Issue #12\n\n* one item\n* another\n\n${prose}`],
    ['text', `NEWS\n----\n\n${prose}`],
  ])('is told by the content: %s', (id, content) => {
    expect(chooseImporter(textFile(content, 'misleading.pdf')).id).toBe(id);
  });
});

describe('a file that is not understood', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  it.each([
    ['The PDF is damaged', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a picture', png],
    ['a compressed file', Buffer.from('526172211a0700cf', 'hex')],
    ['cut off', Buffer.from('504b03040a000000', 'hex')],
    ['a document of an older Office', Buffer.from('d0cf11e0a1b11ae100000000', 'hex')],
    [
      'besides its furniture',
      Buffer.from('<!DOCTYPE html><html><body><nav>Home</nav></body></html>'),
    ],
    [
      'an XML file',
      Buffer.from('<!--\nPlaces\n-->\n<opml><body><outline text="Quay"/></body></opml>'),
    ],
    ['a file of data (JSON)', Buffer.from('{"title": "Quay"}')],
    ['empty', Buffer.alloc(0)],
    ['not text', Buffer.from(Array.from({ length: 500 }, (_, index) => index % 31))],
    ['not a single word', Buffer.from(' \n---\n')],
    ['larger than', Buffer.alloc(importLimits.textBytes + 1, 'a')],
    ['more than', Buffer.alloc(importLimits.lines * 2, 'a\n')],
    ['only its head', Buffer.from('Publication: Quay Volume: 6 Issue: 16\n')],
  ])('says of it: %s', async (reason, bytes) => {
    const read = await readFile(textFile(bytes));
    expect(read).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(reason), file: 'issue.txt' },
    });
  });

  it('never throws, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await readFile(textFile(bytes))).ok).toBe('boolean');
      }),
    );
  });
});
