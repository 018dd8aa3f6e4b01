import type { LineFault } from '../../../shared/pages/line-faults.ts';

/** One place of a fault, and which of several on its page it is, counted from 1. */
export interface FaultPlace {
  readonly fault: LineFault;
  readonly nth: number;
  readonly onPage: number;
}

export interface GatheredFaults {
  readonly kind: LineFault['kind'];
  readonly places: readonly FaultPlace[];
}

/** The same fault in many places told once, in the order in which each is met first. */
export const gatherFaults = (faults: readonly LineFault[]): GatheredFaults[] =>
  [...Map.groupBy(faults, ({ kind }) => kind)].map(([kind, alike]) => ({
    kind,
    places: [...Map.groupBy(alike, ({ page }) => page).values()].flatMap((onPage) =>
      onPage.map((fault, index) => ({ fault, nth: index + 1, onPage: onPage.length })),
    ),
  }));
