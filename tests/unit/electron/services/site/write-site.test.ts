import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { openArchive } from '../../../../../electron/archive/open-archive.ts';
import type { Job } from '../../../../../electron/services/jobs.ts';
import { must } from '../../../../../electron/services/must-read.ts';
import { MANIFEST_NAME } from '../../../../../electron/services/site/site-manifest.ts';
import { type WrittenSite, writeSite } from '../../../../../electron/services/site/write-site.ts';
import type { SiteOptions } from '../../../../../shared/editions/site-options.ts';
import type { Publication } from '../../../../../shared/issues/publication.ts';
import { importRunOfLedger } from '../../../../support/run-of-ledger.ts';
import {
  attributeOf,
  brokenLinks,
  filesOf,
  type PageOnDisk,
  pagesOf,
} from '../../../../support/site-on-disk.ts';
import { temporaryArchive, temporaryFolder } from '../../archive/temporary-archive.ts';

const quietJob: Job = { signal: new AbortController().signal, progress: () => undefined };
const first = 'issues/2024-03-11/';
/** Of a page with the style that it waits for, as servers send them. */
const MOST_BYTES = 16_000;

interface Desk {
  readonly archive: Archive;
  readonly publication: Publication;
  readonly folder: string;
}

async function ledger(issues: number): Promise<Desk> {
  const archive = await temporaryArchive();
  const publication = await importRunOfLedger(archive, { issues });
  return { archive, publication, folder: join(temporaryFolder(), 'site') };
}

async function write(
  { archive, publication, folder }: Desk,
  options: Partial<SiteOptions> = {},
  job = quietJob,
): Promise<WrittenSite> {
  const all = { address: '', drafts: false, ...options };
  return must(await writeSite(archive, { publication, options: all, folder }, job));
}

const text = ({ folder }: Desk, path: string) => readFile(join(folder, path), 'utf8');

async function issueOf({ archive }: Desk, number: string): Promise<string> {
  const { issues } = must(await archive['issues.list']({ offset: 0, limit: 50 }));
  return issues.find((issue) => issue.number === number)?.id ?? '';
}

const policyOf = (elements: PageOnDisk['elements']): string =>
  elements
    .filter((it) => attributeOf(it, 'http-equiv') === 'Content-Security-Policy')
    .map((it) => attributeOf(it, 'content'))
    .join();

const isOfSearch = (path: string): boolean => path.startsWith('search/');

async function changeTimes({ folder }: Desk, paths: readonly string[]) {
  const times = await Promise.all(
    paths.map(async (path) => [path, (await stat(join(folder, path))).mtimeMs] as const),
  );
  return new Map(times);
}

/** Cancels when the work is told to have come this far. */
function cancelledAt(stage: string, done: number): Job {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    progress: (told, count) => {
      if (told === stage && count === done) controller.abort();
    },
  };
}

