import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToManuscript } from '../../../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { manuscriptToHtml } from '../../../../../shared/manuscript/html-codec/manuscript-to-html.ts';
import { footnotesOf } from '../../../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../../../shared/manuscript/inline-text.ts';
import { manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';

/** What is left of foreign HTML, in our own. */
const cleaned = (html: string) => manuscriptToHtml(htmlToManuscript(html)).trim().split('\n');
const textOf = (html: string) => projectManuscript(htmlToManuscript(html)).text;

const tags =
  'p div span b i a h2 h5 ul ol li table caption thead tr td th blockquote footer figure figcaption img hr br pre code cite script style title svg template constructor __proto__ custom-tag small'.split(
    ' ',
  );
const attributes = fc.constantFrom(
  '',
  ' href="https://a.example"',
  ' href="javascript:alert(1)"',
  ' onclick="x()"',
  ' style="font-weight:bold;white-space:pre"',
  ' class="citation" data-id="c1" data-decision="{"',
  ' class="mention" data-kind="person"',
  ' class="editor-note" data-id="n1"',
  ' class="credit"',
  ' start="-3"',
  ' id="n" role="doc-endnotes doc-footnote"',
  ' href="#n" role="doc-noteref"',
  ' colspan="7"',
  ' src="x.png" alt="X"',
);
const tagSoup = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...tags), attributes).map(([tag, given]) => `<${tag}${given}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom(
        'word',
        ' ',
        '\n',
        '&nbsp;',
        '&#0;',
        '<',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '</',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('Any HTML', () => {
  it('becomes a canonical manuscript', () => {
    fc.assert(
      fc.property(fc.oneof(tagSoup, fc.string({ unit: 'binary' })), (html) => {
        const read = htmlToManuscript(html);
        expect(manuscript.parse(read)).toEqual(read);
        expect(normaliseManuscript(read)).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its visible words', () => {
    const visible = tagSoup.filter(
      (html) => !/<(script|style|title|svg|template)|<!|<\//.test(html),
    );
    fc.assert(
      fc.property(visible, (html) => {
        const words = (any: string) => any.match(/word/g)?.length ?? 0;
        // A "<" before a word makes a tag of it.
        if (!html.includes('<word')) expect(words(textOf(html))).toBe(words(html));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '<div>',
    '<b>',
    '<ul><li>',
    '<table><tr><td>',
    '<blockquote>',
    '</b>',
    '<a href=x>',
    '<svg>',
    '<figure>',
  ])('may repeat %s a hundred thousand times', (tag) => {
    const read = htmlToManuscript(`${tag.repeat(100_000)}x`);
    expect(manuscript.parse(read)).toEqual(read);
  });
});

describe('Foreign HTML', () => {
  it('loses scripts, styles and handlers with their content, and nothing that can be read', () => {
    expect(
      cleaned(
        '<style>p{}</style><p onclick="x()">One<script>alert(1)</script> two</p><svg><text>no</text></svg><iframe src="x">no</iframe>',
      ),
    ).toEqual(['<p>One two</p>']);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '&#1;javascript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('loses the link to “%s” and keeps its text', (address) => {
    expect(cleaned(`<p>Go <a href="${address}">there</a></p>`)).toEqual(['<p>Go there</p>']);
  });

  it('makes paragraphs of unknown blocks, loose text and double breaks', () => {
    expect(
      cleaned('Loose<div>One<br><br>Two<br>still two<section>Three</section></div><foo>Four</foo>'),
    ).toEqual([
      '<p>Loose</p>',
      '<p>One</p>',
      '<p>Two<br>still two</p>',
      '<p>Three</p>',
      '<p>Four</p>',
    ]);
  });

  it('drops empty lines and the breaks at the edges of paragraphs', () => {
    expect(cleaned('<p>&nbsp;</p><p><br>One<br></p><p> </p><div></div>')).toEqual(['<p>One</p>']);
  });

  it('collapses spaces as browsers do', () => {
    expect(cleaned('<p>\n  One <b> two</b>\n\t<i> three </i></p>\n')).toEqual([
      '<p>One <strong>two</strong> <em>three</em></p>',
    ]);
  });

  it('reads marks from elements and from styles', () => {
    expect(
      cleaned(
        '<p><b style="font-weight:normal">a<span style="font-weight:700">b</span></b><del>c</del><span style="font-variant: small-caps">d</span><span style="vertical-align:super">e</span><kbd>f</kbd></p>',
      ),
    ).toEqual([
      '<p>a<strong>b</strong><s>c</s><span class="small-capitals">d</span><sup>e</sup><code>f</code></p>',
    ]);
  });

  it('closes what was left open and survives what is misnested', () => {
    expect(cleaned('<b><p>One</b> two<p>Three <i>four<ul><li>a<li>b</ul>')).toEqual([
      '<p><strong>One</strong> two</p>',
      '<p>Three <em>four</em></p>',
      '<ul><li><em>a</em></li><li><em>b</em></li></ul>',
    ]);
  });

  it('reads lists in lists, and paragraphs in items as lines', () => {
    expect(
      cleaned('<ol start="4"><li><p>One</p><p>more</p><ul><li>In</li></ul></li></ol>'),
    ).toEqual(['<ol start="4"><li>One<br>more<ul><li>In</li></ul></li></ol>']);
  });

  it('reads tables with caption, head and spans of columns', () => {
    expect(
      cleaned('<table><caption>Tons</caption><tr><th>Port<th>2023<tr><td colspan=2>Riga</table>'),
    ).toEqual([
      '<table><caption>Tons</caption><thead><tr><th>Port</th><th>2023</th></tr></thead><tbody><tr><td>Riga</td><td></td></tr></tbody></table>',
    ]);
  });

  it('makes paragraphs of tables that only served layout', () => {
    expect(
      cleaned('<table><tr><td>Left<td><h2>News</h2><table><tr><td>In</table><td>Right</table>'),
    ).toEqual([
      '<p>Left</p>',
      '<h2>News</h2>',
      '<table><tbody><tr><td>In</td></tr></tbody></table>',
      '<p>Right</p>',
    ]);
  });

  it('reads figures, and takes images out of the text that they stand in', () => {
    expect(
      cleaned(
        '<figure><img src="q.jpg" alt="Quay"><figcaption>The quay</figcaption></figure><p>One<img src="r.jpg">two</p><img width=1 src="pixel.gif">',
      ),
    ).toEqual([
      '<figure><img alt="Quay" src="q.jpg"><figcaption>The quay</figcaption></figure>',
      '<p>One</p>',
      '<figure><img alt="" src="r.jpg"></figure>',
      '<p>two</p>',
    ]);
  });

  it('takes no tag on trust: one without an id, or with damaged data, is less', () => {
    expect(cleaned('<p><cite class="citation">(AP, May 3)</cite></p>')).toEqual([
      '<p><em>(AP, May 3)</em></p>',
    ]);
    expect(
      cleaned('<p><cite class="citation" data-id="c1" data-decision="{">(AP, May 3)</cite></p>'),
    ).toEqual(['<p><cite class="citation" data-id="c1">(AP, May 3)</cite></p>']);
  });

  it('gives the id of a citation to one span only, though paragraphs part it', () => {
    expect(cleaned('<cite class="citation" data-id="c1"><p>(AP,</p><p>May 3)</p></cite>')).toEqual([
      '<p><cite class="citation" data-id="c1">(AP,</cite></p>',
      '<p>May 3)</p>',
    ]);
  });
});

describe('Footnotes of foreign pages', () => {
  const footnotes = (html: string) =>
    footnotesOf(htmlToManuscript(html)).map(({ content }) => inlineText(content));

  it('are brought to where they are called, without the links back', () => {
    const html = `<p>It rained.<sup><a href="#n1" role="doc-noteref">1</a></sup> It snowed.<a
      epub:type="noteref" href="#n2">2</a></p><section role="doc-endnotes"><ol>
      <li id="n1"><p>For a <b>week</b>.</p><p>Or two. <a href="#r1" role="doc-backlink">up</a></p></li>
      </ol></section><aside epub:type="footnote" id="n2">A little.</aside>`;
    expect(footnotes(html)).toEqual(['For a week.\nOr two.', 'A little.']);
    expect(textOf(html)).toBe('It rained. It snowed.\n\nFor a week.\nOr two.\n\nA little.');
  });

  it('stay text where nothing calls them, and links where there is no note', () => {
    const html =
      '<p>Dry.<a href="#n9" role="doc-noteref">9</a></p><aside role="doc-footnote" id="n1">Lost?</aside>';
    expect(cleaned(html)).toEqual(['<p>Dry.<a href="#n9"><sup>9</sup></a></p>', '<p>Lost?</p>']);
  });

  it('have no footnotes of their own', () => {
    const html = `<p>A<a href="#n1" role="doc-noteref">1</a></p><section role="doc-endnotes"><ol>
      <li id="n1">One<a href="#n2" role="doc-noteref">2</a></li><li id="n2">Two</li></ol></section>`;
    expect(footnotes(html)).toEqual(['One2']);
  });
});
