import { writeFileSync } from 'node:fs';
import { catalogueFile, otherLanguages, readTranslations } from './wording/catalogue-files.ts';
import { messageIn } from './wording/messages-in-code.ts';
import { nodesOfWindow } from './wording/read-source.ts';

// Draws the catalogues anew from the code: every message that the window says, what is said no
// more left out, and an empty translation where there is none yet.

const keys = nodesOfWindow().flatMap((node) => messageIn(node)?.key ?? []);
const messages = [...new Set(keys)].sort();
write('en', messages);
console.log(`${messages.length} messages in English.`);
for (const language of otherLanguages) {
  const known = readTranslations(language);
  write(language, Object.fromEntries(messages.map((key) => [key, known[key] ?? ''])));
  const missing = messages.filter((key) => !known[key]);
  console.log(`${messages.length - missing.length} of them in “${language}”.`);
  for (const key of missing) console.log(`  missing: ${key}`);
}

function write(language: Parameters<typeof catalogueFile>[0], content: unknown): void {
  writeFileSync(catalogueFile(language), `${JSON.stringify(content, null, 2)}\n`);
}
