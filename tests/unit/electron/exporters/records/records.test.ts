import { describe, expect, it } from 'vitest';
import { dublinCore } from '../../../../../electron/exporters/records/export-dublin-core.ts';
import { marcxml } from '../../../../../electron/exporters/records/export-marcxml.ts';
import { buildIssueDocument } from '../../../../support/issue-document.ts';

const document = buildIssueDocument({
  briefings: [
    { headline: 'Rates fall', byline: 'By Vera Lind', topics: ['Freight'] },
    { headline: '' },
    { headline: 'Cranes' },
  ],
});

describe('the MARC record', () => {
  it('has a leader of 24 signs and a fixed field of 40, with year and language', () => {
    const record = marcxml(document);
    const [, leader = ''] = /<leader>([^<]*)</.exec(record) ?? [];
    const [, fixed = ''] = /tag="008">([^<]*)</.exec(record) ?? [];
    expect(leader).toHaveLength(24);
    expect(fixed).toHaveLength(40);
    expect(fixed.slice(0, 15)).toBe('240304s2024    ');
    expect(fixed.slice(35, 38)).toBe('eng');
  });

  it('says of which serial it is a part, in its fields in order', () => {
    const record = marcxml(document);
    const tags = [...record.matchAll(/<(?:control|data)field tag="(\d{3})"/g)].map(
      ([, tag]) => tag,
    );
    expect(tags).toEqual(tags.toSorted());
    expect(record).toContain(
      '<datafield tag="773" ind1="0" ind2=" "><subfield code="t">Baltic Ledger</subfield><subfield code="g">Volume 6, Number 160, March 4, 2024</subfield><subfield code="x">2049-3630</subfield></datafield>',
    );
    expect(record).toContain('<subfield code="a">Rates fall -- Cranes</subfield>');
  });

  it('knows an issue without a day', () => {
    const undated = buildIssueDocument({ issue: { date: null } });

    expect(/tag="008">([^<]*)</.exec(marcxml(undated))?.[1]).toHaveLength(40);
  });
});

describe('the Dublin Core record', () => {
  it('tells title, topics, writers, day, language and series', () => {
    const record = dublinCore(document);
    for (const element of [
      '<dc:title>Baltic Ledger, Volume 6, Number 160, March 4, 2024</dc:title>',
      '<dc:subject>Freight</dc:subject>',
      '<dc:contributor>Vera Lind</dc:contributor>',
      '<dc:date>2024-03-04</dc:date>',
      '<dc:language>en-US</dc:language>',
      '<dc:relation>urn:ISSN:2049-3630</dc:relation>',
    ]) {
      expect(record).toContain(element);
    }
  });
});
