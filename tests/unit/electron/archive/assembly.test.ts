import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Board } from '../../../../shared/assembly/board.ts';
import { usualPlan } from '../../../../shared/assembly/issue-plan.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const written = (headline: string, text = 'Words of some length.') => ({ headline, text });

async function desk(archive: Archive) {
  const publication = await foundCourier(archive);
  const { issueId, briefings } = await importIssue(
    archive,
    importedIssue(publication, { number: '7', date: '2003-05-06', status: 'draft' }, [
      written('Grain', 'Grain ships wait (Interfax, May 5).'),
      written('Ice'),
      written('Vote'),
    ]),
  );
  const [grain = '', ice = '', vote = ''] = briefings.map(({ id }) => id);
  const board = async (id = issueId) => value(await archive['assembly.board']({ issueId: id }));
  return { publication, publicationId: publication.id, issueId, grain, ice, vote, board };
}

const shapeOf = ({ sections }: Board) =>
  sections.map(({ name, cards }) => [name, cards.map(({ headline }) => headline)]);

describe('the board of an issue', () => {
  it('shows briefings as they lie, with lengths and statuses', async () => {
    const archive = await temporaryArchive();
    const { board } = await desk(archive);
    const shown = await board();
    expect(shapeOf(shown)).toEqual([[null, ['Grain', 'Ice', 'Vote']]]);
    expect(shown.sections[0]?.cards[0]).toMatchObject({ status: 'Draft', isReady: false });
    expect(shown.sections[0]?.cards[0]?.lines).toBeGreaterThan(3);
    expect(shown).toMatchObject({ plan: usualPlan, edition: { state: 'draft', out: 0 } });
  });

  it('is planned on the paper of its publication, until it has one of its own', async () => {
    const archive = await temporaryArchive();
    const { board, issueId, publicationId } = await desk(archive);
    const design = { ...defaultDesign('newsletter'), paper: 'a5' } as const;
    value(await archive['designs.save']({ publicationId, design }));
    expect((await board()).plan).toEqual({ pages: null, paper: 'a5' });
    value(await archive['assembly.plan']({ issueId, plan: { pages: 8, paper: 'us-legal' } }));
    expect((await board()).plan).toEqual({ pages: 8, paper: 'us-legal' });
  });

  it('is arranged in one act, and back by arranging as it was', async () => {
    const archive = await temporaryArchive();
    const { board, issueId, grain, ice, vote } = await desk(archive);
    const before = {
      issueId,
      sections: (await board()).sections.map(({ name, cards }) => ({
        name,
        briefingIds: cards.map(({ id }) => id),
      })),
    };
    const sections = [
      { name: 'HARBOUR', briefingIds: [ice, grain] },
      { name: 'ISLANDS', briefingIds: [] },
      { name: 'CAPITAL', briefingIds: [vote] },
    ];
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections }] }));
    expect(shapeOf(await board())).toEqual([
      ['HARBOUR', ['Ice', 'Grain']],
      ['ISLANDS', []],
      ['CAPITAL', ['Vote']],
    ]);
    const document = value(await archive.issueDocument(issueId));
    expect(document.sections).toEqual([
      { name: 'HARBOUR', briefingIds: [ice, grain] },
      { name: 'CAPITAL', briefingIds: [vote] },
    ]);

    value(await archive['assembly.arrange']({ arrangements: [before] }));
    expect(shapeOf(await board())).toEqual([[null, ['Grain', 'Ice', 'Vote']]]);
  });

  it('tells lengths by the design of its publication', async () => {
    const archive = await temporaryArchive();
    const { board, publicationId } = await desk(archive);
    const usual = await board();
    value(await archive['designs.save']({ publicationId, design: defaultDesign('letter') }));
    const letter = await board();
    expect(letter.page.lines).toBeLessThan(usual.page.lines / 2);
    expect(letter.page.pitch).toBeGreaterThan(usual.page.pitch);
  });

  it('says where briefings of one section lie apart, and prints them together once arranged so', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const apart = importedIssue(publication, { number: '8', status: 'draft' }, [
      written('Grain'),
      written('Ice'),
      written('Vote'),
    ]);
    const sectioned = ['HARBOUR', 'CAPITAL', 'HARBOUR'];
    const { issueId } = await importIssue(archive, {
      ...apart,
      briefings: apart.briefings.map((one, place) => ({ ...one, section: sectioned[place] ?? '' })),
    });
    const board = async () => value(await archive['assembly.board']({ issueId }));
    const printed = async () =>
      value(await archive.issueDocument(issueId)).sections.map(({ name }) => name);
    expect((await board()).isGathered).toBe(false);
    expect(await printed()).toEqual(['HARBOUR', 'CAPITAL', 'HARBOUR']);
    const sections = (await board()).sections.map(({ name, cards }) => ({
      name,
      briefingIds: cards.map(({ id }) => id),
    }));
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections }] }));
    expect((await board()).isGathered).toBe(true);
    expect(await printed()).toEqual(['HARBOUR', 'CAPITAL']);
  });

  it('keeps a briefing in the order of its sections where the text is given another', async () => {
    const archive = await temporaryArchive();
    const { board, issueId, grain, ice, vote } = await desk(archive);
    const sections = [
      { name: 'HARBOUR', briefingIds: [grain] },
      { name: 'CAPITAL', briefingIds: [ice, vote] },
    ];
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections }] }));
    const read = value(await archive['briefings.read']({ briefingId: ice }));
    value(
      await archive['briefings.save']({
        briefingId: ice,
        baseRevision: read.revision,
        details: { headline: 'Ice', section: 'HARBOUR', byline: null, dateline: null },
        manuscript: read.manuscript,
      }),
    );
    expect(shapeOf(await board())).toEqual([
      ['HARBOUR', ['Grain', 'Ice']],
      ['CAPITAL', ['Vote']],
    ]);
    const document = value(await archive.issueDocument(issueId));
    expect(document.briefings.map(({ headline }) => headline)).toEqual(['Grain', 'Ice', 'Vote']);
  });

  it('lets drafts wait in the tray, and reads their years by the issue they come to', async () => {
    const archive = await temporaryArchive();
    const { board, publicationId, issueId, grain, ice, vote } = await desk(archive);
    const { issueId: tray } = value(
      await archive['assembly.tray']({ publicationId, title: 'Drafts' }),
    );
    value(
      await archive['assembly.arrange']({
        arrangements: [
          { issueId: tray, sections: [{ name: null, briefingIds: [grain] }] },
          { issueId, sections: [{ name: null, briefingIds: [ice, vote] }] },
        ],
      }),
    );
    const shown = await board();
    expect(shown.tray?.cards.map(({ headline }) => headline)).toEqual(['Grain']);
    expect(shapeOf(shown)).toEqual([[null, ['Ice', 'Vote']]]);
    const yearOf = async () => {
      const { occurrences } = value(await archive['briefings.read']({ briefingId: grain }));
      return JSON.stringify(occurrences[0]?.reading).includes('2003');
    };
    expect(await yearOf()).toBe(false);

    const back = [{ issueId, sections: [{ name: 'HARBOUR', briefingIds: [ice, grain, vote] }] }];
    value(await archive['assembly.arrange']({ arrangements: back }));
    expect(await yearOf()).toBe(true);
    expect(shapeOf(await board())).toEqual([['HARBOUR', ['Ice', 'Grain', 'Vote']]]);
    const found = value(await archive['search.find']({ query: 'ships' }));
    expect(found.hits.map(({ issueId: at }) => at)).toEqual([issueId]);
    expect(value(await archive['numbering.check']({ publicationId })).entries).toHaveLength(1);
    expect((await archive.check()).damages).toEqual([]);
  });

  it('is arranged whole or not at all', async () => {
    const archive = await temporaryArchive();
    const { board, issueId, grain } = await desk(archive);
    const refused = await archive['assembly.arrange']({
      arrangements: [{ issueId, sections: [{ name: 'NEW', briefingIds: [grain, 'nowhere'] }] }],
    });
    expect(failureOf(refused).kind).toBe('not-found');
    expect(shapeOf(await board())).toEqual([[null, ['Grain', 'Ice', 'Vote']]]);
  });
});

