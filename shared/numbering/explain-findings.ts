import { z } from 'zod';
import { type Departure, departure } from './check-run.ts';
import type { ExplainedMatter, RunExplanation } from './run-explanation.ts';
import { runExplanation } from './run-explanation.ts';
import type { RunEntry } from './run-of-issues.ts';

/** A departure with what was said of it; null while nobody has. */
export const explainedFinding = z.object({
  finding: departure,
  explanation: runExplanation.nullable(),
});
export type ExplainedFinding = z.infer<typeof explainedFinding>;

/**
 * Gives each departure what was said of it. Numbers that are explained only in part are told in
 * parts. Explanations outlive what they are about: an issue that comes in makes them idle.
 */
export function explainFindings(
  findings: readonly Departure[],
  explanations: readonly RunExplanation[],
  entries: readonly RunEntry[],
): ExplainedFinding[] {
  const dates = new Map(entries.map(({ id, date }) => [id, date]));
  return findings.flatMap((finding): ExplainedFinding[] => {
    if (finding.kind === 'missing') return explainMissing(finding, explanations);
    const matter = matterOf(finding, dates);
    const explanation =
      matter && (explanations.find(({ about }) => coversMatter(about, matter)) ?? null);
    return [{ finding, explanation }];
  });
}

/** What an explanation of a departure would be about; null where no day tells where it is. */
export function matterOf(
  finding: Departure,
  dates: ReadonlyMap<string, string | null>,
): ExplainedMatter | null {
  switch (finding.kind) {
    case 'missing': {
      const { volume, year, from, to } = finding;
      return { kind: 'numbers', volume, year, from, to };
    }
    case 'gap': {
      const [from, to] = [dates.get(finding.before), dates.get(finding.after)];
      return from && to ? { kind: 'days', from, to } : null;
    }
    case 'doubled':
      return { kind: 'issues', finding: 'doubled', ids: finding.ids };
    default:
      return { kind: 'issues', finding: finding.kind, ids: [finding.id] };
  }
}

type Missing = Departure & { kind: 'missing' };
type Numbers = ExplainedMatter & { kind: 'numbers' };

/** Stretch by stretch, each under the first explanation that covers it, or under none. */
function explainMissing(
  missing: Missing,
  explanations: readonly RunExplanation[],
): ExplainedFinding[] {
  const told = explanations.flatMap((explanation) => {
    const { about } = explanation;
    return about.kind === 'numbers' && isOfSameCount(about, missing)
      ? [{ about, explanation }]
      : [];
  });
  const found: ExplainedFinding[] = [];
  let from = missing.from;
  while (from <= missing.to) {
    const here = told.find(({ about }) => about.from <= from && about.to >= from);
    const nextBegin = Math.min(
      ...told.flatMap(({ about }) => (about.from > from ? [about.from] : [])),
    );
    const to = Math.min(missing.to, here ? here.about.to : nextBegin - 1);
    found.push({ finding: { ...missing, from, to }, explanation: here?.explanation ?? null });
    from = to + 1;
  }
  return found;
}

const isOfSameCount = (about: Numbers, missing: Missing): boolean =>
  about.volume === missing.volume && about.year === missing.year;

function coversMatter(about: ExplainedMatter, matter: ExplainedMatter): boolean {
  if (about.kind === 'days' && matter.kind === 'days') {
    return about.from <= matter.from && about.to >= matter.to;
  }
  if (about.kind !== 'issues' || matter.kind !== 'issues') return false;
  return about.finding === matter.finding && matter.ids.every((id) => about.ids.includes(id));
}
