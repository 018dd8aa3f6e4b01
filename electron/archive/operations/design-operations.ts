import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { defaultDesign } from '../../../shared/designs/design-defaults.ts';
import { checkTemplate } from '../../../shared/designs/own-template.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import {
  deleteTemplate,
  designOf,
  listTemplates,
  putDesign,
  putTemplate,
} from '../queries/design-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';

export function readDesign(
  connection: Connection,
  { publicationId }: RequestFor<'designs.read'>,
): OutcomeFor<'designs.read'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  return ok(designOf(connection, publication) ?? defaultDesign('newsletter'));
}

export function saveDesign(
  connection: Connection,
  { publicationId, design }: Parameters<Handlers['designs.save']>[0],
): OutcomeFor<'designs.save'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  putDesign(connection, publication, design);
  return ok(design);
}

export const listOwnTemplates = (connection: Connection): OutcomeFor<'templates.list'> =>
  ok(listTemplates(connection));

export function addOwnTemplate(
  connection: Connection,
  { name, files }: Parameters<Handlers['templates.add']>[0],
): OutcomeFor<'templates.add'> {
  const [complaint] = checkTemplate(files);
  if (complaint) {
    const { path, line, message } = complaint;
    return err(
      failure('unsupported-format', `${path}, line ${line}: ${message}`, {
        file: path,
        place: `line ${line}`,
      }),
    );
  }
  const template = { id: randomUUID(), name };
  putTemplate(connection, template, files);
  return ok(template);
}

export function removeOwnTemplate(
  connection: Connection,
  { id }: RequestFor<'templates.remove'>,
): OutcomeFor<'templates.remove'> {
  if (deleteTemplate(connection, id)) return ok({});
  return err(failure('not-found', 'There is no such template.'));
}
