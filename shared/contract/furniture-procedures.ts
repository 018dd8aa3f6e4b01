import { z } from 'zod';
import { furniture, furniturePiece } from '../issues/furniture.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const leftOut = z.array(furniturePiece).max(20);

export const furnitureProcedures = {
  'furniture.read': procedure({
    summary: 'What stands in every issue of a publication besides its briefings.',
    request: z.object({ publicationId: identifier }),
    response: furniture,
    failures: ['not-found'],
  }),
  'furniture.change': procedure({
    summary: 'Writes the furniture of a publication; issues that are published keep theirs.',
    request: z.object({ publicationId: identifier, furniture }),
    response: furniture,
    failures: ['not-found'],
  }),
  'furniture.leftOut': procedure({
    summary: 'What of its publication’s furniture an issue does not print.',
    request: z.object({ issueId: identifier }),
    response: leftOut,
    failures: ['not-found'],
  }),
  'furniture.leaveOut': procedure({
    summary: 'Says what of its publication’s furniture an issue does not print.',
    request: z.object({ issueId: identifier, pieces: leftOut }),
    response: leftOut,
    failures: ['not-found', 'locked'],
  }),
};
