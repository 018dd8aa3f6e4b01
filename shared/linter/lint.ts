import { type Finding, type FindingRule, findingRules } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Proof, Rule } from './proof.ts';
import { citedAfterIssue } from './rules/cited-after-issue.ts';
import { citedTwice } from './rules/cited-twice.ts';
import { danglingReference } from './rules/dangling-reference.ts';
import { houseStyle } from './rules/house-style.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { missingSpace } from './rules/missing-space.ts';
import { selfReference } from './rules/self-reference.ts';
import { spelledSeveralWays } from './rules/spelled-several-ways.ts';
import { unattributedQuotation } from './rules/unattributed-quotation.ts';
import { unknownOutlet } from './rules/unknown-outlet.ts';
import { unsourcedParagraph } from './rules/unsourced-paragraph.ts';
import { wrongWeekday } from './rules/wrong-weekday.ts';

const rules: Readonly<Record<FindingRule, Rule>> = {
  'cited-after-issue': citedAfterIssue,
  'impossible-date': impossibleDate,
  'wrong-weekday': wrongWeekday,
  'self-reference': selfReference,
  'dangling-reference': danglingReference,
  'spelled-several-ways': spelledSeveralWays,
  'unknown-outlet': unknownOutlet,
  'cited-twice': citedTwice,
  'missing-space': missingSpace,
  'unattributed-quotation': unattributedQuotation,
  'unsourced-paragraph': unsourcedParagraph,
  'preferred-spelling': houseStyle('preferred-spelling'),
  'mixed-spelling': houseStyle('mixed-spelling'),
  'banned-words': houseStyle('banned-words'),
  'abbreviation-unexplained': houseStyle('abbreviation-unexplained'),
  'title-of-person': houseStyle('title-of-person'),
  'number-style': houseStyle('number-style'),
  'day-style': houseStyle('day-style'),
};

/** All that the rules find in a briefing, in the order of its text. */
export function lint(proof: Proof): Finding[] {
  const seen = new Map<string, number>();
  return findingRules
    .flatMap((rule) => [...rules[rule](proof)].map((remark) => ({ rule, ...remark })))
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map(({ rule, start, end, message, fix }) => {
      const plain = fingerprintOf(rule, proof.text, start, end);
      const times = seen.get(plain) ?? 0;
      seen.set(plain, times + 1);
      // The same words twice in one briefing are told apart by their order.
      const fingerprint = times === 0 ? plain : `${plain}x${times}`;
      return { rule, fingerprint, start, end, message, fix: fix ?? null };
    });
}
