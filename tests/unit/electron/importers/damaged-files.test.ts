import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../electron/importers/choose-importer.ts';
import { faultOfReading } from '../../../fuzz/fault-of-reading.ts';
import { mutateBytes, seededRandom } from '../../../support/mutate-bytes.ts';
import { sampleFiles } from '../../../support/sample-files.ts';

/** Of each format; `npm run fuzz` goes on for as long as one likes. */
const DAMAGES = 30;

describe('a file of any format', () => {
  it.each(sampleFiles())('is read where it is whole: $name', async (file) => {
    expect(await faultOfReading(file)).toBeNull();
    expect(await readFile(file)).toMatchObject({ ok: true });
  });

  it.each(sampleFiles())(
    'is read or refused with a reason, however damaged: $name',
    async (file) => {
      const random = seededRandom(file.name.length * 7919);
      for (let left = DAMAGES; left > 0; left -= 1) {
        const damaged = { ...file, bytes: mutateBytes(file.bytes, random) };
        expect(await faultOfReading(damaged)).toBeNull();
      }
    },
  );
});
