import { identifier } from '../../kernel/identifier.ts';
import {
  type Annotations,
  annotations,
  type Change,
  change,
  type SuggestedOfBlock,
  suggestedOf,
  turn,
} from '../annotations.ts';
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

/** What our `ins` and `del` say; those of other pages say nothing of the kind. */
export function readSuggestion(name: string, attributes: AttributeMap): Change | undefined {
  if ((name !== 'ins' && name !== 'del') || attributes.get('class') !== 'suggestion')
    return undefined;
  const kind = name === 'ins' ? 'insertion' : 'deletion';
  return change.safeParse({ kind, id: attributes.get('data-id') }).data;
}

/** What is suggested of a block as a whole, or of the break before it. */
export const readBlockChange = (attributes: AttributeMap): Change | undefined =>
  attributes.has('data-change')
    ? change.safeParse({
        kind: attributes.get('data-change'),
        id: attributes.get('data-change-id'),
      }).data
    : undefined;

/** All that is suggested of a block of running text. */
export const readBlockSuggestions = (attributes: AttributeMap): SuggestedOfBlock =>
  suggestedOf({
    change: readBlockChange(attributes),
    turn: attributes.has('data-turn')
      ? turn.safeParse({ into: attributes.get('data-turn'), id: attributes.get('data-turn-id') })
          .data
      : undefined,
  });

export function readComments(name: string, attributes: AttributeMap): string[] {
  if (name !== 'mark' || attributes.get('class') !== 'commented') return [];
  const ids = attributes.get('data-comments')?.split(' ') ?? [];
  return ids.filter((id) => readIdentifier(id) !== undefined);
}

export function readAnnotations(name: string, attributes: AttributeMap): Annotations | undefined {
  if (name !== 'aside' || attributes.get('class') !== 'annotations') return undefined;
  return annotations.safeParse(readJson(attributes.get('data-annotations'))).data;
}

function readMention(attributes: AttributeMap): SpanTag | undefined {
  const kind = mentionKinds.find((name) => name === attributes.get('data-kind'));
  const record = readIdentifier(attributes.get('data-record'));
  return kind && { type: 'mention', kind, ...(record && { record }) };
}

const readIdentifier = (value: string | undefined): string | undefined =>
  identifier.safeParse(value).data;

const readDecision = (json: string | undefined): Decision | undefined =>
  json === undefined ? undefined : decision.safeParse(readJson(json)).data;

/** Foreign or damaged data says nothing. */
function readJson(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
