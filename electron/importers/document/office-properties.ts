import { readXml } from '../xml/read-xml.ts';
import type { DocumentProperties } from './read-document.ts';

const core: Readonly<Record<string, keyof DocumentProperties>> = {
  title: 'title',
  created: 'created',
  'creation-date': 'created',
  language: 'language',
};
/** Properties that people give a document themselves. */
const custom: readonly [RegExp, keyof DocumentProperties][] = [
  [/^(?:publication|newsletter|journal|series)$/i, 'publication'],
  [/^vol(?:ume)?$/i, 'volume'],
  [/^(?:issue|number|issue[ -]?(?:no|number))$/i, 'number'],
  [/^(?:(?:dcterms\.)?date|issue[ -]?date|published|publication[ -]?date)$/i, 'date'],
];

type Mutable = { -readonly [Key in keyof DocumentProperties]: DocumentProperties[Key] };

/** What the parts with properties of an Office document say, those of people first. */
export function readOfficeProperties(parts: readonly Uint8Array[]): DocumentProperties {
  const found: Mutable = {};
  for (const part of parts) {
    let field: keyof DocumentProperties | undefined;
    let text = '';
    readXml(part, {
      open({ name, attributes }) {
        if (name === 'property' || name === 'user-defined') {
          const given = attributes.get('name')?.trim() ?? '';
          field = custom.find(([pattern]) => pattern.test(given))?.[1];
        } else field = core[name] ?? field;
        text = '';
      },
      text(characters) {
        text += characters;
      },
      close() {
        const value = text.replace(/\s+/g, ' ').trim();
        if (field && field !== 'addresses' && value !== '') found[field] ??= value;
        text = '';
        field = undefined;
      },
    });
  }
  return found;
}
