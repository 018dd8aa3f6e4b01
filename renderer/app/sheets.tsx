import { PublishDialog } from '../features/assembly/publish-dialog.tsx';
import { ReopenDialog } from '../features/assembly/reopen-dialog.tsx';
import { TemplateDialog } from '../features/assembly/template-dialog.tsx';
import { TemplatesDialog } from '../features/assembly/templates-dialog.tsx';
import { CorrectionPalette } from '../features/briefings/correction-palette.tsx';
import { CommandPalette } from '../features/commands/command-palette.tsx';
import { GoTo } from '../features/commands/go-to.tsx';
import { ShortcutOverlay } from '../features/commands/shortcut-overlay.tsx';
import { CitationsDialog } from '../features/exports/citations-dialog.tsx';
import { ExportDialog } from '../features/exports/export-dialog.tsx';
import { VolumeDialog } from '../features/exports/volume-dialog.tsx';
import { ColumnsDialog } from '../features/imports/columns-dialog.tsx';
import { CorrectionDialog } from '../features/imports/correction-dialog.tsx';
import { ImportDialog } from '../features/imports/import-dialog.tsx';
import { KeepEditedDialog } from '../features/imports/keep-edited-dialog.tsx';
import { RecipesDialog } from '../features/imports/recipes-dialog.tsx';
import { ReportExportDialog } from '../features/imports/report-export-dialog.tsx';
import { SaveRecipeDialog } from '../features/imports/save-recipe-dialog.tsx';
import { IssueDetailsDialog } from '../features/issues/issue-details-dialog.tsx';
import { NewIssueDialog } from '../features/issues/new-issue-dialog.tsx';
import { WriterDialog } from '../features/people/writer-dialog.tsx';
import { FurnitureDialog } from '../features/publications/furniture-dialog.tsx';
import { NewPublicationDialog } from '../features/publications/new-publication-dialog.tsx';
import { PublicationSettingsDialog } from '../features/publications/publication-settings-dialog.tsx';
import { PublishingRulesDialog } from '../features/publications/publishing-rules-dialog.tsx';
import { SiteDialog } from '../features/publications/site-dialog.tsx';
import { MergeDialog } from '../features/sources/merge-dialog.tsx';
import { PartDialog } from '../features/sources/part-dialog.tsx';
import { RelateDialog } from '../features/sources/relate-dialog.tsx';
import { RenameDialog } from '../features/sources/rename-dialog.tsx';
import { useViewState } from './view-state.ts';

/** The sheet that lies over the desk now. Each closes by `closeSheet`. */
export function Sheets() {
  const sheet = useViewState((view) => view.sheet);
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <CommandPalette />;
    case 'go-to':
      return <GoTo />;
    case 'go-beside':
      return <GoTo beside />;
    case 'shortcuts':
      return <ShortcutOverlay />;
    case 'import':
      return <ImportDialog />;
    case 'map-columns':
      return <ColumnsDialog batchId={sheet.batchId} file={sheet.file} />;
    case 'correct-plan':
      return <CorrectionDialog batchId={sheet.batchId} file={sheet.file} />;
    case 'save-recipe':
      return <SaveRecipeDialog batchId={sheet.batchId} />;
    case 'recipes':
      return <RecipesDialog batchId={sheet.batchId} />;
    case 'export-report':
      return <ReportExportDialog batchId={sheet.batchId} />;
    case 'keep-edited':
      return <KeepEditedDialog batchId={sheet.batchId} reason={sheet.reason} />;
    case 'export':
      return <ExportDialog issueId={sheet.issueId} />;
    case 'volume':
      return <VolumeDialog publicationId={sheet.publicationId} />;
    case 'citations':
      return <CitationsDialog scope={sheet.scope} subject={sheet.subject} />;
    case 'new-issue':
      return <NewIssueDialog publicationId={sheet.publicationId} />;
    case 'publish-issue':
      return <PublishDialog issueId={sheet.issueId} />;
    case 'reopen-issue':
      return <ReopenDialog issueId={sheet.issueId} />;
    case 'keep-template':
      return <TemplateDialog issueId={sheet.issueId} />;
    case 'templates':
      return <TemplatesDialog publicationId={sheet.publicationId} />;
    case 'furniture':
      return <FurnitureDialog publicationId={sheet.publicationId} />;
    case 'issue-details':
      return <IssueDetailsDialog issueId={sheet.issueId} />;
    case 'correction':
      return <CorrectionPalette briefingId={sheet.briefingId} />;
    case 'new-publication':
      return <NewPublicationDialog />;
    case 'rename-source':
      return <RenameDialog sourceId={sheet.sourceId} />;
    case 'relate-source':
      return <RelateDialog sourceId={sheet.sourceId} />;
    case 'merge-sources':
      return <MergeDialog sourceIds={sheet.sourceIds} />;
    case 'part-source':
      return <PartDialog {...sheet} />;
    case 'who-writes':
      return <WriterDialog />;
    case 'publishing-rules':
      return <PublishingRulesDialog publicationId={sheet.publicationId} />;
    case 'web-archive':
      return <SiteDialog publicationId={sheet.publicationId} />;
    case 'publication-settings':
      return <PublicationSettingsDialog publicationId={sheet.publicationId} />;
  }
}
