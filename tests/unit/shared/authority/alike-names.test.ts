import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf } from '../../../../shared/authority/alike-names.ts';
import { nameInitials, nameSkeleton } from '../../../../shared/authority/name-skeleton.ts';

const reasonOf = (one: string, other: string) => likenessOf(one, other)?.reason ?? null;

describe('two names that look like one source', () => {
  it.each([
    ['Izvestiya', 'Izvestiia'],
    ['Izvestia', 'Izvestija'],
    ['Nezavisimaya Gazeta', 'Nezavisimaia Gazeta'],
    ['Segodnya', 'Segodnia'],
    ['Moskovsky Komsomolets', 'Moskovskii Komsomolets'],
    ['Moskovskiy Komsomolets', 'Moskovskij Komsomolets'],
    ['Rossiiskaya Gazeta', 'Rossiyskaya Gazeta'],
    ['Rossijskaja Gazeta', 'Rossiiskaia Gazeta'],
    ['Novoye Vremya', 'Novoe Vremia'],
    ['Ogonyok', 'Ogonek'],
    ['Krasny Sever', 'Krasnyi Sever'],
    ['Yezhednevnye Vesti', 'Ezhednevnye Vesti'],
    ['Ekho Kavkaza', 'Eho Kavkaza'],
    ['Tsentr Plus', 'Centr Plus'],
    ['Vladikavkazskaya Zhizn', 'Vladikavkazskaja Zizn'],
    ['Obschaya Gazeta', 'Obshchaya Gazeta'],
  ])('are %s and %s, by their sounds', (one, other) => {
    expect(reasonOf(one, other)).toBe('the same name romanised another way');
  });

  it.each([
    ['Прибой', 'Priboi'],
    ['Северное слово', 'Severnoye Slovo'],
    ['Вечерний вестник', 'Vecherniy Vestnik'],
    ['Νέα Ημέρα', 'Nea Imera'],
  ])('are %s and %s, in two scripts', (one, other) => {
    expect(reasonOf(one, other)).toBe('the same name in another script');
  });

  it.each([
    ['Prime-News', 'Primenews'],
    ['Inter fax', 'Interfax'],
    ['Black Sea Press', 'Blacksea-Press'],
  ])('are %s and %s, but for spaces', (one, other) => {
    expect(reasonOf(one, other)).toBe('the same but for spaces or hyphens');
  });

  it.each([
    ['Priboi newspaper', 'Priboi'],
    ['Turan', 'Turan News Agency'],
    ['Delta Information Agency', 'Delta Agency'],
    ['Rustavi-2', 'Rustavi-2 TV'],
    ['The Fjord Magazine', 'Fjord'],
  ])('are %s and %s, but for what they are', (one, other) => {
    expect(reasonOf(one, other)).toBe('the same but for a word that says what it is');
  });

  it.each([
    ['Komersant Islands', 'Komersent Islands'],
    ['Vechernaya Zarya', 'Vecherneya Zarya'],
    ['Frankfurter Bote', 'Franfurter Bote'],
    ['Washington Courier', 'Washingtn Courier'],
  ])('are %s and %s, one letter apart', (one, other) => {
    expect(reasonOf(one, other)).toBe('one letter apart');
  });

  it.each([
    ['NG', 'Nezavisimaya Gazeta'],
    ['Caucasus Press Agency', 'CPA'],
    ['U.P.I.', 'United Press International'],
    ['Arguments and Facts', 'AF'],
  ])('are %s and %s, by initials', (one, other) => {
    expect(reasonOf(one, other)).toBe('the initials of the other');
  });

  it('are surer the less they differ', () => {
    const [sounds, letter, initials] = [
      likenessOf('Segodnya', 'Segodnia'),
      likenessOf('Frankfurter Bote', 'Franfurter Bote'),
      likenessOf('NG', 'Nezavisimaya Gazeta'),
    ].map((likeness) => likeness?.confidence ?? 0);
    expect(sounds).toBeGreaterThan(letter ?? 1);
    expect(letter).toBeGreaterThan(initials ?? 1);
  });
});

describe('two names that do not look like one source', () => {
  it.each([
    ['Interfax', 'Interfax-Ukraine'],
    ['Moscow Times', 'Moscow News'],
    ['Moscow Times', 'Moscow Tribune'],
    ['Izvestia', 'Novye Izvestia'],
    ['Pravda', 'Komsomolskaya Pravda'],
    ['Channel 1', 'Channel 2'],
    ['Rustavi-2', 'Rustavi'],
    ['Iran News', 'Iraq News'],
    ['Georgia Times', 'Georgian Times'],
    ['Austria Today', 'Australia Today'],
    ['Slovak Press', 'Slovene Press'],
    ['North Island Post', 'South Island Post'],
    ['Vesti', 'Vest'],
    ['Trud', 'Truda'],
    ['Daily Mail', 'Daily Main'],
    ['Vremya', 'Vremya Novostei'],
    ['Radio Delta', 'Delta'],
    ['BBC', 'BBC Monitoring'],
    ['AP', 'AFP'],
    ['NTV', 'NTR'],
    ['ng', 'Nezavisimaya Gazeta'],
    ['Washington Post', 'Washington Times'],
    ['Sunday Times', 'Sunday Telegraph'],
    ['Al-Hayat', 'Al-Hayah al-Jadida'],
  ])('are %s and %s', (one, other) => {
    expect(likenessOf(one, other)).toBeNull();
  });
});

describe('likeness', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('Novoye Vremya', 'Новое время', 'NG', 'Prime-News', 'Radio Delta'),
  );

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(likenessOf(one, other)).toEqual(likenessOf(other, one));
      }),
    );
  });

  it('leaves every name like itself, and its skeleton within its own sounds', () => {
    fc.assert(
      fc.property(name, (one) => {
        expect(likenessOf(one, one)?.confidence).toBe(1);
        expect(nameSkeleton(one)).toMatch(/^[a-z0-9]*$/);
        expect(nameInitials(one)).toMatch(/^[a-z0-9]*$/);
      }),
    );
  });

  it('does not depend on case, accents or a leading article', () => {
    fc.assert(
      fc.property(fc.constantFrom('Segodnya', 'Novoye Vremya', 'Black Sea Press'), (one) => {
        expect(nameSkeleton(`The ${one.toUpperCase()}`)).toBe(nameSkeleton(one));
      }),
    );
  });
});
