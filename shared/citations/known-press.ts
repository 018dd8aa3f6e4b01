import type { Token } from './tokens.ts';

/**
 * Papers, agencies and stations of many countries whose names do not say what they are: "Le Monde",
 * "Kommersant", but not "Washington Post", whose last word is enough.
 */
const NAMES = `
Aftenposten|Associated Press|United Press International|Agence France-Presse|Agence France Presse|Aftonbladet|Al-Ahram|Al Ahram|Al-Akhbar|Al-Arabiya|Al Arabiya|Al-Hayat|
Al-Jazeera|Al Jazeera|Al-Manar|Al-Quds al-Arabi|Al-Sharq al-Awsat|Asharq Al-Awsat|An-Nahar|Apsny|
Argumenty i fakty|ARD|ATV|Asahi Shimbun|Avvenire|Azadlyg|Azadliq|Azertag|Baltic Times|Barron's|BBC|Belsat|BelTA|
Berlingske|Bild|Bild am Sonntag|BuzzFeed|Caixin|Canal Plus|Chosun Ilbo|Clarín|Clarin|Corriere della Sera|
Cumhuriyet|Dagens Nyheter|Dagbladet|Dawn|De Standaard|De Telegraaf|De Morgen|Delfi|Delo|Den|Der Spiegel|
Der Standard|Deutsche Welle|Diário de Notícias|Die Welt|Die Zeit|Die Presse|Diena|Dnevnik|Dong-a Ilbo|Dozhd|Dzerkalo Tyzhnia|
Echo of Moscow|Economist|Ekho Moskvy|El Mercurio|El Mundo|El Pais|El País|El Universal|Eleftherotypia|
Elsevier|Espreso|Expansión|Expresso|Fakty|Financial Times|Folha de S. Paulo|Forbes|Fortune|
Frankfurter Allgemeine|Globe and Mail|Globe & Mail|News and Observer|News & Observer|Post and Courier|Press and Journal|Express and Star|Gazeta Wyborcza|Gulf News|Ha'aretz|Haaretz|Habertürk|Handelsblatt|Helsingin Sanomat|Het Parool|
Hromadske|Huanqiu|Huffington Post|Hurriyet|Hürriyet|Il Giornale|Il Messaggero|Il Sole 24 Ore|Ilta-Sanomat|
Imedi|Interpressnews|Itogi|Itar-Tass|Izvestia|Izvestiya|Jyllands-Posten|Kathimerini|Kavkaz-Tsentr|Kommersant|
Kommersant-Daily|Kommersant Vlast|Komsomolskaya pravda|Krasnaya zvezda|Kurier|L'Express|L'Equipe|L'Osservatore Romano|
L'Unità|L'Humanité|La Croix|La Nación|La Nacion|La Repubblica|La Stampa|La Tercera|La Tribune|La Vanguardia|
Le Devoir|Le Figaro|Le Matin|Le Monde|Le Monde diplomatique|Le Nouvel Observateur|Le Parisien|Le Point|Le Soir|
Le Temps|Lenta.ru|Les Echos|Libération|Liberation|Lidové noviny|Lidove noviny|Literaturnaya gazeta|Maariv|Ma'ariv|
Magyar Nemzet|Magyar Hirlap|Mainichi Shimbun|Mediafax|Mediapart|Meduza|Milliyet|Mladá fronta Dnes|Moskovsky komsomolets|
Moskovskie novosti|Nasha Niva|Narodnaya gazeta|Nature|Népszabadság|Nepszabadsag|Neue Zürcher Zeitung|Newsweek|Newsbytes|News.com|CNET|ZDNet|InfoWorld|Salon|TechWeb|CyberTimes|Variety|Roll Call|
Nezavisimaya gazeta|Nezavisimaya|Nihon Keizai Shimbun|Nikkei|Noviye izvestia|Novaya gazeta|Novosti|NRC Handelsblad|NZZ|
O Estado de S. Paulo|O Globo|Obozrevatel|Obshchaya gazeta|Ogonyok|Ouest-France|Parlamentskaya gazeta|Politico|
Politika|Politiken|Pravda|ProPublica|Profil|Prime-News|Prime-Tass|Público|Qol Yisrael|Quartz|Rabochaya tribuna|RAI|
Radio Liberty|Radio Free Europe|Radikal|Rappler|RBC|RBK|Regnum|Respublika|Renmin Ribao|RIA Novosti|Rizospastis|
Rossiiskaya gazeta|Rossiyskaya gazeta|Rossia|Rossiya|Rossiiskie vesti|Rustavi-2|Rzeczpospolita|Sabah|Scientific American|New Scientist|Science|Physics Today|The Lancet|Lancet|
Segodnya|Slate|Slovo|Sme|Sovetskaya Rossiya|Sözcü|Spiegel|Stern|Stratfor|Süddeutsche Zeitung|Svenska Dagbladet|
Svoboda|Ta Nea|Taraf|The Hindu|The Economist|The Atlantic|The Intercept|The Nation|The New Republic|The New Yorker|
Time magazine|To Vima|Trouw|Trud|Turan|Ukrainska Pravda|US News and World Report|U.S. News and World Report|US News & World Report|U.S. News & World Report|Ukrayinska Pravda|Valeurs actuelles|Večernji list|Vecherny Bishkek|
Vechernyaya Moskva|Verslo žinios|Vesti|Večer|Versia|Versiya|Verdens Gang|Vietnam News|Voice of America|Voice of Russia|Volkskrant|
de Volkskrant|Vremya|Vremya MN|Vremya novostei|Vremya-MN|Wirtschaftswoche|Wired|Yediot Aharonot|Yedioth Ahronoth|
Yeni Şafak|Yomiuri Shimbun|Zaman|Zavtra|ZDF|Zerkalo nedeli|Zhongguo Qingnian Bao|
Газета.ру|Известия|Интерфакс|Итар-Тасс|ИТАР-ТАСС|Коммерсант|Коммерсантъ|Комсомольская правда|Красная звезда|
Московский комсомолец|Независимая газета|Новая газета|Правда|Российская газета|РИА Новости|ТАСС|Труд|Эхо Москвы|
Українська правда|Дзеркало тижня|УНІАН|Укрінформ|Голос України|День|
الأهرام|الحياة|الجزيرة|Καθημερινή|Τα Νέα|Το Βήμα|ინტერპრესნიუსი|რუსთავი 2
`;

