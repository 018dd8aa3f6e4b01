import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LanguageDesk } from '../../../../../electron/services/language/language-desk.ts';
import {
  KnownNames,
  languageHandlers,
} from '../../../../../electron/services/language/language-handlers.ts';
import { failureOf, temporaryArchive, temporaryFolder } from '../../archive/temporary-archive.ts';

describe('the check of spelling and grammar', () => {
  it('says within its contract that the archive was taken away', async () => {
    const folder = join(temporaryFolder(), 'archive');
    const archive = await temporaryArchive(folder);
    const names = new KnownNames();
    // They were read before; what is asked next is the briefing.
    names.areStale();
    const desk = new LanguageDesk(join(folder, 'dictionaries'));
    const handlers = languageHandlers({ archive, desk, folder, names });
    renameSync(folder, `${folder}-moved`);
    const refused = failureOf(await handlers['language.check']({ briefingId: 'any', blocks: [] }));
    expect(refused.kind).toBe('internal');
    expect(refused.message).toContain(folder);
  });
});
