import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { CorrectionKind } from '../../shared/publishing/correction.ts';
import { placeOf } from './issue-checks.ts';
import { printedDate } from './printed-date.ts';
import { primaryLanguage } from './printed-words.ts';

/** "Corrected on May 3, 2003:", what is right, and what was wrong, where that is told. */
export interface StatedLine {
  readonly verb: string;
  readonly right: string;
  readonly wrong: string;
}

/** The lines at the foot of a briefing that say how its text was corrected, in the order of time. */
export function statedLines(
  { id }: Pick<Briefing, 'id'>,
  { publication, statedCorrections }: IssueDocument,
): StatedLine[] {
  const words = wordsByLanguage[primaryLanguage(publication.language)] ?? english;
  return (statedCorrections.get(id) ?? []).map(({ kind, right, wrong, at }) => {
    const date = at.slice(0, 10);
    const day = printedDate({ date, datePrecision: 'day' }, publication) ?? date;
    return {
      verb: words[kind](day),
      right,
      wrong: wrong === '' ? '' : words.instead(wrong),
    };
  });
}

/** All that was put right in an issue, for records of it: "“Ice”: Corrected on May 3, 2003: …". */
export const correctionNotes = (document: IssueDocument): string[] =>
  document.briefings.flatMap((briefing) =>
    statedLines(briefing, document).map(({ verb, right, wrong }) =>
      [`“${placeOf(briefing)}”:`, verb, right, wrong].filter(Boolean).join(' '),
    ),
  );

type CorrectionPhrases = Readonly<Record<CorrectionKind | 'instead', (said: string) => string>>;

const english: CorrectionPhrases = {
  correction: (day) => `Corrected on ${day}:`,
  clarification: (day) => `Clarified on ${day}:`,
  update: (day) => `Updated on ${day}:`,
  withdrawal: (day) => `Withdrawn on ${day}:`,
  instead: (wrong) => `It had said: ${wrong}`,
};

const wordsByLanguage: Readonly<Record<string, CorrectionPhrases>> = {
  en: english,
  de: {
    correction: (day) => `Berichtigt am ${day}:`,
    clarification: (day) => `Klargestellt am ${day}:`,
    update: (day) => `Ergänzt am ${day}:`,
    withdrawal: (day) => `Zurückgezogen am ${day}:`,
    instead: (wrong) => `Zuvor hieß es: ${wrong}`,
  },
  fr: {
    correction: (day) => `Corrigé le ${day} :`,
    clarification: (day) => `Précisé le ${day} :`,
    update: (day) => `Mis à jour le ${day} :`,
    withdrawal: (day) => `Retiré le ${day} :`,
    instead: (wrong) => `On lisait auparavant : ${wrong}`,
  },
  es: {
    correction: (day) => `Corregido el ${day}:`,
    clarification: (day) => `Aclarado el ${day}:`,
    update: (day) => `Actualizado el ${day}:`,
    withdrawal: (day) => `Retirado el ${day}:`,
    instead: (wrong) => `Antes decía: ${wrong}`,
  },
  ru: {
    correction: (day) => `Исправлено ${day}:`,
    clarification: (day) => `Уточнено ${day}:`,
    update: (day) => `Дополнено ${day}:`,
    withdrawal: (day) => `Отозвано ${day}:`,
    instead: (wrong) => `Раньше было: ${wrong}`,
  },
  uk: {
    correction: (day) => `Виправлено ${day}:`,
    clarification: (day) => `Уточнено ${day}:`,
    update: (day) => `Доповнено ${day}:`,
    withdrawal: (day) => `Відкликано ${day}:`,
    instead: (wrong) => `Раніше було: ${wrong}`,
  },
};
