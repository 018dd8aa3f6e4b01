import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { Button } from '../../ui/button.tsx';
import { WelcomePage } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { DoubleSearchProgress } from './double-search-progress.tsx';
import { searchDoubles } from './search-doubles.ts';
import { useDoubles } from './use-doubles.ts';

/** Before a pair is chosen: what there is to decide, and how more is found. */
export function DoublesWelcome({ batchId }: { batchId?: Identifier | undefined }) {
  const { data } = useDoubles(batchId);
  const undecided = data?.undecided ?? 0;
  return (
    <WelcomePage
      title={undecided === 0 ? say('Nothing waits to be decided') : waitingInWords(undecided)}
      actions={
        !batchId && <Button onClick={() => void searchDoubles()}>{say('Look for doubles')}</Button>
      }
    >
      <p>
        {say(
          'Choose a pair to see both texts side by side. What you decide is remembered, also when the same files are imported again, and can be taken back.',
        )}
      </p>
      <DoubleSearchProgress />
    </WelcomePage>
  );
}

const waitingInWords = (undecided: number): string =>
  say('{undecided, plural, one {One pair to decide} other {# pairs to decide}}', { undecided });
