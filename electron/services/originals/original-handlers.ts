import type { Handlers, OutcomeFor, ProcedureName } from '../../../shared/contract/contract.ts';
import type { OriginalOfBriefing } from '../../../shared/contract/original-procedures.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { pictureKind } from '../../exporters/issue-pictures.ts';
import type { DetectedEncoding } from '../../importers/text/detect-encoding.ts';
import { withinContract } from '../within-contract.ts';
import { HeldOriginal } from './held-original.ts';
import { readSections } from './read-sections.ts';

type OriginalArchive = Pick<Archive, 'originals.ofBriefing' | 'readOriginal' | 'briefings.read'>;

/** Shows the kept files beside what was read from them. */
export function originalHandlers({
  archive,
}: {
  readonly archive: OriginalArchive;
}): Pick<Handlers, 'originals.text' | 'originals.reading'> {
  const held = new HeldOriginal(archive);
  return {
    'originals.text': async ({ hash, briefingId, ...where }) => {
      const original = await find(briefingId, hash);
      if (!original) return err(notOfBriefing());
      const bytes = await held.bytes(hash);
      if (!bytes.ok) return told('originals.text', bytes.error);
      const { length: total } = bytes.value;
      const kind = kindOf(bytes.value, original.encoding);
      if (kind !== 'text') return ok({ kind, from: 0, to: total, total, runs: [] });
      const encoding = await encodingOf(bytes.value, original.encoding);
      const { originalStretch } = await import('./original-stretch.ts');
      const places = original.passages.flatMap(({ bytes: range }) => (range ? [range] : []));
      const { runs, ...stretch } = originalStretch(bytes.value, encoding, places, where);
      return ok({ kind, ...stretch, total, runs: [...runs] });
    },

    'originals.reading': async ({ hash, briefingId }) => {
      const original = await find(briefingId, hash);
      const briefing = await archive['briefings.read']({ briefingId });
      if (!original || !briefing.ok) return err(notOfBriefing());
      const bytes = await held.bytes(hash);
      if (!bytes.ok) return told('originals.reading', bytes.error);
      const file = { name: original.name, bytes: bytes.value };
      const sections = await readSections(file, original.passages, briefing.value);
      return sections.ok ? sections : told('originals.reading', sections.error);
    },
  };

  /** Only what belongs to a briefing is shown, whatever hash is asked for. */
  async function find(
    briefingId: Identifier,
    hash: string,
  ): Promise<OriginalOfBriefing | undefined> {
    const found = await archive['originals.ofBriefing']({ briefingId });
    return found.ok ? found.value.originals.find((it) => it.hash === hash) : undefined;
  }
}

const told = <Name extends ProcedureName>(name: Name, error: Failure): OutcomeFor<Name> =>
  withinContract(name, err(error));

/** So much of a file tells whether it is text. */
const SAMPLE = 8 * 1024;

function kindOf(bytes: Uint8Array, encoding: string | null): 'text' | 'picture' | 'binary' {
  if (pictureKind(bytes)) return 'picture';
  const isWide = /^utf-?(?:16|32)/i.test(encoding ?? '');
  const sample = bytes.subarray(0, SAMPLE);
  const isPdf = String.fromCharCode(...sample.subarray(0, 5)) === '%PDF-';
  return isPdf || (!isWide && sample.includes(0)) ? 'binary' : 'text';
}

/** As the file was read; where its format has no encoding of its own, as its letters say. */
async function encodingOf(bytes: Uint8Array, encoding: string | null): Promise<DetectedEncoding> {
  // The tables of encodings are the largest part of what the application could load at its start.
  const { detectEncoding } = await import('../../importers/text/detect-encoding.ts');
  const detected = detectEncoding(bytes.subarray(0, SAMPLE * 8));
  return encoding === null ? detected : { ...detected, encoding };
}

const notOfBriefing = () =>
  failure('not-found', 'This file does not belong to the briefing any more.', {
    hint: 'Close the original and open it again.',
  });
