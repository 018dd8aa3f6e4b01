import { identifier } from '../../kernel/identifier.ts';
import { type Decision, decision } from '../decision.ts';
import { type Inline, mentionKinds } from '../manuscript.ts';
import type { SpanTag } from './inline-collector.ts';

type AttributeMap = ReadonlyMap<string, string>;

/** The tag that an element stands for, if its class and data are those that we write. */
export function readSpan(attributes: AttributeMap): SpanTag | undefined {
  const classes = attributes.get('class')?.split(/\s+/) ?? [];
  if (classes.includes('mention')) return readMention(attributes);
  const type = (['citation', 'cross-reference'] as const).find((name) => classes.includes(name));
  const id = readIdentifier(attributes.get('data-id'));
  if (!type || !id) return undefined;
  const decided = readDecision(attributes.get('data-decision'));
  return { type, id, ...(decided && { decision: decided }) };
}

export function readNote(attributes: AttributeMap): Extract<Inline, { type: 'note' }> | undefined {
  const isNote = attributes.get('class')?.split(/\s+/).includes('editor-note');
  const id = readIdentifier(attributes.get('data-id'));
  return isNote && id ? { type: 'note', id, text: attributes.get('data-text') ?? '' } : undefined;
}

function readMention(attributes: AttributeMap): SpanTag | undefined {
  const kind = mentionKinds.find((name) => name === attributes.get('data-kind'));
  const record = readIdentifier(attributes.get('data-record'));
  return kind && { type: 'mention', kind, ...(record && { record }) };
}

const readIdentifier = (value: string | undefined): string | undefined =>
  identifier.safeParse(value).data;

function readDecision(json: string | undefined): Decision | undefined {
  if (json === undefined) return undefined;
  try {
    return decision.safeParse(JSON.parse(json)).data;
  } catch {
    // Foreign or damaged data decides nothing.
    return undefined;
  }
}
