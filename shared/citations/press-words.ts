import { knownPress } from './known-press.ts';

/**
 * Words by which a name shows itself as one of the press, in general: kinds of papers and
 * stations, and the agencies that every digest cites. No list decides alone what a citation is;
 * it only tips the scales where the print leaves it open.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Last words of names of papers, stations and services. */
const PRESS_NOUNS = words(`
  advertiser agency agencies argus beacon broadcasting bulletin business chronicle commerce courier
  daily dispatch digest echo examiner express focus gazeta gazette globe guardian herald independent
  inquirer interview interviews journal ledger letters magazine mail media mercury messenger mirror
  monitor monthly news newsletter newsletters newsline newspaper newspapers newsweek newswire observer
  online outlook planet podcast post press radio record register reporter report reports review
  sentinel service spectator standard star statesman sun telegraph telegram television times today
  tribune tv update voice website weekly wire wires world zeitung pravda vedomosti blog reports
  nachrichten presse journal revue izvestia izvestiya
`);

/** Of these, the ones that end names of papers and of little else: services and agencies spy, too. */
const TITLE_NOUNS = words(`
  advertiser argus beacon bulletin chronicle courier dispatch examiner express gazeta gazette globe
  guardian herald inquirer journal ledger magazine mail mercury messenger news newsline newspaper
  newsweek newswire observer post press review sentinel spectator standard star statesman sun telegraph
  telegram television times tribune tv weekly wire zeitung pravda vedomosti nachrichten presse revue
  izvestia izvestiya radio reporter monthly daily digest examiner independent
`);

/** Agencies and stations that are known by one word. */
const KNOWN = words(`
  afp ansa ap aptn bbc bloomberg bns cbs cctv cnn cnbc dpa efe interfax irna itar-tass kyodo
  mena nbc npr ntv ort pbs pti reuter reuters rfe/rl ria rtr tass tanjug unian upi voa xinhua yonhap
  abc msnbc nyt wsj lat scmp faz nzz taz ips afx rferl cbc ard zdf nhk kbs rai orf itn sky aljazeera kcna jiji antara bernama pti ani ians
  dpa-afx sana maan wafa azertac azertag trend armenpress kabar kazinform turkmenpress uza khovar belta moldpres basapress infotag
  lenta gazeta.ru rbc rbk meduza ukrinform belapan agerpres mti pap ctk aki anadolu al-jazeera edupage b92
`);

/** Those of them that are words as well. */
const ENGLISH = words('sky trend mena');

/** Short titles that mean other things as well; alone they cite only among others. */
const SHORT_TITLES = words(`
  wp wt ft csm usat iht sfc sjmn nyp bg ajc dmn wpost sciam che
`);

/** Nouns of publications that count their numbers with a sign: "Newsletter #7". */
const NUMBERED_NOUNS = words(`
  newsletter newsletters bulletin bulletins digest digests podcast podcasts update updates magazine
  journal monitor review reviews gazette newsline letter letters zine alert alerts
`);

/** Small words with which a source may begin or end that is no proper name. */
const SOURCE_NOUNS = words(`
  agencies agency media press news newspapers newspaper reports report radio television tv sources
  interview interviews website websites wires wire release statement communication correspondence
  correspondent correspondents papers dispatches broadcast broadcasts archive archives ibid ibidem
  idem letter letters e-mail email conversation service services networks network stations station
`);

const EVENT_NOUNS = words(`
  accord accords act agreement amendment anniversary battle bill campaign christmas coup concert cup
  championship championships conference congressional convention decree easter elections election
  expo festival invasion law league meeting olympics operation opening order protocol ramadan
  referendum resolution revolution round rule seminar session summit symposium talks tour treaty
  uprising visit war workshop holiday hurricane typhoon earthquake eclipse premiere marathon regatta
  derby prix exhibition exposition plenum inauguration parade
`);

/** Papers that carry numbers and dates without being periodicals. */
const DOCUMENT_NOUNS = words(`
  annex appendix art. article case chapter clause directive docket exhibit figure footnote law note
  page paragraph patent ruling section standard table version rfc
`);

/** What days of remembrance and of feast are called by: "Independence Day". */
const FEASTS = words(`
  independence labor labour memorial victory victoria christmas boxing thanksgiving earth election
  republic constitution national remembrance armistice liberation army navy flag unity bastille
  columbus commonwealth australia canada world international patrick's valentine's year's may
  inauguration polling judgment groundhog christmas all freedom defenders
`);

