import { create } from 'zustand';
import type { PlacedFinding } from '../../shared/contract/finding-procedures.ts';
import { takeBackChange } from '../../shared/history/take-back-change.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { showToast } from '../ui/toasts.tsx';
import { say } from '../wording/say.ts';
import { changeArchive } from './archive-data.ts';

/** What was done to findings here, newest last, so that it can be taken back. */
type Act =
  | { readonly kind: 'left'; readonly actId: Identifier }
  | {
      readonly kind: 'mended';
      readonly briefingId: Identifier;
      /** The revisions that said it otherwise, and as it was mended. */
      readonly before: number;
      readonly after: number;
    };

const useActs = create<{ readonly acts: readonly Act[] }>(() => ({ acts: [] }));

type Settled = Pick<PlacedFinding, 'briefingId' | 'fingerprint'>;
export type Extent = 'finding' | 'briefing' | 'publication';

export const useCanUndo = (): boolean => useActs(({ acts }) => acts.length > 0);

/** Leaves a finding as it is for good, or all of its rule in its briefing or publication. */
export async function leaveFinding(
  { briefingId, fingerprint }: Settled,
  extent: Extent = 'finding',
) {
  const left = await changeArchive('findings.leave', { briefingId, fingerprint, extent });
  if (!left) return;
  const act: Act = { kind: 'left', actId: left.actId };
  remember(act);
  showToast(
    say('{left, plural, one {It is left as it is.} other {# findings are left.}}', {
      left: left.left,
    }),
    {
      action: { label: say('Undo'), run: () => void undo(act) },
    },
  );
}

/** Mends a finding in the text of its briefing. */
export async function mendFinding({ briefingId, fingerprint, fix }: PlacedFinding) {
  if (!fix) return;
  const mended = await changeArchive('findings.fix', { briefingId, fingerprint });
  if (!mended) return;
  const { before, revision: after } = mended;
  const act: Act = { kind: 'mended', briefingId, before, after };
  remember(act);
  showToast(say('It is mended.'), { action: { label: say('Undo'), run: () => void undo(act) } });
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const last = useActs.getState().acts.at(-1);
  if (last) await undo(last);
}

const remember = (act: Act) => useActs.setState(({ acts }) => ({ acts: [...acts, act] }));

async function undo(act: Act): Promise<void> {
  useActs.setState(({ acts }) => ({ acts: acts.filter((each) => each !== act) }));
  const isUndone = act.kind === 'left' ? await restore(act.actId) : await unmend(act);
  if (isUndone) showToast(say('It is undone.'));
}

const restore = async (actId: Identifier): Promise<boolean> =>
  (await changeArchive('findings.restore', { actId })) !== null;

/** Says those words again as they were, in a revision of its own; what was written since stays. */
async function unmend({
  briefingId,
  before,
  after,
}: Extract<Act, { kind: 'mended' }>): Promise<boolean> {
  const earlier = await changeArchive('briefings.readRevision', { briefingId, revision: before });
  const mended = await changeArchive('briefings.readRevision', { briefingId, revision: after });
  const newest = await changeArchive('briefings.read', { briefingId });
  if (!earlier || !mended || !newest) return false;
  const { headline, section, byline, dateline } = newest;
  const manuscript = takeBackChange(earlier.manuscript, mended.manuscript, newest.manuscript);
  if (!manuscript) {
    showToast(say('These words were changed again. What stood before is in the history.'));
    return false;
  }
  const saved = await changeArchive('briefings.save', {
    briefingId,
    baseRevision: newest.revision,
    details: { headline, section, byline, dateline },
    manuscript,
  });
  return saved !== null;
}
