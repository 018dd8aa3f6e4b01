import { type KnownName, nameIndex } from '../../../../shared/mentions/name-index.ts';

/** A small gazetteer of its own, so that tests do not move with the product's. */
export const inventedRecords: KnownName[] = [
  { id: 'p.georgia', kind: 'place', name: 'Georgia', adjectives: ['Georgian', 'Georgians'] },
  { id: 'p.tbilisi', kind: 'place', name: 'Tbilisi', within: 'p.georgia' },
  {
    id: 'p.us',
    kind: 'place',
    name: 'United States',
    aliases: ['U.S.', 'US'],
    adjectives: ['American'],
  },
  {
    id: 'p.georgia-us',
    kind: 'place',
    name: 'Georgia (U.S. state)',
    aliases: ['Georgia'],
    within: 'p.us',
  },
  { id: 'p.atlanta', kind: 'place', name: 'Atlanta', within: 'p.georgia-us' },
  { id: 'p.kyiv', kind: 'place', name: 'Kyiv', aliases: ['Kiev'] },
  { id: 'p.washington', kind: 'place', name: 'Washington', within: 'p.us' },
  { id: 'p.split', kind: 'place', name: 'Split', within: 'p.croatia', needsContext: true },
  { id: 'p.croatia', kind: 'place', name: 'Croatia', adjectives: ['Croatian'] },
  { id: 'p.north-korea', kind: 'place', name: 'North Korea', adjectives: ['North Korean'] },
  { id: 'n.putin', kind: 'person', name: 'Vladimir Putin', within: 'p.russia' },
  { id: 'p.russia', kind: 'place', name: 'Russia', adjectives: ['Russian'] },
  { id: 'n.kim', kind: 'person', name: 'Kim Jong-il', within: 'p.north-korea', surname: 'Kim' },
  { id: 'n.kdj', kind: 'person', name: 'Kim Dae-jung', aliases: ['Kim Dae Jung'], surname: 'Kim' },
  { id: 'n.may', kind: 'person', name: 'Theresa May' },
  { id: 'n.ivanov', kind: 'person', name: 'Sergei Ivanov', within: 'p.russia' },
  { id: 'o.imf', kind: 'organisation', name: 'International Monetary Fund', aliases: ['IMF'] },
  {
    id: 'o.state',
    kind: 'organisation',
    name: 'U.S. Department of State',
    aliases: ['State Department'],
  },
  { id: 't.elections', kind: 'topic', name: 'Elections', keywords: ['polling stations', 'ballot'] },
  { id: 't.pipelines', kind: 'topic', name: 'Pipelines', keywords: ['pipeline', 'gas transit'] },
];

export const inventedIndex = nameIndex(inventedRecords, ['Washington Post', 'Harbour Wire']);
