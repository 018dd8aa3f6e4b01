import type { Dress } from './dress-markup.ts';

const serif = "font-family:Georgia,'Times New Roman',serif";
const sans = 'font-family:Helvetica,Arial,sans-serif';
const ink = '#1d1d1b';
const quiet = '#575650';
const accent = '#8a1a24';
const hairline = '#b9b7af';

/** How the parts of an issue look in a message: the page's style, in what every programme knows. */
export const mailDress: Dress = {
  body: 'margin:0;padding:0',
  'td.paper': `padding:28px 24px;${serif};font-size:17px;line-height:1.55;color:${ink};background-color:#fffefb`,
  h1: `margin:0;${serif};font-size:34px;line-height:1.15`,
  h2: `margin:0 0 10px;${serif};font-size:24px;line-height:1.25`,
  'h2.contents': `margin:0 0 8px;${sans};font-size:13px;line-height:1.4;letter-spacing:1px`,
  h3: `margin:22px 0 8px;${serif};font-size:19px;line-height:1.3`,
  h4: `margin:18px 0 6px;${serif};font-size:17px;line-height:1.3`,
  h5: `margin:18px 0 6px;${serif};font-size:17px;line-height:1.3;font-style:italic;font-weight:normal`,
  p: 'margin:0 0 14px',
  'p.subtitle': `margin:4px 0 0;font-style:italic;color:${quiet}`,
  'p.motto': `margin:6px 0 0;${sans};font-size:13px;color:${quiet}`,
  'p.numbering': `margin:12px 0 0;${sans};font-size:14px;color:${quiet}`,
  'p.kicker': `margin:0 0 4px;${sans};font-size:13px;letter-spacing:1px;text-transform:uppercase;color:${accent}`,
  'p.byline': `margin:0 0 12px;font-style:italic;color:${quiet}`,
  'p.corrected': `margin:0 0 8px;${sans};font-size:14px;color:${quiet}`,
  'p.stated': `margin:14px 0 0;padding:8px 12px;border-left:3px solid ${accent};font-size:15px`,
  'p.missing': `margin:0;padding:16px;border:1px solid ${hairline};color:${quiet};font-style:italic`,
  'p.imprint': `margin:0 0 4px;${sans};font-size:13px;line-height:1.5;color:${quiet}`,
  a: `color:${accent}`,
  'span.sources': `color:${quiet}`,
  'span.kicker': `${sans};font-size:13px;color:${quiet}`,
  'span.issue-title': 'padding-left:10px',
  time: 'padding-left:10px',
  'span.dateline': 'font-weight:bold',
  'span.small-capitals': 'font-variant:small-caps',
  ol: 'margin:0 0 14px;padding:0 0 0 28px',
  ul: 'margin:0 0 14px;padding:0 0 0 28px',
  li: 'margin:0 0 5px',
  hr: `margin:22px auto;width:30%;height:0;border:0;border-top:1px solid ${hairline}`,
  figure: 'margin:18px 0',
  img: 'display:block;max-width:100%;height:auto;border:0',
  figcaption: `margin:6px 0 0;${sans};font-size:14px;color:${quiet}`,
  blockquote: `margin:0;padding:2px 0 2px 16px;border-left:3px solid ${hairline}`,
  table: 'border-collapse:collapse',
  'div.table': 'margin:18px 0;overflow-x:auto',
  caption: `padding:0 0 6px;${sans};font-size:14px;font-weight:bold;text-align:left`,
  th: `padding:5px 10px 5px 0;border-bottom:2px solid ${hairline};${sans};font-size:14px;text-align:left;vertical-align:bottom`,
  td: `padding:5px 10px 5px 0;border-bottom:1px solid ${hairline};font-size:15px;text-align:left;vertical-align:top`,
  'td.figures': 'text-align:right',
  'th.figures': 'text-align:right',
  'td.around': 'padding:0;border:0',
  'td.rule': `padding:0;border:0;border-top:1px solid ${hairline};font-size:0;line-height:0;height:1px`,
  'section.footnotes': `margin:20px 0 0;padding:10px 0 0;border-top:1px solid ${hairline};font-size:15px`,
  code: 'font-family:Menlo,Consolas,monospace;font-size:15px',
  // A long word or address breaks rather than make the column wider than a telephone.
  'table.around': 'width:100%;table-layout:fixed;word-wrap:break-word;overflow-wrap:break-word',
  'table.column': 'width:600px;max-width:100%;table-layout:fixed',
};

/** For programmes that know style sheets and turn dark: paper and ink change places. */
export const darkStyle = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){',
  'body,.around,.paper{background-color:#17171a!important}',
  '.paper,.paper h1,.paper h2,.paper h3,.paper h4,.paper h5,.paper td,.paper th{color:#e8e5de!important}',
  '.paper a,.paper p.kicker{color:#f0a3a0!important}',
  '.subtitle,.motto,.numbering,.byline,.corrected,.missing,.imprint,.sources,figcaption,span.kicker{color:#b0ada4!important}',
  '}',
  '@media (max-width:620px){.column{width:100%!important}.paper{padding:20px 16px!important}}',
].join('\n');