describe('a web archive', () => {
  const address = 'https://ledger.example/archive/';
  let desk: Desk;
  let written: WrittenSite;
  let pages: readonly PageOnDisk[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'masthead-site-'));
    const opened = must(await openArchive(join(folder, 'archive')));
    const publication = await importRunOfLedger(opened, { issues: 5 });
    desk = { archive: opened, publication, folder: join(folder, 'site') };
    written = await write(desk, { address });
    pages = await pagesOf(desk.folder);
    return async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    };
  });

  it('is whole: all links lead to a page and a place in it, and all pages are valid', async () => {
    expect(written).toMatchObject({ issues: 5, unchanged: 0, removed: 0, cancelled: false });
    expect(await brokenLinks(desk.folder)).toEqual([]);
    const errors = pages.flatMap(({ path, errors }) => errors.map((error) => `${path}: ${error}`));
    expect(errors).toEqual([]);
    expect(written.files).toBe((await filesOf(desk.folder)).length - 1);
  });

  it('is small, asks for nothing from elsewhere, and runs scripts for the search alone', async () => {
    const style = gzipSync(await text(desk, 'assets/site.css')).length;
    for (const { path, html, elements } of pages) {
      expect(gzipSync(html).length + style, path).toBeLessThan(MOST_BYTES);
      const loading = elements.filter(({ tagName }) => tagName !== 'a');
      const loaded = loading.filter(
        (it) => !['canonical', 'schema.DC'].includes(attributeOf(it, 'rel') ?? ''),
      );
      const addresses = loaded.map((it) => attributeOf(it, 'src') ?? attributeOf(it, 'href') ?? '');
      const elsewhere = addresses.filter((it) => /^[a-z]+:|^\/\//i.test(it));
      expect(path === '404.html' ? [] : elsewhere, path).toEqual([]);
      const scripts = elements.filter((it) => it.tagName === 'script' && !attributeOf(it, 'type'));
      expect(scripts.every((it) => attributeOf(it, 'defer') !== undefined)).toBe(true);
      expect(scripts.length > 0, path).toBe(path === 'search.html');
      const styled = elements.filter((it) => it.tagName === 'style' || attributeOf(it, 'style'));
      expect(styled, path).toEqual([]);
      expect(policyOf(elements), path).toContain("default-src 'none'");
    }
  });

  it('leads from a briefing to what it points to, and back', async () => {
    expect(await text(desk, 'issues/2024-03-12/1.html')).toContain(
      'href="../2024-03-11/index.html"',
    );
    expect(await text(desk, `${first}index.html`)).toContain('href="../2024-03-12/1.html"');
    // The second briefing names the title of the one that it means.
    expect(await text(desk, `${first}2.html`)).toMatch(
      /Pointed to by.*href="\.\.\/2024-03-12\/2\.html"/s,
    );
  });

  it('lists sources, people and places with where they stand', async () => {
    expect(await text(desk, 'sources/index.html')).toContain('href="northern-wire.html"');
    const wire = await text(desk, 'sources/northern-wire.html');
    expect(wire).toContain('href="../issues/2024-03-11/1.html"');
    expect(wire).toContain('March 10, 2024');
    expect(await text(desk, 'people/ilse-marwick.html')).toContain('../issues/2024-03-13/4.html');
    expect(await text(desk, `${first}1.html`)).toContain('href="../../places/saltholm.html"');
  });

  it('tells feeds and search engines whole addresses where its own is known', async () => {
    expect(await text(desk, 'sitemap.xml')).toContain(
      '<loc>https://ledger.example/archive/issues/2024-03-11/1.html</loc>',
    );
    expect(await text(desk, 'robots.txt')).toContain('https://ledger.example/archive/sitemap.xml');
    expect(await text(desk, 'feed.xml')).toContain(
      'href="https://ledger.example/archive/issues/2024-03-15/1.html"',
    );
    expect(JSON.parse(await text(desk, 'feed.json')).items).toHaveLength(12);
    expect(await text(desk, `${first}1.html`)).toContain(
      'rel="canonical" href="https://ledger.example/archive/issues/2024-03-11/1.html"',
    );
  });
});

describe('what a web archive holds', () => {
  it('says what it lacks without an address, and writes all else', async () => {
    const desk = await ledger(1);
    const { validation } = await write(desk);
    expect(validation.checks.find(({ name }) => name === 'links')?.outcome).toBe('warning');
    expect(await filesOf(desk.folder)).not.toContain('sitemap.xml');
  });

  it('has drafts only where they are asked for', async () => {
    const desk = await ledger(2);
    const issueId = await issueOf(desk, '2');
    must(await desk.archive['issues.update']({ issueId, details: { status: 'draft' } }));
    expect(await write(desk)).toMatchObject({ issues: 1 });
    expect(await filesOf(desk.folder)).not.toContain('issues/2024-03-12/index.html');
    expect(await text(desk, `${first}1.html`)).not.toContain('2024-03-12');
    expect(await write(desk, { drafts: true })).toMatchObject({ issues: 2 });
    expect(await brokenLinks(desk.folder)).toEqual([]);
  });
});

