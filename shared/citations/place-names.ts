/**
 * Capitals and other large cities, countries, and the letters of American states. A place by
 * itself is where something was said ("Prime-News, Tbilisi, May 3") or happens ("Vienna, May 3-5"),
 * never a source; "Moscow Times" is no place.
 */
const PLACES = `
Abidjan|Abu Dhabi|Accra|Addis Ababa|Aden|Afghanistan|Albania|Aleppo|Alexandria|Algeria|Algiers|Almaty|
Alma-Ata|America|Amman|Amsterdam|Andorra|Angola|Ankara|Antwerp|Argentina|Armenia|Ashgabat|Ashkhabad|Asmara|Astana|
Asuncion|Athens|Atlanta|Auckland|Australia|Austria|Azerbaijan|Baghdad|Bahrain|Baku|Bali|Baltimore|Bamako|
Bangkok|Bangladesh|Barcelona|Basel|Basra|Beijing|Beirut|Belarus|Belfast|Belgium|Belgrade|Belgorod|Benghazi|Berlin|
Bern|Bilbao|Birmingham|Bishkek|Bogota|Bologna|Bolivia|Bombay|Bonn|Bosnia|Boston|Brasilia|Bratislava|
Brazil|Brest|Britain|Brussels|Bucharest|Budapest|Buenos Aires|Bulgaria|Burma|Cairo|Calcutta|Cambodia|
Cambridge|Canada|Canberra|Cannes|Cape Town|Caracas|Casablanca|Chechnya|Chennai|Chernivtsi|Chicago|Chile|China|Chisinau|
Cologne|Colombia|Colombo|Copenhagen|Croatia|Cuba|Cyprus|Dagestan|Dakar|Dallas|Damascus|Darfur|Davos|Delhi|
Denmark|Denver|Detroit|Dhaka|Dnipro|Dnepropetrovsk|Doha|Donetsk|Dubai|Dublin|Dushanbe|Edinburgh|Egypt|
Erbil|Estonia|Ethiopia|Europe|Finland|Florence|France|Frankfurt|Gaza|Gdansk|Geneva|Georgia|Germany|
Glasgow|Greece|Grozny|Gudermes|Hague|Hamburg|Hanoi|Harare|Havana|Helsinki|Herat|Hiroshima|Hong Kong|Honolulu|Houston|
Hungary|Iceland|India|Indonesia|Ingushetia|Iran|Iraq|Ireland|Irkutsk|Isfahan|Islamabad|Israel|Istanbul|Italy|Izmir|Jakarta|
Jalalabad|Japan|Jeddah|Jerusalem|Johannesburg|Jordan|Kabul|Kaliningrad|Kandahar|Karachi|Kathmandu|
Kazakhstan|Kazan|Kenya|Khabarovsk|Kharkiv|Kharkov|Khartoum|Khorog|Kiev|Kigali|Kinshasa|Kirkuk|Korea|Kosovo|
Krakow|Krasnodar|Krasnoyarsk|Kuala Lumpur|Kulyab|Kunduz|Kutaisi|Kuwait|Kyiv|Kyrgyzstan|Kyoto|Lagos|Lahore|Latvia|Lausanne|Lebanon|
Libya|Liege|Lima|Lisbon|Lithuania|Liverpool|Ljubljana|London|Los Angeles|Luanda|Luhansk|Luxembourg|Lviv|
Lvov|Lyon|Macedonia|Madrid|Magadan|Maikop|Majdal|Makhachkala|Malaysia|Malta|Manama|Manchester|Manila|Maputo|Mariupol|
Marseille|Mashhad|Mecca|Melbourne|Mexico|Mexico City|Miami|Milan|Minsk|Mogadishu|Moldova|Mongolia|
Montenegro|Montreal|Morocco|Moscow|Mosul|Mumbai|Munich|Murmansk|Muscat|Nairobi|Nalchik|Namangan|Naples|Narva|Nazran|Netherlands|
New Delhi|New Orleans|New York|New York City|Niamey|Nice|Nicosia|Nizhny Novgorod|Norway|Novosibirsk|
Nukus|Odesa|Odessa|Oman|Osaka|Osh|Oslo|Ottawa|Ouagadougou|Oxford|Pakistan|Palestine|Panama|Paris|Peking|
Peru|Perm|Peshawar|Philadelphia|Philippines|Phnom Penh|Pittsburgh|Podgorica|Poland|Poltava|Port-au-Prince|
Portugal|Poti|Prague|Pretoria|Pristina|Pyongyang|Qatar|Quetta|Quito|Rabat|Rangoon|Rawalpindi|Reykjavik|
Riga|Rio de Janeiro|Riyadh|Romania|Rome|Rostov|Rostov-on-Don|Rotterdam|Russia|Rwanda|Saigon|Samara|
Samarkand|San Diego|San Francisco|San Jose|Sanaa|Santiago|Sao Paulo|Sapporo|Sarajevo|Saratov|Sebastopol|Seattle|Seoul|
Serbia|Sevastopol|Shanghai|Shenzhen|Simferopol|Singapore|Skopje|Slovakia|Slovenia|Smolensk|Sochi|Sofia|Somalia|
South Africa|Spain|Split|St. Petersburg|St Petersburg|Stavropol|Stepanakert|Stockholm|Strasbourg|Stuttgart|
Sudan|Sukhumi|Sumgait|Surabaya|Sweden|Switzerland|Sydney|Syria|Taipei|Taiwan|Tajikistan|Tallinn|Tampere|Tartu|Tashkent|
Tatarstan|Tbilisi|Tehran|Teheran|Tel Aviv|Termez|Thailand|Thessaloniki|Tibet|Tiraspol|Tirana|Tokyo|Toronto|
Tripoli|Tskhinvali|Tunis|Tunisia|Turin|Turkey|Turkmenistan|Tyumen|Ufa|Uganda|Ukraine|Ulan Bator|Ulan Ude|Ulaanbaatar|
United Kingdom|United States|Uzbekistan|Uzhhorod|Vancouver|Vatican|Venice|Vienna|Vientiane|Vietnam|Vilnius|
Vladikavkaz|Vladivostok|Volgograd|Voronezh|Warsaw|Washington|Washington DC|Wellington|Yakutsk|Yalta|
Yekaterinburg|Yemen|Yerevan|Yokohama|Yugoslavia|Zagreb|Zaporizhzhya|Zimbabwe|Zurich
`;

/** A town stands before these: "Springfield, Illinois". */
const STATE_NAMES = `
Alabama|Alaska|Alberta|Arizona|Arkansas|British Columbia|California|Colorado|Connecticut|Delaware|
Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Manitoba|Maryland|
Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Ontario|Oregon|Pennsylvania|Quebec|
Rhode Island|Saskatchewan|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|
West Virginia|Wisconsin|Wyoming|
Ala|Ariz|Calif|Colo|Conn|Fla|Ill|Mass|Mich|Minn|Nev|Okla|Ore|Penn|Tenn|Tex|Wash|Wis
`;

const STATE_LETTERS = `AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC
ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY`;

const namesOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[|\n]/)
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  );

const places = namesOf(PLACES);
const stateNames = namesOf(STATE_NAMES);
const stateLetters: ReadonlySet<string> = new Set(STATE_LETTERS.split(/\s+/));

/** Whether this is a state of America or a province of Canada. */
export function isState(name: string): boolean {
  return stateNames.has(name.toLowerCase()) || stateLetters.has(name.replace(/\./g, ''));
}

/** Whether this is the name of a place and of nothing else. */
export function isPlace(name: string): boolean {
  return places.has(name.toLowerCase()) || isState(name);
}
