import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { nameIndexOf, personJudge } from '../../../../../electron/archive/names/name-knowledge.ts';
import { namesInText } from '../../../../../electron/archive/names/names-in-text.ts';
import { recogniseMentions } from '../../../../../shared/mentions/recognise-mentions.ts';
import { suggestTopics } from '../../../../../shared/mentions/suggest-topics.ts';
import { archiveWithConnection } from '../temporary-archive.ts';

const PARAGRAPHS = [
  'In Minsk the harbour board met.',
  'Tbilisi and Yerevan sent ships; the Georgian pilots',
  'stayed at home in Berlin.\nFog lay on Paris',
  'An election is held, and the ballots are counted after the election.',
  '',
  'The Ministry of Tides spoke.\n',
];

it('finds in a text that changes paragraph by paragraph what it finds in it at first sight', async () => {
  const { archive, connection } = await archiveWithConnection();
  onTestFinished(() => archive.close());
  const index = nameIndexOf(connection);
  const text = fc
    .array(fc.constantFrom(...PARAGRAPHS), { maxLength: 6 })
    .map((paragraphs) => paragraphs.join('\n\n'));
  const closed = fc
    .array(fc.nat(60), { maxLength: 2 })
    .map((starts) =>
      starts.sort((one, other) => one - other).map((start) => ({ start, end: start + 4 })),
    );
  const step = fc.record({ headline: fc.constantFrom('Ballots', 'Ice'), text, closed });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      for (const { headline, text, closed } of steps) {
        const named = { headline, text, closed, confirmed: [] };
        expect(namesInText(connection, 1n, named)).toEqual({
          names: recogniseMentions(named, index, personJudge()),
          topics: suggestTopics(named, index),
        });
      }
    }),
  );
});
