import { say } from '../wording/say.ts';
import type { Action } from './action.ts';

const findingWords = say('finding possible citation mention check');

const findings = [
  {
    id: 'briefing.next-finding',
    title: say('Go to the next finding'),
    section: 'Proof',
    keys: ['F7'],
    where: 'briefing',
    keywords: findingWords,
  },
  {
    id: 'briefing.previous-finding',
    title: say('Go to the finding before'),
    section: 'Proof',
    keys: ['Shift+F7'],
    where: 'briefing',
    keywords: findingWords,
  },
  {
    id: 'finding.mend-here',
    title: say('Mend what is found at the caret'),
    section: 'Proof',
    keys: ['Alt+Enter'],
    where: 'finding',
    keywords: say('fix correct spelling grammar suggestion'),
  },
  {
    id: 'finding.leave-here',
    title: say('Ignore what is found at the caret'),
    section: 'Proof',
    keys: ['Alt+Shift+Enter'],
    where: 'finding',
    keywords: say('leave spelling grammar suggestion'),
  },
  {
    id: 'finding.always-here',
    title: say('What is found at the caret is always right'),
    section: 'Proof',
    keys: ['Mod+Alt+Shift+Enter'],
    where: 'finding',
    keywords: say('accept dictionary spelling grammar'),
  },
  { id: 'proof.fix', title: say('Mend'), section: 'Proof', keys: ['F'], where: 'proof' },
  { id: 'proof.leave', title: say('Leave it'), section: 'Proof', keys: ['L'], where: 'proof' },
  {
    id: 'proof.leaveInBriefing',
    title: say('Leave all of this rule in this briefing'),
    section: 'Proof',
    keys: ['Shift+L'],
    where: 'proof',
  },
  {
    id: 'proof.leaveInPublication',
    title: say('Leave all of this rule in this publication'),
    section: 'Proof',
    keys: ['Mod+Alt+L'],
    where: 'proof',
  },
  { id: 'proof.undo', title: say('Undo'), section: 'Proof', keys: ['U'], where: 'proof' },
] as const satisfies readonly Action[];

const review = [
  { id: 'review.accept', title: say('Accept'), section: 'Review', keys: ['A'], where: 'review' },
  { id: 'review.reject', title: say('Reject'), section: 'Review', keys: ['X'], where: 'review' },
  { id: 'review.correct', title: say('Correct'), section: 'Review', keys: ['E'], where: 'review' },
  { id: 'review.leave', title: say('Leave'), section: 'Review', keys: ['S'], where: 'review' },
  {
    id: 'review.all',
    title: say('All of this kind…'),
    section: 'Review',
    keys: ['Shift+A'],
    where: 'review',
  },
  { id: 'review.open', title: say('Open'), section: 'Review', keys: ['O'], where: 'review' },
  {
    id: 'review.undo',
    title: say('Undo the last decision'),
    section: 'Review',
    keys: ['U', 'Mod+Z'],
    where: 'review',
  },
  {
    id: 'review.redo',
    title: say('Decide it again'),
    section: 'Review',
    keys: ['Shift+U', 'Mod+Shift+Z'],
    where: 'review',
  },
  { id: 'review.next', title: say('Next'), section: 'Review', keys: ['J'], where: 'review' },
  {
    id: 'review.previous',
    title: say('Previous'),
    section: 'Review',
    keys: ['K'],
    where: 'review',
  },
  {
    id: 'review.issue',
    title: say('Only this issue'),
    section: 'Review',
    keys: ['I'],
    where: 'review',
  },
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map(
    (digit) =>
      ({
        id: `review.choose${digit}`,
        title: say('Choose candidate {digit, number}', { digit }),
        section: 'Review',
        keys: [`${digit}`],
        where: 'review',
      }) as const,
  ),
] as const satisfies readonly Action[];

const doubles = [
  { id: 'doubles.merge', title: say('Merge'), section: 'Doubles', keys: ['M'], where: 'doubles' },
  {
    id: 'doubles.keep-both',
    title: say('Keep both'),
    section: 'Doubles',
    keys: ['B'],
    where: 'doubles',
  },
  {
    id: 'doubles.different',
    title: say('Different'),
    section: 'Doubles',
    keys: ['D'],
    where: 'doubles',
  },
  {
    id: 'doubles.alike',
    title: say('Decide all like this'),
    section: 'Doubles',
    keys: ['Shift+A'],
    where: 'doubles',
  },
  {
    id: 'doubles.undo',
    title: say('Take back'),
    section: 'Doubles',
    keys: ['U'],
    where: 'doubles',
  },
  {
    id: 'doubles.next',
    title: say('Next pair'),
    section: 'Doubles',
    keys: ['J'],
    where: 'doubles',
  },
  {
    id: 'doubles.previous',
    title: say('Previous pair'),
    section: 'Doubles',
    keys: ['K'],
    where: 'doubles',
  },
] as const satisfies readonly Action[];

const imports = [
  {
    id: 'import.store',
    title: say('Store this import'),
    section: 'Import',
    keys: ['Mod+Enter'],
    where: 'plan',
  },
  { id: 'import.pause', title: say('Pause this import'), section: 'Import', where: 'plan' },
  { id: 'import.discard', title: say('Give this import up'), section: 'Import', where: 'plan' },
  {
    id: 'import.correct',
    title: say('Correct this file…'),
    section: 'Import',
    keys: ['E'],
    where: 'plan',
  },
  {
    id: 'import.leaveOut',
    title: say('Leave this file out'),
    section: 'Import',
    keys: ['X'],
    where: 'plan',
  },
  {
    id: 'import.take',
    title: say('Take this file after all'),
    section: 'Import',
    keys: ['T'],
    where: 'plan',
  },
  {
    id: 'import.undoCorrection',
    title: say('Take the last correction back'),
    section: 'Import',
    keys: ['Mod+Z'],
    where: 'plan',
  },
  {
    id: 'import.saveRecipe',
    title: say('Save the corrections as a recipe…'),
    section: 'Import',
    where: 'plan',
  },
  { id: 'import.recipes', title: say('Recipes for imports…'), section: 'Import', where: 'plan' },
  {
    id: 'import.nextAttention',
    title: say('Next file that needs attention'),
    section: 'Import',
    keys: ['N'],
    where: 'plan',
  },
  {
    id: 'import.previousAttention',
    title: say('Previous file that needs attention'),
    section: 'Import',
    keys: ['Shift+N'],
    where: 'plan',
  },
  {
    id: 'import.whole',
    title: say('The import as a whole'),
    section: 'Import',
    keys: ['Escape'],
    where: 'plan',
  },
  { id: 'import.undo', title: say('Take this import back'), section: 'Import', where: 'report' },
  {
    id: 'import.readAgain',
    title: say('Read this import again with today’s importers'),
    section: 'Import',
    where: 'report',
    keywords: say('reread update'),
  },
  {
    id: 'import.exportReport',
    title: say('Export this report as CSV…'),
    section: 'Import',
    where: 'report',
    keywords: say('table spreadsheet account'),
  },
] as const satisfies readonly Action[];

/** What is decided one after the other: findings, doubtful readings, doubles, files of an import. */
export const decidingActions = [...findings, ...review, ...doubles, ...imports] as const;
