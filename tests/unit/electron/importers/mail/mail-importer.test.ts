import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { mailImporter } from '../../../../../electron/importers/mail/mail-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const prose =
  'The dredgers left on Tuesday, a month earlier than planned, and nobody waved at them.';
const from = 'From: Vera Lind <vera@example.org>';
const head = [from, 'Subject: Harbour Letter #12', 'Date: Mon, 06 Jan 2020 10:00:00 +0000'];
const message = (...lines: string[]) => [...head, 'MIME-Version: 1.0', ...lines];

async function readFile(content: Parameters<typeof textFile>[0]) {
  const read = await mailImporter.read(textFile(content, 'a.eml'));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function readOne(content: Parameters<typeof textFile>[0]) {
  const value = await readFile(content);
  const [draft] = value.drafts;
  if (!draft) throw new Error('no draft');
  const text = draft.briefings.map(({ manuscript }) => projectManuscript(manuscript).text);
  return { ...value, draft: issueDraft.parse(draft), text: text.join('\n') };
}

const latin = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');

describe('a message', () => {
  it('is told by the fields of its head, not by its name', () => {
    expect(chooseImporter(textFile(message('', prose), 'a.txt')).id).toBe('mail');
    const marked = ['# A Berth Opens', '', '- [the log](https://pier.example)', '', '**Silt**'];
    expect(chooseImporter(textFile(message('', ...marked))).id).toBe('mail');
    expect(chooseImporter(textFile(['Title: Quay', 'Date: 2020-01-06', '', prose])).id).not.toBe(
      'mail',
    );
  });

  it('without a masthead is an issue by its subject and date', async () => {
    const { draft, text } = await readOne(message('', prose));
    expect(draft).toMatchObject({
      publication: 'Harbour Letter',
      number: '12',
      date: '2020-01-06',
      briefings: [{ headline: 'Harbour Letter #12', byline: 'Vera Lind' }],
    });
    expect(text).toBe(prose);
  });

  it('has its subject in the letters that its words are encoded in', async () => {
    const { draft } = await readOne([
      from,
      'Subject: =?iso-8859-2?Q?P=F8=EDstav?= =?utf-8?B?IMSNLiA3?=',
      'Date: 6 Jan 2020',
      'Message-ID: <a@b>',
      '',
      prose,
    ]);
    expect(draft).toMatchObject({ title: 'Přístav č. 7', number: '7' });
  });

  it.each([
    ['iso-8859-1', 'quoted-printable', 'Gr=FC=DFe aus K=F6ln'],
    ['utf-8', 'base64', Buffer.from('Grüße aus Köln').toString('base64')],
    ['utf-7', '7bit', 'Gr+APwA3w-e aus K+APY-ln'],
    ['klingon-8', 'base64', Buffer.from('Grüße aus Köln').toString('base64')],
  ])('is read as %s in %s', async (charset, encoding, body) => {
    const { text } = await readOne(
      message(
        `Content-Type: text/plain; charset="${charset}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
      ),
    );
    expect(text).toBe('Grüße aus Köln');
  });

  it('in Japanese letters of seven bits is read', async () => {
    const body = Buffer.from('\u001b$B9A\u001b(B\r\n', 'latin1');
    const field = 'Content-Type: text/plain; charset=ISO-2022-JP';
    const { text, encoding } = await readOne(
      Buffer.concat([latin(...message(field, '', '')), body]),
    );
    expect(text).toBe('港');
    expect(encoding).toBe('iso-2022-jp');
  });

  it('says that its charset is unknown, and reads what the bytes tell', async () => {
    const read = await readOne(
      message('Content-Type: text/plain; charset=klingon-8', '', 'Grüße aus Köln'),
    );
    expect(read.text).toBe('Grüße aus Köln');
    expect(read.warnings[0]?.message).toContain('klingon-8');
  });

  it('in flowed lines has paragraphs, and its quotations apart', async () => {
    const { text } = await readOne(
      message(
        'Content-Type: text/plain; format=flowed; delsp=yes',
        '',
        'The dredgers left on Tues ',
        'day, a month earlier. ',
        '',
        ' From the quay nobody waved.',
      ),
    );
    expect(text).toContain('The dredgers left on Tuesday, a month earlier.');
    expect(text).toContain('From the quay nobody waved.');
  });

  it('in two forms is read in the richer, the other being the same', async () => {
    const content = message(
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `${prose} See http://example.org/log`,
      '--b',
      'Content-Type: text/html',
      '',
      `<p>${prose} See <a href="http://example.org/log">http://example.org/log</a></p>`,
      '--b--',
    );
    const { draft, stretches, text } = await readOne(content);
    expect(text).toContain(prose);
    expect(JSON.stringify(draft.briefings)).toContain('"href":"http://example.org/log"');
    const repeated = stretches?.find(({ fate }) => fate === 'repeated');
    const [start, end] = repeated?.bytes ?? [0, 0];
    expect(content.join('\n').slice(start, end)).toBe(`${prose} See http://example.org/log`);
  });

  it('is read in plain letters where its page lacks the text', async () => {
    const { text, stretches } = await readOne(
      message(
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        prose,
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Your programme cannot show this.</p>',
        '--b--',
      ),
    );
    expect(text).toBe(prose);
    expect(stretches?.map(({ fate, place }) => [fate, place])).toContainEqual(['unread', 'part 2']);
  });

  it('shows the pictures that lie in it, and nothing active', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex');
    const { draft, pictures } = await readOne(
      message(
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        `<p>${prose}</p><script>alert(1)</script><img src="cid:quay@x" alt="The quay" width="300" onerror="alert(1)"><a href="javascript:alert(1)">x</a>`,
        '--b',
        'Content-Type: image/png',
        'Content-ID: <quay@x>',
        'Content-Transfer-Encoding: base64',
        '',
        picture.toString('base64'),
        '--b--',
      ),
    );
    const hash = createHash('sha256').update(picture).digest('hex');
    expect(draft.briefings[0]?.manuscript.blocks).toContainEqual(
      expect.objectContaining({ type: 'image', source: `sha256:${hash}`, alternative: 'The quay' }),
    );
    expect(pictures?.map((it) => Buffer.from(it))).toEqual([picture]);
    expect(JSON.stringify(draft)).not.toMatch(/alert\(|javascript:/);
  });

  it('holds its attachments as files with harmless names', async () => {
    const { contained = [], draft } = await readOne(
      message(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        prose,
        '--b',
        'Content-Type: application/octet-stream; name="../../../tmp/quay.sh"',
        "Content-Disposition: attachment; filename*=UTF-8''..%2F..%2Fquay.sh",
        'Content-Transfer-Encoding: base64',
        '',
        'ZWNobw==',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: Within',
        '',
        'Hello',
        '--b--',
      ),
    );
    expect(draft.briefings).toHaveLength(1);
    expect(contained.map(({ name }) => name)).toEqual(['quay.sh', 'part 3.eml']);
    const unpacked = await Promise.all(contained.map((it) => it.unpack()));
    expect(unpacked.map((it) => it.ok && Buffer.from(it.value).toString())).toEqual([
      'echo',
      'Subject: Within\n\nHello',
    ]);
  });

  it('without a boundary keeps its text', async () => {
    const { text, warnings } = await readOne(message('Content-Type: multipart/mixed', '', prose));
    expect(text).toBe(prose);
    expect(warnings[0]?.message).toContain('not where they begin');
  });

  it('that is damaged is read as far as it goes, and the damage told', async () => {
    const { text, warnings } = await readOne(
      message('Content-Transfer-Encoding: base64', '', 'SGVsbG8sIHdvcmxk!!!LiBUaGlz', '==junk'),
    );
    expect(text).toMatch(/^Hello, world/);
    const umlauts = await readOne(
      message(
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        `${Buffer.from('Grüße vom Kai').toString('base64').slice(0, 16)}!!rest==`,
      ),
    );
    expect(umlauts.text).toMatch(/^Grüße vom/);
    expect(umlauts.encoding).toBe('utf-8');
    expect(warnings.some(({ message: words }) => words.includes('is damaged'))).toBe(true);
  });

  it('tells the damage of what is attached to it', async () => {
    const { warnings } = await readOne(
      message(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        prose,
        '--b',
        'Content-Type: application/pdf; name=quay.pdf',
        'Content-Transfer-Encoding: base64',
        '',
        'SGVsbG8*',
        '--b--',
      ),
    );
    expect(warnings).toEqual([
      { message: expect.stringMatching(/^Part 2 is damaged/), place: 'line 14' },
    ]);
  });

  it('leaves out what a page has around its text for mail', async () => {
    const { text, warnings } = await readOne(
      message(
        'Content-Type: text/html',
        '',
        `<p><a href="http://example.org">View this letter in your browser</a></p><p>${prose}</p>`,
        '<p>You are receiving this because you asked for it.</p><p>1 Port Street</p>',
      ),
    );
    expect(text).toBe(prose);
    expect(warnings.at(-1)?.message).toMatch(
      /^Left out as what mail .*“View this letter in your browser You are .* 1 Port Street”$/,
    );
  });

  it('leaves out what its list set under it', async () => {
    const footer = [
      '____________________',
      'Quay mailing list',
      'http://example.org/listinfo/quay',
    ];
    const { text, draft } = await readOne(message('', prose, '', ...footer));
    expect(text).toBe(prose);
    expect(draft.warnings).toContainEqual({
      message: 'Left out as the footer of a list; the kept original still has it.',
      place: 'lines 8 to 10',
    });
  });

  it('of a head alone is refused', async () => {
    const read = await mailImporter.read(textFile(message('')));
    expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable-file' } });
  });

  it('with parts within parts without end is not read to the end, and says so', async () => {
    const opening = Array.from({ length: 3000 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary="b${depth}"`,
      '',
      `--b${depth}`,
    ]);
    const letter = ['--first', '', prose, '--first'];
    const { text, warnings, contained } = await readOne(
      message('Content-Type: multipart/mixed; boundary=first', '', ...letter, ...opening.flat()),
    );
    expect(text).toBe(prose);
    expect(contained).toEqual([]);
    expect(warnings[0]?.message).toContain('too deep');
    const deep = message(
      'Content-Type: multipart/mixed; boundary=first',
      '',
      '--first',
      ...opening.flat(),
    );
    const alone = await mailImporter.read(textFile(deep, 'a.eml'));
    expect(!alone.ok && alone.error.message).toContain('too deep');
  });
});
