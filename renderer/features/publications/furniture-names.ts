import type { FurniturePiece } from '../../../shared/issues/furniture.ts';
import { say } from '../../wording/say.ts';

/** What the pieces of furniture are called. */
export const furnitureNames: Readonly<Record<FurniturePiece, string>> = {
  motto: say('Motto'),
  issn: 'ISSN',
  imprint: say('Imprint'),
  editors: say('Editors'),
  subscription: say('How to subscribe'),
  disclaimer: say('Disclaimer'),
};
