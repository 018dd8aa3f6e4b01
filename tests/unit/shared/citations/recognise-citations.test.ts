import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import { readCitations, someIssue, writeSpans } from '../../../support/read-citations.ts';

const PAPERS_AND_SCIENCE = 'sources: Pier Tribune + Quay Gazette + Science 05-03';

/** A text and what it says, under the rules of `shared/citations/SPEC.md`. */
type Case = readonly [rule: string, text: string, ...read: string[]];

function itReads(cases: readonly Case[]): void {
  for (const [rule, text, ...read] of cases) {
    it(`${rule}: ${text.replace(/\s+/g, ' ')}`, () => expect(readCitations(text)).toEqual(read));
  }
}

describe('where citations stand', () => {
  itReads([
    ['1.1', 'It rained [Reuters, May 3].', 'sources: Reuters 05-03'],
    ['1.2', 'Oh :-( it rained (Reuters, May 3).', 'sources: Reuters 05-03'],
    ['1.2', 'It rained (Reuters,\n\nMay 3).'],
    ['1.3', '(It rained, they said. [Reuters, May 3] It was wet.)', 'sources: Reuters 05-03'],
    [
      '1.3',
      'It rained (see (Between 9:45 a.m. and 9:56 a.m.) May 3, 1999).',
      'cross-reference: → - 1999-05-03',
    ],
    ['1.4', 'It rained (Pravda.example, May... MORE', 'sources: Pravda.example 05'],
    ['1.5', 'It rained.  (Harbour\n> Gazette 9/1/94 B1)', 'sources: Harbour Gazette 1994-09-01'],
    [
      '1.6',
      'It rained („Hafenblatt,“ May 3; «Порт», May 4).',
      'sources: Hafenblatt 05-03 | Порт 05-04',
    ],
    ['1.6', 'It rained (*Harbour Daily* 17 Oct 1996 A4).', 'sources: Harbour Daily 1996-10-17'],
  ]);

  it('1.1: counts spans in UTF-16 units, brackets included', () => {
    const text = '🌧 It rained (Reuters, May 3).';
    const [reading] = recogniseCitations(text, someIssue);
    expect(text.slice(reading?.start, reading?.end)).toBe('(Reuters, May 3)');
    const source = reading?.groups[0]?.sources[0];
    expect(text.slice(source?.start, source?.end)).toBe('Reuters');
  });

  it('1.4: reads agencies alone where they are cut off', () => {
    expect(readCitations('It rained (AP, Reuters')).toEqual(['sources: AP + Reuters']);
    expect(readCitations('It rained (Pier, Lock')).toEqual([]);
  });

  it('1.4: doubts what is cut off', () => {
    const [reading] = recogniseCitations('It rained (Reuters, May', someIssue);
    expect(reading?.confidence).toBeLessThan(0.7);
  });
});

