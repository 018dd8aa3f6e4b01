import {
  type Contract,
  contract,
  type OutcomeFor,
  type RequestFor,
} from '../../../shared/contract/contract.ts';
import type { ParsedRequestOf } from '../../../shared/contract/procedure.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err } from '../../../shared/kernel/result.ts';
import type { Archive, ArchiveProcedure } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { checkArchive } from '../integrity.ts';
import type { OperationName } from '../outcome-forms.ts';
import { countArchive } from '../queries/count-queries.ts';
import { readRichness, readStoredForm, readStoredForms, sampleForms } from '../stored-forms.ts';
import { markTexts } from '../text-marking.ts';
import { arrangeIssues } from './arrange-operations.ts';
import { listAuthorityChanges, undoAuthorityChange } from './authority-operations.ts';
import { changePlan, readBoard } from './board-operations.ts';
import {
  createBriefing,
  moveBriefing,
  readingContextOf,
  readNewestBriefing,
  removeBriefing,
  restoreBriefing,
  saveBriefing,
  saveBriefingChanges,
} from './briefing-operations.ts';
import { briefingsIn, citingBriefings } from './citation-operations.ts';
import {
  addOwnTemplate,
  listOwnTemplates,
  readDesign,
  removeOwnTemplate,
  saveDesign,
} from './design-operations.ts';
import { readIssueDesk, readPublicationDesk } from './desk-operations.ts';
import {
  decideDoubles,
  doubleCandidates,
  listAlikePairs,
  listDoublePairs,
  putDoubles,
  readDouble,
} from './double-operations.ts';
import {
  giveUpEdition,
  listEditions,
  prepareEdition,
  publishIssue,
  reopenIssue,
} from './edition-operations.ts';
import {
  createEntity,
  mergeEntities,
  splitEntity,
  updateEntity,
} from './entity-change-operations.ts';
import {
  listAllEntities,
  listEntityProposals,
  listEntityUses,
  readEntityDetails,
} from './entity-operations.ts';
import {
  listExportRecipes,
  removeExportRecipe,
  saveExportRecipe,
} from './export-recipe-operations.ts';
import {
  countFindings,
  findingAt,
  leaveFindings,
  listFindings,
  proofreadSome,
  restoreFindings,
} from './finding-operations.ts';
import { changeFurniture, leaveOut, readFurniture, readLeftOut } from './furniture-operations.ts';
import {
  nextIssues,
  pauseInterrupted,
  pauseStoring,
  plannedForms,
  startStoring,
  storeIssues,
} from './import-operations.ts';
import {
  addCorrection,
  correctionsInForce,
  discardImport,
  listPlan,
  readCalendar,
  readPlan,
  readPlannedFile,
  readRecipes,
  removeRecipe,
  saveRecipe,
  takeCorrection,
  takeRecipe,
} from './import-plan-operations.ts';
import {
  closeImport,
  listImports,
  listReportedFiles,
  readFileAccount,
  readReport,
} from './import-report-operations.ts';
import {
  beginImport,
  importedOriginal,
  importHeads,
  importHeadsOf,
  importStanding,
  issuesBeside,
  knownBytes,
  outermostFiles,
  putPlan,
  restageFile,
  stageFiles,
} from './import-staging-operations.ts';
import { readIssueDocument } from './issue-document.ts';
import {
  changeIssue,
  createIssue,
  listIssuesOf,
  readIssue,
  removeIssue,
  restoreIssue,
} from './issue-operations.ts';
import { knownNames, languageContextOf, leaveLanguageFinding } from './language-operations.ts';
import { refuseMention, suggestMentions } from './mention-operations.ts';
import { readMissing } from './missing-operations.ts';
import {
  checkNumbering,
  explainRun,
  proposeNumbering,
  readNumbering,
  settleNumbering,
  takeExplanation,
} from './numbering-operations.ts';
import { offerIssues, offerSources } from './offer-operations.ts';
import { keepOriginal, originalsOfBriefing, readOriginal } from './original-operations.ts';
import { changeWriter, readWriter } from './people-operations.ts';
import {
  forgetPlannedTraces,
  listPlannedDesignations,
  plannedCandidates,
} from './planned-double-operations.ts';
import {
  changePublication,
  createPublication,
  ensurePublication,
  guessPublicationStyle,
  listAllPublications,
} from './publication-operations.ts';
import {
  assignBriefing,
  beginCorrection,
  changeRules,
  dropCorrection,
  moveStatus,
  readPublishing,
  readRules,
  readStandings,
  stateCorrection,
  tickItem,
  unlockBriefing,
} from './publishing-operations.ts';
import { fillIssue, rebuildIssue, rebuildPublicationDesk } from './rebuild-operations.ts';
import {
  decideCorrection,
  previewReference,
  readMissingIssues,
  readPointingTo,
  readReferencesOfBriefing,
} from './reference-operations.ts';
import { findWords, listReplaceActs, replaceWords, undoReplacing } from './replace-operations.ts';
import { decideChunk, decideOne, stepLastAct } from './review-decisions.ts';
import {
  listReviewQueue,
  readAsCitation,
  readProgress,
  rereadOlder,
  reviewItemKeys,
} from './review-operations.ts';
import {
  countChangedWords,
  nameVersion,
  readEarlierRevision,
  readHistory,
} from './revision-operations.ts';
import { find, goTo } from './search-operations.ts';
import { markIssues } from './site-mark.ts';
import { readSiteSettings, saveSiteSettings } from './site-operations.ts';
import {
  confirmSources,
  createSource,
  mergeSources,
  removeSource,
  splitSource,
  updateSource,
} from './source-change-operations.ts';
import { keepSourcesApart, listAlikeSources } from './source-likeness-operations.ts';
import {
  consult,
  listAllSources,
  listCountries,
  listPressNames,
  readSourceDetails,
} from './source-operations.ts';
import { listUses, readProfile } from './source-use-operations.ts';
import {
  acceptWording,
  listAcceptedWordings,
  readStyleSheet,
  removeWording,
  saveStyleSheet,
} from './style-operations.ts';
import {
  beginIssue,
  findTray,
  listTemplates,
  removeTemplate,
  saveTemplate,
} from './template-operations.ts';
import { undoImport } from './undo-import.ts';

