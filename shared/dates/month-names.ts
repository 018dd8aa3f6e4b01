const names: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  febr: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Their names and abbreviations in small letters. */
export const englishMonths: readonly string[] = Object.keys(names);

const byName: ReadonlyMap<string, number> = new Map(Object.entries(names));

/** The month that an English name or abbreviation stands for; "may" and "march" are no months. */
export function monthNumber(name: string): number | undefined {
  const first = name.charCodeAt(0);
  if (first < 65 || first > 90) return undefined;
  return byName.get(name.toLowerCase());
}

/**
 * Months as other languages write them behind a day, January first: in the case that the date
 * demands, and with the capital or small letter that its spelling demands. What would be a
 * common word of English even there ("3 may") is left out.
 */
const BEHIND_DAYS: Readonly<Record<string, string>> = {
  de: 'Januar|Jänner|Jan Februar|Feber März|Mrz April Mai Juni Juli August September Oktober|Okt November Dezember|Dez',
  fr: 'janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro|Janeiro fevereiro|Fevereiro março|Março abril|Abril maio|Maio junho|Junho julho|Julho agosto|Agosto setembro|Setembro outubro|Outubro novembro|Novembro dezembro|Dezembro',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  is: 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  lv: 'janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī',
  lt: 'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września|wrzesnia października|pazdziernika listopada grudnia',
  cs: 'ledna února|unora března|brezna dubna května|kvetna června|cervna července|cervence srpna září|zari října|rijna listopadu prosince',
  sk: 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopad studenoga|studenog prosinca',
  sr: 'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
  hu: 'január február március április május június július augusztus szeptember október november december',
  sq: 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  tr: 'Ocak Şubat|Subat Mart Nisan Mayıs|Mayis Haziran Temmuz Ağustos|Agustos Eylül|Eylul Ekim Kasım|Kasim Aralık|Aralik',
  az: 'yanvar fevral mart aprel mayıs iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  uz: 'yanvar fevral mart aprel mayda iyun iyul avgust sentabr oktabr noyabr dekabr',
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'ru-Latn':
    'yanvarya|ianvaria fevralya|fevralia marta aprelya|aprelia maya|maia iyunya|iiunia iyulya|iiulia avgusta sentyabrya|sentiabria oktyabrya|oktiabria noyabrya|noiabria dekabrya|dekabria',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  be: 'студзеня лютага сакавіка красавіка мая|траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  'sr-Cyrl':
    'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  mk: 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  el: 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου|Μαίου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
  ka: 'იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს',
  hy: 'հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի',
  ar: 'يناير|كانون‌الثاني فبراير|شباط مارس|آذار أبريل|ابريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|اغسطس|آب سبتمبر|أيلول أكتوبر|اكتوبر نوفمبر ديسمبر',
  fa: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  he: 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
};

/** Each form with its month and the languages that write it so. */
interface MonthForm {
  readonly month: number;
  readonly languages: readonly string[];
}

const behindDays: ReadonlyMap<string, MonthForm> = formsOf(BEHIND_DAYS);

function formsOf(years: Readonly<Record<string, string>>): Map<string, MonthForm> {
  const forms = new Map<string, MonthForm>();
  for (const [language, year] of Object.entries(years)) {
    for (const [index, month] of year.split(' ').entries()) {
      for (const name of month.split('|')) {
        const languages = forms.get(name)?.languages ?? [];
        forms.set(name, { month: index + 1, languages: [...languages, language] });
      }
    }
  }
  return forms;
}

/** The month that stands behind a day, in English or another language of the press. */
export function monthNumberBehindDay(name: string): number | undefined {
  return monthNumber(name) ?? behindDays.get(name.normalize('NFC'))?.month;
}

/** The languages, BCP 47, in which a month behind a day is so called; most are of several. */
export function languagesOfMonth(name: string): readonly string[] {
  const isEnglish = monthNumber(name) !== undefined;
  return [
    ...(isEnglish ? ['en'] : []),
    ...(behindDays.get(name.normalize('NFC'))?.languages ?? []),
  ];
}
