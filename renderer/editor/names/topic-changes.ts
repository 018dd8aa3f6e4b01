import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { Topic } from './offer-topics.ts';
import { withoutTopic, withTopic } from './topics.ts';

/** The topics of a briefing that is being written; its session is one. */
export interface TopicsOfBriefing {
  details(): Pick<BriefingDetails, 'topics'>;
  changeDetails(change: Pick<BriefingDetails, 'topics'>): void;
  /** False once it was left: nothing that is changed then is saved. */
  isOpen(): boolean;
}

/** Gives a briefing a topic, says so, and offers to take it back. */
export function addTopic(briefing: TopicsOfBriefing, topic: Topic, onUndo = () => {}): void {
  const before = topicsOf(briefing);
  briefing.changeDetails(withTopic(briefing.details(), topic.id));
  if (topicsOf(briefing).length === before.length) return;
  sayTopics(briefing, say('“{name}” is a topic of this briefing.', { name: topic.name }), () => {
    briefing.changeDetails(withoutTopic(briefing.details(), topic.id));
    onUndo();
  });
}

/** Takes a topic off a briefing, says so, and offers to put it back where it stood. */
export function removeTopic(briefing: TopicsOfBriefing, { id, name }: Topic): void {
  const place = topicsOf(briefing).indexOf(id);
  briefing.changeDetails(withoutTopic(briefing.details(), id));
  sayTopics(briefing, say('“{name}” is no topic of this briefing any more.', { name }), () =>
    briefing.changeDetails(withTopic(briefing.details(), id, place)),
  );
}

function sayTopics(briefing: TopicsOfBriefing, words: string, undo: () => void): void {
  const run = () => {
    if (briefing.isOpen()) undo();
    else showToast(say('The briefing is closed. Open it to change its topics.'));
  };
  showToast(words, { action: { label: say('Undo'), run } });
}

const topicsOf = (briefing: TopicsOfBriefing): readonly Identifier[] =>
  briefing.details().topics ?? [];
