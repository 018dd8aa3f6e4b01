import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import {
  readArchiveJson,
  rebuildArchive,
} from '../../../../../electron/services/archive-json/rebuild-archive.ts';
import { writeArchiveJson } from '../../../../../electron/services/archive-json/write-archive-json.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import { publishHandlers } from '../../../../../electron/services/publish-issue.ts';
import { CommandTypesetter } from '../../../../../electron/typesetting/command-typesetter.ts';
import type { ArchiveJson } from '../../../../../shared/editions/archive-json.ts';
import { exportOptions } from '../../../../../shared/editions/edition-options.ts';
import { noFurniture } from '../../../../../shared/issues/furniture.ts';
import { mapInlines } from '../../../../../shared/manuscript/inline-containers.ts';
import type { Inline } from '../../../../../shared/manuscript/manuscript.ts';
import { usualNumbering } from '../../../../../shared/numbering/numbering-rule.ts';
import {
  type PublishingRules,
  usualRules,
} from '../../../../../shared/publishing/publishing-rules.ts';
import { arbitraryManuscript } from '../../../../support/arbitrary-manuscript.ts';
import {
  archiveInThisThread,
  foundCourier,
  issueOf,
  manuscriptOf,
  temporaryArchive,
  temporaryFolder,
  value,
} from '../../archive/temporary-archive.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };

async function written(archive: Archive): Promise<ArchiveJson> {
  const target = join(temporaryFolder(), 'archive.json');
  value(await writeArchiveJson(archive, null, target, job));
  return value(readArchiveJson(await readFile(target, 'utf8'), target));
}

/** Publications and names have other ids elsewhere; issues and briefings keep theirs. */
function comparable(json: ArchiveJson): unknown {
  const titles = new Map([
    ...json.publications.map(({ id, title }) => [id, title] as const),
    ...json.names.map(({ id, name }) => [id, name] as const),
  ]);
  return JSON.parse(JSON.stringify(json), (key, kept) =>
    key === 'originals' ? [] : (titles.get(kept) ?? kept),
  );
}

/** What a person decided and whom a text mentions goes by ids and names, which have tests of their own. */
const arbitraryText = arbitraryManuscript.map((manuscript) => mapInlines(manuscript, undecided));

const undecided = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'mention') return [];
    if (inline.type !== 'citation' && inline.type !== 'cross-reference') return [inline];
    const { decision: _, ...tag } = inline;
    return [tag];
  });

const oneOf = <Kept>(...kept: Kept[]) => fc.constantFrom(...kept);

/** A publication with issues as a desk may have left them. */
const arbitraryDesk = fc.record({
  rules: fc.option(
    fc.constant<PublishingRules>({
      ...usualRules,
      checklist: [{ id: 'maps', words: 'Maps were checked' }],
    }),
  ),
  rule: fc.option(oneOf(usualNumbering, { ...usualNumbering, first: 0 as const })),
  motto: oneOf('', 'Every Tuesday'),
  hasList: fc.boolean(),
  explained: fc.boolean(),
  issues: fc.array(
    fc.record({
      date: fc.option(oneOf('2003-01-07', '2003-01-14', '2003-02-01')),
      sections: fc.uniqueArray(oneOf('HARBOUR', 'TRADE', 'CAPITAL'), { maxLength: 3 }),
      pages: fc.option(fc.integer({ min: 1, max: 12 })),
      leftOut: fc.uniqueArray(oneOf('motto' as const, 'editors' as const)),
      isTray: fc.boolean(),
      briefings: fc.array(
        fc.record({
          headline: oneOf('Grain', 'Ice', ''),
          section: fc.option(oneOf('HARBOUR', 'TRADE')),
          first: arbitraryText,
          later: fc.option(arbitraryText),
          version: fc.option(oneOf('As sent', 'Before the cut')),
          status: fc.option(oneOf('edit', 'ready')),
          assignee: fc.option(oneOf('Ana Marr', 'Ilse Vane')),
          tick: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 3 },
  ),
});

type Desk = typeof arbitraryDesk extends fc.Arbitrary<infer Kept> ? Kept : never;

async function fill(archive: Archive, { rules, rule, motto, hasList, explained, issues }: Desk) {
  const { id: publicationId } = await foundCourier(archive);
  value(await archive['people.nameWriter']({ name: 'Ana Marr' }));
  if (rules) value(await archive['publishing.changeRules']({ publicationId, rules }));
  value(await archive['numbering.settle']({ publicationId, rule }));
  if (hasList) {
    const list = { id: 'friday', publicationId, name: 'Friday list', pattern: '{date}' };
    const editions = [exportOptions.parse({ format: 'text' })];
    const ofPublication = [
      { form: 'volume' as const, by: 'year' as const, paper: 'a4' as const },
      { form: 'site' as const },
    ];
    value(await archive.saveExportRecipe({ ...list, editions, ofPublication, folder: null }));
    const options = { address: 'https://courier.example/', drafts: true };
    value(await archive.saveSiteSettings(publicationId, { ...options, folder: '/srv/courier' }));
  }
  const furniture = { ...noFurniture(), motto, imprint: manuscriptOf('Quay Press') };
  value(await archive['furniture.change']({ publicationId, furniture }));
  if (explained) {
    const about = { kind: 'days' as const, from: '2003-01-08', to: '2003-01-13' };
    value(await archive['numbering.explain']({ publicationId, words: 'A strike', about }));
  }
  let hasTray = false;
  for (const { date, sections, pages, leftOut, isTray, briefings } of issues) {
    const details = issueOf({ date, status: 'draft' });
    const issueId =
      isTray && !hasTray
        ? value(await archive['assembly.tray']({ publicationId, title: 'Drafts' })).issueId
        : value(await archive['issues.create']({ publicationId, details })).id;
    hasTray ||= isTray;
    for (const { headline, section, first, later, version, status, assignee, tick } of briefings) {
      const { id: briefingId, revision } = value(
        await archive['briefings.create']({ issueId, headline }),
      );
      let baseRevision = revision;
      for (const manuscript of [first, ...(later ? [later] : [])]) {
        const body = { headline, section, byline: null, dateline: null };
        const saved = value(
          await archive['briefings.save']({ briefingId, baseRevision, details: body, manuscript }),
        );
        if (version && baseRevision === revision) {
          const named = { briefingId, revision: saved.revision, name: version };
          value(await archive['briefings.nameVersion'](named));
        }
        baseRevision = saved.revision;
      }
      if (status) {
        const steps = rules === null ? ['edit', 'ready'].slice(0, status === 'edit' ? 1 : 2) : [];
        for (const step of steps) {
          value(await archive['publishing.move']({ briefingId, status: step }));
        }
      }
      if (assignee) value(await archive['publishing.assign']({ briefingId, assignee }));
      if (tick) {
        const item = rules ? 'maps' : 'facts';
        value(await archive['publishing.tick']({ briefingId, item, isMet: true }));
      }
    }
    value(await archive['assembly.plan']({ issueId, plan: { pages, paper: 'a4' } }));
    value(await archive['furniture.leaveOut']({ issueId, pieces: leftOut }));
    const planned = sections.map((name) => ({ name, briefingIds: [] }));
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections: planned }] }));
  }
}

