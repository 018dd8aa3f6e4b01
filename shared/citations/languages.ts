/** Languages of the press and of broadcasting, as English calls them. */
const LANGUAGES: ReadonlySet<string> = new Set(
  `Abkhaz Abkhazian Afrikaans Albanian Amharic Arabic Aramaic Armenian Assamese Avar Azerbaijani Azeri
  Bahasa Bambara Bashkir Basque Belarusian Belorussian Bengali Bosnian Breton Bulgarian Burmese
  Cantonese Catalan Chechen Chinese Circassian Corsican Creole Croat Croatian Czech Danish Dari Dutch
  Dzongkha English Esperanto Estonian Faroese Farsi Filipino Finnish Flemish French Galician Georgian
  German Greek Gujarati Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Ingush Irish Italian
  Japanese Javanese Kannada Karakalpak Kashmiri Kazakh Khmer Kinyarwanda Kirghiz Kirundi Korean Kurdish
  Kurmanji Kyrgyz Ladino Lao Latin Latvian Lezgin Lingala Lithuanian Luxembourgish Macedonian Malagasy
  Malay Malayalam Maltese Mandarin Marathi Moldovan Mongolian Montenegrin Nepali Norwegian Oromo Ossetian
  Pashto Pashtu Persian Polish Portuguese Punjabi Pushtu Quechua Romanian Romansh Russian Serbian
  Serbo-Croat Serbo-Croatian Shona Sindhi Sinhala Sinhalese Slovak Slovene Slovenian Somali Sorani Spanish
  Swahili Swedish Tagalog Tajik Tamil Tatar Telugu Thai Tibetan Tigrinya Turkish Turkmen Tuvan Uighur
  Ukrainian Urdu Uyghur Uzbek Vietnamese Welsh Wolof Xhosa Yakut Yiddish Yoruba Zulu`.split(/\s+/),
);

export const isLanguage = (word: string): boolean => LANGUAGES.has(word);
