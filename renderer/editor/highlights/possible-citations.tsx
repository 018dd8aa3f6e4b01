import type { LexicalEditor } from 'lexical';
import type { AttributionContext } from '../../../shared/citations/read-attributions.ts';
import type { Reading } from '../../../shared/citations/reading.ts';
import { recogniseAttributions } from '../../../shared/citations/recognise-attributions.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { dateSpanInWords } from '../../references/date-words.ts';
import { say } from '../../wording/say.ts';
import type { Finding, HighlightKind, PlacedFinding, ReadBlock, Stretch } from './finding.ts';
import { PossibleCitationCard } from './possible-citation-card.tsx';
import { tagStretchOf } from './tag-stretch.ts';

export const POSSIBLE_CITATION = 'possible-citation';

/**
 * Sources that running text names with a day: each may become a citation, if a person says so. The
 * context is asked for at each look: more names of sources may have become known.
 */
export function possibleCitations(
  editor: LexicalEditor,
  context: () => AttributionContext,
): HighlightKind {
  const decide = ({ blockKey, finding }: PlacedFinding, verdict: Decision['verdict']) =>
    tagStretchOf(editor, blockKey, finding, { verdict });
  return {
    name: POSSIBLE_CITATION,
    find: (blocks) =>
      blocks.map((block) =>
        untaggedReadings(block, context()).map(
          (reading): Finding => ({
            start: reading.start,
            end: reading.end,
            id: `${reading.start}/${reading.printed}`,
            says: say('{source}: it may be cited here.', { source: inWords(reading) }),
            acts: (placed) => ({
              fixes: [{ words: say('It is one'), run: () => decide(placed, 'accepted') }],
              leave: () => decide(placed, 'rejected'),
            }),
            card: (props) => (
              <PossibleCitationCard
                reading={reading}
                onDecide={(verdict) => decide(props.placed, verdict)}
                {...props}
              />
            ),
          }),
        ),
      ),
  };
}

function untaggedReadings({ text, tagged }: ReadBlock, context: AttributionContext): Reading[] {
  return recogniseAttributions(text, context).filter(
    (reading) => !tagged.some((stretch) => overlap(stretch, reading)),
  );
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

const inWords = ({ groups }: Reading): string =>
  groups
    .flatMap(({ sources, resolved, dates }) => [
      ...sources.map(({ name }) => name),
      ...(resolved ?? dates).map(dateSpanInWords),
    ])
    .join(', ');