describe('dates', () => {
  itReads([
    ['2.1', '(Reuters, 3 May)', 'sources: Reuters 05-03'],
    ['2.1', '(Reuters, Sept. 3rd)', 'sources: Reuters 09-03'],
    ['2.1', '(Reuters 3 May 99)', 'sources: Reuters 1999-05-03'],
    ['2.1', '(Reuters, 5/3/99; AP 5-3-99)', 'sources: Reuters 1999-05-03 | AP 1999-05-03'],
    ['2.1', '(Reuters, 1999-05-03)', 'sources: Reuters 1999-05-03'],
    ['2.1', '(Reuters, 3.5.1999)', 'sources: Reuters 1999-05-03'],
    ['2.1', '(Harbour Review May 1997, 212)', 'sources: Harbour Review 1997-05'],
    [
      '2.1',
      '(Harbour Review, 3/1997; Tide Times, Dec95)',
      'sources: Harbour Review 1997-03 | Tide Times 1995-12',
    ],
    [
      '2.1',
      '(AP, 3-May-99; UPI, May, 3; DPA, 1999 May 3; Reuters, 19990503; Wired, Feb/95)',
      'sources: AP 1999-05-03 | UPI 05-03 | DPA 1999-05-03 | Reuters 1999-05-03 | Wired 1995-02',
    ],
    ['2.1', '(AP, 3May; UPI, May 3rd-9th)', 'sources: AP 05-03 | UPI 05-03..05-09'],
    ['2.3', '(AP, May 31/June 1)', 'sources: AP 05-31,06-01'],
    ['2.3', '(AP, May 3, 9, 12, June 1)', 'sources: AP 05-03,05-09,05-12,06-01'],
    ['2.3', '(AP, 5-6, 9 May)', 'sources: AP 05-05..05-06,05-09'],
    ['2.3', '(AP, 18/25 December)', 'sources: AP 12-18,12-25'],
    ['2.3', '(AP, May 20 through 23)', 'sources: AP 05-20..05-23'],
    ['2.3', '(AP, May 21 - 23; UPI, June 17–18)', 'sources: AP 05-21..05-23 | UPI 06-17..06-18'],
    ['2.3', '(AP, 28 August-2 September 1999)', 'sources: AP 1999-08-28..1999-09-02'],
    ['2.3', '(Harbour Review, May/June 1999)', 'sources: Harbour Review 1999-05..1999-06'],
    [
      '2.3',
      '(AP, 1/28-2/3/95; UPI, 10/6-7/94)',
      'sources: AP 1995-01-28..1995-02-03 | UPI 1994-10-06..1994-10-07',
    ],
    ['2.4', '(AP, 21 and 23 January 1998)', 'sources: AP 1998-01-21,1998-01-23'],
    ['2.4', '(AP, December 22, 1997–January 5, 1998)', 'sources: AP 1997-12-22..1998-01-05'],
    ['2.4', '(AP, December 30, January 2, 1999)', 'sources: AP 1998-12-30,1999-01-02'],
    ['2.4', '(AP, 1/5 & 1/22/90)', 'sources: AP 1990-01-05,1990-01-22'],
    ['2.6', '(BBC, 0600 gmt, Monday, 3 May 99)', 'sources: BBC 1999-05-03'],
    ['2.6', '(see Early 1988 and June 20, 1988)', 'cross-reference: → - 1988,1988-06-20'],
    ['2.6', '(see Between May 1996 and June 1997)', 'cross-reference: → - 1996-05..1997-06'],
    [
      '2.6',
      '(see November 10, 1986 and After and November 13, 1986)',
      'cross-reference: → - 1986-11-10,1986-11-13',
    ],
    ['2.6', '(see Late 1980s)', 'cross-reference: → - 1980..1989'],
    ['2.6', '(see 1974-April 1975)', 'cross-reference: → - 1974..1975-04'],
    ['2.8', '(Der Kran, 24.-25. August)', 'sources: Der Kran 08-24..08-25'],
    ['2.6', '(ORT, August 27, 9 p.m.)', 'sources: ORT 08-27'],
    ['2.7', '(AP, June 31)', 'sources: AP 06-31'],
    ['2.8', '(La Rade, 30 août 2000, 1er mars)', 'sources: La Rade 2000-08-30,03-01'],
    [
      '2.8',
      '(Der Kran, 31. August; Der Kran, 3. März 1999)',
      'sources: Der Kran 08-31 | Der Kran 1999-03-03',
    ],
    [
      '2.8',
      '(Kikötő, 3 május; La Darsena, 3 maggio 1999; Zhuravl, 3 maya; Λιμάνι, 3 Μαΐου; المرفأ, 3 مايو)',
      'sources: Kikötő 05-03 | La Darsena 1999-05-03 | Zhuravl 05-03 | Λιμάνι 05-03 | المرفأ 05-03',
    ],
    ['2.2', '(AP, 08.23.99; TASS, 08.09.00)', 'sources: AP 1999-08-23 | TASS 2000-08-09'],
    ['2.2', '(AP, 96.03.05; AP, 99/5/3)', 'sources: AP 1996-03-05 | AP 1999-05-03'],
    ['2.2', 'version (AP 1.2.10)'],
    [
      '2.10',
      '(Der Kran, 15./16.5.1999; Der Kran, 15.-16.5.99; Der Kran, 3.–5.5.1999)',
      'sources: Der Kran 1999-05-15,1999-05-16 | Der Kran 1999-05-15..1999-05-16 | Der Kran 1999-05-03..1999-05-05',
    ],
    ['2.8', '(El Muelle, 3 de mayo de 1999)', 'sources: El Muelle 1999-05-03'],
    [
      '2.8',
      '(Порт, 29–30 августа; «Гавань», 1 сентября 1999)',
      'sources: Порт 08-29..08-30 | Гавань 1999-09-01',
    ],
    [
      '2.8',
      '(Причал тижня, 3 травня; Nabrzeże, 3 maja; Liman, 3 Mayıs)',
      'sources: Причал тижня 05-03 | Nabrzeże 05-03 | Liman 05-03',
    ],
  ]);

  it('2.9: reads days and months with dots where the day comes first', () => {
    const text = '(DPA, 29.8.; Kai, 30.8., 1.9.)';
    expect(readCitations(text, { dateOrder: 'day-first' })).toEqual([
      'sources: DPA 08-29 | Kai 08-30,09-01',
    ]);
    expect(readCitations(text)).toEqual([]);
  });

  it('2.2: reads figures in the order of the publication', () => {
    expect(readCitations('(AP, 4/5/99)', { dateOrder: 'day-first' })).toEqual([
      'sources: AP 1999-05-04',
    ]);
    expect(readCitations('(AP, 99/5/4; UPI, 5/4)', { dateOrder: 'year-first' })).toEqual([
      'sources: AP 1999-05-04 | UPI 05-04',
    ]);
    expect(readCitations('(AP, 4/25/99)', { dateOrder: 'day-first' })).toEqual([
      'sources: AP 1999-04-25',
    ]);
  });

  it('2.5: gives two figures the century of the issue', () => {
    expect(readCitations('(AP 3 Apr 03)', { issueDate: '2003-04-04' })).toEqual([
      'sources: AP 2003-04-03',
    ]);
    expect(readCitations('(AP 3 Apr 96)', { issueDate: undefined })).toEqual([
      'sources: AP 1996-04-03',
    ]);
  });
});

