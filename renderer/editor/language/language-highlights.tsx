import type { LanguageFinding, LanguageKind } from '../../../shared/language/language-finding.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import type { Finding, HighlightKind, PlacedFinding } from '../highlights/finding.ts';
import { LanguageCard } from './language-card.tsx';
import type { LanguageReader } from './language-reader.ts';

/** A finding of spelling or grammar as it is drawn, with what there is to know of it. */
export interface LanguageMark extends Finding {
  readonly found: LanguageFinding;
  /** The doubtful words themselves. */
  readonly words: string;
}

export const isLanguageMark = (finding: Finding): finding is LanguageMark => 'found' in finding;

/** What can be done about a finding where it stands. */
export interface LanguageActs {
  fix(placed: PlacedFinding, suggestion: string): void;
  leave(found: LanguageFinding): void;
  acceptAlways(found: LanguageFinding, words: string): void;
}

/** Misspelt words, or doubtful grammar, as lines in the text. */
export const languageHighlights = (
  kind: LanguageKind,
  reader: LanguageReader,
  acts: LanguageActs,
): HighlightKind => ({
  name: kind,
  find: (blocks) =>
    Promise.all(
      blocks.map(async (block) =>
        (await reader.read(block))
          .filter((found) => found.kind === kind)
          .map((found): LanguageMark => {
            const { start, end, fingerprint, message } = found;
            const words = block.text.slice(start, end);
            const actsOn: Finding['acts'] = (placed, isEditing) => ({
              fixes: (isEditing ? found.suggestions : []).map((suggestion) => ({
                words: suggestion === '' ? say('Without “{words}”', { words }) : suggestion,
                run: () => acts.fix(placed, suggestion),
              })),
              leave: () => acts.leave(found),
              accept: () => acts.acceptAlways(found, words),
            });
            return {
              start,
              end,
              found,
              words,
              id: fingerprint,
              says: `${kind === 'spelling' ? say('Spelling') : say('Grammar')}: “${words}”. ${retold(message)}`,
              acts: actsOn,
              card: ({ placed, isEditing, onClose }) => (
                <LanguageCard found={found} acts={actsOn(placed, isEditing)} onClose={onClose} />
              ),
            };
          }),
      ),
    ),
});
