/** The few words that a printed issue adds of its own, in the language of its publication. */
export interface PrintedWords {
  readonly contents: string;
  readonly volume: string;
  readonly number: string;
  readonly shortVolume: string;
  readonly shortNumber: string;
  readonly page: string;
  readonly skipToText: string;
  readonly missingImage: string;
  readonly published: string;
  readonly credit: string;
  readonly undated: string;
  readonly correctedIn: string;
  readonly footnotes: string;
  /** Over what a plain text tells below a briefing. */
  readonly sources: string;
  /** Before the number of a footnote: what the link from it back to its call does. */
  readonly backToText: string;
}

const english: PrintedWords = {
  contents: 'In this issue',
  volume: 'Volume',
  number: 'Number',
  shortVolume: 'Vol.',
  shortNumber: 'No.',
  page: 'Page',
  skipToText: 'Skip to the text',
  missingImage: 'Picture not available',
  published: 'Published by',
  credit: 'Picture:',
  undated: 'Undated issue',
  correctedIn: 'Corrected in',
  footnotes: 'Notes',
  sources: 'Sources and notes',
  backToText: 'Back to note',
};

const wordsByLanguage: Readonly<Record<string, PrintedWords>> = {
  en: english,
  de: {
    contents: 'In dieser Ausgabe',
    volume: 'Jahrgang',
    number: 'Nummer',
    shortVolume: 'Jg.',
    shortNumber: 'Nr.',
    page: 'Seite',
    skipToText: 'Zum Text',
    missingImage: 'Bild nicht verfügbar',
    published: 'Herausgegeben von',
    credit: 'Bild:',
    undated: 'Ausgabe ohne Datum',
    correctedIn: 'Berichtigt in',
    footnotes: 'Anmerkungen',
    sources: 'Quellen und Anmerkungen',
    backToText: 'Zurück zu Anmerkung',
  },
  fr: {
    contents: 'Dans ce numéro',
    volume: 'Volume',
    number: 'Numéro',
    shortVolume: 'Vol.',
    shortNumber: 'N°',
    page: 'Page',
    skipToText: 'Aller au texte',
    missingImage: 'Image non disponible',
    published: 'Publié par',
    credit: 'Image :',
    undated: 'Numéro sans date',
    correctedIn: 'Corrigé dans',
    footnotes: 'Notes',
    sources: 'Sources et notes',
    backToText: 'Retour à la note',
  },
  es: {
    contents: 'En este número',
    volume: 'Volumen',
    number: 'Número',
    shortVolume: 'Vol.',
    shortNumber: 'N.º',
    page: 'Página',
    skipToText: 'Ir al texto',
    missingImage: 'Imagen no disponible',
    published: 'Publicado por',
    credit: 'Imagen:',
    undated: 'Número sin fecha',
    correctedIn: 'Corregido en',
    footnotes: 'Notas',
    sources: 'Fuentes y notas',
    backToText: 'Volver a la nota',
  },
  ru: {
    contents: 'В этом номере',
    volume: 'Том',
    number: 'Номер',
    shortVolume: 'Т.',
    shortNumber: '№',
    page: 'Страница',
    skipToText: 'Перейти к тексту',
    missingImage: 'Изображение недоступно',
    published: 'Издатель:',
    credit: 'Изображение:',
    undated: 'Номер без даты',
    correctedIn: 'Исправлено в',
    footnotes: 'Примечания',
    sources: 'Источники и примечания',
    backToText: 'Назад к примечанию',
  },
  uk: {
    contents: 'У цьому номері',
    volume: 'Том',
    number: 'Номер',
    shortVolume: 'Т.',
    shortNumber: '№',
    page: 'Сторінка',
    skipToText: 'Перейти до тексту',
    missingImage: 'Зображення недоступне',
    published: 'Видавець:',
    credit: 'Зображення:',
    undated: 'Номер без дати',
    correctedIn: 'Виправлено в',
    footnotes: 'Примітки',
    sources: 'Джерела і примітки',
    backToText: 'Назад до примітки',
  },
};

/** Words of a BCP 47 language; English where we have none for it. */
export const printedWords = (language: string): PrintedWords =>
  wordsByLanguage[primaryLanguage(language)] ?? english;

export const primaryLanguage = (language: string): string =>
  language.toLowerCase().split(/[-_]/)[0] ?? 'en';

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv']);

export const writingDirection = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(primaryLanguage(language)) ? 'rtl' : 'ltr';
