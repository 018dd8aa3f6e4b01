import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveJson } from '../../../../shared/editions/archive-json.ts';
import { decision } from '../../../../shared/manuscript/decision.ts';
import * as model from '../../../../shared/manuscript/manuscript.ts';

/** What stands in the schema under a name of its own, so that it is told once. */
const { text, lineBreak, note, link, citation, crossReference, mention, footnote, inline } = model;
const { paragraph, heading, list, quotation, rule, image, table, block, manuscript } = model;
const inlines = {
  text,
  lineBreak,
  note,
  link,
  citation,
  crossReference,
  mention,
  footnote,
  inline,
};
const blocks = { paragraph, heading, list, quotation, rule, image, table, block, manuscript };

describe('the JSON of an archive', () => {
  it('is documented by the schema that it is held against', async () => {
    const metadata = z.registry<{ id: string }>();
    for (const [id, schema] of Object.entries({ ...inlines, ...blocks, decision })) {
      metadata.add(schema, { id });
    }
    const schema = z.toJSONSchema(archiveJson, { unrepresentable: 'any', io: 'input', metadata });
    const documented = { title: 'An archive of briefings', ...schema };
    await expect(`${JSON.stringify(documented, null, 2)}\n`).toMatchFileSnapshot(
      '../../../../docs/archive-json.schema.json',
    );
  });
});