type Operation<Name extends OperationName> = (
  connection: Connection,
  ...parameters: Parameters<Archive[Name]>
) => Awaited<ReturnType<Archive[Name]>>;

/** One entry for each method of `Archive`; each is one transaction or one snapshot. */
export const operations: { readonly [Name in OperationName]: Operation<Name> } = {
  'publications.list': reading(procedure('publications.list', listAllPublications)),
  'publications.create': writing(procedure('publications.create', createPublication)),
  'publications.update': writing(procedure('publications.update', changePublication)),
  'publications.guessDateStyle': reading(
    procedure('publications.guessDateStyle', guessPublicationStyle),
  ),
  'issues.list': reading(procedure('issues.list', listIssuesOf)),
  'issues.read': reading(procedure('issues.read', readIssue)),
  'issues.create': writing(procedure('issues.create', createIssue)),
  'issues.update': writing(procedure('issues.update', changeIssue)),
  'issues.remove': writing(procedure('issues.remove', removeIssue)),
  'issues.restore': writing(procedure('issues.restore', restoreIssue)),
  'furniture.read': reading(procedure('furniture.read', readFurniture)),
  'furniture.change': writing(procedure('furniture.change', changeFurniture)),
  'furniture.leftOut': reading(procedure('furniture.leftOut', readLeftOut)),
  'furniture.leaveOut': writing(procedure('furniture.leaveOut', leaveOut)),
  'numbering.read': reading(procedure('numbering.read', readNumbering)),
  'numbering.settle': writing(procedure('numbering.settle', settleNumbering)),
  'numbering.check': reading(procedure('numbering.check', checkNumbering)),
  'numbering.propose': reading(procedure('numbering.propose', proposeNumbering)),
  'numbering.explain': writing(procedure('numbering.explain', explainRun)),
  'numbering.takeExplanation': writing(procedure('numbering.takeExplanation', takeExplanation)),
  'assembly.arrange': writing(procedure('assembly.arrange', arrangeIssues)),
  'assembly.board': reading(procedure('assembly.board', readBoard)),
  'assembly.plan': writing(procedure('assembly.plan', changePlan)),
  'assembly.missing': writing(procedure('assembly.missing', readMissing)),
  'assembly.tray': writing(procedure('assembly.tray', findTray)),
  'assembly.begin': writing(procedure('assembly.begin', beginIssue)),
  'assembly.templates': reading(procedure('assembly.templates', listTemplates)),
  'assembly.saveTemplate': writing(procedure('assembly.saveTemplate', saveTemplate)),
  'assembly.removeTemplate': writing(procedure('assembly.removeTemplate', removeTemplate)),
  'editions.list': reading(procedure('editions.list', listEditions)),
  'editions.reopen': writing(procedure('editions.reopen', reopenIssue)),
  'editions.giveUp': writing(procedure('editions.giveUp', giveUpEdition)),
  'briefings.read': reading(procedure('briefings.read', readNewestBriefing)),
  'briefings.create': writing(procedure('briefings.create', createBriefing)),
  'briefings.save': writing(procedure('briefings.save', saveBriefing)),
  'briefings.saveChanges': writing(procedure('briefings.saveChanges', saveBriefingChanges)),
  'briefings.move': writing(procedure('briefings.move', moveBriefing)),
  'briefings.remove': writing(procedure('briefings.remove', removeBriefing)),
  'briefings.restore': writing(procedure('briefings.restore', restoreBriefing)),
  'briefings.history': reading(procedure('briefings.history', readHistory)),
  'briefings.readRevision': reading(procedure('briefings.readRevision', readEarlierRevision)),
  'briefings.changedWords': reading(procedure('briefings.changedWords', countChangedWords)),
  'briefings.nameVersion': writing(procedure('briefings.nameVersion', nameVersion)),
  'search.find': reading(procedure('search.find', find)),
  'search.goTo': reading(procedure('search.goTo', goTo)),
  'offers.sources': reading(procedure('offers.sources', offerSources)),
  'offers.issues': reading(procedure('offers.issues', offerIssues)),
  'sources.list': reading(procedure('sources.list', listAllSources)),
  'sources.read': reading(procedure('sources.read', readSourceDetails)),
  'sources.countries': reading(procedure('sources.countries', listCountries)),
  'sources.pressNames': reading(procedure('sources.pressNames', listPressNames)),
  'sources.profile': reading(procedure('sources.profile', readProfile)),
  'sources.uses': reading(procedure('sources.uses', listUses)),
  'sources.create': writing(procedure('sources.create', createSource)),
  'sources.update': writing(procedure('sources.update', updateSource)),
  'sources.confirm': writing(procedure('sources.confirm', confirmSources)),
  'sources.merge': writing(procedure('sources.merge', mergeSources)),
  'sources.split': writing(procedure('sources.split', splitSource)),
  'sources.alike': reading(procedure('sources.alike', listAlikeSources)),
  'sources.keepApart': writing(procedure('sources.keepApart', keepSourcesApart)),
  'sources.remove': writing(procedure('sources.remove', removeSource)),
  'sources.consult': reading(procedure('sources.consult', consult)),
  'authority.changes': reading(procedure('authority.changes', listAuthorityChanges)),
  'authority.undo': writing(procedure('authority.undo', undoAuthorityChange)),
  'entities.list': reading(procedure('entities.list', listAllEntities)),
  'entities.read': reading(procedure('entities.read', readEntityDetails)),
  'entities.uses': reading(procedure('entities.uses', listEntityUses)),
  'entities.proposals': reading(procedure('entities.proposals', listEntityProposals)),
  'entities.create': writing(procedure('entities.create', createEntity)),
  'entities.update': writing(procedure('entities.update', updateEntity)),
  'entities.merge': writing(procedure('entities.merge', mergeEntities)),
  'entities.split': writing(procedure('entities.split', splitEntity)),
  'mentions.suggest': reading(procedure('mentions.suggest', suggestMentions)),
  'mentions.refuse': writing(procedure('mentions.refuse', refuseMention)),
  'references.ofBriefing': reading(procedure('references.ofBriefing', readReferencesOfBriefing)),
  'references.preview': reading(procedure('references.preview', previewReference)),
  'references.missing': reading(procedure('references.missing', readMissingIssues)),
  'corrections.decide': writing(procedure('corrections.decide', decideCorrection)),
  'imports.list': reading(procedure('imports.list', listImports)),
  'imports.report': reading(procedure('imports.report', readReport)),
  'imports.undo': writing(procedure('imports.undo', undoImport)),
  'imports.plan': reading(procedure('imports.plan', readPlan)),
  'imports.planFiles': reading(procedure('imports.planFiles', listPlan)),
  'imports.planFile': reading(procedure('imports.planFile', readPlannedFile)),
  'imports.calendar': reading(procedure('imports.calendar', readCalendar)),
  'imports.recipes': reading(procedure('imports.recipes', readRecipes)),
  'imports.saveRecipe': writing(procedure('imports.saveRecipe', saveRecipe)),
  'imports.deleteRecipe': writing(procedure('imports.deleteRecipe', removeRecipe)),
  'imports.discard': writing(procedure('imports.discard', discardImport)),
  'imports.fileAccount': reading(procedure('imports.fileAccount', readFileAccount)),
  'review.list': reading(procedure('review.list', listReviewQueue)),
  'review.progress': reading(procedure('review.progress', readProgress)),
  'review.read': reading(procedure('review.read', readAsCitation)),
  'review.decide': writing(procedure('review.decide', decideOne)),
  'publishing.read': writing(procedure('publishing.read', readPublishing)),
  'publishing.ofIssue': reading(procedure('publishing.ofIssue', readStandings)),
  'publishing.move': writing(procedure('publishing.move', moveStatus)),
  'publishing.assign': writing(procedure('publishing.assign', assignBriefing)),
  'publishing.tick': writing(procedure('publishing.tick', tickItem)),
  'publishing.unlock': writing(procedure('publishing.unlock', unlockBriefing)),
  'publishing.beginCorrection': writing(procedure('publishing.beginCorrection', beginCorrection)),
  'publishing.stateCorrection': writing(procedure('publishing.stateCorrection', stateCorrection)),
  'publishing.dropCorrection': writing(procedure('publishing.dropCorrection', dropCorrection)),
  'publishing.rules': reading(procedure('publishing.rules', readRules)),
  'publishing.changeRules': writing(procedure('publishing.changeRules', changeRules)),
  'people.whoWrites': reading(procedure('people.whoWrites', readWriter)),
  'people.nameWriter': writing(procedure('people.nameWriter', changeWriter)),
  readingContextOf: reading(readingContextOf),
  ensurePublication: writing(ensurePublication),
  beginImport: writing(beginImport),
  importStanding: reading(importStanding),
  knownBytes: reading(knownBytes),
  stageFiles: writing(stageFiles),
  restageFile: writing(restageFile),
  importHeads: reading(importHeads),
  importHeadsOf: reading(importHeadsOf),
  issuesBeside: reading(issuesBeside),
  correctionsInForce: reading(correctionsInForce),
  putPlan: writing(putPlan),
  addCorrection: writing(addCorrection),
  takeCorrection: writing(takeCorrection),
  takeRecipe: writing(takeRecipe),
  importedOriginal: reading(importedOriginal),
  outermostFiles: reading(outermostFiles),
  startStoring: writing(startStoring),
  pauseStoring: writing(pauseStoring),
  pauseInterrupted: writing(pauseInterrupted),
  nextIssues: reading(nextIssues),
  storeIssues: writing(storeIssues),
  closeImport: writing(closeImport),
  reportedFiles: reading(listReportedFiles),
  keepOriginal: writing(keepOriginal),
  readOriginal: reading(readOriginal),
  publicationDesk: reading(readPublicationDesk),
  issueDesk: reading(readIssueDesk),
  rebuildPublicationDesk: writing(rebuildPublicationDesk),
  rebuildIssue: writing(rebuildIssue),
  fillIssue: writing(fillIssue),
  issueDocument: reading(readIssueDocument),
  pointingTo: reading(readPointingTo),
  issueMarks: reading(markIssues),
  siteSettings: reading(readSiteSettings),
  saveSiteSettings: writing(saveSiteSettings),
  exportRecipes: reading(listExportRecipes),
  saveExportRecipe: writing(saveExportRecipe),
  removeExportRecipe: writing(removeExportRecipe),
  prepareEdition: reading(prepareEdition),
  publishIssue: writing(publishIssue),
  reviewItemKeys: reading(reviewItemKeys),
  decideReview: writing(decideChunk),
  stepReview: writing(stepLastAct),
  rereadOlder: writing(rereadOlder),
  briefingsIn: reading(briefingsIn),
  citingBriefings: reading(citingBriefings),
  'findings.count': writing(procedure('findings.count', countFindings)),
  'findings.list': writing(procedure('findings.list', listFindings)),
  'findings.leave': writing(procedure('findings.leave', leaveFindings)),
  'findings.restore': writing(procedure('findings.restore', restoreFindings)),
  proofread: writing(proofreadSome),
  findingAt: writing(findingAt),
  'doubles.list': reading(procedure('doubles.list', listDoublePairs)),
  'doubles.alike': reading(procedure('doubles.alike', listAlikePairs)),
  'doubles.decide': writing(procedure('doubles.decide', decideDoubles)),
  'originals.ofBriefing': reading(procedure('originals.ofBriefing', originalsOfBriefing)),
  'designs.read': reading(procedure('designs.read', readDesign)),
  'designs.save': writing(procedure('designs.save', saveDesign)),
  'templates.list': reading(procedure('templates.list', listOwnTemplates)),
  'templates.add': writing(procedure('templates.add', addOwnTemplate)),
  'templates.remove': writing(procedure('templates.remove', removeOwnTemplate)),
  'styles.read': reading(procedure('styles.read', readStyleSheet)),
  'styles.save': writing(procedure('styles.save', saveStyleSheet)),
  'wordings.list': reading(procedure('wordings.list', listAcceptedWordings)),
  'wordings.accept': writing(procedure('wordings.accept', acceptWording)),
  'wordings.remove': writing(procedure('wordings.remove', removeWording)),
  'language.leave': writing(procedure('language.leave', leaveLanguageFinding)),
  languageContextOf: reading(languageContextOf),
  knownNames: reading(knownNames),
  markTexts: writing(markTexts),
  plannedForms: reading(plannedForms),
  doubleCandidates: reading(doubleCandidates),
  plannedCandidates: writing(plannedCandidates),
  forgetPlannedTraces: writing(forgetPlannedTraces),
  plannedDesignations: reading(listPlannedDesignations),
  storedForm: reading(readStoredForm),
  storedForms: reading(readStoredForms),
  sampleForms: reading(sampleForms),
  richnessOfIssue: reading(readRichness),
  putDoubles: writing(putDoubles),
  doubleOf: reading(readDouble),
  'replace.acts': reading(procedure('replace.acts', listReplaceActs)),
  findWords: reading(findWords),
  replaceWords: writing(replaceWords),
  undoReplacing: writing(undoReplacing),
  counts: reading(countArchive),
  check: checkArchive,
};

