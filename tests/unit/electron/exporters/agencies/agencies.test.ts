import { describe, expect, it } from 'vitest';
import { exportNewsml } from '../../../../../electron/exporters/agencies/export-newsml.ts';
import { exportNinjs } from '../../../../../electron/exporters/agencies/export-ninjs.ts';
import { buildIssueDocument } from '../../../../support/issue-document.ts';
import { elementsOfXml } from '../../../../support/well-formed-xml.ts';

const document = buildIssueDocument({
  briefings: [
    { section: 'TRADE', headline: 'Rates fall', dateline: 'HAMNAR', topics: ['Freight'] },
    { headline: 'Cranes', blocks: [{ type: 'image', alternative: 'Two cranes' }] },
  ],
});
const input = { document, pictures: new Map() };

describe('ninjs', () => {
  const { bytes, checks } = exportNinjs({ ...input, options: { format: 'ninjs' } });
  const item = JSON.parse(new TextDecoder().decode(bytes));

  it('is a composite item with a text item for each briefing, each with its own address', () => {
    expect(item).toMatchObject({ type: 'composite', standard: { name: 'ninjs' } });
    expect(item.associations).toMatchObject([
      {
        type: 'text',
        slugline: 'TRADE',
        located: 'HAMNAR',
        subjects: [{ name: 'Freight' }],
        headlines: [{ value: 'Rates fall' }],
        bodies: [{ contenttype: 'text/html', value: expect.stringContaining('<p>') }],
      },
      { type: 'text', headlines: [{ value: 'Cranes' }] },
    ]);
    const uris = [item, ...item.associations].map(({ uri }) => uri);
    expect(new Set(uris).size).toBe(3);
    for (const uri of uris) expect(uri).toMatch(/^urn:uuid:/);
  });

  it('says that pictures are not in it', () => {
    expect(checks).toContainEqual(
      expect.objectContaining({
        outcome: 'warning',
        words: 'Pictures are told in words alone: 1.',
      }),
    );
  });
});

describe('NewsML-G2', () => {
  const { bytes } = exportNewsml({ ...input, options: { format: 'newsml-g2' } });
  const text = new TextDecoder().decode(bytes);

  it('has the parts of an item in the order of its schema', () => {
    const names = elementsOfXml(text);
    expect(names.slice(0, 4)).toEqual(['newsMessage', 'header', 'sent', 'itemSet']);
    for (const item of text.match(/<(?:packageItem|newsItem) .*?<\/(?:packageItem|newsItem)>/g) ??
      []) {
      const parts = ['catalogRef', 'rightsInfo', 'itemMeta', 'contentMeta'];
      const last = item.startsWith('<packageItem') ? 'groupSet' : 'contentSet';
      const places = [...parts, last].map((name) => item.indexOf(`<${name}`));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(item).toMatch(/<itemClass.*<provider.*<versionCreated.*<pubStatus/);
    }
  });

  it('refers from its package to every news item', () => {
    const referred = [...text.matchAll(/residref="([^"]*)"/g)].map(([, id]) => id);
    const items = [...text.matchAll(/<newsItem guid="([^"]*)"/g)].map(([, id]) => id);
    expect(referred).toEqual(items);
    expect(items).toHaveLength(2);
  });
});

describe('what was said of a briefing since it was published', () => {
  const stated = (kind: 'correction' | 'withdrawal', day: string) => ({
    ...{ id: day, kind, right: 'There were 14 ships.', wrong: '', by: 'Ana Marr', revision: 2 },
    at: `${day}T10:00:00.000Z`,
  });
  const corrected = buildIssueDocument({
    briefings: [{ headline: 'Ice' }, { headline: 'Grain' }],
    statedCorrections: {
      'briefing-0': [stated('correction', '2031-05-03'), stated('withdrawal', '2031-05-09')],
    },
  });
  const given = { document: corrected, pictures: new Map() };

  it('makes versions of it for agencies, and cancels it where it was withdrawn', () => {
    const { bytes } = exportNinjs({ ...given, options: { format: 'ninjs' } });
    const item = JSON.parse(new TextDecoder().decode(bytes));
    const withdrawn = { version: '3', versioncreated: '2031-05-09T10:00:00Z' };
    expect(item).toMatchObject({ ...withdrawn, pubstatus: 'usable' });
    expect(item.associations).toMatchObject([
      { ...withdrawn, pubstatus: 'canceled' },
      { version: '1', pubstatus: 'usable' },
    ]);
  });

  it('makes them so in NewsML-G2, sent no earlier than its newest version', () => {
    const { bytes } = exportNewsml({ ...given, options: { format: 'newsml-g2' } });
    const text = new TextDecoder().decode(bytes);
    expect([...text.matchAll(/ version="(\d+)"/g)].map(([, version]) => version)).toEqual([
      ...['3', '3', '1'],
    ]);
    expect(text.match(/qcode="stat:\w+"/g)).toEqual([
      ...['qcode="stat:usable"', 'qcode="stat:canceled"', 'qcode="stat:usable"'],
    ]);
    expect(text).toContain('<sent>2031-05-09T10:00:00Z</sent>');
  });
});
