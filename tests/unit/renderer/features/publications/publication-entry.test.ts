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

  it('take a former title a line, with its last day where one is given', () => {
    const formerTitles = 'Until Dawn\nThe Quay Post until 2000-12-31';
    expect(readPublicationEntry({ ...entry, formerTitles })).toMatchObject({
      details: {
        formerTitles: [
          { title: 'Until Dawn', until: null },
          { title: 'The Quay Post', until: '2000-12-31' },
        ],
      },
    });
    expect(readPublicationEntry({ ...entry, formerTitles: 'Post until 2000-31-12' })).toMatchObject(
      {
        errors: { formerTitles: expect.stringContaining('2000-12-31') },
      },
    );
  });

  it('come back as they were', () => {
    const read = readPublicationEntry({
      ...entry,
      publisher: 'Harbour House',
      aliases: 'Gazette',
      formerTitles: 'The Quay Post until 2000-12-31',
      continues: 'the-post',
    });
    expect('details' in read && readPublicationEntry(publicationEntryOf(read.details))).toEqual(
      read,
    );
  });
});