describe('the year', () => {
  const resolved = (text: string, issueDate: string | undefined) =>
    recogniseCitations(text, { ...someIssue, issueDate }).flatMap(({ groups }) =>
      groups.map((group) => (group.resolved ? writeSpans(group.resolved) : null)),
    );

  it('3.1: is the latest that is not more than 31 days after the issue', () => {
    expect(resolved('(AP, December 31; UPI, January 9)', '2002-01-11')).toEqual([
      '2001-12-31',
      '2002-01-09',
    ]);
    expect(resolved('(AP, March 20)', '1994-02')).toEqual(['1994-03-20']);
  });

  it('3.2: lets a range over the turn of the year start in the earlier one', () => {
    expect(resolved('(AP, December 30-January 2)', '2001-01-10')).toEqual([
      '2000-12-30..2001-01-02',
    ]);
  });

  it('3.3: stays open without a date of the issue', () => {
    expect(resolved('(AP, May 3; UPI, May 4, 1999)', undefined)).toEqual([null, '1999-05-04']);
  });
});

describe('groups', () => {
  itReads([
    ['4.1', '(UPI, AP, May 3)', 'sources: UPI + AP 05-03'],
    [
      '4.2',
      '(CNN, May 1; UPI, AP, May 3; harbour agencies, May 2-3)',
      'sources: CNN 05-01 | UPI + AP 05-03 | harbour agencies 05-02..05-03',
    ],
    ['4.2', '(AP, May 3, UPI, May 4)', 'sources: AP 05-03 | UPI 05-04'],
    [
      '4.2',
      '(Wharf, No. 35, cited by harbour agencies, May 4)',
      'sources: Wharf | harbour agencies 05-04',
    ],
    ['4.3', '(AP, May 3; May 5)', 'sources: AP 05-03,05-05'],
    ['4.4', '(Der Kran, cited by AFP, May 3)', 'sources: Der Kran + AFP 05-03'],
    ['4.4', '(Interfax, May 2, as quoted by AFP, May 3)', 'sources: Interfax 05-02 | AFP 05-03'],
    [
      '4.5',
      '(Wharf.example, May 4, accessed May 5; UNB, undated)',
      'sources: Wharf.example 05-04 | UNB',
    ],
    [
      '4.5',
      '(Pier news agency, Tbilisi, in Russian 1430 gmt 2 May 99)',
      'sources: Pier news agency 1999-05-02',
    ],
    ['4.5', '(Pier Times 2 Nov 96 D5 courtesy of Wharf)', 'sources: Pier Times 1996-11-02'],
    [
      '4.8',
      '[CNN, 5/16/1999; Pier News, 5/17/1999 pdf file; AP, 5/18/1999 [video]]',
      'sources: CNN 1999-05-16 | Pier News 1999-05-17 | AP 1999-05-18',
    ],
    [
      '4.9',
      '(F. C. Doe et al., 4 Jan. 1993 Pier Letters; Moscow, May 3, AP)',
      'sources: Pier Letters 1993-01-04 | AP 05-03',
    ],
    ['4.10', '(the pilots said so on May 3; Reuters, May 4)', 'sources: Reuters 05-04'],
    ['4.10', '(translation from the Harbour Times, May 3)', 'sources: Harbour Times 05-03'],
    ['4.10', '(Harbour Times, May 3, emphasis added)', 'sources: Harbour Times 05-03'],
    ['4.10', '(AP, May 3; Quayside, 1996)', 'sources: AP 05-03 | Quayside 1996'],
    ['4.10', '(the pilots met on May 3; the lock opened on May 4)'],
    [
      '4.11',
      '[SOURCE: Harbour Times, AUTHOR: Jane Doe, John Roe] [AP, 5/3/99 Sources: Jane Doe]',
      'sources: Harbour Times',
      'sources: AP 1999-05-03',
    ],
    ['4.11', '(Interfax, yesterday; AP, May 3)', 'sources: Interfax | AP 05-03'],
    [
      '4.12',
      '[From the Pier Times, Jan. 28, 1997] [Source: AP item by Jane Doe in the Pier Times, May 3]',
      'sources: Pier Times 1997-01-28',
      'sources: AP + Pier Times 05-03',
    ],
    [
      '4.12',
      '[Excerpted by JDX from an article in the Pier Times, May 3; La Rada (NY) 1/6/99 from EFE]',
      'sources: Pier Times 05-03 | La Rada (NY) 1999-01-06',
    ],
    [
      '4.13',
      'The Pier Times (12/21/89) denied it. It met there (12/21/89).',
      'sources: 1989-12-21',
    ],
    [
      '2.1',
      '(Independent on Sunday, 22.6.97) (Linux, 2.4.18)',
      'sources: Independent on Sunday 1997-06-22',
    ],
    ['4.6', '(, May 24; Pier, May 25)', 'sources: 05-24 | Pier 05-25'],
    [
      '4.7',
      '[Source: Article by Jane Doe, Pier Times, 5 May 1997, p. A1. JDX]',
      'sources: Pier Times 1997-05-05',
    ],
  ]);
});

