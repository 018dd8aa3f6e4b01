import type { IssuePlan } from '../../../shared/imports/batch-plan.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import { type Richness, richnessOf } from '../../../shared/likeness/richness.ts';
import { shinglesOf } from '../../../shared/likeness/shingles.ts';
import { sketchOf } from '../../../shared/likeness/sketch.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { PlannedForms } from '../../archive/import-staging.ts';
import { draftBuilder } from '../imports/prepare-issue.ts';

/** A planned issue as it is held against others. */
export interface PlannedOutline {
  readonly position: number;
  readonly plan: IssuePlan;
  readonly richness: Richness;
  readonly briefings: readonly {
    readonly headline: string;
    readonly text: string;
    readonly marks: readonly number[];
  }[];
}

/** Builds planned issues and marks their texts. It runs in the import worker. */
export function outlinePlanned({ issues, readings }: PlannedForms): PlannedOutline[] {
  const build = draftBuilder(readings);
  return issues.map(({ position, plan: json }) => {
    const plan: IssuePlan = JSON.parse(json);
    const { briefings } = build(plan.build);
    return {
      position,
      plan,
      richness: richnessOf(briefings.map(({ manuscript }) => manuscript)),
      briefings: briefings.map(({ headline, manuscript }) => {
        const { text } = projectManuscript(manuscript);
        return { headline, text, marks: sketchOf(shinglesOf(comparedText(headline, text))) };
      }),
    };
  });
}
