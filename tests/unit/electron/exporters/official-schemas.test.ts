import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { exportNewsml } from '../../../../electron/exporters/agencies/export-newsml.ts';
import { exportNinjs } from '../../../../electron/exporters/agencies/export-ninjs.ts';
import { marcxml } from '../../../../electron/exporters/records/export-marcxml.ts';
import type { IssueDocument } from '../../../../shared/issues/issue-document.ts';
import { randomIssue } from '../../../support/random-issue.ts';

/** What holds of any issue. */
const issues = (hold: (document: IssueDocument) => void) =>
  fc.assert(fc.property(randomIssue, hold), { numRuns: 30 });

/** IPTC, ninjs-schema_2.1.json (ninjs 2.1.1): the properties of an item, and their types. */
const ninjs = {
  strings: ['version', 'copyrightholder', 'language', 'title', 'by', 'slugline', 'located'],
  moments: ['firstcreated', 'versioncreated', 'contentcreated'],
  enums: {
    type: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'],
    pubstatus: ['usable', 'withheld', 'canceled'],
  },
  arrays: {
    headlines: { all: ['role', 'contenttype', 'value'], required: ['value'] },
    bodies: {
      all: ['role', 'contenttype', 'charcount', 'wordcount', 'value'],
      required: ['value'],
    },
    subjects: { all: ['name', 'rel', 'uri', 'literal'], required: [] },
  },
} as const;

/** What in an item the schema refuses; nothing may stand in it that the schema does not name. */
function againstNinjs(item: Record<string, unknown>, isAssociated: boolean): string[] {
  const faults: string[] = [];
  const needed = isAssociated ? ['uri', 'name'] : ['uri'];
  for (const name of needed) if (typeof item[name] !== 'string') faults.push(`no ${name}`);
  for (const [name, value] of Object.entries(item)) {
    if (name === 'uri' || (name === 'name' && isAssociated)) continue;
    if (name === 'standard') continue;
    if (name === 'associations') {
      const associated = value as Record<string, unknown>[];
      faults.push(...associated.flatMap((one) => againstNinjs(one, true)));
    } else if ((ninjs.strings as readonly string[]).includes(name)) {
      if (typeof value !== 'string') faults.push(`${name} is no text`);
    } else if ((ninjs.moments as readonly string[]).includes(name)) {
      if (Number.isNaN(Date.parse(String(value)))) faults.push(`${name} is no moment`);
    } else if (name in ninjs.enums) {
      const allowed: readonly string[] = ninjs.enums[name as keyof typeof ninjs.enums];
      if (!allowed.includes(String(value))) faults.push(`${name} is ${String(value)}`);
    } else if (name in ninjs.arrays) {
      const { all, required } = ninjs.arrays[name as keyof typeof ninjs.arrays];
      for (const one of value as Record<string, unknown>[]) {
        const unknown = Object.keys(one).filter((key) => !(all as readonly string[]).includes(key));
        faults.push(...unknown.map((key) => `${name} has ${key}`));
        faults.push(...required.filter((key) => !(key in one)).map((key) => `${name}: no ${key}`));
      }
    } else {
      faults.push(`no such property: ${name}`);
    }
  }
  return faults;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const within = open.at(-1);
    if (within) within.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root.children[0] ?? root;
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);

describe('what agencies and libraries take', () => {
  it('keeps, as ninjs, to the properties that its schema names', () => {
    issues((document) => {
      const { bytes } = exportNinjs({
        document,
        pictures: new Map(),
        options: { format: 'ninjs' },
      });
      const item = JSON.parse(new TextDecoder().decode(bytes));
      expect(againstNinjs(item, false)).toEqual([]);
    });
  });

  it('keeps, as MARCXML, to the signs and order that its schema allows', () => {
    // Library of Congress, MARC21slim.xsd 1.2: recordType and the data types below it.
    const leader =
      /^[\d ]{5}[\dA-Za-z ][\dA-Za-z][\dA-Za-z ]{3}[2 ][2 ][\d ]{5}[\dA-Za-z ]{3}(?:4500| {4})$/;
    issues((document) => {
      const record = readXml(marcxml(document));
      expect(record.attributes.xmlns).toBe('http://www.loc.gov/MARC21/slim');
      const [first, ...fields] = record.children;
      expect(first?.name).toBe('leader');
      expect(first?.text).toMatch(leader);
      const order = fields.map(({ name }) => ['controlfield', 'datafield'].indexOf(name));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(order).not.toContain(-1);
      for (const { name, attributes, children } of fields) {
        if (name === 'controlfield') expect(attributes.tag).toMatch(/^00[1-9A-Za-z]$/);
        else {
          expect(attributes.tag).toMatch(/^(?:0[1-9][0-9]|[1-9][0-9]{2})$/);
          expect(attributes.ind1).toMatch(/^[\da-z ]$/);
          expect(attributes.ind2).toMatch(/^[\da-z ]$/);
          expect(children.length).toBeGreaterThan(0);
          for (const part of children) {
            expect(part.name).toBe('subfield');
            expect(part.attributes.code).toMatch(/^[\dA-Za-z]$/);
          }
        }
      }
    });
  });

  it('has, as NewsML-G2, what every item and message must have', () => {
    // IPTC, NewsML-G2 2.33, Power: AnyItemType, ItemMetadataType, NewsMessageType, GroupSetType.
    issues((document) => {
      const options = { format: 'newsml-g2' as const };
      const { bytes } = exportNewsml({ document, pictures: new Map(), options });
      const message = readXml(new TextDecoder().decode(bytes));
      expect(message.name).toBe('newsMessage');
      expect(message.children.map(({ name }) => name)).toEqual(['header', 'itemSet']);
      expect(Date.parse(all(message, 'sent')[0]?.text ?? '')).not.toBeNaN();
      const items = message.children[1]?.children ?? [];
      for (const { name, attributes, children } of items) {
        expect(['packageItem', 'newsItem']).toContain(name);
        expect(attributes).toMatchObject({ standard: 'NewsML-G2', conformance: 'power' });
        expect(attributes.standardversion).toMatch(/^\d+\.\d+$/);
        expect(attributes.guid).toMatch(/^urn:/);
        expect(Number(attributes.version)).toBeGreaterThan(0);
        expect(children.some((child) => /^catalog(?:Ref)?$/.test(child.name))).toBe(true);
        const meta = children.find((child) => child.name === 'itemMeta')?.children ?? [];
        const names = meta.map((child) => child.name);
        expect(names.slice(0, 3)).toEqual(['itemClass', 'provider', 'versionCreated']);
        for (const child of meta) {
          const { qcode } = child.attributes;
          if (qcode !== undefined) expect(qcode).toMatch(/^[^\s:]+:\S+$/);
        }
      }
      const [set] = all(message, 'groupSet');
      const groups = all(message, 'group').map(({ attributes }) => attributes.id);
      expect(groups).toContain(set?.attributes.root);
    });
  });
});