/** Things that are told apart by a figure behind them. */
const COUNTED_NOUNS = words(`
  building week day lecture lesson part round stage step phase unit platform gate lane grade level
  category season episode match race lot item suite apartment flight bus route line highway
`);

const VENUE_NOUNS = words(`
  hall stadium arena auditorium theater theatre hotel airport
`);

const OFFICE_NOUNS = words(`
  president vice prime minister deputy acting chairman chairwoman chair director governor senator
  mayor chancellor secretary speaker ambassador premier chief executive officer ceo captain coach
`);

/** Names of sessions and rooms stand behind these; what is in the brackets is their code. */
const PROGRAMME_NOUNS = words(`
  session sessions paper papers talk poster posters panel booth room hall flight abstract track
  lecture tutorial
`);

/** What of a periodical is pointed to, behind its possessive: "the Monitor's issues of …". */
const PIECE_NOUNS = words(`
  issue issues edition editions number numbers article articles story stories report reports column
  columns editorial editorials item items piece coverage entry entries
`);

/** Names of kinds of pieces, not of papers. */
const PIECE_NAMES = words(`
  article story report column editorial op-ed item letter commentary essay review interview
`);

export const isPieceName = (name: string): boolean => PIECE_NAMES.has(name.toLowerCase());
export const isPieceNoun = (word: string): boolean => PIECE_NOUNS.has(word);
export const isPressNoun = (word: string): boolean => PRESS_NOUNS.has(word.toLowerCase());
/** Agencies and papers that are known by name, or end in what only papers are called. */
export const isKnownPaper = (name: string): boolean =>
  isKnownSource(name) || isTitleNoun(name.split(/[\s-]+/).at(-1) ?? '');

export const isTitleNoun = (word: string): boolean => TITLE_NOUNS.has(word.toLowerCase());
export const isKnownSource = (name: string): boolean =>
  KNOWN.has(name.toLowerCase()) || knownPress.has(name);
export const isShortTitle = (name: string): boolean =>
  !/\p{Ll}/u.test(name) && SHORT_TITLES.has(name.toLowerCase());
/** Agencies and papers that are written in small letters, and are no words of English. */
export const isSmallAgency = (name: string): boolean => KNOWN.has(name) && !ENGLISH.has(name);
export const isNumberedNoun = (word: string): boolean => NUMBERED_NOUNS.has(word.toLowerCase());
export const isSourceNoun = (word: string): boolean => SOURCE_NOUNS.has(word.toLowerCase());
export const isEventNoun = (word: string): boolean => EVENT_NOUNS.has(word.toLowerCase());
/** "Independence Day", "Veterans' Day", "Day of Silence", but not "Insurance Day". */
export function isFeast(name: string): boolean {
  const [last = '', before = ''] = name.toLowerCase().split(' ').toReversed();
  if (/^(?:day|feast) of /i.test(name)) return true;
  return /^(?:day|eve)$/.test(last) && (FEASTS.has(before) || /s['’]?$/.test(before));
}

export const isCountedNoun = (word: string): boolean => COUNTED_NOUNS.has(word.toLowerCase());
export const isVenueNoun = (word: string): boolean => VENUE_NOUNS.has(word.toLowerCase());
export const isOfficeNoun = (word: string): boolean => OFFICE_NOUNS.has(word.toLowerCase());
export const isDocumentNoun = (word: string): boolean => DOCUMENT_NOUNS.has(word.toLowerCase());
export const isProgrammeNoun = (word: string): boolean => PROGRAMME_NOUNS.has(word.toLowerCase());

const ADDRESS =
  /^(?:https?:\/\/|ftp:\/\/|www\.)|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,6}(?:\/\S*)?$/u;

/** Endings of files, which look like those of addresses. */
const FILE =
  /^[^/]+\.(?:sh|txt|c|h|pl|py|rb|js|ts|html?|gz|tar|tgz|exe|zip|conf|cfg|md|el|rc|docx?|pdf|gif|jpe?g|png|xml|json|log|ps|tex)$/i;

/** "letter-6-158.txt". */
export const isFileName = (name: string): boolean => FILE.test(name);

export const isAddress = (name: string): boolean => ADDRESS.test(name) && !isFileName(name);

/** Whether the name alone shows that it is a source: a press noun in it, an address, an agency. */
export function looksLikePress(name: string): boolean {
  if (isKnownSource(name) || isAddress(name)) return true;
  return name
    .split(/[\s/-]+/)
    .some(
      (word) =>
        isPressNoun(word) ||
        isSourceNoun(word) ||
        /(?:news|press|tv|radio)$/i.test(word) ||
        /^(?:TV|Radio)/.test(word),
    );
}
