import type { ReferenceLookup } from './reference-lookup.ts';

/** Which questions about titles an answer rests on: what was not asked can change nothing. */
export interface AskedTitles {
  /** Which issues bear the title to the letter. */
  exact: boolean;
  /** Which titles begin like it. */
  alike: boolean;
}

/** The same lookup, with a note of what it is asked about titles. */
export function notingTitles(lookup: ReferenceLookup): {
  readonly lookup: ReferenceLookup;
  readonly asked: Readonly<AskedTitles>;
} {
  const asked: AskedTitles = { exact: false, alike: false };
  const noting = <Question extends readonly unknown[], Answer>(
    kind: keyof AskedTitles,
    ask: (...question: Question) => Answer,
  ) => {
    return (...question: Question): Answer => {
      asked[kind] = true;
      return ask(...question);
    };
  };
  return {
    asked,
    lookup: {
      ...lookup,
      isCommonTitle: noting('exact', lookup.isCommonTitle),
      issuesByTitle: noting('exact', lookup.issuesByTitle),
      issuesByHeadline: noting('exact', lookup.issuesByHeadline),
      isCommonOpening: noting('alike', lookup.isCommonOpening),
      titlesBeginning: noting('alike', lookup.titlesBeginning),
    },
  };
}
