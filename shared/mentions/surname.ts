import { wordsOf } from './words.ts';

/** Words that belong to the surname after them: "von der Leyen", "bin Laden", "al-Assad". */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da de del della den der di do dos du el ibn la le ten ter van von'.split(' '),
);

/** Family names that stand first, as in Korea, China and Vietnam. */
const FIRST_SURNAMES: ReadonlySet<string> = new Set(
  `ahn bae baek ban bo cai cao chang chen cheng cho choe choi chung dai deng ding dong du fan fang feng
  gao geng guo han hong hu huang hwang jang jeon jeong jia jiang jin jo jon jong ju jung kang kim ko
  kong kwon lai lee lei li liang lim lin liu lu luo ma meng min moon ngo nguyen noh oh pae paek pak
  pan park peng pham qian qiao qin ri rim roh ryu seo shen shi shin song su sun tan tang tran tsai
  wan wang wei wen wu xi xia xie xu yan yang yao ye yi yoon yu yuan yun zeng zhang zhao zheng zhou zhu`.split(
    /\s+/,
  ),
);

/** A name in the order of East Asia: "Paek Nam-sun", "Hu Jintao". */
export function hasSurnameFirst(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 && words.length < 4 && FIRST_SURNAMES.has(words[0]?.key ?? '');
}

/** By what a person is named for short, the longest first; `told` is what the record says. */
export function surnamesOf(name: string, told?: string): string[] {
  if (told !== undefined) return [told];
  const words = wordsOf(name);
  if (words.length < 2) return [];
  if (hasSurnameFirst(name)) return [words[0]?.text ?? ''];
  const ends = ['jr', 'sr', 'ii', 'iii'];
  let last = words.length - 1;
  if (last > 1 && ends.includes(words[last]?.key ?? '')) last -= 1;
  let first = last;
  const isHyphenated = () =>
    /^[-‐‑]$/u.test(name.slice(words[first - 1]?.end, words[first]?.start));
  while (first > 1 && (PARTICLES.has(words[first - 1]?.key ?? '') || isHyphenated())) first -= 1;
  const end = words[last]?.end;
  const whole = name.slice(words[first]?.start, end);
  const bare = name.slice(words[last]?.start, end);
  return whole === bare ? [bare] : [whole, bare];
}
