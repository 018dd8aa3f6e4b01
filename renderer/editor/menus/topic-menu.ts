import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import { say } from '../../wording/say.ts';
import { addTopic, type TopicsOfBriefing } from '../names/topic-changes.ts';
import type { MenuProvider, Offer } from './menu-provider.ts';

const MOST = 12;

/** `#`: topics for the whole briefing. What is chosen leaves nothing in the text. */
export const topicMenu = (bridge: Bridge, briefing: TopicsOfBriefing): MenuProvider => ({
  sign: '#',
  label: say('Topics'),
  action: 'text.topic',
  offer: async (query) => {
    const request = { kind: 'topic' as const, query: query.trim(), limit: MOST };
    const outcome = await bridge.call('entities.list', request);
    if (!outcome.ok) return [];
    const given = new Set(briefing.details().topics);
    return outcome.value.entities
      .filter(({ id }) => !given.has(id))
      .map((record) => offerOf(record, briefing));
  },
});

const offerOf = ({ id, name, note, within }: EntityRecord, briefing: TopicsOfBriefing): Offer => ({
  id,
  title: name,
  detail: within?.name ?? note,
  $insert: () => '',
  onChoose: () => addTopic(briefing, { id, name }),
});
