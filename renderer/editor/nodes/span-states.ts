import { createState } from 'lexical';
import { identifier } from '../../../shared/kernel/identifier.ts';
import { type Decision, decision } from '../../../shared/manuscript/decision.ts';

/** Checked when read, since a clipboard may hold anything; empty where it held no identity. */
export const idState = createState('id', {
  parse: (value) => identifier.safeParse(value).data ?? '',
});

export const decisionState = createState('decision', {
  parse: (value): Decision | undefined => decision.safeParse(value).data,
});

/** A fresh identity for a span or note. */
export const newId = (): string => crypto.randomUUID();