describe('what an issue lacks', () => {
  it('is told thing by thing, what it must have first', async () => {
    const archive = await temporaryArchive();
    const { issueId, grain, ice } = await desk(archive);
    const sections = [{ name: 'ISLANDS', briefingIds: [] }];
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections }] }));
    value(await archive['assembly.plan']({ issueId, plan: { pages: 1, paper: 'a4' } }));
    value(await archive['publishing.move']({ briefingId: grain, status: 'edit' }));
    value(await archive['publishing.move']({ briefingId: grain, status: 'ready' }));
    const missing = value(await archive['assembly.missing']({ issueId }));
    expect(missing.slice(0, 2)).toMatchObject([
      { kind: 'not-ready', briefingId: ice, status: 'Draft' },
      { kind: 'not-ready', headline: 'Vote' },
    ]);
    expect(missing).toContainEqual({ kind: 'empty-section', section: 'ISLANDS' });
    expect(missing).toContainEqual(
      expect.objectContaining({ kind: 'unchecked', briefingId: grain, against: null }),
    );
  });

  it('names its number where that departs from the run', async () => {
    const archive = await temporaryArchive();
    const { publicationId, issueId } = await desk(archive);
    const details = issueOf({ number: '5', date: '2003-04-29' });
    value(await archive['issues.create']({ publicationId, details }));
    expect(value(await archive['assembly.missing']({ issueId }))).toContainEqual({
      kind: 'numbering',
      departure: expect.objectContaining({ kind: 'missing', from: 6, to: 6 }),
    });
  });
});

