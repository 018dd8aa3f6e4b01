import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';
import { explainedFinding } from '../numbering/explain-findings.ts';
import { guessedRule } from '../numbering/guess-rule.ts';
import { numberingRule } from '../numbering/numbering-rule.ts';
import { numberingProposal } from '../numbering/propose-numbering.ts';
import { explainedMatter, runExplanation } from '../numbering/run-explanation.ts';
import { runEntry, runOfIssues } from '../numbering/run-of-issues.ts';
import { procedure } from './procedure.ts';

const ofPublication = z.object({ publicationId: identifier });

export const numberingProcedures = {
  'numbering.read': procedure({
    summary: 'The rule by which a publication numbers its issues, and the one its run shows.',
    request: ofPublication,
    response: z.object({
      /** Null where nobody has settled one. */
      rule: numberingRule.nullable(),
      /** Null where there are too few issues. */
      guessed: guessedRule.nullable(),
    }),
    failures: ['not-found'],
  }),
  'numbering.settle': procedure({
    summary: 'Settles the rule of a publication; with none, what its run shows holds again.',
    request: ofPublication.extend({ rule: numberingRule.nullable() }),
    response: z.object({}),
    failures: ['not-found'],
  }),
  'numbering.check': procedure({
    summary:
      'Holds the whole run of a publication against its rule, or against one to be tried: date against volume against number.',
    request: ofPublication.extend({ rule: numberingRule.optional() }),
    response: z.object({
      rule: numberingRule,
      entries: z.array(runEntry),
      run: runOfIssues.omit({ findings: true }),
      /** In the order of the run. */
      findings: z.array(explainedFinding),
      /** All that was said, the newest last, also what is idle by now. */
      explanations: z.array(runExplanation),
    }),
    failures: ['not-found'],
  }),
  'numbering.propose': procedure({
    summary: 'What the next issue is to be called, or one of a day.',
    request: ofPublication.extend({
      date: isoDate.optional(),
      /** An issue that is there already, and is to be called something. */
      issueId: identifier.optional(),
      /** How many numbers it bears. */
      covering: z.int().min(1).max(12).default(1),
    }),
    response: numberingProposal,
    failures: ['not-found'],
  }),
  'numbering.explain': procedure({
    summary: 'Keeps why the run departs from its rule somewhere.',
    request: ofPublication.extend({
      words: z.string().trim().min(1).max(500),
      about: explainedMatter,
    }),
    response: runExplanation,
    failures: ['not-found'],
  }),
  'numbering.takeExplanation': procedure({
    summary: 'Takes an explanation back.',
    request: z.object({ explanationId: identifier }),
    response: runExplanation,
    failures: ['not-found'],
  }),
};
