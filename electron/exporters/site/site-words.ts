import { primaryLanguage } from '../printed-words.ts';

/** The words of the pages of a web archive, in the language of its publication. */
export interface SiteWords {
  readonly archive: string;
  readonly home: string;
  readonly newest: string;
  readonly earlier: string;
  readonly timeline: string;
  readonly byYear: string;
  readonly undated: string;
  readonly issues: string;
  readonly briefings: string;
  readonly sources: string;
  readonly person: string;
  readonly place: string;
  readonly organisation: string;
  readonly topic: string;
  readonly about: string;
  readonly search: string;
  readonly searchFor: string;
  readonly find: string;
  readonly feeds: string;
  readonly wholeIssue: string;
  readonly pointedTo: string;
  readonly previous: string;
  readonly next: string;
  readonly alsoCalled: string;
  readonly cited: string;
  readonly nothingYet: string;
  readonly notFound: string;
  readonly notFoundHint: string;
  readonly needsScript: string;
  readonly searching: string;
  /** A part of the search cannot be read. */
  readonly searchFailed: string;
  readonly noResult: string;
  /** Before the number of results. */
  readonly results: string;
  readonly more: string;
  readonly noTracking: string;
  readonly madeWith: string;
  readonly skip: string;
  readonly sections: string;
  /** Beside a briefing: its sources and names, and what points to it. */
  readonly around: string;
}

const english: SiteWords = {
  archive: 'Archive',
  home: 'Front page',
  newest: 'The newest issue',
  earlier: 'Earlier issues',
  timeline: 'Timeline',
  byYear: 'All issues by year',
  undated: 'Undated',
  issues: 'Issues',
  briefings: 'Briefings',
  sources: 'Sources',
  person: 'People',
  place: 'Places',
  organisation: 'Organisations',
  topic: 'Topics',
  about: 'About',
  search: 'Search',
  searchFor: 'Search the archive',
  find: 'Find',
  feeds: 'Feeds',
  wholeIssue: 'The whole issue',
  pointedTo: 'Pointed to by',
  previous: 'Previous',
  next: 'Next',
  alsoCalled: 'Also printed as',
  cited: 'cited:',
  nothingYet: 'Nothing is listed here yet.',
  notFound: 'This page is not in the archive',
  notFoundHint: 'It may have been moved or withdrawn. Look for it by its day or by its words:',
  needsScript: 'The search needs JavaScript. Everything else works without it.',
  searching: 'Searching …',
  searchFailed: 'The search is not complete: one of its files is missing.',
  noResult: 'Nothing was found.',
  results: 'Found:',
  more: 'More results',
  noTracking:
    'These pages set no cookies, count nobody and ask for nothing from anywhere else. They can be kept and read without a network.',
  madeWith: 'Made with Masthead',
  skip: 'Skip to the text',
  sections: 'Sections of the archive',
  around: 'Around this briefing',
};

