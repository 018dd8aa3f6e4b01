import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Leaves one finding as it is; the message that says so takes it back. */
export async function leaveHere(
  briefingId: string,
  { rule, fingerprint }: Pick<LanguageFinding, 'rule' | 'fingerprint'>,
): Promise<void> {
  const left = await changeArchive('language.leave', { briefingId, rule, fingerprint });
  if (!left) return;
  const { actId } = left;
  showToast(say('It is left as it is.'), {
    action: { label: say('Undo'), run: () => void changeArchive('findings.restore', { actId }) },
  });
}

/** Calls words right for good: a word in the whole archive, a wording in its publication. */
export async function acceptForGood(
  briefingId: string,
  rule: string,
  words: string,
): Promise<void> {
  const isWord = rule === 'spelling';
  const where = isWord ? {} : { briefingId };
  // "Kontrimas's" is right because "Kontrimas" is.
  const kept = isWord ? words.replace(/['’]s$/, '') : words;
  const accepted = await changeArchive('wordings.accept', { ...where, rule, words: kept });
  if (!accepted) return;
  showToast(say('“{kept}” is always right from now on.', { kept }), {
    description: isWord ? say('In every publication of the archive.') : say('In this publication.'),
    action: {
      label: say('Undo'),
      run: () => void changeArchive('wordings.remove', { id: accepted.id }),
    },
  });
}
