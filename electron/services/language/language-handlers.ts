import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { EventName, EventOf } from '../../../shared/contract/events.ts';
import { formKey } from '../../../shared/house-style/find-words.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { withinContract } from '../within-contract.ts';
import type { LanguageDesk } from './language-desk.ts';

interface LanguageParts {
  readonly archive: Pick<Archive, 'languageContextOf' | 'knownNames'>;
  readonly desk: LanguageDesk;
  readonly folder: string;
  readonly names: KnownNames;
}

/** Checks spelling and grammar, without what a person has left or called right. */
export function languageHandlers({
  archive,
  desk,
  folder,
  names,
}: LanguageParts): Pick<Handlers, 'language.check' | 'language.served'> {
  return {
    'language.check': async ({ briefingId, blocks }) => {
      if (names.areStale()) desk.know(await archive.knownNames());
      const found = await checkForBriefing({ archive, desk }, { briefingId, blocks });
      return withinContract('language.check', found);
    },
    'language.served': async () => {
      const served = await desk.served();
      return ok({
        languages: [...(served?.languages ?? [])],
        faults: [...(served?.faults ?? [])],
        folder,
      });
    },
  };
}

/** What there is to be said of these blocks of a briefing, in the language of its publication. */
export async function checkForBriefing(
  { archive, desk }: { archive: Pick<Archive, 'languageContextOf'>; desk: LanguageDesk },
  { briefingId, blocks }: RequestFor<'language.check'>,
): Promise<OutcomeFor<'language.check'>> {
  const context = await archive.languageContextOf(briefingId);
  if (!context.ok) return context;
  const { language, accepted, left } = context.value;
  const found = await desk.check(blocks, language);
  return ok(
    blocks.map(({ text }, index) =>
      (found?.[index] ?? []).filter(
        ({ rule, fingerprint, start, end }) =>
          !left.has(fingerprint) && !accepted.get(rule)?.has(formKey(text.slice(start, end))),
      ),
    ),
  );
}

/** Milliseconds for which names stay as they were read, while somebody only writes. */
const OLD_MS = 15_000;

/** Whether the names that the archive knows have to be read again. */
export class KnownNames {
  #isChanged = true;
  #readAt = 0;

  /** Ports through which changes are heard of. */
  following(ports: Pick<ShellPorts, 'emit'>): Pick<ShellPorts, 'emit'> {
    return {
      emit: <Name extends EventName>(name: Name, event: EventOf<Name>) => {
        ports.emit(name, event);
        if (!('sources' in event) || !event.sources) return;
        this.#isChanged = true;
        // Typing changes names now and then; a decision about one is to be seen at once.
        if (event.briefingIds.length === 0) this.#readAt = 0;
      },
    };
  }

  /** True once after a change; the names are then read. */
  areStale(): boolean {
    if (!this.#isChanged || Date.now() - this.#readAt < OLD_MS) return false;
    this.#isChanged = false;
    this.#readAt = Date.now();
    return true;
  }
}
