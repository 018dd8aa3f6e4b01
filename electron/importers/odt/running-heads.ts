import { readXml } from '../xml/read-xml.ts';

/** The lines of heads and feet of pages, from the part of styles. */
export function runningHeads(xml: Uint8Array): string[] {
  const lines: string[] = [];
  let depth = 0;
  let line = '';
  readXml(xml, {
    open({ name }) {
      if (depth > 0 || /^(?:header|footer)(?:-left|-first)?$/.test(name)) depth += 1;
      if (name === 'tab' || name === 's' || name === 'line-break') line += ' ';
    },
    text(characters) {
      if (depth > 0) line += characters;
    },
    close({ name }) {
      if (depth > 0) depth -= 1;
      if (name !== 'p' && name !== 'h') return;
      const words = line.replace(/\s+/g, ' ').trim();
      if (words !== '') lines.push(words);
      line = '';
    },
  });
  return lines;
}
