import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { accountName } from '../../archive/account-name.ts';
import { dataFolder } from '../archive-location.ts';

/**
 * Where unsaved texts may be kept, best first: beside the archive, among the user's data, among
 * the system's temporary files. The last two may be on other disks; the names keep archives apart.
 */
export function recoveryFolders(archiveFolder: string): readonly string[] {
  const name = `${basename(archiveFolder)}.unsaved`;
  return [
    join(dirname(archiveFolder), name),
    join(dataFolder(), 'masthead', 'unsaved'),
    join(tmpdir(), `masthead-unsaved-${accountName()}`),
  ];
}
