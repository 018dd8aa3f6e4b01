import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must } from '../../../../../electron/services/must-read.ts';
import {
  openSearch,
  type SearchEngine,
} from '../../../../../electron/services/site/search-engine.ts';
import { siteInWords } from '../../../../../electron/services/site/site-in-words.ts';
import { writeSite } from '../../../../../electron/services/site/write-site.ts';
import { importRunOfLedger } from '../../../../support/run-of-ledger.ts';
import { brokenLinks, filesOf } from '../../../../support/site-on-disk.ts';
import { temporaryArchive, temporaryFolder } from '../../archive/temporary-archive.ts';

const quiet = { signal: new AbortController().signal, progress: () => undefined };

async function ledger() {
  const archive = await temporaryArchive();
  const publication = await importRunOfLedger(archive, { issues: 1, briefings: 2 });
  const folder = join(temporaryFolder(), 'site');
  const order = { publication, options: { address: '', drafts: false }, folder };
  const write = async (open: () => Promise<SearchEngine | null>) =>
    must(await writeSite(archive, order, quiet, open));
  return { folder, write };
}

describe('a web archive whose search cannot be made', () => {
  it('is whole without it where the engine is not there, and says so', async () => {
    const { folder, write } = await ledger();
    const written = await write(() => openSearch(join(folder, 'nowhere')));
    expect(siteInWords(written).join('\n')).toContain('The search is left out: the engine');
    expect(await filesOf(folder)).not.toContain('search.html');
    expect(await readFile(join(folder, 'index.html'), 'utf8')).not.toContain('role="search"');
    expect(await brokenLinks(folder)).toEqual([]);
  });

  it('is whole without it where the engine fails, and gives its words', async () => {
    const { folder, write } = await ledger();
    const { files } = await write(openSearch);
    // A programme that knows its version and nothing of searches.
    const written = await write(() => openSearch(process.execPath));
    expect(siteInWords(written).join('\n')).toMatch(/engine that makes its index failed: .*--site/);
    expect(await filesOf(folder)).toHaveLength(written.files + 1);
    expect((await filesOf(folder)).filter((path) => path.startsWith('search'))).toEqual([]);
    expect(await brokenLinks(folder)).toEqual([]);

    expect(await write(openSearch)).toMatchObject({ files });
    expect(await filesOf(folder)).toContain('search/2024/made.txt');
  });
});