describe('names', () => {
  itReads([
    [
      '5.1',
      '(60 Minutes, 5/3/98; 9/11 Committee, May 4, 1999)',
      'sources: 60 Minutes 1998-05-03 | 9/11 Committee 1999-05-04',
    ],
    [
      '5.1',
      '(Channel 5 TV, May 3; Rossiya 24 May 9)',
      'sources: Channel 5 TV 05-03 | Rossiya 24 05-09',
    ],
    [
      '5.1',
      "(author's interview with a former pilot, Odesa, May 3)",
      "sources: author's interview with a former pilot 05-03",
    ],
    [
      '5.1',
      '(www.pier.example, May 3; al-Marfa, May 4; @pilot, May 5)',
      'sources: www.pier.example 05-03 | al-Marfa 05-04 | @pilot 05-05',
    ],
    [
      '5.2',
      '(the Pier Gazette, May 3; Wharf [Karachi], May 4)',
      'sources: Pier Gazette 05-03 | Wharf [Karachi] 05-04',
    ],
    ['5.3', '(Pieria TV and radio, May 4-5)', 'sources: Pieria TV and radio 05-04..05-05'],
    [
      '5.3',
      '[US Congress, Senate, Committee on Harbours, 4/13/1989]',
      'sources: US Congress, Senate, Committee on Harbours 1989-04-13',
    ],
    ['5.3', '[Doe and Roe, 2005, pp. 274]', 'sources: Doe and Roe 2005'],
    [
      '5.4',
      '(AP/Harbour Post, May 3; AP and Reuters, May 4)',
      'sources: AP + Harbour Post 05-03 | AP + Reuters 05-04',
    ],
    [
      '5.4',
      '(AP/UPI/Reuters, May 3; Hafenpress and Infoquay, May 4; Kuna/UPI, May 5)',
      'sources: AP + UPI + Reuters 05-03 | Hafenpress + Infoquay 05-04 | Kuna + UPI 05-05',
    ],
    ['5.4', '(Cowle/SIMON Media Daily 10/17/96)', 'sources: Cowle/SIMON Media Daily 1996-10-17'],
    [
      '5.5',
      '(“Pier Talk,” CCTV-7, May 3; “Newsharbour,” May 4)',
      'sources: CCTV-7 05-03 | Newsharbour 05-04',
    ],
    [
      '5.5',
      '("Pilots Strongly Back New Locks," "Harbour Times," 1/6/90)',
      'sources: Harbour Times 1990-01-06',
    ],
    [
      '5.6',
      '(J. R. Doe and K.M. Roe, Harbour Letters, 13 May; Ann B. Poe et al., Quays, 24 May 1996)',
      'sources: Harbour Letters 05-13 | Quays 1996-05-24',
    ],
    ['5.6', '(Jane Doe, “Silt,” The Dredger, May 3)', 'sources: Dredger 05-03'],
    ['5.6', '[Jane Doe, HTJ, 5/6/94, p. 1F.]', 'sources: HTJ 1994-05-06'],
    ['5.6', '(Pier Doe, Quay Post, May 6)', 'sources: Pier Doe + Quay Post 05-06'],
    [
      '5.8',
      '(Ferry Television’s First Program, UT-1, TV-6, May 4)',
      'sources: Ferry Television’s First Program + UT-1 + TV-6 05-04',
    ],
    [
      '5.9',
      '(Insurance Day, May 8; Freight List, May 9)',
      'sources: Insurance Day 05-08 | Freight List 05-09',
    ],
    ['5.1', '(UNIAN, Den, May 4; 24.kg, May 5)', 'sources: UNIAN + Den 05-04 | 24.kg 05-05'],
    [
      '5.1',
      '(AP, other agencies, May 4; Harbour Board briefing, May 5)',
      'sources: AP + other agencies 05-04 | Harbour Board briefing 05-05',
    ],
    ['5.7', '(Pier-News, Tbilisi, May 3)', 'sources: Pier-News 05-03'],
    ['5.1', '(taz, May 3; »Der Kran«, 4 May 1999)', 'sources: taz 05-03 | Der Kran 1999-05-04'],
    ['5.10', '(Jane Doe and John Q. Roe, Science, 5 May 1999.)', 'sources: Science 1999-05-05'],
    ['5.10', '(Pier Tribune and Quay Gazette, Science, May 3)', PAPERS_AND_SCIENCE],
    ['5.4', '(Harbour Times/AP 4 May 1999)', 'sources: Harbour Times + AP 1999-05-04'],
    [
      '4.12',
      '[Source: Associated Press item by Jane Doe, Pier Times, 3 May 1999, p. A3, JQD-ed]',
      'sources: Associated Press + Pier Times 1999-05-03',
    ],
    [
      '4.12',
      '[AP item, from the Pier Times, 3 May 99] (From: Quay Jrnl, 3/3/92)',
      'sources: AP + Pier Times 1999-05-03',
      'sources: Quay Jrnl 1992-03-03',
    ],
    ['4.7', '[Source: Pier Times, 3 May 1999; JQD-ed]', 'sources: Pier Times 1999-05-03'],
    ['4.8', "(Pier Times 4 May 1999, sub. req'd)", 'sources: Pier Times 1999-05-04'],
    ['2.6', '(Pier TV, 7 p.m. news, May 3)', 'sources: Pier TV 05-03'],
    ['6.5', '(Doe et al., Quay Letters B, 368 (1996) 251)', 'sources: Quay Letters B 1996'],
    ['6.6', 'It rained. (The Harbour Index, Number 5)', 'sources: Harbour Index'],
    ['6.6', 'It rained. (Inc. Dredging Premiere Issue p.19)', 'sources: Inc. Dredging'],
    ['6.6', 'It rained. (Related Story, p. 19) It did (Harbour Index, Number 5), too.'],
  ]);
});

