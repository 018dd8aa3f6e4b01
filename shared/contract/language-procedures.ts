import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { checkedBlock, languageFinding } from '../language/language-finding.ts';
import { procedure } from './procedure.ts';

/** A language for which there is a dictionary. */
const servedLanguage = z.object({
  /** As in `lang`: "en-GB". */
  language: z.string(),
  /** Whether a person has put its files into the archive's folder. */
  isAdded: z.boolean(),
});

export const languageProcedures = {
  'language.check': procedure({
    summary:
      'Spelling and grammar of some blocks of a briefing, in their order, without what a person has left or called right.',
    request: z.object({
      briefingId: identifier,
      blocks: z.array(checkedBlock).max(50),
    }),
    response: z.array(z.array(languageFinding)),
    failures: ['not-found'],
  }),
  'language.served': procedure({
    summary:
      'The languages that can be checked, and which dictionaries in the archive are none. Grammar is of English alone.',
    request: z.object({}),
    response: z.object({
      languages: z.array(servedLanguage),
      faults: z.array(z.object({ name: z.string(), message: z.string() })),
      /** Where dictionaries may be added: NAME.aff beside NAME.dic. */
      folder: z.string(),
    }),
    failures: [],
  }),
  'language.leave': procedure({
    summary:
      'Leaves one finding of spelling or grammar as it is; `findings.restore` takes it back.',
    request: z.object({
      briefingId: identifier,
      rule: languageFinding.shape.rule,
      fingerprint: languageFinding.shape.fingerprint,
    }),
    response: z.object({ actId: identifier }),
    failures: ['not-found'],
  }),
};
