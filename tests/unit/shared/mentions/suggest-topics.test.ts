import { expect, it } from 'vitest';
import { suggestTopics } from '../../../../shared/mentions/suggest-topics.ts';
import { inventedIndex } from './invented-index.ts';

const topicsOf = (headline: string, text: string) =>
  suggestTopics({ headline, text }, inventedIndex).map(({ record }) => record);

it('suggests a topic that several words speak for', () => {
  const text =
    'The pipeline is full. Gas transit stopped, and the pipeline waits for gas transit to resume.';
  expect(topicsOf('Winter', text)).toEqual(['t.pipelines']);
});

it('suggests none for a word in passing', () => {
  expect(topicsOf('Winter', 'He cast his ballot and went to the pipeline.')).toEqual([]);
});

it('trusts the headline more than the text', () => {
  expect(topicsOf('Elections put off', 'The ballot will be held in May.')).toEqual(['t.elections']);
});

it('names the words that speak for it', () => {
  const [topic] = suggestTopics(
    { headline: 'Elections', text: 'Polling stations opened; two polling stations did not.' },
    inventedIndex,
  );
  expect(topic).toMatchObject({ name: 'Elections', signs: ['polling stations', 'elections'] });
});
