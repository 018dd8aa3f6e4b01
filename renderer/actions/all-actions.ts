import type { Action } from './action.ts';
import { anywhereActions } from './anywhere-actions.ts';
import { briefingActions } from './briefing-actions.ts';
import { decidingActions } from './deciding-actions.ts';
import { findActions } from './find-actions.ts';
import { issueActions } from './issue-actions.ts';
import { partActions } from './part-actions.ts';
import { textActions } from './text-actions.ts';

const table = [
  ...anywhereActions,
  ...issueActions,
  ...briefingActions,
  ...textActions,
  ...findActions,
  ...decidingActions,
  ...partActions,
] as const;

export type ActionId = (typeof table)[number]['id'];

/** An action of the table. */
export type KnownAction = Action & { readonly id: ActionId };

/** Every action there is. */
export const allActions: readonly KnownAction[] = table;

const byId = new Map<string, Action>(allActions.map((action) => [action.id, action]));

export const isActionId = (id: string): id is ActionId => byId.has(id);

export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`No action is called ${id}.`);
  return action;
}
