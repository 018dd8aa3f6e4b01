import { recogniseAttributions } from '../../citations/recognise-attributions.ts';
import { occurrencesIn, type Proof, type ProofParagraph, type Remark } from '../proof.ts';

/** A paragraph that is shorter is a transition, in characters. */
const SHORTEST = 220;
/** Fewer cited paragraphs do not make a habit. */
const FEWEST_CITED = 3;
/** So many of the paragraphs of news must cite before one that does not stands out. */
const HABIT = 0.7;

const REPORTED_SPEECH =
  /(?<!\p{L})(?:said|told|announced|reported(?:ly)?|declared|stated|claimed|warned|alleged(?:ly)?|according to|confirmed|denied|revealed|disclosed)(?!\p{L})/iu;
/** Amounts and shares: "40 percent", "$3 billion", "1,200", "12.5". */
const AMOUNT =
  /[$€£]\s?\d|\d+(?:[.,]\d+)?\s?(?:percent|%|million|billion|trillion|tons|kilomet)|\d{1,3}(?:,\d{3})+/iu;
/** Whoever speaks for himself needs no source. */
const OWN_VOICE = /(?<![\p{L}’'])(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)(?![\p{L}’'])/u;

/**
 * A paragraph that tells what others said or counted, without a source, in a briefing whose
 * paragraphs cite as a rule. Quotations, lists, headings and what is told in the first person are
 * left; so is the last paragraph, where the genre comments.
 */
export function* unsourcedParagraph(proof: Proof): Generator<Remark> {
  const news = proof.paragraphs.filter(isNews);
  const cited = news.filter((paragraph) => citesIn(proof, paragraph)).length;
  if (cited < FEWEST_CITED || cited / news.length < HABIT) return;
  for (const [index, paragraph] of news.entries()) {
    const isLast = index === news.length - 1;
    if (isLast || hasSource(proof, paragraph) || !makesClaims(paragraph)) continue;
    if (recogniseAttributions(paragraph.text, NO_CONTEXT).length > 0) continue;
    yield {
      start: paragraph.start,
      end: paragraph.end,
      message: 'This paragraph tells what others said or counted, and cites nobody.',
    };
  }
}

const isNews = ({ kind, text }: ProofParagraph): boolean =>
  kind === 'paragraph' && text.length >= SHORTEST;

const citesIn = (proof: Proof, paragraph: ProofParagraph): boolean =>
  occurrencesIn(proof, paragraph).length > 0;

const hasSource = (proof: Proof, paragraph: ProofParagraph): boolean =>
  paragraph.hasLink || /https?:\/\/|www\./.test(paragraph.text) || citesIn(proof, paragraph);

function makesClaims({ text }: ProofParagraph): boolean {
  if (OWN_VOICE.test(text)) return false;
  const told = Number(REPORTED_SPEECH.test(text)) + Number(AMOUNT.test(text));
  return told > 0 && sentencesIn(text) >= 2;
}

const sentencesIn = (text: string): number => text.match(/[.!?]["”’)]*(?:\s|$)/g)?.length ?? 0;

const NO_CONTEXT = { publicationNames: [], dateOrder: 'month-first' } as const;
