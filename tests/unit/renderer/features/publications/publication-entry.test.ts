import { describe, expect, it } from 'vitest';
import {
  emptyPublicationEntry,
  publicationEntryOf,
  readPublicationEntry,
} from '../../../../../renderer/features/publications/publication-entry.ts';

const entry = { ...emptyPublicationEntry, title: 'The Gazette' };

describe('the details of a publication as they are typed', () => {
  it('take an alias a line, each once', () => {
    const read = readPublicationEntry({
      ...entry,
      aliases: ' Gazette\n\nThe Old Gazette\nGazette',
    });
    expect(read).toMatchObject({ details: { aliases: ['Gazette', 'The Old Gazette'] } });
  });

  it('say in words what is wrong, at the field where it is', () => {
    const read = readPublicationEntry({ ...entry, title: ' ', issn: '12345678', language: 'e' });
    expect(read).toMatchObject({
      errors: {
        title: expect.stringContaining('title'),
        issn: expect.stringContaining('1234-567X'),
        language: expect.stringContaining('en'),
      },
    });
  });

  it('take an ISSN with a small x', () => {
    expect(readPublicationEntry({ ...entry, issn: '1234-567x' })).toMatchObject({
      details: { issn: '1234-567X' },
    });
  });

  it('come back as they were', () => {
    const read = readPublicationEntry({ ...entry, publisher: 'Harbour House', aliases: 'Gazette' });
    expect('details' in read && readPublicationEntry(publicationEntryOf(read.details))).toEqual(
      read,
    );
  });
});
