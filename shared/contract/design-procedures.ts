import { z } from 'zod';
import { houseDesign } from '../designs/house-design.ts';
import { ownTemplate, templateFile } from '../designs/own-template.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

export const designProcedures = {
  'designs.read': procedure({
    summary: 'How a publication is printed; as a newsletter where nothing was chosen.',
    request: z.object({ publicationId: identifier }),
    response: houseDesign,
    failures: ['not-found'],
  }),
  'designs.save': procedure({
    summary: 'Chooses how a publication is printed from now on.',
    request: z.object({ publicationId: identifier, design: houseDesign }),
    response: houseDesign,
    failures: ['not-found'],
  }),
  'designs.draw': procedure({
    summary: 'The first pages of an issue as they would be printed in a design.',
    request: z.object({ issueId: identifier, design: houseDesign }),
    response: z.object({
      /** All drawn pages, one below the other, as one SVG. */
      svg: z.string(),
      /** Of the whole issue. */
      pages: z.int(),
      /** Of a page, in points. */
      width: z.number(),
      height: z.number(),
      warnings: z.array(z.string()),
    }),
    failures: ['not-found', 'cancelled', 'typesetting-failed'],
  }),
  'templates.list': procedure({
    summary: 'The templates of one’s own, by name.',
    request: z.object({}),
    response: z.array(ownTemplate),
    failures: [],
  }),
  'templates.add': procedure({
    summary: 'Takes a folder of Typst files as a template, or refuses it, naming file and line.',
    request: z.object({
      name: ownTemplate.shape.name,
      files: z.array(templateFile).min(1).max(50),
    }),
    response: ownTemplate,
    failures: ['unsupported-format'],
  }),
  'templates.remove': procedure({
    summary: 'Takes a template away; publications printed with it become newsletters.',
    request: z.object({ id: identifier }),
    response: z.object({}),
    failures: ['not-found'],
  }),
};
