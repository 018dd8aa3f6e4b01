import type { Handlers, OutcomeFor, ProcedureName } from '../../shared/contract/contract.ts';
import type { EventOf } from '../../shared/contract/events.ts';
import type { Archive, ArchiveProcedure } from '../archive/archive.ts';
import type { ShellPorts } from './shell-ports.ts';
import { withinContract } from './within-contract.ts';

export interface ArchiveHandlerParts {
  readonly archive: Archive;
  readonly ports: Pick<ShellPorts, 'emit'>;
}

type Change = EventOf<'archive.changed'>;
type Request<Name extends ProcedureName> = Parameters<Handlers[Name]>[0];

/** Empty lists mean all: references and sources anywhere may have changed. */
const everything: Change = { issueIds: [], briefingIds: [], publications: true, sources: true };

/** Answers all procedures that concern the archive alone, and tells the windows what changed. */
export function archiveHandlers({
  archive,
  ports,
}: ArchiveHandlerParts): Pick<Handlers, ArchiveProcedure> {
  const read =
    <Name extends ArchiveProcedure>(name: Name) =>
    async (request: Request<Name>) =>
      withinContract(name, await ask(archive, name, request));

  const change =
    <Name extends ArchiveProcedure>(
      name: Name,
      changeOf: (request: Request<Name>) => Change = () => everything,
    ) =>
    async (request: Request<Name>) => {
      const outcome = withinContract(name, await ask(archive, name, request));
      if (outcome.ok) ports.emit('archive.changed', changeOf(request));
      return outcome;
    };

  return {
    'publications.list': read('publications.list'),
    'publications.create': change('publications.create'),
    'publications.update': change('publications.update'),
    'publications.guessDateStyle': read('publications.guessDateStyle'),
    'issues.list': read('issues.list'),
    'issues.read': read('issues.read'),
    'issues.create': change('issues.create'),
    'issues.update': change('issues.update'),
    'issues.remove': change('issues.remove'),
    'issues.restore': change('issues.restore'),
    'furniture.read': read('furniture.read'),
    'furniture.change': change('furniture.change'),
    'furniture.leftOut': read('furniture.leftOut'),
    'furniture.leaveOut': change('furniture.leaveOut', ofIssue),
    'numbering.read': read('numbering.read'),
    'numbering.settle': change('numbering.settle'),
    'numbering.check': read('numbering.check'),
    'numbering.propose': read('numbering.propose'),
    'numbering.explain': change('numbering.explain'),
    'numbering.takeExplanation': change('numbering.takeExplanation'),
    'assembly.arrange': change('assembly.arrange'),
    'assembly.board': read('assembly.board'),
    'assembly.plan': change('assembly.plan', ofIssue),
    'assembly.missing': read('assembly.missing'),
    'assembly.tray': change('assembly.tray'),
    'assembly.begin': change('assembly.begin'),
    'assembly.templates': read('assembly.templates'),
    'assembly.saveTemplate': change('assembly.saveTemplate'),
    'assembly.removeTemplate': change('assembly.removeTemplate'),
    'editions.list': read('editions.list'),
    'editions.reopen': change('editions.reopen'),
    'editions.giveUp': change('editions.giveUp'),
    'briefings.read': read('briefings.read'),
    'briefings.create': change('briefings.create'),
    'briefings.save': async (request) => {
      const outcome = withinContract('briefings.save', await archive['briefings.save'](request));
      if (outcome.ok) ports.emit('archive.changed', savedChange(outcome.value));
      return outcome;
    },
    'briefings.saveChanges': async (request) => {
      const answered = await archive['briefings.saveChanges'](request);
      const outcome = withinContract('briefings.saveChanges', answered);
      if (outcome.ok) ports.emit('archive.changed', savedChange(outcome.value));
      return outcome;
    },
    'briefings.move': change('briefings.move'),
    'briefings.remove': change('briefings.remove'),
    'briefings.restore': change('briefings.restore'),
    'briefings.history': read('briefings.history'),
    'briefings.readRevision': read('briefings.readRevision'),
    'briefings.changedWords': read('briefings.changedWords'),
    'briefings.nameVersion': change('briefings.nameVersion'),
    'doubles.list': read('doubles.list'),
    'doubles.alike': read('doubles.alike'),
    'doubles.decide': change('doubles.decide'),
    'originals.ofBriefing': read('originals.ofBriefing'),
    'search.find': read('search.find'),
    'search.goTo': read('search.goTo'),
    'offers.sources': read('offers.sources'),
    'offers.issues': read('offers.issues'),
    'sources.list': read('sources.list'),
    'sources.read': read('sources.read'),
    'sources.countries': read('sources.countries'),
    'sources.pressNames': read('sources.pressNames'),
    'sources.profile': read('sources.profile'),
    'sources.uses': read('sources.uses'),
    'sources.create': change('sources.create'),
    'sources.update': change('sources.update'),
    'sources.confirm': change('sources.confirm'),
    'sources.merge': change('sources.merge'),
    'sources.split': change('sources.split'),
    'sources.alike': read('sources.alike'),
    'sources.keepApart': change('sources.keepApart'),
    'sources.remove': change('sources.remove'),
    'sources.consult': read('sources.consult'),
    'authority.changes': read('authority.changes'),
    'authority.undo': change('authority.undo'),
    'entities.list': read('entities.list'),
    'entities.read': read('entities.read'),
    'entities.uses': read('entities.uses'),
    'entities.proposals': read('entities.proposals'),
    'entities.create': change('entities.create'),
    'entities.update': change('entities.update'),
    'entities.merge': change('entities.merge'),
    'entities.split': change('entities.split'),
    'mentions.suggest': read('mentions.suggest'),
    'mentions.refuse': change('mentions.refuse', ofBriefing),
    'references.ofBriefing': read('references.ofBriefing'),
    'references.preview': read('references.preview'),
    'references.missing': read('references.missing'),
    'corrections.decide': change('corrections.decide'),
    'findings.count': read('findings.count'),
    'findings.list': read('findings.list'),
    'findings.leave': change('findings.leave'),
    'findings.restore': change('findings.restore'),
    'imports.list': read('imports.list'),
    'imports.report': read('imports.report'),
    'imports.undo': change('imports.undo'),
    'imports.plan': read('imports.plan'),
    'imports.planFiles': read('imports.planFiles'),
    'imports.planFile': read('imports.planFile'),
    'imports.calendar': read('imports.calendar'),
    'imports.recipes': read('imports.recipes'),
    'imports.saveRecipe': read('imports.saveRecipe'),
    'imports.deleteRecipe': read('imports.deleteRecipe'),
    'imports.discard': read('imports.discard'),
    'imports.fileAccount': read('imports.fileAccount'),
    'publishing.read': read('publishing.read'),
    'publishing.ofIssue': read('publishing.ofIssue'),
    'publishing.move': change('publishing.move', ofBriefing),
    'publishing.assign': change('publishing.assign', ofBriefing),
    'publishing.tick': change('publishing.tick', ofBriefing),
    'publishing.unlock': change('publishing.unlock', ofBriefing),
    'publishing.beginCorrection': change('publishing.beginCorrection', ofBriefing),
    'publishing.stateCorrection': change('publishing.stateCorrection', ofBriefing),
    'publishing.dropCorrection': change('publishing.dropCorrection', ofBriefing),
    'publishing.rules': read('publishing.rules'),
    'publishing.changeRules': change('publishing.changeRules'),
    'people.whoWrites': read('people.whoWrites'),
    'people.nameWriter': change('people.nameWriter'),
    'designs.read': read('designs.read'),
    'designs.save': change('designs.save'),
    'templates.list': read('templates.list'),
    'templates.add': change('templates.add'),
    'templates.remove': change('templates.remove'),
    'styles.read': read('styles.read'),
    'styles.save': change('styles.save'),
    'language.leave': change('language.leave'),
    'wordings.list': read('wordings.list'),
    'wordings.accept': change('wordings.accept'),
    'wordings.remove': change('wordings.remove'),
    'review.list': read('review.list'),
    'review.progress': read('review.progress'),
    'review.read': read('review.read'),
    'replace.acts': read('replace.acts'),
    'review.decide': async (request) => {
      const outcome = withinContract('review.decide', await archive['review.decide'](request));
      if (outcome.ok) ports.emit('archive.changed', tagsChanged(outcome.value.briefingIds));
      return outcome;
    },
  };
}

/** Typing saves twice a second: only what shows this briefing need read again. */
const savedChange = ({ id, issueId }: { id: string; issueId: string }): Change => ({
  issueIds: [issueId],
  briefingIds: [id],
  publications: false,
  sources: true,
});

const tagsChanged = (briefingIds: readonly string[]): Change => ({
  issueIds: [],
  briefingIds: [...briefingIds],
  publications: false,
  sources: true,
});

/** Only what stands beside the text of this briefing has changed. */
const ofBriefing = ({ briefingId }: { readonly briefingId: string }): Change => ({
  issueIds: [],
  briefingIds: [briefingId],
  publications: false,
  sources: false,
});

/** Only what an issue is put together from has changed. */
const ofIssue = ({ issueId }: { readonly issueId: string }): Change => ({
  issueIds: [issueId],
  briefingIds: [],
  publications: false,
  sources: false,
});

/** The archive's method of the same name; its type is made from the same declaration. */
function ask<Name extends ArchiveProcedure>(archive: Archive, name: Name, request: Request<Name>) {
  const method = archive[name] as (request: Request<Name>) => Promise<OutcomeFor<Name>>;
  return method(request);
}
