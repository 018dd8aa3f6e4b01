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

/** What can stand beside the text, one at a time. It reads the briefing by `useOpenDesk`. */
export interface SidePanel {
  readonly id: string;
  readonly title: string;
  /** What the palette and the overlay of shortcuts call it, where that is more than its title. */
  readonly command?: string;
  readonly shortcut: string;
  readonly keywords: string;
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
    shortcut: 'Mod+Shift+O',
    keywords: say('headings structure sections blocks tables pictures quotations move'),
    icon: <ListTree />,
    Panel: OutlinePanel,
  },
  {
    id: 'names',
    title: say('Names'),
    command: say('Names in this briefing'),
    shortcut: 'Mod+Shift+M',
    keywords: say('people persons places organisations topics mentions suggestions'),
    icon: <Tags />,
    Panel: NamesPanel,
  },
  {
    id: 'proof',
    title: say('Proof'),
    shortcut: 'Mod+F7',
    keywords: say('findings linter check'),
    icon: <SpellCheck />,
    Panel: ProofPanel,
    words: ({ proof }) => proofWords(proof.findings.length),
  },
  {
    id: 'comments',
    title: say('Comments'),
    command: say('Comments and suggestions'),
    shortcut: 'Mod+Alt+P',
    keywords: say('remarks threads track changes'),
    icon: <MessageSquareText />,
    Panel: AnnotationsPanel,
  },
  {
    id: 'publishing',
    title: say('Publishing'),
    command: say('Status and checklist'),
    shortcut: 'Mod+Alt+G',
    keywords: say('publish assign note workflow lock'),
    icon: <Stamp />,
    Panel: PublishingPanel,
  },
  {
    id: 'history',
    title: say('History'),
    shortcut: 'Mod+Shift+H',
    keywords: say('revisions versions restore'),
    icon: <History />,
    Panel: HistoryPanel,
  },
];

const proofWords = (findings: number): string =>
  findings === 0
    ? say('Proof')
    : say('Proof: {findings, plural, one {# finding} other {# findings}}', { findings });
