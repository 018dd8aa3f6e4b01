const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What stands before the name of a person who holds or held it. */
export const TITLES = words(`
  academician admiral adviser advisor aide ambassador analyst archbishop author ayatollah banker bishop
  businessman captain chairman chairperson chairwoman chancellor chief colonel columnist commander
  commissioner correspondent dentist deputy diplomat director dr economist editor emir envoy
  financier general governor head historian imam journalist judge justice king lawmaker lawyer leader
  lieutenant major marshal mayor metropolitan minister mr mrs ms mullah negotiator officer oligarch
  parliamentarian patriarch pope premier president prince princess professor prosecutor queen
  rapporteur representative researcher secretary senator sergeant sheikh spokesman spokesperson
  spokeswoman successor sultan
`);

/** The noun of an organisation's name. */
export const ORGANISATION_NOUNS = words(`
  academy agency alliance army assembly association authority bank battalion brigade bureau center
  centre chamber coalition college commission committee company conference congregation congress
  consortium cooperative corporation council court department directorate duma federation fleet forum
  foundation front fund group headquarters inspectorate institute institution league legislature ministry
  movement museum network office organisation organization parliament party prosecutor railways regiment
  secretariat senate service services society syndicate trust tribunal union university
`);

/** Words of an organisation's name that do not say which one it is. */
export const GENERIC_WORDS = words(`
  affairs agriculture air armed audit border cabinet central chief commerce communications
  constitutional control culture customs defence defense deputy development economic economics economy
  education election electoral emergencies emergency energy environment external family federal finance
  financial first foreign general government health high higher home human industry information
  intelligence interior internal international joint judicial justice labor labour law legal local
  lower military national nations naval new news northern oil press prime public regional republic
  rights security service services social southern special sports staff state states supreme tax
  technical trade transport treasury union upper western eastern youth
`);

/** Words in capitals that are no part of a person's name. */
export const NO_NAMES = words(`
  act agreement air airport anti april army arms atlantic august avenue ballistic battle border bridge
  building cabinet cape charter christian christmas church city civil coast cold communist community
  constitution convention corps corridor cup day days december declaration democratic district doctrine
  east easter eastern empire energy english europe european february federation field force forces foreign
  french friday games gas german government great greater gulf hall high hill holy hotel house initiative island
  islands islamic january jewish july june lake law liberal march market memorial military missile monday
  mount mountain mountains muslim nation national nations naval navy network new north northern november
  nuclear occupation ocean october oil old olympic olympics operation orthodox pact park peace pipeline
  plan port power prize process program programme project protocol province radio railway reform region
  religious republic revolution river road russian saint saturday school sea september soviet space square
  stadium state states station strait stream street strategic summer summit sunday system television
  theater theatre thursday times treaty tuesday united valley village war wednesday west western white
  winter world year
`);

/** Words that begin sentences, in capitals for that alone. */
export const OPENERS = words(`
  a about according after again against all almost already also although among amid an and another any
  apart are as asked at back because been before behind below besides best between both but by can
  clearly consequently dear could critics despite did does during each earlier either else even eventually
  ever every everyone few finally first five following for former four from further furthermore given had
  has have having he hence her here his how however i if in indeed initially instead into is it its
  just last late lately later less likewise local many may meanwhile minister more moreover most much
  my nearly neither never nevertheless next no none nonetheless nor not nothing now observers of off
  officially officials on once one only or other others otherwise our out over overall perhaps please
  president presumably previously rather recent recently reportedly reports several she should similarly
  since six so some something soon sources still such that the their then there thereafter therefore
  these they this those though three through thus to today together tomorrow too two under unlike
  until up upon very was we were what when where whereas whether which while who whose why will with
  within without would yes yesterday yet you your
`);

/** Small words within the names of organisations. */
export const CONNECTORS = words('of for and the de du des la');

/** Endings of family names in the languages that the press of the region transcribes. */
export const SURNAME_ENDING =
  /(?:[oey]v|[oe]va|sk[iy]|skiy|skii|skyi|ska|skaya|enko|enka|chuk|vili|dze|yan|ian|oglu|escu|vi[cć]|zade|uly|kyzy|ullah|sson|sen)$/u;
