import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import type { Connection } from '../connection.ts';
import { suggestNames } from '../names/suggest-names.ts';
import { letNamesWait, refusalOf, setRefused } from '../queries/suggestion-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

export function suggestMentions(
  connection: Connection,
  { briefingId }: RequestFor<'mentions.suggest'>,
): OutcomeFor<'mentions.suggest'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  return ok({ revision: found.value.revision, ...suggestNames(connection, found.value) });
}

export function refuseMention(
  connection: Connection,
  { briefingId, kind, record, name, refused }: RequestFor<'mentions.refuse'>,
): OutcomeFor<'mentions.refuse'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const refusal = refusalOf(kind, record, nameKeyOf(name));
  setRefused(connection, briefingId, { refused: refusal, is: refused });
  letNamesWait(connection, found.value.briefing);
  return ok({});
}
