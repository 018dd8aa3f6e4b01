import type { SourceKind } from '../../../shared/authority/source-record.ts';
import { say } from '../../wording/say.ts';

/** The kinds of sources in words. */
export const sourceKindNames: Record<SourceKind, string> = {
  agency: say('News agency'),
  newspaper: say('Newspaper'),
  magazine: say('Magazine'),
  broadcaster: say('Broadcaster'),
  site: say('Website'),
  official: say('Official source'),
  collective: say('Collective'),
  interview: say('Interview'),
  other: say('Other'),
};