const wordsByLanguage: Readonly<Record<string, SiteWords>> = {
  en: english,
  de: {
    archive: 'Archiv',
    home: 'Titelseite',
    newest: 'Die neueste Ausgabe',
    earlier: 'Frühere Ausgaben',
    timeline: 'Zeitleiste',
    byYear: 'Alle Ausgaben nach Jahren',
    undated: 'Ohne Datum',
    issues: 'Ausgaben',
    briefings: 'Meldungen',
    sources: 'Quellen',
    person: 'Personen',
    place: 'Orte',
    organisation: 'Organisationen',
    topic: 'Themen',
    about: 'Impressum',
    search: 'Suche',
    searchFor: 'Im Archiv suchen',
    find: 'Suchen',
    feeds: 'Feeds',
    wholeIssue: 'Die ganze Ausgabe',
    pointedTo: 'Darauf verweisen',
    previous: 'Zurück',
    next: 'Weiter',
    alsoCalled: 'Auch gedruckt als',
    cited: 'zitiert:',
    nothingYet: 'Hier ist noch nichts verzeichnet.',
    notFound: 'Diese Seite ist nicht im Archiv',
    notFoundHint:
      'Sie wurde vielleicht verschoben oder zurückgezogen. Suchen Sie nach dem Tag oder nach Wörtern:',
    needsScript: 'Die Suche braucht JavaScript. Alles andere geht ohne.',
    searching: 'Wird gesucht …',
    searchFailed: 'Die Suche ist nicht vollständig: Eine ihrer Dateien fehlt.',
    noResult: 'Nichts gefunden.',
    results: 'Gefunden:',
    more: 'Weitere Treffer',
    noTracking:
      'Diese Seiten setzen keine Cookies, zählen niemanden und fragen nirgendwo sonst an. Man kann sie aufbewahren und ohne Netz lesen.',
    madeWith: 'Hergestellt mit Masthead',
    skip: 'Zum Text',
    sections: 'Bereiche des Archivs',
    around: 'Zu dieser Meldung',
  },
  fr: {
    archive: 'Archives',
    home: 'La une',
    newest: 'Le dernier numéro',
    earlier: 'Numéros précédents',
    timeline: 'Chronologie',
    byYear: 'Tous les numéros par année',
    undated: 'Sans date',
    issues: 'Numéros',
    briefings: 'Brèves',
    sources: 'Sources',
    person: 'Personnes',
    place: 'Lieux',
    organisation: 'Organisations',
    topic: 'Thèmes',
    about: 'À propos',
    search: 'Recherche',
    searchFor: 'Chercher dans les archives',
    find: 'Chercher',
    feeds: 'Flux',
    wholeIssue: 'Le numéro entier',
    pointedTo: 'Cité dans',
    previous: 'Précédent',
    next: 'Suivant',
    alsoCalled: 'Imprimé aussi',
    cited: 'cité :',
    nothingYet: 'Rien n’est répertorié ici pour l’instant.',
    notFound: 'Cette page n’est pas dans les archives',
    notFoundHint: 'Elle a peut-être été déplacée ou retirée. Cherchez-la par sa date ou ses mots :',
    needsScript: 'La recherche demande JavaScript. Tout le reste s’en passe.',
    searching: 'Recherche …',
    searchFailed: 'La recherche est incomplète : un de ses fichiers manque.',
    noResult: 'Aucun résultat.',
    results: 'Résultats :',
    more: 'Plus de résultats',
    noTracking:
      'Ces pages ne déposent aucun cookie, ne comptent personne et ne demandent rien ailleurs. On peut les garder et les lire sans réseau.',
    madeWith: 'Réalisé avec Masthead',
    skip: 'Aller au texte',
    sections: 'Sections des archives',
    around: 'Autour de cette brève',
  },
  es: {
    archive: 'Archivo',
    home: 'Portada',
    newest: 'El último número',
    earlier: 'Números anteriores',
    timeline: 'Cronología',
    byYear: 'Todos los números por año',
    undated: 'Sin fecha',
    issues: 'Números',
    briefings: 'Breves',
    sources: 'Fuentes',
    person: 'Personas',
    place: 'Lugares',
    organisation: 'Organizaciones',
    topic: 'Temas',
    about: 'Acerca de',
    search: 'Búsqueda',
    searchFor: 'Buscar en el archivo',
    find: 'Buscar',
    feeds: 'Canales',
    wholeIssue: 'El número completo',
    pointedTo: 'Remiten aquí',
    previous: 'Anterior',
    next: 'Siguiente',
    alsoCalled: 'También impreso como',
    cited: 'citado:',
    nothingYet: 'Aquí todavía no hay nada.',
    notFound: 'Esta página no está en el archivo',
    notFoundHint: 'Quizá se movió o se retiró. Búsquela por su día o por sus palabras:',
    needsScript: 'La búsqueda necesita JavaScript. Todo lo demás funciona sin él.',
    searching: 'Buscando …',
    searchFailed: 'La búsqueda no está completa: falta uno de sus archivos.',
    noResult: 'No se encontró nada.',
    results: 'Encontrados:',
    more: 'Más resultados',
    noTracking:
      'Estas páginas no ponen cookies, no cuentan a nadie y no piden nada a otros sitios. Se pueden guardar y leer sin red.',
    madeWith: 'Hecho con Masthead',
    skip: 'Ir al texto',
    sections: 'Secciones del archivo',
    around: 'En torno a este breve',
  },
  ru: {
    archive: 'Архив',
    home: 'Первая полоса',
    newest: 'Последний номер',
    earlier: 'Предыдущие номера',
    timeline: 'Хронология',
    byYear: 'Все номера по годам',
    undated: 'Без даты',
    issues: 'Номера',
    briefings: 'Заметки',
    sources: 'Источники',
    person: 'Люди',
    place: 'Места',
    organisation: 'Организации',
    topic: 'Темы',
    about: 'Об издании',
    search: 'Поиск',
    searchFor: 'Искать в архиве',
    find: 'Найти',
    feeds: 'Ленты',
    wholeIssue: 'Весь номер',
    pointedTo: 'На это ссылаются',
    previous: 'Назад',
    next: 'Дальше',
    alsoCalled: 'В печати также',
    cited: 'цитируется:',
    nothingYet: 'Здесь пока ничего нет.',
    notFound: 'Этой страницы нет в архиве',
    notFoundHint: 'Возможно, она перенесена или отозвана. Ищите её по дню или по словам:',
    needsScript: 'Для поиска нужен JavaScript. Всё остальное работает без него.',
    searching: 'Идёт поиск …',
    searchFailed: 'Поиск неполон: одного из его файлов нет.',
    noResult: 'Ничего не найдено.',
    results: 'Найдено:',
    more: 'Ещё результаты',
    noTracking:
      'Эти страницы не ставят куки, никого не считают и ничего не запрашивают извне. Их можно хранить и читать без сети.',
    madeWith: 'Сделано в Masthead',
    skip: 'Перейти к тексту',
    sections: 'Разделы архива',
    around: 'Вокруг этой заметки',
  },
  uk: {
    archive: 'Архів',
    home: 'Перша шпальта',
    newest: 'Останній номер',
    earlier: 'Попередні номери',
    timeline: 'Хронологія',
    byYear: 'Усі номери за роками',
    undated: 'Без дати',
    issues: 'Номери',
    briefings: 'Повідомлення',
    sources: 'Джерела',
    person: 'Люди',
    place: 'Місця',
    organisation: 'Організації',
    topic: 'Теми',
    about: 'Про видання',
    search: 'Пошук',
    searchFor: 'Шукати в архіві',
    find: 'Знайти',
    feeds: 'Стрічки',
    wholeIssue: 'Увесь номер',
    pointedTo: 'На це посилаються',
    previous: 'Назад',
    next: 'Далі',
    alsoCalled: 'У друку також',
    cited: 'цитовано:',
    nothingYet: 'Тут поки нічого немає.',
    notFound: 'Цієї сторінки немає в архіві',
    notFoundHint: 'Можливо, її перенесено або відкликано. Шукайте її за днем або за словами:',
    needsScript: 'Для пошуку потрібен JavaScript. Усе інше працює без нього.',
    searching: 'Триває пошук …',
    searchFailed: 'Пошук неповний: одного з його файлів немає.',
    noResult: 'Нічого не знайдено.',
    results: 'Знайдено:',
    more: 'Ще результати',
    noTracking:
      'Ці сторінки не ставлять куки, нікого не рахують і нічого не запитують ззовні. Їх можна зберігати й читати без мережі.',
    madeWith: 'Зроблено в Masthead',
    skip: 'Перейти до тексту',
    sections: 'Розділи архіву',
    around: 'Довкола цього повідомлення',
  },
};

export const siteWords = (language: string): SiteWords =>
  wordsByLanguage[primaryLanguage(language)] ?? english;
