import { $createTextNode } from 'lexical';
import type { Bridge } from '../../../shared/contract/contract.ts';
import type { IssueOffer } from '../../../shared/contract/offer-procedures.ts';
import { type ReferenceStyle, writeReference } from '../../../shared/references/write-reference.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { say } from '../../wording/say.ts';
import { $createCrossReferenceNode } from '../nodes/cross-reference-node.ts';
import { newId } from '../nodes/span-states.ts';
import type { ChosenIssues } from './chosen-issues.ts';
import type { InsertionPlace, MenuProvider, Offer } from './menu-provider.ts';

interface ReferenceMenuParts {
  readonly bridge: Bridge;
  readonly issueId: string;
  readonly style: ReferenceStyle;
  readonly chosenIssues: ChosenIssues;
}

/** `[[`: issues and briefings, by number, day, title or headline, as references resolved by choice. */
export const referenceMenu = ({
  bridge,
  issueId,
  style,
  chosenIssues,
}: ReferenceMenuParts): MenuProvider => ({
  sign: '[[',
  label: say('Issues and briefings'),
  action: 'text.refer',
  offer: async (query) => {
    const outcome = await bridge.call('offers.issues', { issueId, query: query.trim() });
    return outcome.ok ? outcome.value.map((target) => offerOf(target, style, chosenIssues)) : [];
  },
});

function offerOf(target: IssueOffer, style: ReferenceStyle, chosenIssues: ChosenIssues): Offer {
  const { issueId, briefing, publicationName } = target;
  const words = writeReference(target, style);
  const label = issueLabel(target);
  return {
    id: briefing ? `${issueId}/${briefing.id}` : issueId,
    title: briefing ? headlineInWords(briefing.headline) : label,
    detail: briefing ? `${publicationName} · ${label}` : publicationName,
    $insert: (place) => {
      // Beside sources in one bracket it is read with them; a tag of its own would part the two.
      if (place.isInSpan || isBesideOthers(place)) {
        chosenIssues.choose(words, issueId);
        return words;
      }
      const decision = { verdict: 'accepted', issueId } as const;
      const printed = place.isInBracket ? words : `(${words})`;
      return [$createCrossReferenceNode(newId(), decision).append($createTextNode(printed))];
    },
  };
}

const isBesideOthers = ({ isInBracket, before, after }: InsertionPlace): boolean =>
  isInBracket && !(/[([]\s*$/.test(before) && /^\s*([)\]]|$)/.test(after));