describe('locators', () => {
  const locators = (text: string) =>
    recogniseCitations(text, someIssue).flatMap(({ groups }) =>
      groups.map(({ locator }) => locator),
    );

  it('6.1: are pages and sections, by label or by place', () => {
    expect(locators('[Doe, 2004, pp. 166-167 and 170]')).toEqual(['pp. 166-167 and 170']);
    expect(locators('[Pier Times, p. 31, 7/5.]')).toEqual(['p. 31']);
    expect(locators('(Pier Times 26 Jan 96 B2)')).toEqual(['B2']);
    expect(locators('[SOURCE: Pier Times (E1), AUTHOR: Jane Doe]')).toEqual(['E1']);
    expect(locators('(Tanjug, B92, May 3)')).toEqual([undefined]);
    expect(locators('(Harbour Institute 1996, 41; ibid., 44)')).toEqual(['41', '44']);
  });

  it('6.3: take in the part of the paper, and figures alone behind a known paper', () => {
    expect(locators('(Pier Times 1/2/95 Business p. 1)')).toEqual(['Business p. 1']);
    expect(locators('(Pier Times, May 3, 1999, at A1)')).toEqual(['at A1']);
    expect(locators('(Kommersant, 1; Harbour Times, May 3, p.A1)')).toEqual(['1', 'p.A1']);
  });

  it('6.4: are numbers of a year, of a volume, or behind a sign', () => {
    expect(locators('(Der Spiegel 19/1996)')).toEqual(['19']);
    expect(locators('(Harbour Letters 36(5), May 1993; Wired 4.05, May 1996)')).toEqual([
      '36(5)',
      '4.05',
    ]);
    expect(locators('(«Порт», № 84, 3 мая 1996, с. 3)')).toEqual(['№ 84, с. 3']);
  });

  it('6.5: are volume and page of a journal, or volume and number alone', () => {
    expect(locators('(Doe et al., Quay Lett. 72, 1234 (1994))')).toEqual(['72, 1234']);
    expect(locators('(Tide 264:1234-1236, 1994; Pierwatch vol 7 no 3)')).toEqual([
      '264:1234-1236',
      'vol 7 no 3',
    ]);
  });

  it('6.2: are numbers of issues for a source', () => {
    expect(locators('(Wharf Weekly, No. 9, March 6-12)')).toEqual(['No. 9']);
    expect(locators('(Verf, #34, August 24-30; Profil, #12)')).toEqual(['#34', '#12']);
  });
});

