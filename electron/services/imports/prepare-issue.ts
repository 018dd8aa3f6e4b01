import { readingContext } from '../../../shared/citations/reading-context.ts';
import type { BuildSpec, IssuePlan } from '../../../shared/imports/batch-plan.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { mergePages } from '../../../shared/issues/merge-pages.ts';
import { newPublication, type PublicationDetails } from '../../../shared/issues/publication.ts';
import { settlePage } from '../../../shared/issues/settle-page.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { ReadyIssue, WaitingIssue } from '../../archive/import-staging.ts';
import { importLimits } from '../../importers/import-limits.ts';
import { recogniseBriefings } from '../recognition.ts';
import { answersTo } from './plan-issue.ts';
import { tagged } from './settle-batch.ts';
import { stagedDrafts } from './stage-reading.ts';

/**
 * Builds a planned issue with its texts and recognises what stands in them: ready to be stored. It
 * is what the plan says it is, whatever its pages say.
 */
export function prepareIssue(
  { plan: json, readings }: WaitingIssue,
  publications: readonly PublicationDetails[],
): ReadyIssue {
  const plan: IssuePlan = JSON.parse(json);
  const built = draftBuilder(readings)(plan.build);
  const { publication: title, language, volume, number, date, datePrecision } = plan;
  const publication =
    publications.find((it) => answersTo(it, title)) ?? newPublication(title, null);
  const context = readingContext(publication, { date, datePrecision, address: plan.addresses[0] });
  const briefings = recogniseBriefings(built, context);
  const told = new Set(plan.warnings.map(({ message }) => message));
  return {
    volume,
    number,
    date,
    datePrecision,
    title: plan.title,
    publication: title,
    language,
    addresses: plan.addresses,
    files: plan.files,
    briefings: briefings.map((briefing, index) => {
      const { passages = [], readFrom } = built.briefings[index] ?? {};
      return { ...briefing, passages, readFrom: readFrom ?? [plan.files[0] ?? 0, 0, 0] };
    }),
    // Only where texts are there does it show what was left out of them.
    warnings: [...plan.warnings, ...built.warnings.filter(({ message }) => !told.has(message))],
  };
}

type Readings = WaitingIssue['readings'];

/** Builds issues with their texts from what was read of their files; each file is unpacked once. */
export function draftBuilder(readings: Readings): (build: BuildSpec) => IssueDraft {
  const unpacked = new Map<Readings[number], IssueDraft[]>();
  const draftsOf = (reading: Readings[number]) => {
    const drafts = unpacked.get(reading) ?? stagedDrafts(reading.body);
    unpacked.set(reading, drafts);
    return drafts;
  };
  return (build) => buildDraft(build, readings, draftsOf);
}

function buildDraft(
  build: BuildSpec,
  readings: Readings,
  draftsOf: (reading: Readings[number]) => IssueDraft[],
): IssueDraft {
  if (build.kind === 'pages') {
    const pages = build.files.flatMap((file) => {
      const reading = readings.find((it) => it.file === file);
      const drafts = reading ? draftsOf(reading) : [];
      const place = drafts.findIndex(({ page }) => page);
      const draft = drafts[place];
      if (!reading || !draft) return [];
      const name = reading.name.replaceAll('\\', '/');
      return [{ file, name, draft: tagged(draft, file, place) }];
    });
    return mergePages(build.folder, pages).draft;
  }
  const reading = readings.find(({ file }) => file === build.file);
  const draft = reading && draftsOf(reading)[build.draft];
  invariant(draft, 'a planned issue has its draft');
  const own = tagged(draft, build.file, build.draft);
  return build.kind === 'alone' ? aloneFrom(own) : own;
}

/** What a page is parted into stands where the page does. */
function aloneFrom(draft: IssueDraft): IssueDraft {
  const settled = settlePage(draft, importLimits.briefings);
  const [page] = draft.briefings;
  return {
    ...settled,
    briefings: settled.briefings.map((briefing) => ({
      ...(page?.passages && { passages: page.passages }),
      ...(page?.readFrom && { readFrom: page.readFrom }),
      ...briefing,
    })),
  };
}
