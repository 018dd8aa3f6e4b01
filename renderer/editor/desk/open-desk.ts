import { createContext, use } from 'react';
import type { NamesOfBriefing } from '../names/use-names.ts';
import type { ProofOfBriefing } from '../proof/use-proof.ts';
import type { Question } from './ask-dialog.tsx';
import type { EditorSession } from './session.ts';

/** One open briefing as the parts around its text see it. */
export interface OpenDesk {
  readonly session: EditorSession;
  readonly briefingId: string;
  /** The language of its publication, as in `lang`. */
  readonly language: string;
  /** False while it is only read. */
  readonly isEditing: boolean;
  readonly names: NamesOfBriefing;
  readonly proof: ProofOfBriefing;
  /** Asks something in a small dialog. */
  ask(question: Question): void;
  /** Goes to a name's page. */
  openName(entityId: string): void;
}

const DeskContext = createContext<OpenDesk | null>(null);

export const OpenDeskProvider = DeskContext.Provider;

/** The briefing on whose desk a part stands; only for parts of it. */
export function useOpenDesk(): OpenDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This part stands on no open briefing.');
  return desk;
}
