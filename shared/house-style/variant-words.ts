/**
 * Words that are spelled in more than one way, none of them wrong: the beginnings of the forms, to
 * which endings come ("colour|color": "coloured", "colors"). Small letters alone are looked at.
 */
export const variantWords: readonly string[] = [
  ...[
    'adviser|advisor',
    'protester|protestor',
    'judgement|judgment',
    'acknowledgement|acknowledgment',
  ],
  ...['colour|color', 'favour|favor', 'honour|honor', 'labour|labor', 'neighbour|neighbor'],
  ...['harbour|harbor', 'behaviour|behavior', 'rumour|rumor', 'humour|humor', 'endeavour|endeavor'],
  ...['centre|center', 'theatre|theater', 'kilometre|kilometer', 'centimetre|centimeter'],
  ...['litre|liter', 'calibre|caliber', 'fibre|fiber', 'manoeuvre|maneuver'],
  ...['defence|defense', 'offence|offense', 'pretence|pretense', 'catalogue|catalog'],
  ...['dialogue|dialog', 'analys|analyz', 'paralys|paralyz', 'sceptic|skeptic', 'mould|mold'],
  ...['plough|plow', 'enrolment|enrollment', 'instalment|installment', 'skilful|skillful'],
  ...['wilful|willful', 'grey|gray', 'ageing|aging', 'sulphur|sulfur', 'artefact|artifact'],
  ...['archaeolog|archeolog', 'mediaeval|medieval', 'jewellery|jewelry', 'aluminium|aluminum'],
  ...['moustache|mustache', 'tsar|czar', 'e-mail|email', 'web site|web-site|website'],
  ...['per cent|percent', 'towards|toward'],
];

/** Names that come in more than one spelling, as they are printed. */
export const variantNames: readonly string[] = [
  ...['Kyiv|Kiev', 'Kharkiv|Kharkov', 'Odesa|Odessa', 'Lviv|Lvov', 'Luhansk|Lugansk'],
  ...['Mykolaiv|Nikolaev|Nikolayev', 'Dnipropetrovsk|Dnepropetrovsk', 'Donbas|Donbass'],
  ...['Zaporizhzhia|Zaporizhzhya|Zaporizhia|Zaporozhye', 'Chornobyl|Chernobyl'],
  ...['Transdniester|Transdniestria|Transnistria|Transdnestr|Transdniestr|Trans-Dniester'],
  ...['Karabakh|Karabagh', 'Kazakhstan|Kazakstan', 'Kyrgyzstan|Kirghizstan|Kirgizstan'],
  ...['Tajikistan|Tadjikistan|Tadzhikistan', 'Azerbaijan|Azerbaidzhan', 'Ashgabat|Ashkhabad'],
  ...['Yerevan|Erevan', 'Sevastopol|Sebastopol', 'Lukashenko|Lukashenka', 'Kosovo|Kosova'],
  ...['Tymoshenko|Timoshenko', 'Yushchenko|Yuschenko', 'Taliban|Taleban'],
  ...['al-Qaeda|al-Qaida|al Qaeda|al Qaida'],
  ...['Hezbollah|Hizbollah|Hizbullah|Hizballah', 'Koran|Quran', 'Muslim|Moslem'],
  ...['Gaddafi|Qaddafi|Qadhafi|Gadhafi|Kadhafi', 'bin Laden|bin Ladin', 'Romania|Rumania'],
  ...['Tsar|Czar'],
];
