import type { ReactNode } from 'react';
import type { Section } from '../../actions/action.ts';
import type { ActionId } from '../../actions/all-actions.ts';
import { useShownKeys } from '../../actions/keys-of.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';

/** A part of the manual: what one does there, in words, and the actions of some sections. */
export interface ManualPart {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly words: readonly ReactNode[];
}

/** The keys of an action within a sentence, as they are now. */
function Keys({ of }: { of: ActionId }) {
  const shortcut = useShownKeys(of);
  return shortcut ? <Kbd shortcut={shortcut} /> : <i>{say('(no keys)')}</i>;
}

/** In the order of the work. */
export const manualParts: readonly ManualPart[] = [
  {
    id: 'way',
    title: say('Finding one’s way'),
    sections: ['Go', 'Archive', 'View', 'Help'],
    words: [
      <p key="anything">
        <Say
          words="{anything} goes to any publication, issue, briefing or source by a few letters of its name. {commands} runs whatever can be done, and shows the keys for it. {search} searches every word of the archive. {shortcuts} shows all keys, those that work here and now first."
          anything={<Keys of="go.anything" />}
          commands={<Keys of="go.commands" />}
          search={<Keys of="archive.search" />}
          shortcuts={<Keys of="help.shortcuts" />}
        />
      </p>,
      <p key="panes">
        <Say
          words="The window has three panes: {archive} leads to the archive, {list} to the list, {desk} to the desk; {next} goes round them. {back} and {forward} go to where one was. When a message offers to undo something, {messages} leads to it."
          archive={<Keys of="view.archive" />}
          list={<Keys of="view.list" />}
          desk={<Keys of="view.desk" />}
          next={<Keys of="view.nextPane" />}
          back={<Keys of="go.back" />}
          forward={<Keys of="go.forward" />}
          messages={<Keys of="view.messages" />}
        />
      </p>,
    ],
  },
  {
    id: 'lists',
    title: say('Lists and trees'),
    sections: ['Lists', 'Publication', 'Issue', 'Briefing', 'Source'],
    words: [
      <p key="lines">
        <Say
          words="In every list {line} goes from line to line, and the first letters of a name go to it. {open} goes on to what is chosen: from an issue to its briefings, from a briefing to its text. {beside} opens a briefing beside the one on the desk. In the archive {branch} opens a publication or a year."
          line={<Keys of="list.next" />}
          open={<Keys of="list.open" />}
          beside={<Keys of="list.beside" />}
          branch={<Keys of="tree.expand" />}
        />
      </p>,
      <p key="order">
        <Say
          words="{up} and {down} move a briefing within its issue, and a section within its outline. From the text {next} and {previous} go to the briefings beside it without a way over the list."
          up={<Keys of="list.moveUp" />}
          down={<Keys of="list.moveDown" />}
          next={<Keys of="briefing.next" />}
          previous={<Keys of="briefing.previous" />}
        />
      </p>,
    ],
  },
  {
    id: 'writing',
    title: say('Writing'),
    sections: ['Text', 'Find'],
    words: [
      <p key="insert">
        <Say
          words="{insert}, or a slash at the beginning of a word, offers everything that can be put in. Two number signs and a space make a subheading, a hyphen and a space make a list. {toolbar} leads to what can be done to the selected words. {undo} takes back, step by step."
          insert={<Keys of="text.insert" />}
          toolbar={<Keys of="text.selection-toolbar" />}
          undo={<Keys of="text.undo" />}
        />
      </p>,
      <p key="tables">
        <Say
          words="In a table {next} goes on to the next cell, and from the last one to a new row; {previous} goes back. In a list they move an item in and out. Rows and columns are added and removed by {commands}."
          next={<Kbd shortcut="Tab" />}
          previous={<Kbd shortcut="Shift+Tab" />}
          commands={<Keys of="go.commands" />}
        />
      </p>,
      <p key="find">
        <Say
          words="{find} finds in the open briefing, {replace} replaces in it, {everywhere} replaces in the whole archive. {focus} leaves the page alone on the screen; {leave} leads back."
          find={<Keys of="text.find" />}
          replace={<Keys of="text.replace" />}
          everywhere={<Keys of="go.replace" />}
          focus={<Keys of="view.focus-mode" />}
          leave={<Keys of="field.leave" />}
        />
      </p>,
    ],
  },
  {
    id: 'citations',
    title: say('Citations and references'),
    sections: ['Citations'],
    words: [
      <p key="cite">
        <Say
          words="Citations are read while one types them. {cite}, or an at sign, offers the sources; {refer}, or two brackets, offers issues and briefings to refer to. With the caret in a citation, {card} shows how it was read. {links} leads to what points to this briefing."
          cite={<Keys of="text.cite" />}
          refer={<Keys of="text.refer" />}
          card={<Keys of="briefing.card" />}
          links={<Keys of="briefing.links" />}
        />
      </p>,
    ],
  },
  {
    id: 'colleagues',
    title: say('Comments and suggestions'),
    sections: ['Suggestions'],
    words: [
      <p key="suggest">
        <Say
          words="{suggest} turns what one writes into suggestions. {next} goes from one to the next; {accept} and {reject} settle the one that the caret is in. {comment} comments on the selected words, and {panel} shows what was said."
          suggest={<Keys of="briefing.suggesting" />}
          next={<Keys of="briefing.next-suggestion" />}
          accept={<Keys of="briefing.accept-suggestion" />}
          reject={<Keys of="briefing.reject-suggestion" />}
          comment={<Keys of="briefing.comment" />}
          panel={<Keys of="briefing.comments" />}
        />
      </p>,
    ],
  },
  {
    id: 'panels',
    title: say('Beside the text'),
    sections: ['Panels'],
    words: [
      <p key="panels">
        <Say
          words="One panel at a time stands beside the text, and the same keys open and close it: {outline} the outline, {names} the names, {proof} the proof, {history} the history, {original} the file that the briefing was read from."
          outline={<Keys of="briefing.outline" />}
          names={<Keys of="briefing.names" />}
          proof={<Keys of="briefing.proof" />}
          history={<Keys of="briefing.history" />}
          original={<Keys of="briefing.original" />}
        />
      </p>,
      <p key="pages">
        <Say
          words="{pages} shows the pages of the issue as they would be printed now, beside whatever panel there is. {focus} goes to them: {next} and {previous} turn them, {larger} and {smaller} change their size. A click in a page puts the caret where those words are written."
          pages={<Keys of="briefing.pages" />}
          focus={<Keys of="view.pages" />}
          next={<Keys of="pages.next" />}
          previous={<Keys of="pages.previous" />}
          larger={<Keys of="pages.larger" />}
          smaller={<Keys of="pages.smaller" />}
        />
      </p>,
      <p key="names">
        <Say
          words="In the panel of names {accept} accepts what is suggested and {refuse} refuses it. While two versions are compared, {next} goes to the next change and {back} takes it back."
          accept={<Keys of="names.accept" />}
          refuse={<Keys of="names.refuse" />}
          next={<Keys of="history.next-change" />}
          back={<Keys of="history.take-back" />}
        />
      </p>,
    ],
  },
  {
    id: 'review',
    title: say('Proof and review'),
    sections: ['Proof', 'Review', 'Doubles'],
    words: [
      <p key="proof">
        <Say
          words="In a text {next} goes from finding to finding. Wherever the caret is in one, {mend} mends it, {leave} ignores it here and {always} makes it right for good. In the list of the proof {fix} mends the chosen finding and {pass} leaves it."
          next={<Keys of="briefing.next-finding" />}
          mend={<Keys of="finding.mend-here" />}
          leave={<Keys of="finding.leave-here" />}
          always={<Keys of="finding.always-here" />}
          fix={<Keys of="proof.fix" />}
          pass={<Keys of="proof.leave" />}
        />
      </p>,
      <p key="review">
        <Say
          words="{review} leads to the review, where one key decides and goes on: {accept} accepts, {reject} rejects, {correct} corrects, {later} leaves it for later, {undo} takes the last decision back. A figure chooses the issue that a reference means."
          review={<Keys of="go.review" />}
          accept={<Keys of="review.accept" />}
          reject={<Keys of="review.reject" />}
          correct={<Keys of="review.correct" />}
          later={<Keys of="review.leave" />}
          undo={<Keys of="review.undo" />}
        />
      </p>,
    ],
  },
  {
    id: 'import',
    title: say('Import'),
    sections: ['Import'],
    words: [
      <p key="import">
        <Say
          words="{files} chooses files of past issues. In the plan {next} goes to the next file that needs attention; {correct} corrects it, {leave} leaves it out, {take} takes it after all, {undo} takes a correction back. {store} stores what is planned."
          files={<Keys of="archive.import" />}
          next={<Keys of="import.nextAttention" />}
          correct={<Keys of="import.correct" />}
          leave={<Keys of="import.leaveOut" />}
          take={<Keys of="import.take" />}
          undo={<Keys of="import.undoCorrection" />}
          store={<Keys of="import.store" />}
        />
      </p>,
    ],
  },
  {
    id: 'publishing',
    title: say('Publishing'),
    sections: ['Publishing'],
    words: [
      <p key="publish">
        <Say
          words="{status} shows the status of a briefing and what is still to be checked. {version} names the text as it is now, so that it stays in its history. {out} brings the issue out as a file."
          status={<Keys of="briefing.publishing" />}
          version={<Keys of="briefing.name-version" />}
          out={<Keys of="issue.export" />}
        />
      </p>,
    ],
  },
];