describe('an archive that is rebuilt from its JSON', () => {
  it('has the same JSON: rules, runs, furniture, plans, standings, versions', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesk, async (desk) => {
        const [before, after] = [await archiveInThisThread(), await archiveInThisThread()];
        try {
          await fill(before, desk);
          const first = await written(before);
          value(await rebuildArchive(after, first, job));
          expect(comparable(await written(after))).toEqual(comparable(first));
        } finally {
          await before.close();
          await after.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has the editions that are out, with the bytes of their files, and is as frozen', async () => {
    const before = await temporaryArchive();
    const { id: publicationId } = await foundCourier(before);
    const details = issueOf({ number: '7', date: '2003-05-06', status: 'draft' });
    const { id: issueId } = value(await before['issues.create']({ publicationId, details }));
    const { id: briefingId } = value(
      await before['briefings.create']({ issueId, headline: 'Grain' }),
    );
    for (const status of ['edit', 'ready']) {
      value(await before['publishing.move']({ briefingId, status }));
    }
    const ports = { emit: () => undefined };
    const typesetter = new CommandTypesetter(async () => null);
    const desk = publishHandlers({ archive: before, typesetter, ports, jobs: new Jobs(ports) });
    const files = [exportOptions.parse({ format: 'text' })];
    const published = value(await desk['editions.publish']({ jobId: 'job', issueId, files }));
    const words = { kind: 'correction' as const, wrong: 'ships', right: 'barges' };
    value(await before['publishing.beginCorrection']({ briefingId, words }));
    value(await before['publishing.stateCorrection']({ briefingId }));

    const after = await temporaryArchive();
    const json = await written(before);
    value(await rebuildArchive(after, json, job));
    const editions = value(await after['editions.list']({ issueId }));
    expect(editions.published).toEqual([published]);
    expect(editions.correctionsSince).toMatchObject([{ right: 'barges', briefingId }]);
    const [file] = published.files;
    expect(value(await after.readOriginal(file?.sha256 ?? ''))).toEqual(
      value(await before.readOriginal(file?.sha256 ?? '')),
    );
    expect(value(await after['assembly.board']({ issueId })).edition).toEqual({
      state: 'frozen',
      out: 1,
    });
    expect(comparable(await written(after))).toEqual(comparable(json));
    expect((await after.check()).damages).toEqual([]);
  });

  it('keeps what is there where it is rebuilt twice into one archive', async () => {
    const archive = await temporaryArchive();
    const { id: publicationId } = await foundCourier(archive);
    const details = issueOf({ number: '7', date: '2003-05-06', status: 'draft' });
    const { id: issueId } = value(await archive['issues.create']({ publicationId, details }));
    value(await archive['briefings.create']({ issueId, headline: 'Grain' }));
    value(await rebuildArchive(archive, await written(archive), job));
    const { issues } = value(await archive['issues.list']({}));
    expect(issues).toHaveLength(2);
    expect(new Set(issues.map(({ id }) => id)).size).toBe(2);
    expect((await archive.check()).damages).toEqual([]);
  });
});
