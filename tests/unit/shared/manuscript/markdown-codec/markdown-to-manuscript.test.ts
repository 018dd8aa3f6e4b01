import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manuscriptToHtml } from '../../../../../shared/manuscript/html-codec/manuscript-to-html.ts';
import { manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { markdownToManuscript } from '../../../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';

const read = (markdown: string) =>
  manuscriptToHtml(markdownToManuscript(markdown)).trim().split('\n');

describe('Any Markdown', () => {
  it('becomes a manuscript', () => {
    const parts = fc.constantFrom(
      ...'*|**|_|~~|`|```|[|](|)|![|<b>|</b>|<div>|</div>|<script>|<!--|# |- |1. |> |a|b c|\n|\n\n|    |[^1]|[^1]: |www.a.example|a@b.example|\\|---|&amp;'.split(
        '|',
      ),
      '|',
      '| - |\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (soup) => {
        const result = markdownToManuscript(soup.join(''));
        expect(manuscript.parse(result)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['> ', '- ', '1. ', '*', '[', '<b>', '`'])(
    'may begin with “%s” thousands of times',
    (sign) => {
      const result = markdownToManuscript(`${sign.repeat(5000)}x`);
      expect(manuscript.parse(result)).toEqual(result);
    },
  );
});

describe('Foreign Markdown', () => {
  it('has its HTML sanitised', () => {
    expect(
      read(
        'One <b onclick="x()">two</b> [three](javascript:alert(1))\n\n<script>alert(1)</script>\n\n<div>Four</div>',
      ),
    ).toEqual(['<p>One <strong>two</strong> three</p>', '<p>Four</p>']);
  });

  it('joins the lines of a paragraph and keeps forced breaks', () => {
    expect(read('One\ntwo  \nthree')).toEqual(['<p>One two<br>three</p>']);
  });

  it('finds addresses, footnotes, references and tasks', () => {
    expect(
      read(
        'See https://a.example and [b][1].[^n]\n\n- [x] done\n\n[1]: https://b.example\n[^n]: Said so.',
      ),
    ).toEqual([
      '<p>See <a href="https://a.example">https://a.example</a> and <a href="https://b.example">b</a>.<a href="#fn-n" id="fnref-n" role="doc-noteref" data-id="n"><sup>1</sup></a></p>',
      '<ul><li>☑ done</li></ul>',
      '<section role="doc-endnotes"><ol><li id="fn-n">Said so.<a href="#fnref-n" role="doc-backlink">↩</a></li></ol></section>',
    ]);
  });

  it('keeps the lines of code', () => {
    expect(read('```\na  b\n\nc\n```')).toEqual([
      '<p style="white-space: pre-wrap"><code>a  b</code><br class="line-break"><br class="line-break"><code>c</code></p>',
    ]);
  });

  it('reads loose lists and headings of any depth', () => {
    expect(read('##### Deep\n\n- one\n\n  more\n- two')).toEqual([
      '<h3>Deep</h3>',
      '<ul><li>one<br>more</li><li>two</li></ul>',
    ]);
  });
});