describe('bringing a web archive up to date', () => {
  it('writes nothing where nothing changed, and the same bytes into another folder', async () => {
    const desk = await ledger(3);
    const { files } = await write(desk);
    const before = (await stat(join(desk.folder, 'index.html'))).mtimeMs;
    expect(await write(desk)).toMatchObject({ written: 0, unchanged: files, removed: 0 });
    expect((await stat(join(desk.folder, 'index.html'))).mtimeMs).toBe(before);
    const other = { ...desk, folder: join(temporaryFolder(), 'other') };
    await write(other);
    expect(await text(other, MANIFEST_NAME)).toBe(await text(desk, MANIFEST_NAME));
  });

  it('writes the pages that a change reaches, and removes those of what is no more', async () => {
    const desk = await ledger(6);
    const { files } = await write(desk);
    must(await desk.archive['issues.remove']({ issueId: await issueOf(desk, '6') }));
    const again = await write(desk);
    expect(again.removed).toBeGreaterThanOrEqual(5);
    expect(again.unchanged).toBeGreaterThan(files / 2);
    expect(await filesOf(desk.folder)).not.toContain('issues/2024-03-16/1.html');
    expect(await brokenLinks(desk.folder)).toEqual([]);
  });

  it('leaves a cancelled one working, and completes it the next time', async () => {
    const desk = await ledger(4);
    const whole = { ...desk, folder: join(temporaryFolder(), 'whole') };
    await write(whole);
    const cancelled = await write(desk, {}, cancelledAt('Writing issues', 2));
    expect(cancelled).toMatchObject({ cancelled: true });
    expect(await filesOf(desk.folder)).toContain('issues/2024-03-14/1.html');
    expect(await write(desk)).toMatchObject({ cancelled: false });
    expect(await filesOf(desk.folder)).toEqual(await filesOf(whole.folder));
    expect(await text(desk, MANIFEST_NAME)).toBe(await text(whole, MANIFEST_NAME));
  });

  it('writes again what was lost or cut off on the disk, and makes the search anew', async () => {
    const desk = await ledger(2);
    await write(desk);
    const parts = (await filesOf(desk.folder)).filter((path) => path.includes('.pf_index'));
    await rm(join(desk.folder, parts[0] ?? ''));
    await writeFile(join(desk.folder, 'about.html'), '<!DOC');
    await writeFile(join(desk.folder, MANIFEST_NAME), 'no 3', { flag: 'a' });
    await write(desk);
    expect(await filesOf(desk.folder)).toContain(parts[0]);
    expect(await text(desk, 'about.html')).toContain('</html>');
  });

  it('makes the search of that year anew in which something changed, and of no other', async () => {
    const desk = await ledger(2);
    await importRunOfLedger(desk.archive, { issues: 2, firstDay: '2023-12-30' });
    await write(desk);
    const parts = () => filesOf(desk.folder).then((paths) => paths.filter(isOfSearch));
    expect(await parts()).toEqual(
      expect.arrayContaining(['search/2023/made.txt', 'search/2024/made.txt']),
    );
    expect(await text(desk, 'search/parts.js')).toContain('["2024","2023"]');
    const before = await changeTimes(desk, await parts());
    must(await desk.archive['issues.remove']({ issueId: await issueOf(desk, '2') }));
    const stages: string[] = [];
    await write(desk, {}, { ...quietJob, progress: (stage) => stages.push(stage) });
    expect(stages).toContain('Making the search');
    const after = await changeTimes(desk, await parts());
    const changed = [...after].filter(([path, time]) => before.get(path) !== time);
    expect(changed.every(([path]) => !path.startsWith('search/2023/'))).toBe(true);
    expect(changed.map(([path]) => path)).toContain('search/2024/made.txt');
  });

  it('can be cancelled amid the search, and completes it the next time', async () => {
    const desk = await ledger(1);
    await importRunOfLedger(desk.archive, { issues: 1, firstDay: '2023-12-30' });
    const cancelled = await write(desk, {}, cancelledAt('Making the search', 1));
    expect(cancelled.cancelled).toBe(true);
    expect(await filesOf(desk.folder)).not.toContain('search/2023/made.txt');
    expect(await write(desk)).toMatchObject({ cancelled: false });
    expect(await filesOf(desk.folder)).toContain('search/2023/made.txt');
  });

  it('leaves files of others alone', async () => {
    const desk = await ledger(2);
    await write(desk);
    await writeFile(join(desk.folder, 'CNAME'), 'ledger.example');
    await write(desk);
    await write(desk);
    expect(await text(desk, 'CNAME')).toBe('ledger.example');
  });

  it('leaves a file of somebody else where a page would stand, and says so', async () => {
    const desk = await ledger(1);
    await write(desk);
    await writeFile(join(desk.folder, 'sitemap.xml'), 'mine');
    const { validation, foreign } = await write(desk, { address: 'https://ledger.example/' });
    expect(foreign).toEqual(['sitemap.xml']);
    expect(validation.checks.find(({ name }) => name === 'files')?.place).toBe('sitemap.xml');
    expect(await text(desk, 'sitemap.xml')).toBe('mine');
  });

  it('keeps the archives of two publications apart', async () => {
    const desk = await ledger(1);
    await write(desk);
    const { archive, folder } = desk;
    const publication = { ...desk.publication, id: 'another' };
    const order = { publication, options: { address: '', drafts: false }, folder };
    const refused = await writeSite(archive, order, quietJob);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });

  it('touches no folder that holds anything else', async () => {
    const desk = await ledger(1);
    await mkdir(desk.folder);
    await writeFile(join(desk.folder, 'letter.txt'), 'Dear all');
    const { archive, publication, folder } = desk;
    const refused = await writeSite(
      archive,
      { publication, options: { address: '', drafts: false }, folder },
      quietJob,
    );
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await filesOf(folder)).toEqual(['letter.txt']);
  });
});
