import { History, ListTree, MessageSquareText, SpellCheck, Stamp, Tags } from 'lucide-react';
import type { ComponentType, ReactElement } from 'react';
import { say } from '../../wording/say.ts';
import { AnnotationsPanel } from '../comments/annotations-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { NamesPanel } from '../names/names-panel.tsx';
import { OutlinePanel } from '../outline/outline-panel.tsx';
import { ProofPanel } from '../proof/proof-panel.tsx';
import { PublishingPanel } from '../publishing/publishing-panel.tsx';
import type { OpenDesk } from './open-desk.ts';

type PanelId = 'outline' | 'names' | 'proof' | 'comments' | 'publishing' | 'history';

/** What can stand beside the text, one at a time. It reads the briefing by `useOpenDesk`. */
export interface SidePanel {
  /** The action that shows it is `briefing.ID`. */
  readonly id: PanelId;
  readonly title: string;
  readonly icon: ReactElement;
  readonly Panel: ComponentType<{ onClose: () => void }>;
  /** What its button says instead of its title, where there is something to say. */
  words?(desk: OpenDesk): string;
}

/** In the order of their buttons. */
export const sidePanels: readonly SidePanel[] = [
  {
    id: 'outline',
    title: say('Outline'),
    icon: <ListTree />,
    Panel: OutlinePanel,
  },
  {
    id: 'names',
    title: say('Names'),
    icon: <Tags />,
    Panel: NamesPanel,
  },
  {
    id: 'proof',
    title: say('Proof'),
    icon: <SpellCheck />,
    Panel: ProofPanel,
    words: ({ proof }) => proofWords(proof.findings.length),
  },
  {
    id: 'comments',
    title: say('Comments'),
    icon: <MessageSquareText />,
    Panel: AnnotationsPanel,
  },
  {
    id: 'publishing',
    title: say('Publishing'),
    icon: <Stamp />,
    Panel: PublishingPanel,
  },
  {
    id: 'history',
    title: say('History'),
    icon: <History />,
    Panel: HistoryPanel,
  },
];

const proofWords = (findings: number): string =>
  findings === 0
    ? say('Proof')
    : say('Proof: {findings, plural, one {# finding} other {# findings}}', { findings });
