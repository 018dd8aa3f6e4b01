import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToManuscript } from '../../../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { manuscriptToHtml } from '../../../../../shared/manuscript/html-codec/manuscript-to-html.ts';
import type { Block, Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { canonicalManuscript } from '../../../../support/arbitrary-manuscript.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });
const html = (...content: Inline[]) =>
  manuscriptToHtml({ version: 1, blocks: [{ type: 'paragraph', content }] }).trim();

describe('A manuscript as HTML', () => {
  it('is read back without loss, whatever it holds', () => {
    fc.assert(
      fc.property(canonicalManuscript, (manuscript) => {
        expect(htmlToManuscript(manuscriptToHtml(manuscript))).toEqual(manuscript);
      }),
      { numRuns: 500 },
    );
  });

  it('says what things are', () => {
    const citation: Inline = {
      type: 'citation',
      id: 'c1',
      content: [text('(BNS, May 3)')],
      decision: { verdict: 'accepted', sources: { BNS: 's1' } },
    };
    expect(
      html(text('Work '), { ...text('began'), marks: ['emphasis'] }, text(' '), citation),
    ).toBe(
      '<p>Work <em>began</em> <cite class="citation" data-id="c1" data-decision="{&quot;verdict&quot;:&quot;accepted&quot;,&quot;sources&quot;:{&quot;BNS&quot;:&quot;s1&quot;}}">(BNS, May 3)</cite></p>',
    );
  });

  it('puts no link into a link', () => {
    const link: Inline = { type: 'link', href: 'https://a.example/', content: [text('here')] };
    expect(html({ type: 'cross-reference', id: 'r1', content: [text('(see May 3)')] })).toContain(
      '<a ',
    );
    expect(html({ type: 'cross-reference', id: 'r1', content: [link] })).toMatch(/^<p><span /);
  });

  it('writes text as text', () => {
    expect(html(text('<script>alert("&amp;")</script>'))).toBe(
      '<p>&lt;script&gt;alert("&amp;amp;")&lt;/script&gt;</p>',
    );
  });

  it('shares an element between neighbours that share a mark', () => {
    expect(
      html(
        { ...text('a'), marks: ['strong'] },
        { ...text('b'), marks: ['strong', 'emphasis'] },
        { ...text('c'), marks: ['emphasis'] },
      ),
    ).toBe('<p><strong>a<em>b</em></strong><em>c</em></p>');
  });

  it('keeps the address of a picture without making anything of a doubtful one', () => {
    const write = (origin: string) => {
      const block: Block = { type: 'image', alternative: 'A quay', origin };
      return manuscriptToHtml({ version: 1, blocks: [block] });
    };
    expect(write('https://a.example/quay.jpg')).toContain('src="https://a.example/quay.jpg"');
    expect(write('data:image/png;base64,AAAA')).not.toContain('src=');
  });
});