interface Branch {
  readonly next: Map<string, Branch>;
  isName: boolean;
}

const newBranch = (): Branch => ({ next: new Map(), isName: false });
/** The form in which names are compared; the parts of "Al-Hayat" are words. */
const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[\s‐‑-]+/g, ' ');
const wordsOf = (name: string): string[] => comparable(name).split(' ').filter(Boolean);

/** Names of sources, by which a text is walked once, whatever their number. */
export class PressNames {
  readonly #root = newBranch();
  readonly #whole = new Set<string>();

  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(wordsOf(name));
  }

  #add(words: readonly string[]): void {
    let branch = this.#root;
    for (const word of words) {
      const known = branch.next.get(word) ?? newBranch();
      branch.next.set(word, known);
      branch = known;
    }
    if (words.length === 0) return;
    branch.isName = true;
    this.#whole.add(words.join(' '));
  }

  /** The token after the longest name that begins at this one; null where none does. */
  endOfNameAt(tokens: readonly Token[], at: number): number | null {
    let branch: Branch | undefined = this.#root;
    let end: number | null = null;
    let next = at;
    while (branch && tokens[next]?.kind !== undefined) {
      const token = tokens[next];
      if (token?.kind !== 'word' && token?.kind !== 'number') break;
      for (const word of wordsOf(token.text)) branch = branch?.next.get(word);
      next += 1;
      if (branch?.isName) end = next;
    }
    return end;
  }

  has(name: string): boolean {
    return this.#whole.has(comparable(name));
  }
}

export const knownPress = new PressNames(NAMES.split(/[|\n]/));
