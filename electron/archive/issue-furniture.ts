import { type PrintedFurniture, printedFurniture } from '../../shared/issues/furniture.ts';
import type { Connection } from './connection.ts';
import { furnitureLeftOut, furnitureOf } from './queries/furniture-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';

/** What an issue would print now of the furniture of its publication, which has this ISSN. */
export const issueFurniture = (
  connection: Connection,
  { issue, publication }: StoredIssue,
  issn: string | null,
): PrintedFurniture =>
  printedFurniture(furnitureOf(connection, publication), issn, furnitureLeftOut(connection, issue));
