import { type IssuePlan, issuePlan, usualPlan } from '../../../shared/assembly/issue-plan.ts';
import {
  type IssueTemplate,
  issueTemplate,
  type StoredTemplate,
} from '../../../shared/assembly/issue-template.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import { designOf } from './design-queries.ts';
import type { IssueKey, StoredIssue } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

/** The sections that were planned for an issue, in order; none where those of its texts hold. */
export const plannedSections = (connection: Connection, issue: IssueKey): string[] =>
  connection
    .query<{ name: string }>(
      'SELECT name FROM issue_sections WHERE issue = :issue ORDER BY position',
    )
    .all({ issue })
    .map(({ name }) => name);

export function putSections(
  connection: Connection,
  issue: IssueKey,
  names: readonly string[],
): void {
  connection.query('DELETE FROM issue_sections WHERE issue = :issue').run({ issue });
  const insert = connection.query(
    'INSERT INTO issue_sections (issue, position, name) VALUES (:issue, :position, :name)',
  );
  for (const [position, name] of names.entries()) insert.run({ issue, position, name });
}

/** Until an issue is planned, on the paper of its publication. */
export function planOf(
  connection: Connection,
  { issue, publication }: Pick<StoredIssue, 'issue' | 'publication'>,
): IssuePlan {
  const row = connection
    .query<{ plan: string }>('SELECT plan FROM issue_plans WHERE issue = :issue')
    .get({ issue });
  const planned = row && issuePlan.safeParse(JSON.parse(row.plan)).data;
  return (
    planned ?? { ...usualPlan, paper: designOf(connection, publication)?.paper ?? usualPlan.paper }
  );
}

export function putPlan(connection: Connection, issue: IssueKey, plan: IssuePlan): void {
  connection
    .query(
      `INSERT INTO issue_plans (issue, plan) VALUES (:issue, :plan)
      ON CONFLICT DO UPDATE SET plan = :plan`,
    )
    .run({ issue, plan: JSON.stringify(plan) });
}

/** The issue in which drafts of a publication lie that belong to none; it is not in the trash. */
export const trayOf = (connection: Connection, publication: PublicationKey): IssueKey | null =>
  connection
    .query<{ issue: IssueKey }>(
      `SELECT issue FROM trays JOIN issues AS i USING (issue)
      WHERE trays.publication = :publication AND i.trashed_at IS NULL`,
    )
    .get({ publication })?.issue ?? null;

export const isTray = (connection: Connection, issue: IssueKey): boolean =>
  connection.query('SELECT 1 FROM trays WHERE issue = :issue').get({ issue }) !== undefined;

export function putTray(
  connection: Connection,
  publication: PublicationKey,
  issue: IssueKey,
): void {
  connection
    .query(
      `INSERT INTO trays (publication, issue) VALUES (:publication, :issue)
      ON CONFLICT (publication) DO UPDATE SET issue = :issue`,
    )
    .run({ publication, issue });
}

interface TemplateRow {
  readonly id: Identifier;
  readonly content: string;
}

export const templatesOf = (
  connection: Connection,
  publication: PublicationKey,
): StoredTemplate[] =>
  connection
    .query<TemplateRow>(
      `SELECT id, content FROM issue_templates
      WHERE publication = :publication ORDER BY name COLLATE NOCASE, template`,
    )
    .all({ publication })
    .map(toTemplate);

export function findTemplate(connection: Connection, id: Identifier): StoredTemplate | undefined {
  const row = connection
    .query<TemplateRow>('SELECT id, content FROM issue_templates WHERE id = :id')
    .get({ id });
  return row && toTemplate(row);
}

/** In place of one of the same id or name. */
export function putTemplate(
  connection: Connection,
  publication: PublicationKey,
  id: Identifier,
  template: IssueTemplate,
): void {
  const { name } = template;
  connection
    .query(
      `DELETE FROM issue_templates
      WHERE id = :id OR (publication = :publication AND name = :name)`,
    )
    .run({ publication, id, name });
  connection
    .query(
      `INSERT INTO issue_templates (id, publication, name, content)
      VALUES (:id, :publication, :name, :content)`,
    )
    .run({ publication, id, name, content: JSON.stringify(template) });
}

export function deleteTemplate(connection: Connection, id: Identifier): void {
  connection.query('DELETE FROM issue_templates WHERE id = :id').run({ id });
}

const toTemplate = ({ id, content }: TemplateRow): StoredTemplate => ({
  id,
  ...issueTemplate.parse(JSON.parse(content)),
});

/** Issues of a publication that are not published, the newest first; not the one of the tray. */
export const unpublishedIssues = (
  connection: Connection,
  publication: PublicationKey,
  limit: number,
): IssueKey[] =>
  connection
    .query<{ issue: IssueKey }>(
      `SELECT issue FROM issues
      WHERE publication = :publication AND trashed_at IS NULL AND status = 'draft'
        AND issue NOT IN (SELECT issue FROM trays)
      ORDER BY date DESC, issue DESC LIMIT :limit`,
    )
    .all({ publication, limit })
    .map(({ issue }) => issue);
