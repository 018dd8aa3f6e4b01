import type { LexicalEditor, LexicalNode } from 'lexical';
import type { ActionId } from '../../actions/all-actions.ts';
import type { Sign } from './find-trigger.ts';

/** Where an offer would go. */
export interface InsertionPlace {
  /** The text of the block before the sign, and after the caret. */
  readonly before: string;
  readonly after: string;
  readonly isInBracket: boolean;
  /** Whether the caret stands in a citation or reference that is tagged already. */
  readonly isInSpan: boolean;
}

/** One line of a menu. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /**
   * What takes the place of the sign and the query; called within the update that is one step of
   * undo. A string is typed; nodes are put in as they are.
   */
  $insert(place: InsertionPlace): string | readonly LexicalNode[];
  /** What else becomes of the text, within the same step of undo. */
  $then?(editor: LexicalEditor): void;
  /** What is done beside, where that is no matter of the text. */
  onChoose?(editor: LexicalEditor): void;
  /** The menu that opens behind what was inserted. */
  readonly next?: (place: InsertionPlace) => NextMenu | null;
}

/** Choices that follow from another, such as the dates behind a source. */
export interface NextMenu {
  readonly label: string;
  /** Those that go on like what was typed since. */
  offer(query: string): readonly Offer[];
}

/** What a sign offers. */
export interface MenuProvider {
  readonly sign: Sign;
  /** The name of its menu: "Sources". */
  readonly label: string;
  /** The action that types its sign. */
  readonly action: ActionId;
  /** An empty list closes the menu. What is answered too late is dropped. */
  offer(query: string, editor: LexicalEditor): Promise<readonly Offer[]>;
}
