import type { CheckedBlock, LanguageFinding } from '../../shared/language/language-finding.ts';
import type { ServedLanguages } from './language-checker.ts';

/** What the worker is asked, by kind, and what it answers. */
export interface LanguageAnswers {
  readonly check: readonly (readonly LanguageFinding[])[];
  readonly served: ServedLanguages;
  readonly know: null;
}

interface OrderParts {
  readonly check: { readonly blocks: readonly CheckedBlock[]; readonly language: string };
  readonly served: object;
  /** Names as they are printed, and words that are right for good. */
  readonly know: { readonly names: readonly string[] };
}

export type LanguageOrder<Kind extends keyof LanguageAnswers = keyof LanguageAnswers> = {
  readonly [Each in Kind]: { readonly id: number; readonly kind: Each } & OrderParts[Each];
}[Kind];

/** The answer to the order of this number, or what went wrong with it. */
export type LanguageReply =
  | { readonly id: number; readonly value: LanguageAnswers[keyof LanguageAnswers] }
  | { readonly id: number; readonly fault: string };
