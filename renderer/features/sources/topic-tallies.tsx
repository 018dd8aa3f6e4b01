import type { SourceProfile, UseLimits } from '../../../shared/authority/source-profile.ts';
import { say } from '../../wording/say.ts';
import { type Tally, TallyList } from './tally-list.tsx';

type TopicLimits = Pick<UseLimits, 'topicId' | 'section'>;

interface TopicTalliesProps {
  profile: SourceProfile;
  limits: UseLimits;
  onChoose: (limits: TopicLimits) => void;
}

/** For which topics a source is cited; the section stands in for a briefing that has none. */
export function TopicTallies({ profile, limits, onChoose }: TopicTalliesProps) {
  const entries = [...profile.topics.map(topicEntry), ...profile.sections.map(sectionEntry)].sort(
    (one, other) => other.tally.citations - one.tally.citations,
  );
  const chosen = entries.find(
    ({ means }) => means.topicId === limits.topicId && means.section === limits.section,
  );
  const choose = (key: string | undefined) => {
    const entry = entries.find(({ tally }) => tally.key === key);
    onChoose(entry?.means ?? { topicId: undefined, section: undefined });
  };
  return (
    <TallyList
      title={say('For the topics')}
      tallies={entries.map(({ tally }) => tally)}
      chosen={chosen?.tally.key}
      onChoose={choose}
    />
  );
}

/** A line of the list, and what choosing it narrows the places to. */
interface Entry {
  readonly tally: Tally;
  readonly means: TopicLimits;
}

const topicEntry = ({ id, name, citations }: SourceProfile['topics'][number]): Entry => ({
  tally: {
    ...{ key: `topic ${id}`, label: name, citations },
    place: { kind: 'names', entityId: id },
  },
  means: { topicId: id, section: undefined },
});

const sectionEntry = ({ section, citations }: SourceProfile['sections'][number]): Entry => ({
  tally: { key: `section ${section}`, label: section || say('without a topic'), citations },
  means: { topicId: undefined, section },
});