describe('references', () => {
  itReads([
    ['7.1', '(see the Wharf, July 28)', 'cross-reference: → the Wharf 07-28'],
    ['7.1', '(see May 19, 1997)', 'cross-reference: → - 1997-05-19'],
    ['7.1', '(See “Rising Tide,” March 17.)', 'cross-reference: → - 03-17'],
    [
      '7.1',
      '(For more, please refer to the March 25 issue of Dock Law Alert, which is in the mail.)',
      'cross-reference: → Dock Law Alert 03-25',
    ],
    [
      '7.1',
      '(see “All fall down”, Dock Scientist, 11 May 1996, p 32)',
      'cross-reference: → Dock Scientist 1996-05-11',
    ],
    ['7.2', '(see the Wharf, May 3; Interfax, May 4)', 'mixed: Interfax 05-04 | → the Wharf 05-03'],
    [
      '7.2',
      '(BNS, May 29; see also the Wharf, March 3, 12, May 4)',
      'mixed: BNS 05-29 | → the Wharf 03-03,03-12,05-04',
    ],
    ['7.3', '(Locks #869, Newsletter #9)', 'cross-reference: → Newsletter no 9'],
    ['7.3', '(explained in Newsletter #7)', 'cross-reference: → Newsletter no 7'],
    ['7.4', '(HDL, May 3; Letter 250)', 'cross-reference: → HDL 05-03 | → Letter no 250'],
    ['7.5', '(see HDL 5.51, 5.57)', 'cross-reference: → HDL vol 5 no 5.51,5.57'],
    [
      '7.5',
      '(see HDL 12.34, 35; HDL-16.73, 6 January 1995)',
      'cross-reference: → HDL vol 12 no 12.34,35 | → HDL 1995-01-06 vol 16 no 73',
    ],
    ['7.5', '(see also HDL, Vol. 18, Issue 16)', 'cross-reference: → HDL vol 18 no 16'],
    ['7.5', '(see Newsletters #12, #15, and #21)', 'cross-reference: → Newsletters no 12,15,21'],
    [
      '7.5',
      '(e.g. Silt as described in Newsletter #7 and Tide in Newsletter #9)',
      'cross-reference: → Newsletter no 7,9',
    ],
    [
      '7.3',
      '(a drawing of an earlier version of the lock is in one of my articles in HDL #24, Tides)',
      'cross-reference: → HDL no 24',
    ],
    [
      '7.5',
      '(See HDL V16 #233; HDL, v. 1 n. 3)',
      'cross-reference: → HDL vol 16 no 233 | → HDL vol 1 no 3',
    ],
    ['7.4', '(HD Letter #14)', 'cross-reference: → HD Letter no 14'],
    [
      '7.7',
      '(See the article by Jane Doe in Pier Times, May 1999.)',
      'cross-reference: → Pier Times 1999-05',
    ],
    ['7.7', '(See Part Two in last week’s issue.)', 'cross-reference: → last week’s issue'],
    ['7.6', '(see our note on Lock #2022 in Newsletter #3)', 'cross-reference: → Newsletter no 3'],
    ['7.6', '(see Resolution 1244, June 10, 1999) (see RFC 1597) (see Table 3)'],
    ['7.7', "(see last week's newsletter)", "cross-reference: → last week's newsletter"],
    ['7.7', '(most told in previous newsletters)', 'cross-reference: → previous newsletters'],
    [
      '7.8',
      '(See “One” in our May 3 issue and “Two” in our May 9 issue.)',
      'cross-reference: → - 05-03,05-09',
    ],
    ['7.8', '(Harbour Daily Letter, August 31, 2000)'],
    ['7.9', '(see https://pier.example/a/1999/05/03.html)', 'cross-reference: → -'],
    ['7.9', '(see https://pier.example/about)'],
  ]);
});