describe('a new issue', () => {
  const details = issueOf({ number: '8', date: '2003-05-13', status: 'draft' });

  it('begins with the sections and placeholders of a template', async () => {
    const archive = await temporaryArchive();
    const { publicationId, board } = await desk(archive);
    const template = {
      name: 'The Tuesday issue',
      weekday: 2,
      sections: [
        { name: 'HARBOUR', placeholders: ['Arrivals'] },
        { name: 'CAPITAL', placeholders: [] },
      ],
      furnitureLeftOut: ['editors' as const],
      plan: { pages: 4, paper: 'a4' as const },
    };
    const saved = value(await archive['assembly.saveTemplate']({ publicationId, template }));
    const from = { kind: 'template' as const, templateId: saved.id };
    const issue = value(await archive['assembly.begin']({ publicationId, details, from }));
    const shown = await board(issue.id);
    expect(shapeOf(shown)).toEqual([
      ['HARBOUR', ['Arrivals']],
      ['CAPITAL', []],
    ]);
    expect(shown).toMatchObject({ plan: template.plan, furnitureLeftOut: ['editors'] });

    const removed = value(await archive['assembly.removeTemplate']({ templateId: saved.id }));
    expect(removed).toEqual(saved);
    expect(value(await archive['assembly.templates']({ publicationId }))).toEqual([]);
    value(
      await archive['assembly.saveTemplate']({ publicationId, templateId: saved.id, template }),
    );
    expect(value(await archive['assembly.templates']({ publicationId }))).toEqual([saved]);

    const renamed = { ...template, name: 'The midweek issue', weekday: 3 };
    value(
      await archive['assembly.saveTemplate']({
        publicationId,
        templateId: saved.id,
        template: renamed,
      }),
    );
    expect(value(await archive['assembly.templates']({ publicationId }))).toEqual([
      { id: saved.id, ...renamed },
    ]);
  });

  it('is the last one again, as far as one wants', async () => {
    const archive = await temporaryArchive();
    const { publicationId, issueId, grain, ice, vote, board } = await desk(archive);
    const sections = [{ name: 'HARBOUR', briefingIds: [grain, ice, vote] }];
    value(await archive['assembly.arrange']({ arrangements: [{ issueId, sections }] }));
    const begin = async (taking: 'sections' | 'headlines' | 'texts') => {
      const from = { kind: 'issue' as const, issueId, taking };
      return board(value(await archive['assembly.begin']({ publicationId, details, from })).id);
    };
    expect(shapeOf(await begin('sections'))).toEqual([['HARBOUR', []]]);
    const heads = await begin('headlines');
    expect(heads.sections[0]?.cards.map(({ wordCount }) => wordCount)).toEqual([0, 0, 0]);
    const whole = await begin('texts');
    expect(whole.sections[0]?.cards[0]).toMatchObject({ headline: 'Grain', wordCount: 6 });
    const copied = whole.sections[0]?.cards[0]?.id ?? '';
    const copy = value(await archive['briefings.read']({ briefingId: copied }));
    const original = value(await archive['briefings.read']({ briefingId: grain }));
    expect(copy.occurrences).toHaveLength(original.occurrences.length);
    expect(copy.occurrences[0]?.id).not.toBe(original.occurrences[0]?.id);
  });
});
