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
      "<p class=MsoTitle>Quays</p><p class=MsoSubtitle>A week</p><p class=MsoQuote>Nobody sails.</p><p class=MsoNormal style='mso-margin-top-alt:auto'>The board met.</p>";
    expect(markdownOf(html)).toBe('# Quays\n\n## A week\n\n> Nobody sails.\n\nThe board met.');
  });

  it('takes what a reviser put in, and not what was struck or said in the margin', () => {
    const html =
      "<p class=MsoNormal style='mso-x:y'>The board <del>never</del><ins>always</ins> met" +
      "<span class=MsoCommentReference><a href='#_msocom_1'>[AB1]</a></span>.</p>" +
      "<div style='mso-element:comment-list'><p>Is that so?</p></div>";
    expect(markdownOf(html)).toBe('The board always met.');
  });
});

describe('footnotes of a word processor', () => {
  it('are called where they were and say what they said', () => {
    const html =
      '<p class=MsoNormal>The board met<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> twice.</p>' +
      "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width='33%'>" +
      "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> See the <i>minutes</i>.</p></div></div>";
    expect(markdownOf(html)).toBe('The board met[^ftn1] twice.\n\n[^ftn1]: See the *minutes*.');
  });

  it('are known by the other names that another one gives them', () => {
    const html =
      '<p>It met<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>' +
      '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> In June.</p></div>';
    expect(markdownOf(html)).toBe('It met[^sdfootnote1].\n\n[^sdfootnote1]: In June.');
  });
});

describe('footnotes of Google Docs', () => {
  const call = (number: number) =>
    `<sup><a href="#ftnt${number}" id="ftnt_ref${number}">[${number}]</a></sup>`;
  const back = (number: number) =>
    `<a href="#ftnt_ref${number}" id="ftnt${number}">[${number}]</a>`;

  it('are called where they were, and are no paragraphs under a rule', () => {
    const html =
      `<p><span>The board met</span>${call(1)}<span> twice</span>${call(2)}.</p><hr class="c3">` +
      `<div><p class="c2">${back(1)}<span>&nbsp;See the minutes.</span></p><p>And the vote.</p></div>` +
      `<div>\n<p class="c2"><span>${back(2)}</span><span> In June.</span></p></div>`;
    expect(markdownOf(html)).toBe(
      'The board met[^ftnt1] twice[^ftnt2].\n\n[^ftnt1]: See the minutes.<br>And the vote.\n\n[^ftnt2]: In June.',
    );
  });

  it('end with their paragraph where they have no box of their own', () => {
    const html = `<p>It met${call(1)}.</p><p>${back(1)} In June.</p><p>Nobody came.</p><hr><p>End.</p>`;
    expect(markdownOf(html)).toBe(
      'It met[^ftnt1].\n\nNobody came.\n\n***\n\nEnd.\n\n[^ftnt1]: In June.',
    );
  });
});

describe('tables that are pasted', () => {
  it('have the first row as their head where it alone is bold, or said to be', () => {
    const table = (head: string) =>
      readPastedHtml(`<table>${head}<tr><td>Riga</td><td>12</td></tr></table>`).blocks[0];
    const bold = table('<tr><td><b>Port</b></td><td style="font-weight:bold">Tons</td></tr>');
    const head = [[{ type: 'text', text: 'Port' }], [{ type: 'text', text: 'Tons' }]];
    expect(bold).toMatchObject({ head });
    expect(table('<thead><tr><td><b>Port</b></td><td><b>Tons</b></td></tr></thead>')).toMatchObject(
      { head },
    );
    expect(table('<tr><td><b>Port</b></td><td>Tons</td></tr>')).not.toHaveProperty('head');
  });

  it('have that head also where a spreadsheet says what is bold in its style sheet', () => {
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style><!--.xl65 {font-weight:700;} .xl66 {color:red;}--></style>' +
      '<table><tr><td class=xl65>Port</td></tr><tr><td class=xl66>Riga</td></tr></table></html>';
    expect(readPastedHtml(html).blocks).toEqual([
      {
        type: 'table',
        head: [[{ type: 'text', text: 'Port' }]],
        rows: [[[{ type: 'text', text: 'Riga' }]]],
      },
    ]);
  });
});

it('knows lists within lists that some programmes do not put into an item', () => {
  const html = '<ul><li>Coal</li><ul><li>Brown</li><li>Hard</li></ul><li>Grain</li></ul>';
  expect(markdownOf(html)).toBe('- Coal\n  - Brown\n  - Hard\n- Grain');
});

it('knows lists that a word processor in the browser wraps one by one', () => {
  const wrapped = (list: 'ul' | 'ol', level: number, words: string) =>
    `<div class="ListContainerWrapper"><${list}><li data-aria-posinset="1" data-aria-level="${level}"><p class="Paragraph"><span>${words}</span><span class="EOP" data-ccp-props="{}">&nbsp;</span></p></li></${list}></div>`;
  const html = `${wrapped('ul', 1, 'Coal')}${wrapped('ol', 2, 'Brown')}${wrapped('ul', 1, 'Grain')}<div class="OutlineElement"><p>The <b>end</b>.</p></div>`;
  expect(markdownOf(html)).toBe('- Coal\n  1. Brown\n- Grain\n\nThe **end**.');
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

  it('has no lines under links but those that are drawn', () => {
    const html =
      '<p style="mso-x:y"><a href="https://example.org/a" style="text-decoration:none"><span style="font-weight:700;text-decoration:underline;text-decoration-skip-ink:none">the report</span></a> <u>and more</u></p>';
    expect(markdownOf(html)).toBe('[**the report**](https://example.org/a) <u>and more</u>');
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

  it('brings nothing of a page but its text', () => {
    const html =
      '<nav><ul><li><a href="/">Home</a></li></ul></nav><p>The board met.</p><button>Share</button>';
    expect(markdownOf(html)).toBe('The board met.');
  });

  it('names who is quoted without the dash that stood before the name', () => {
    const html =
      '<blockquote><p>Nobody sails.</p><footer>— <cite>A pilot</cite></footer></blockquote>';
    expect(readPastedHtml(html).blocks[0]).toMatchObject({
      attribution: [{ type: 'text', text: 'A pilot', marks: ['emphasis'] }],
    });
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
    '<div class="ListContainerWrapper">',
    '<ul>',
    '</ul>',
    '<li data-aria-level="2">',
    '</li>',
    '<a href="#_ftn1">',
    '<a href="#_ftnref1">',
    '<div id="ftn1">',
    '</a>',
    '<thead>',
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
