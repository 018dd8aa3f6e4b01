import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GazetteerFile, gazetteerFile } from '../../../shared/mentions/gazetteer.ts';

/** The gazetteer from its folder, one file a kind; a fault in it is a bug of ours. */
export const readGazetteer = (folder: string): GazetteerFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => gazetteerFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