type Work<Parameters extends unknown[], Outcome> = (
  connection: Connection,
  ...parameters: Parameters
) => Outcome;

function reading<Parameters extends unknown[], Outcome>(
  work: Work<Parameters, Outcome>,
): Work<Parameters, Outcome> {
  return (connection, ...parameters) => connection.snapshot(() => work(connection, ...parameters));
}

function writing<Parameters extends unknown[], Outcome>(
  work: Work<Parameters, Outcome>,
): Work<Parameters, Outcome> {
  return (connection, ...parameters) =>
    connection.transaction(() => work(connection, ...parameters));
}

/** Fills in the defaults of a request; callers within the application may leave them out. */
function procedure<Name extends ArchiveProcedure>(
  name: Name,
  answer: Work<[ParsedRequestOf<Contract[Name]>], OutcomeFor<Name>>,
): Work<[RequestFor<Name>], OutcomeFor<Name>> {
  return (connection, request) => {
    const parsed = contract[name].request.safeParse(request);
    // The schema that was just applied is the one from which the request's type is made.
    if (parsed.success) return answer(connection, parsed.data as ParsedRequestOf<Contract[Name]>);
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    return err(
      failure('malformed-request', `${name} was asked wrongly: ${place}: ${issue?.message}`, {
        place,
      }),
    );
  };
}
