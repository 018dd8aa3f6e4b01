import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { knownWords } from '../../shared/language/known-words.ts';
import { LanguageChecker } from '../language/language-checker.ts';
import type { LanguageAnswers, LanguageOrder, LanguageReply } from '../language/language-orders.ts';

invariant(parentPort, 'the language worker runs as a worker');
const port = parentPort;
const checker = new LanguageChecker(workerData.folder);

port.on('message', async (order: LanguageOrder) => {
  const reply = (message: LanguageReply) => port.postMessage(message);
  try {
    reply({ id: order.id, value: await answer(order) });
  } catch (error) {
    reply({ id: order.id, fault: error instanceof Error ? error.message : String(error) });
  }
});

function answer(
  order: LanguageOrder,
): LanguageAnswers[keyof LanguageAnswers] | Promise<LanguageAnswers[keyof LanguageAnswers]> {
  switch (order.kind) {
    case 'check':
      return checker.check(order.blocks, order.language);
    case 'served':
      return checker.served();
    case 'know':
      checker.know(knownWords(order.names));
      return null;
  }
}
