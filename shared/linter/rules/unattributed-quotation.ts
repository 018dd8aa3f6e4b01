import { recogniseAttributions } from '../../citations/recognise-attributions.ts';
import { occurrencesIn, type Proof, type ProofParagraph, type Remark } from '../proof.ts';

/** Shorter quotations are names, titles and words held at a distance. */
const FEWEST_WORDS = 8;

const QUOTATION =
  /“(?<curly>[^“”]{20,900})”|(?<=^|[\s(—–-])"(?<straight>[^"]{20,900})"(?=$|[\s.,;:!?)—–-])/gu;

/**
 * Words by which somebody is made to speak. Their presence anywhere in the paragraph is enough:
 * speakers stand sentences away, and silence is better than a wrong remark.
 */
const SPEAKING =
  /(?<!\p{L})(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|ask(?:ed|s|ing)?|add(?:ed|s|ing)|wr(?:ote|ites?|iting|itten)|stat(?:ed?|es|ing|ement)|declar(?:ed?|es|ing|ation)|announc(?:ed?|es|ing|ement)|argu(?:ed?|es|ing)|warn(?:ed|s|ing)?|claim(?:ed|s|ing)?|call(?:ed|s|ing)?|describ(?:ed?|es|ing)|quot(?:ed?|es|ing|ation)|accord(?:ing|ance)|repl(?:ied|ies|ying)|answer(?:ed|s)?|insist(?:ed|s|ing)?|explain(?:ed|s|ing)?|not(?:ed|es|ing)|observ(?:ed?|es|ing)|remark(?:ed|s|ing)?|respon(?:ded|ds|ding|se)|conclud(?:ed?|es|ing)|complain(?:ed|s|ing)?|report(?:ed|s|ing|edly)?|read(?:s|ing)?|titled|entitled|dubbed|slogan|headlines?|headlined|letter|speech|interview|text|motto|phrase|words?|promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|demand(?:ed|s|ing)?|urg(?:ed?|es|ing)|stress(?:ed|es|ing)?|emphasi[sz](?:ed?|es|ing)|confirm(?:ed|s|ing)?|den(?:ied|ies|ying)|den(?:ounced?|ouncing)|accus(?:ed?|es|ing)|predict(?:ed|s|ing)?|comment(?:ed|s|ing|ary)?|suggest(?:ed|s|ing)?|maintain(?:ed|s|ing)?|characteri[sz](?:ed?|es|ing)|refer(?:red|s|ring)?|prais(?:ed?|es|ing)|criticiz(?:ed?|es|ing)|admit(?:ted|s|ting)?|acknowledg(?:ed?|es|ing)|vow(?:ed|s)?|recall(?:ed|s|ing)?|testif(?:ied|ies)|express(?:ed|es|ing)?|assert(?:ed|s|ing)?|contend(?:ed|s|ing)?|propos(?:ed?|es|ing)|agree[sd]?|believ(?:ed?|es|ing)|think(?:s|ing)?|thought|spok(?:e|en|esman|eswoman|esperson)|speak(?:s|ing)?|joke[sd]?|voiced?)(?!\p{L})/iu;

/** A long quotation in a paragraph that neither cites nor lets anybody speak. */
export function* unattributedQuotation(proof: Proof): Generator<Remark> {
  if (!proof.occurrences.some(({ reading }) => reading && reading.groups.length > 0)) return;
  for (const paragraph of proof.paragraphs) {
    if (paragraph.kind !== 'paragraph' || paragraph.hasLink) continue;
    const quotation = quotationsIn(paragraph).find(({ words }) => words >= FEWEST_WORDS);
    if (!quotation || isAttributed(proof, paragraph)) continue;
    yield {
      start: paragraph.start + quotation.start,
      end: paragraph.start + quotation.end,
      message: 'Nobody is named who says this, and the paragraph cites no source.',
    };
  }
}

function quotationsIn({ text }: ProofParagraph) {
  return [...text.matchAll(QUOTATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: (match.groups?.curly ?? match.groups?.straight ?? '').split(/\s+/).length,
  }));
}

function isAttributed(proof: Proof, paragraph: ProofParagraph): boolean {
  const outside = paragraph.text.replace(QUOTATION, ' ');
  // A quotation that stands alone is a motto.
  const isAlone = !/\p{L}/u.test(outside);
  return (
    isAlone ||
    SPEAKING.test(outside) ||
    outside.includes(':') ||
    occurrencesIn(proof, paragraph).length > 0 ||
    recogniseAttributions(paragraph.text, NO_CONTEXT).length > 0
  );
}

const NO_CONTEXT = { publicationNames: [], dateOrder: 'month-first' } as const;
