import { say } from '../../wording/say.ts';
import type { NameKind } from './name-groups.ts';

/** The kinds of names in words, one and many. */
export const kindNames: Record<NameKind, { readonly one: string; readonly many: string }> = {
  person: { one: say('Person'), many: say('People') },
  place: { one: say('Place'), many: say('Places') },
  organisation: { one: say('Organisation'), many: say('Organisations') },
  topic: { one: say('Topic'), many: say('Topics in the text') },
};