describe('the words of references', () => {
  const pointed = (text: string) =>
    recogniseCitations(text, someIssue).flatMap(({ references }) =>
      references.map(({ start, end }) => text.slice(start, end)),
    );

  it.each([
    ['It rained (see the Wharf, July 28).', 'Wharf, July 28'],
    ['(BNS, May 29; see also the Wharf, March 3, 12, May 4)', 'Wharf, March 3, 12, May 4'],
    ['(see HDL, May 3, and Prism, No. 4)', 'HDL, May 3', 'Prism, No. 4'],
    ['(AP, HDL, May 3; May 5)', 'HDL, May 3; May 5'],
    ['(HDL, AP, May 3)', 'HDL'],
    ['(see “Rising Tide,” March 17, p. 4.)', '“Rising Tide,” March 17, p. 4'],
    ["(see last week's newsletter)", "last week's newsletter"],
    ["(see yesterday's HDL, May 3)", "yesterday's HDL, May 3"],
    ['(refer to the March 25 issue of Dock Law Alert)', 'March 25 issue of Dock Law Alert'],
    ['(see https://pier.example/a/1999/05/03.html)', 'https://pier.example/a/1999/05/03.html'],
  ] as const)('7.10: %s', (text, ...words) => expect(pointed(text)).toEqual(words));
});

