import { strToU8, zipSync } from 'fflate';
import type { ImportFile } from '../../electron/importers/importer.ts';

/** One small, valid, invented file of each format that can be imported, all of the same issue. */
export function sampleFiles(): ImportFile[] {
  const texts = Object.entries(textFiles).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  const packages = Object.entries(packedFiles).map(([name, parts]) => ({
    name,
    bytes: zipSync(
      Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])),
    ),
  }));
  return [...texts, ...packages, { name: 'issue.pdf', bytes: samplePdf() }];
}

const markup = `<h1>Harbour Letter No. 12</h1><p>May 18, 2022</p><h2>A Berth Opens</h2>
<p>The <b>eastern</b> quay took its first ship on Monday (Port Gazette, May 16; see the
<a href="https://harbour.example/11/">Letter, May 11</a>).</p>
<ul><li>One tug</li><li>Two pilots</li></ul><table><tr><th>Ship</th></tr><tr><td>Ada</td></tr></table>
<h2>Dredgers Leave</h2><p>They went a month early.</p>`;

const lines = `Harbour Letter
Volume 3, Number 12
May 18, 2022

A BERTH OPENS

The eastern quay took its first ship on Monday, a week before the day that the
harbour office had named (Port Gazette, May 16; Reuters, May 17).

DREDGERS LEAVE

They went a month early (see the Letter, May 11).
`;

const mail = (boundary: string): string => `From: Harbour Letter <letter@harbour.example>
To: readers@harbour.example
Subject: Harbour Letter No. 12
Date: Wed, 18 May 2022 08:00:00 +0000
Message-ID: <12@harbour.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="${boundary}"

--${boundary}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${lines.replaceAll('=', '=3D')}
--${boundary}
Content-Type: text/html; charset=utf-8

<html><body>${markup}</body></html>
--${boundary}--
`;

const record = (type: string, uri: string, body: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Record-ID: <urn:uuid:${type}>\r\nWARC-Date: 2022-05-18T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${strToU8(body).length}\r\n\r\n${body}\r\n\r\n`;

const page = `<!DOCTYPE html><html><head><title>Harbour Letter No. 12</title></head><body>${markup}</body></html>`;
const escaped = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const textFiles: Readonly<Record<string, string>> = {
  'issue.txt': lines,
  'issue.md': `---\ntitle: Harbour Letter No. 12\ndate: 2022-05-18\n---\n\n## A Berth Opens\n\nThe *eastern* quay took [its first ship](https://harbour.example/11/).[^1]\n\n[^1]: On Monday.\n\n## Dredgers Leave\n\nThey went.\n`,
  'issue.rst': `Harbour Letter No. 12\n=====================\n\n:date: 2022-05-18\n\nA Berth Opens\n-------------\n\nThe quay took \`its first ship\`_.\n\n.. _its first ship: https://harbour.example/11/\n`,
  'issue.html': page,
  'issue.eml': mail('one'),
  'year.mbox': `From letter@harbour.example Wed May 18 08:00:00 2022\n${mail('one')}\nFrom letter@harbour.example Wed May 25 08:00:00 2022\n${mail('two')}`,
  'feed.rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Letter</title><link>https://harbour.example/</link><item><title>Harbour Letter No. 12</title><pubDate>Wed, 18 May 2022 08:00:00 GMT</pubDate><description>${escaped}</description></item></channel></rss>`,
  'feed.atom': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Letter</title><entry><title>Harbour Letter No. 12</title><id>x:12</id><updated>2022-05-18T08:00:00Z</updated><content type="html">${escaped}</content></entry></feed>`,
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Letter',
    items: [
      {
        id: '12',
        title: 'Harbour Letter No. 12',
        date_published: '2022-05-18T08:00:00Z',
        content_html: markup,
      },
    ],
  }),
  'site.wxr': `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbour Letter</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Harbour Letter No. 12</title><content:encoded><![CDATA[${markup}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2022-05-18 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  'ghost.json': JSON.stringify({
    db: [
      {
        meta: { version: '5.0.0' },
        data: {
          posts: [
            {
              id: '1',
              title: 'Harbour Letter No. 12',
              slug: 'no-12',
              html: markup,
              status: 'published',
              type: 'post',
              published_at: '2022-05-18T08:00:00.000Z',
            },
          ],
        },
      },
    ],
  }),
  'table.csv': `number,date,title,text\r\n12,2022-05-18,"A Berth Opens","The quay took its first ship,\nand ""Ada"" it was."\r\n13,2022-05-25,Dredgers Leave,They went a month early.\r\n`,
  'site.warc': record(
    'response',
    'https://harbour.example/12/',
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`,
  ),
  'issue.rtf': String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\b Harbour Letter No. 12}\par May 18, 2022\par {\b A Berth Opens}\par The {\i eastern} quay took its first ship\'85 and {\field{\*\fldinst HYPERLINK "https://harbour.example/11/"}{\fldrslt more}}.\par}`,
};

const word = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const packedFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'issue.docx': {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word('Harbour Letter No. 12', 'Title')}${word('May 18, 2022')}${word('A Berth Opens', 'Heading1')}${word('The eastern quay took its first ship on Monday.')}</w:body></w:document>`,
  },
  'issue.odt': {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml':
      '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h text:outline-level="1">Harbour Letter No. 12</text:h><text:p>May 18, 2022</text:p><text:h text:outline-level="2">A Berth Opens</text:h><text:p>The eastern quay took its first ship.</text:p></office:text></office:body></office:document-content>',
  },
  'issue.epub': {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'book.opf':
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour Letter No. 12</dc:title><dc:date>2022-05-18</dc:date><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Harbour Letter No. 12</title></head><body>${markup}</body></html>`,
  },
  'box.zip': { 'no-12/issue.html': page, 'no-12/issue.txt': lines },
};

/** One page with two lines, as a programme of the simplest kind writes it. */
function samplePdf(): Uint8Array {
  const content =
    'BT /F1 16 Tf 72 720 Td (Harbour Letter No. 12) Tj 0 -24 Td /F1 10 Tf (May 18, 2022. The quay took its first ship.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(pdf, true);
}
