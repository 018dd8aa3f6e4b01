import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { IndexList } from '../../ui/index-list.tsx';
import { say } from '../../wording/say.ts';
import { manualParts } from './manual-parts.tsx';

const ROW_HEIGHT = 29;

const lines: readonly { readonly id: string; readonly title: string }[] = [
  ...manualParts,
  { id: 'keys', title: say('Choose keys') },
];

/** The parts of the keyboard manual, and where keys are chosen. */
export function KeyboardList({ part }: { part: string | undefined }) {
  return (
    <>
      <PaneHead title={say('Keyboard')} />
      <IndexList
        label={say('Keyboard')}
        items={lines}
        keyOf={({ id }) => id}
        textOf={({ title }) => title}
        chosenKey={part ?? null}
        onChoose={({ id }) => goTo({ kind: 'keyboard', part: id }, { replace: true })}
        onOpen={() => focusPane('desk')}
        estimate={ROW_HEIGHT}
      >
        {({ title }) => title}
      </IndexList>
    </>
  );
}
