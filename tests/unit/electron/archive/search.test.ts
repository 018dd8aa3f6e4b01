import { describe, expect, it } from 'vitest';
import {
  archiveWithKnownSources,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from './temporary-archive.ts';

async function library() {
  const archive = await archiveWithKnownSources();
  const publication = await foundCourier(archive);
  const sister = await archive.ensurePublication('Delta Digest', 'en');
  const issues = [
    [
      publication,
      '2001-02-03',
      'Grain ships',
      'Grain ships left the São Tomé port (Reuters, Feb 2).',
    ],
    [publication, '2002-02-03', 'Pilots', 'The pilots of the port struck over grain.'],
    [sister, '2003-02-03', 'Dredgers', 'Grain was dredged from the port.'],
    [sister, null, 'Undated', 'Old grain.'],
  ] as const;
  for (const [of, date, headline, text] of issues) {
    await importIssue(
      archive,
      importedIssue(of, { date }, [{ headline, text }]),
      `${headline}.txt`,
    );
  }
  const headlines = async (request: Parameters<(typeof archive)['search.find']>[0]) =>
    value(await archive['search.find'](request)).hits.map(({ headline }) => headline);
  return { archive, publication, sister, headlines };
}

describe('a search', () => {
  it('finds all words, newest first, and undated last', async () => {
    const { headlines } = await library();
    expect(await headlines({ query: 'grain' })).toEqual([
      'Dredgers',
      'Pilots',
      'Grain ships',
      'Undated',
    ]);
    expect(await headlines({ query: 'grain port pilot' })).toEqual(['Pilots']);
  });

  it('is narrowed to a status; what nothing was said of has the first', async () => {
    const { archive, headlines } = await library();
    const { hits } = value(await archive['search.find']({ query: 'dredged' }));
    const briefingId = hits[0]?.briefingId ?? '';
    value(await archive['publishing.move']({ briefingId, status: 'edit' }));
    expect(await headlines({ query: 'grain', status: 'edit' })).toEqual(['Dredgers']);
    expect(await headlines({ query: 'grain', status: 'draft' })).not.toContain('Dredgers');
    expect(await headlines({ query: '', status: 'draft' })).toHaveLength(3);
  });

  it('finds without accents, by stems, by phrases and by cut-off last words', async () => {
    const { headlines } = await library();
    expect(await headlines({ query: 'sao tome' })).toEqual(['Grain ships']);
    expect(await headlines({ query: 'striking pilots' })).toEqual([]);
    expect(await headlines({ query: 'ship' })).toEqual(['Grain ships']);
    expect(await headlines({ query: '"grain ships left"' })).toEqual(['Grain ships']);
    expect(await headlines({ query: 'dred' })).toEqual(['Dredgers']);
  });

  it('narrows by publication, source and days', async () => {
    const { archive, publication, headlines } = await library();
    const publicationId = publication.id;
    expect(await headlines({ query: 'grain', publicationId })).toEqual(['Pilots', 'Grain ships']);
    expect(await headlines({ query: 'grain', from: '2002-01-01', to: '2002-12-31' })).toEqual([
      'Pilots',
    ]);
    expect(await headlines({ query: '', to: '2002-12-31' })).toEqual(['Pilots', 'Grain ships']);
    const [reuters] = value(await archive['sources.list']({ query: 'reuters' })).sources;
    expect(await headlines({ query: 'grain', sourceId: reuters?.id ?? '' })).toEqual([
      'Grain ships',
    ]);
    expect(await headlines({ query: 'grain', sourceId: 'nobody' })).toEqual([]);
  });

  it('never finds its own private tokens', async () => {
    const { headlines } = await library();
    expect(await headlines({ query: 'p1' })).toEqual([]);
  });

  it('marks what was found and gives pages', async () => {
    const { archive } = await library();
    const { hits, more } = value(await archive['search.find']({ query: 'pilots', limit: 1 }));
    expect(more).toBe(false);
    expect(hits[0]?.snippet).toContainEqual({ text: 'pilots', hit: true });
    const page = value(await archive['search.find']({ query: 'grain', offset: 1, limit: 2 }));
    expect(page.hits.map(({ headline }) => headline)).toEqual(['Pilots', 'Grain ships']);
    expect(page.more).toBe(true);
  });
});

describe('going to', () => {
  it('finds publications, issues, sources and briefings by how their names go on', async () => {
    const { archive } = await library();
    const kinds = async (query: string) =>
      value(await archive['search.goTo']({ query })).map(({ kind, label }) => `${kind}: ${label}`);
    expect(await kinds('cour')).toContain('publication: The Harbour Courier');
    expect(await kinds('february 2002')).toEqual(['issue: The Harbour Courier, 3 February 2002']);
    expect(await kinds('dredg')).toEqual(['briefing: Dredgers']);
    expect(await kinds('united pr')).toEqual(['source: United Press International']);
    expect(await kinds('  ')).toEqual([]);
  });
});
