import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedHtml } from '../../../../shared/clipboard/read-pasted-html.ts';
import { manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { manuscriptToMarkdown } from '../../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';

const markdownOf = (html: string): string => manuscriptToMarkdown(readPastedHtml(html)).trim();

describe('what is pasted from a word processor', () => {
  const item = (level: number, sign: string, words: string, list = 'l0') =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'>` +
    `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}` +
    `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

  it('has lists where it typed signs before paragraphs', () => {
    const html = [
      '<p class=MsoNormal>Before.<o:p></o:p></p>',
      item(1, '·', 'Coal'),
      item(2, 'o', 'Brown'),
      item(2, 'o', '<b>Hard</b>'),
      item(1, '·', 'Grain'),
      '<p class=MsoNormal>After.</p>',
    ].join('\n');
    expect(markdownOf(html)).toBe('Before.\n\n- Coal\n  - Brown\n  - **Hard**\n- Grain\n\nAfter.');
  });

  it('counts lists that were counted, from where they started, and parts one from the next', () => {
    const html = [
      item(1, '3.', 'Third'),
      item(1, '4.', 'Fourth'),
      item(1, '·', 'Another list', 'l7'),
    ].join('');
    expect(markdownOf(html)).toBe('3. Third\n4. Fourth\n\n- Another list');
  });

  it('knows signs by their style alone, as some of its versions write them', () => {
    const html =
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span><span style='mso-list:Ignore'>1)<span>&nbsp;</span></span></span>One</p>";
    expect(markdownOf(html)).toBe('1. One');
  });

  it('has its titles as headings, its quotations as quotations', () => {
    const html =
      "<p class=MsoTitle>Quays</p><p class=MsoQuote>Nobody sails.</p><p class=MsoNormal style='mso-margin-top-alt:auto'>The board met.</p>";
    expect(markdownOf(html)).toBe('# Quays\n\n> Nobody sails.\n\nThe board met.');
  });

  it('takes what a reviser put in, and not what was struck or said in the margin', () => {
    const html =
      "<p class=MsoNormal style='mso-x:y'>The board <del>never</del><ins>always</ins> met" +
      "<span class=MsoCommentReference><a href='#_msocom_1'>[AB1]</a></span>.</p>" +
      "<div style='mso-element:comment-list'><p>Is that so?</p></div>";
    expect(markdownOf(html)).toBe('The board always met.');
  });
});

describe('what is pasted from a shared document', () => {
  it('is not bold for the element that wraps all of it, and keeps what is', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr"><span style="font-weight:400">The board </span><span style="font-weight:700;font-style:italic">met</span><span>.</span></p></b>';
    expect(markdownOf(html)).toBe('The board **<em>met</em>**.');
  });

  it('leads to the address itself where a counter stands before it', () => {
    const html =
      '<p><a href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D">the report</a></p>';
    expect(markdownOf(html)).toBe('[the report](https://example.org/a?b=1)');
  });

  it('leaves remarks in the margin where they are', () => {
    const html = '<p>Met<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p>';
    expect(markdownOf(html)).toBe('Met.');
  });
});

describe('what is pasted from the web and from mail', () => {
  it('brings no hidden text', () => {
    const html =
      '<div style="display:none">Preview of the letter</div><p>Seen<span hidden> unseen</span>.</p><p style="visibility: hidden">Nor this.</p>';
    expect(markdownOf(html)).toBe('Seen.');
  });

  it('brings nothing that runs, wherever it hides', () => {
    const html =
      "<p style='mso-list:l0 level1 lfo1' onclick=x()>One<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>two</a></p>";
    const written = JSON.stringify(readPastedHtml(html));
    expect(written).not.toMatch(/alert|javascript|onerror|onclick/);
    expect(written).toContain('two');
  });

  it('keeps quoted letters as quotations', () => {
    expect(markdownOf('<div>I agree.</div><blockquote type="cite">We met.</blockquote>')).toBe(
      'I agree.\n\n> We met.',
    );
  });
});

it('makes a manuscript of anything, in linear time', () => {
  const piece = fc.constantFrom(
    "<p style='mso-list:l0 level3 lfo1'>",
    '<![if !supportLists]>',
    '<![endif]>',
    "<span style='mso-list:Ignore'>",
    '</span>',
    '</p>',
    '<table><tr><td>',
    '</table>',
    '<div hidden>',
    '</div>',
    '<del>',
    '</del>',
    'words ',
    '<br>',
    '&lt;b&gt;',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(manuscript.safeParse(readPastedHtml(`mso-${pieces.join('')}`)).success).toBe(true);
    }),
  );
});