describe('what is no citation', () => {
  const none = [
    ['8.1', 'yesterday (November 19)'],
    ['8.1', 'today (Friday, May 3)'],
    ['8.1', 'on the Pieran channel (RTR) and in the hall'],
    ['8.1', 'they would return. (A. N. Author)'],
    ['8.2', 'the war (1979–1989)'],
    ['8.2', 'Its leader (born 1951)'],
    ['8.2', 'a tenth (72 of 700) at ($2.2 billion) a year (50 at the time)'],
    ['8.2', 'Sen. Doe (D-MA) of the Board (BoH)'],
    ['8.2', 'He said, “We put [it] to [the pilots].” (22)'],
    ['8.2', 'the movement (“helpers of the lock”; AAA)'],
    ['8.3', '(it was signed on May 3, 1999, by the Pilots)'],
    ['8.4', 'in a session (LK-MoB, Oct. 5) at the meeting (Oct. 4-8 in Odesa)'],
    ['8.4', 'the G-8 (Nagoura, July 21-23) summit agreed'],
    ['8.4', '(Veterans Day, November 11) (Mothers Day, May 3) (Day of the Pilots, May 3)'],
    [
      '8.4',
      '(S.D.N.Y. May 3, 1999) (Article 5, June 12, 1999) (Week 3, May 3) (Lions vs Bears, May 3)',
    ],
    ['8.4', '(Piertown, Calif., May 3-5) (Quayford, Denmark, June 3-6) (Ferry Hall, May 3)'],
    ['8.2', 'he led it (President, May 1997-June 1999) on (Mondays, May-June) at (12:30, May 3)'],
    ['8.4', '(H.R. 3161, May 3, 1999) (S. Con. Res. 5, May 3, 1999) (Feast of the Pier, May 3)'],
    ['8.4', '(Vienna, May 3-5) (Springfield, IL, May 3) (Doe v. Roe, 1972)'],
    [
      '8.4',
      '(the Okinawa talks, May 3) (Okinawa, Freedom Day, May 3) He was born (Odraville, May 3)',
    ],
    ['8.4', 'before the Okinawa (PUO, November 18-19) summit'],
    ['8.4', 'a Workshop (PUNIX, Pierville, January 26-29, 1999)'],
    ['8.1', 'the state channel (ORT). (Next issue: May 3.)'],
    ['8.5', '(Quayford: Pierhead Press, 1999) (Pier University Press, 1998)'],
    ['8.4', '(START, Article II, July 1991) (Quay Pact, Annex B, May 1991)'],
    ['8.4', '(Summit, June 1999) (Independence Day, July 4)'],
    ['8.5', 'her Silt (Dredger House, 1998)'],
    ['8.2', '(see below) (see p. 28) (see photo)'],
  ] as const;
  for (const [rule, text] of none) {
    it(`${rule}: ${text}`, () => expect(readCitations(text)).toEqual([]));
  }

  it('8.1, 8.5: doubts known papers alone, and authors with a year', () => {
    const [known] = recogniseCitations('It rained (Interfax).', someIssue);
    expect(known?.confidence).toBeLessThan(0.7);
    expect(readCitations('It is run by the Associated Press (AP). He told (AP) so.')).toEqual([]);
    expect(readCitations('It was “sad” (Harbour Times) and wet (AP, Reuters), they say.')).toEqual([
      'sources: Harbour Times',
      'sources: AP + Reuters',
    ]);
    expect(readCitations('Agencies (AP, Reuters) told him.')).toEqual([]);
    const [book] = recogniseCitations('It rained (Doe et al., 1993).', someIssue);
    expect(book?.confidence).toBeLessThan(0.7);
  });

  it('8.6: takes known sources at the ends of headlines, surely where there are three', () => {
    const digest =
      'Locks Open for Review (Newsbytes) Pilots Embrace Nets (WP) Tide Rises Again (NYT) It Falls Twice (Wired)';
    expect(readCitations(digest)).toEqual([
      'sources: Newsbytes',
      'sources: WP',
      'sources: NYT',
      'sources: Wired',
    ]);
    expect(recogniseCitations(digest, someIssue)[0]?.confidence).toBeGreaterThan(0.7);
    const [only] = recogniseCitations('Locks Open at Noon (NYT)', someIssue);
    expect(only?.confidence).toBeLessThan(0.7);
    expect(readCitations('Pilots Embrace Nets (WP)')).toEqual([]);
  });

  it('8.6: takes no short form of the words before it, and none amid a sentence', () => {
    expect(
      readCitations('They met the Associated Press (AP)\nand Deutsche Kran-Agentur (dka)'),
    ).toEqual([]);
    expect(readCitations('Jane Doe (NTV), John Roe (ORT) and Ann Poe (RTR) met.')).toEqual([]);
  });

  it.each([
    'ROSTOV (AP) Pilots spoke. LONDON (Reuters) Tides fell. MOSCOW (Interfax) He left.',
    'Sports (NBC) Children (ABC) News (CNN)',
    'Speakers: Jane Doe (BBC)',
    'By JANE Q DOE (AP)',
    'He moved from television (CBS).',
  ])('8.6: takes no dateline, byline or station for a headline: %s', (text) => {
    expect(readCitations(text)).toEqual([]);
  });

  it('8.7: doubts one word behind a place', () => {
    const [reading] = recogniseCitations('They fought in Somalia (Baidoa, May 3).', someIssue);
    expect(reading?.confidence).toBeLessThan(0.7);
    const [known] = recogniseCitations('They fought in Somalia (Izvestia, May 3).', someIssue);
    expect(known?.doubts).toEqual([]);
  });

  it('8.4: doubts one word that stands amid a clause', () => {
    const [reading] = recogniseCitations('He said so (Ajax, May 3) and left.', someIssue);
    expect(reading?.confidence).toBeLessThan(0.7);
    expect(reading?.doubts).not.toEqual([]);
    expect(readCitations('The boat (Ajax, May 3) sank.')).toEqual([]);
    const [ship] = recogniseCitations('The boat (USS Ajax, May 3) sank.', someIssue);
    expect(ship?.confidence).toBeLessThan(0.7);
  });

  it('8.1: takes names alone after a full stop where they are of the press, and doubts them', () => {
    const [reading] = recogniseCitations('It stands. (St Odile Times)', someIssue);
    expect(reading?.confidence).toBeLessThan(0.7);
  });
});

describe('confidence', () => {
  const weigh = (text: string) => recogniseCitations(text, someIssue)[0];

  it('9.1: is that of the least certain part, which says its doubt', () => {
    const sure = weigh('(Reuters, May 3)');
    const doubtful = weigh('(Reuters, May 3; , May 4)');
    expect(sure?.doubts).toEqual([]);
    expect(doubtful?.confidence).toBeLessThan(sure?.confidence ?? 0);
    expect(doubtful?.doubts).toEqual(['the source was lost']);
  });
});
