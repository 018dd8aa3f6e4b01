import type { Direction } from '../../shared/language/text-direction.ts';

/** The few words that a printed issue adds of its own, in the language of its publication. */
export interface PrintedWords {
  readonly contents: string;
  /** Over the list of everything that a bound volume holds. */
  readonly volumeContents: string;
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
  readonly index: string;
  readonly citedSources: string;
  readonly people: string;
  readonly places: string;
  /** Before the number of a page. */
  readonly continuedOn: string;
  readonly continuedFrom: string;
  readonly memorandum: string;
  readonly from: string;
  readonly date: string;
  readonly subject: string;
}

const english: PrintedWords = {
  contents: 'In this issue',
  volumeContents: 'Contents',
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
  index: 'Index',
  citedSources: 'Sources',
  people: 'People',
  places: 'Places',
  continuedOn: 'Continued on page',
  continuedFrom: 'From page',
  memorandum: 'Memorandum',
  from: 'From',
  date: 'Date',
  subject: 'Subject',
};

const wordsByLanguage: Readonly<Record<string, PrintedWords>> = {
  en: english,
  ar: {
    contents: 'في هذا العدد',
    volumeContents: 'المحتويات',
    volume: 'المجلد',
    number: 'العدد',
    shortVolume: 'المجلد',
    shortNumber: 'العدد',
    page: 'صفحة',
    skipToText: 'انتقل إلى النص',
    missingImage: 'الصورة غير متاحة',
    published: 'الناشر:',
    credit: 'الصورة:',
    undated: 'عدد بلا تاريخ',
    correctedIn: 'صحح في',
    footnotes: 'الحواشي',
    sources: 'المصادر والحواشي',
    backToText: 'العودة إلى الحاشية',
    index: 'الفهرس',
    citedSources: 'المصادر',
    people: 'الأشخاص',
    places: 'الأماكن',
    continuedOn: 'التتمة في الصفحة',
    continuedFrom: 'تتمة الصفحة',
    memorandum: 'مذكرة',
    from: 'من',
    date: 'التاريخ',
    subject: 'الموضوع',
  },
  de: {
    contents: 'In dieser Ausgabe',
    volumeContents: 'Inhalt',
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
    index: 'Register',
    citedSources: 'Quellen',
    people: 'Personen',
    places: 'Orte',
    continuedOn: 'Fortsetzung auf Seite',
    continuedFrom: 'Von Seite',
    memorandum: 'Memorandum',
    from: 'Von',
    date: 'Datum',
    subject: 'Betreff',
  },
  he: {
    contents: 'בגיליון זה',
    volumeContents: 'תוכן העניינים',
    volume: 'כרך',
    number: 'גיליון',
    shortVolume: 'כרך',
    shortNumber: 'גיליון',
    page: 'עמוד',
    skipToText: 'דילוג לטקסט',
    missingImage: 'התמונה אינה זמינה',
    published: 'בהוצאת',
    credit: 'תמונה:',
    undated: 'גיליון ללא תאריך',
    correctedIn: 'תוקן:',
    footnotes: 'הערות',
    sources: 'מקורות והערות',
    backToText: 'חזרה להערה',
    index: 'מפתח',
    citedSources: 'מקורות',
    people: 'אנשים',
    places: 'מקומות',
    continuedOn: 'המשך בעמוד',
    continuedFrom: 'המשך מעמוד',
    memorandum: 'תזכיר',
    from: 'מאת',
    date: 'תאריך',
    subject: 'הנדון',
  },
  fr: {
    contents: 'Dans ce numéro',
    volumeContents: 'Sommaire',
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
    index: 'Index',
    citedSources: 'Sources',
    people: 'Personnes',
    places: 'Lieux',
    continuedOn: 'Suite page',
    continuedFrom: 'Suite de la page',
    memorandum: 'Mémorandum',
    from: 'De',
    date: 'Date',
    subject: 'Objet',
  },
  es: {
    contents: 'En este número',
    volumeContents: 'Contenido',
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
    index: 'Índice',
    citedSources: 'Fuentes',
    people: 'Personas',
    places: 'Lugares',
    continuedOn: 'Continúa en la página',
    continuedFrom: 'Viene de la página',
    memorandum: 'Memorando',
    from: 'De',
    date: 'Fecha',
    subject: 'Asunto',
  },
  ru: {
    contents: 'В этом номере',
    volumeContents: 'Содержание',
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
    index: 'Указатель',
    citedSources: 'Источники',
    people: 'Люди',
    places: 'Места',
    continuedOn: 'Продолжение на с.',
    continuedFrom: 'Начало на с.',
    memorandum: 'Записка',
    from: 'От',
    date: 'Дата',
    subject: 'Тема',
  },
  uk: {
    contents: 'У цьому номері',
    volumeContents: 'Зміст',
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
    index: 'Покажчик',
    citedSources: 'Джерела',
    people: 'Люди',
    places: 'Місця',
    continuedOn: 'Продовження на с.',
    continuedFrom: 'Початок на с.',
    memorandum: 'Записка',
    from: 'Від',
    date: 'Дата',
    subject: 'Тема',
  },
};

/** Words of a BCP 47 language; English where we have none for it. */
export const printedWords = (language: string): PrintedWords =>
  wordsByLanguage[primaryLanguage(language)] ?? english;

export const primaryLanguage = (language: string): string =>
  language.toLowerCase().split(/[-_]/)[0] ?? 'en';

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv']);

export const writingDirection = (language: string): Direction =>
  rightToLeft.has(primaryLanguage(language)) ? 'rtl' : 'ltr';
