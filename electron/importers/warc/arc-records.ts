import type { WarcRecord } from './warc-records.ts';

const LONGEST_LINE = 8 * 1024;
/** Address, number of the machine, time, kind and length; only the address may hold spaces. */
const head =
  /^(?<uri>[a-z][a-z\d+.-]*:[^\r\n]*) \S+ (?<time>\d{8})\d{0,6} (?<type>\S+) (?:\S+ ){0,5}(?<length>\d{1,12})\r?\n/i;

/** The records of an ARC file, from before there was WARC, in the terms of the latter. */
export function* arcRecords(data: Uint8Array): Generator<WarcRecord, void, undefined> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  let at = 0;
  while (at < bytes.length) {
    const found = head.exec(bytes.toString('latin1', at, at + LONGEST_LINE));
    if (!found?.groups) return;
    const { uri = '', time = '', type = '' } = found.groups;
    const from = at + found[0].length;
    const told = from + Number(found.groups.length);
    const end = Math.min(told, bytes.length);
    const headers = new Map([
      [
        'warc-type',
        /^filedesc:/i.test(uri) ? 'warcinfo' : /^https?:/i.test(uri) ? 'response' : 'resource',
      ],
      ['warc-target-uri', uri],
      ['warc-date', time.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')],
      ['content-type', type],
    ]);
    const fault = told > bytes.length ? 'It is cut off: it is shorter than it says.' : null;
    yield { headers, block: bytes.subarray(from, end), start: at, end, fault };
    at = end;
    while (bytes[at] === 10 || bytes[at] === 13) at += 1;
  }
}
