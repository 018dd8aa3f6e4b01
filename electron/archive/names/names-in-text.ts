import type { MentionSuggestion } from '../../../shared/mentions/mention-suggestion.ts';
import type { NameIndex } from '../../../shared/mentions/name-index.ts';
import type { MentionText } from '../../../shared/mentions/reading-text.ts';
import { recogniseMentions } from '../../../shared/mentions/recognise-mentions.ts';
import {
  EMPTY_LINE,
  signsIn,
  suggestTopics,
  type TopicSign,
} from '../../../shared/mentions/suggest-topics.ts';
import type { TopicSuggestion } from '../../../shared/mentions/topic-suggestion.ts';
import { type Word, wordsOf } from '../../../shared/mentions/words.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { PiecesRead } from '../pieces-read.ts';
import { nameIndexOf, personJudge } from './name-knowledge.ts';

interface NamesRead {
  readonly names: MentionSuggestion[];
  readonly topics: TopicSuggestion[];
}

type NamedText = Omit<MentionText, 'words'> & { readonly headline: string };

/** The names in a text and its topics. A text that stays is not read again, nor a paragraph of it. */
export function namesInText(
  connection: Connection,
  briefing: BriefingKey,
  named: NamedText,
): NamesRead {
  const memory = memories.get(connection) ?? new Memory();
  memories.set(connection, memory);
  const index = nameIndexOf(connection);
  const judge = personJudge();
  const { text, ...around } = named;
  const read = memory.texts.reader(briefing, [index, judge, JSON.stringify(around)], () => {
    const { words, signsOf } = readParagraphs(memory, briefing, text, index);
    return {
      names: recogniseMentions({ ...named, words }, index, judge),
      topics: suggestTopics(named, index, signsOf),
    };
  });
  return read(text);
}

class Memory {
  readonly texts = new PiecesRead<NamesRead>();
  readonly paragraphs = new PiecesRead<ParagraphRead>();
}

const memories = new WeakMap<Connection, Memory>();

interface ParagraphRead {
  readonly words: readonly Word[];
  readonly signs: readonly TopicSign[];
}

function readParagraphs(memory: Memory, briefing: BriefingKey, text: string, index: NameIndex) {
  const read = memory.paragraphs.reader(briefing, [index], (paragraph) => ({
    words: wordsOf(paragraph),
    signs: signsIn(paragraph, index),
  }));
  const words: Word[] = [];
  let offset = 0;
  for (const paragraph of text.split(EMPTY_LINE)) {
    for (const { start, end, ...word } of read(paragraph).words) {
      words.push({ ...word, start: start + offset, end: end + offset });
    }
    offset += paragraph.length + EMPTY_LINE.length;
  }
  return { words, signsOf: (paragraph: string) => read(paragraph).signs };
}
