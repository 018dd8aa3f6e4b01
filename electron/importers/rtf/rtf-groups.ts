import type { RtfCollector } from './rtf-collector.ts';
import { plainParagraph, type RtfDestination, type RtfState } from './rtf-state.ts';
import { isRunningHead, skippedGroups } from './rtf-words.ts';

/** What groups outside of the text say of the document. */
export interface RtfFacts {
  readonly properties: Map<string, string>;
  readonly runningHeads: string[];
}

type Opener = (state: RtfState) => void;

/** Groups with a purpose, by the word that says it. */
export class RtfGroups {
  readonly #collector: RtfCollector;
  readonly #facts: RtfFacts;
  readonly #openers: ReadonlyMap<string, Opener>;

  constructor(collector: RtfCollector, facts: RtfFacts) {
    this.#collector = collector;
    this.#facts = facts;
    const into = (destination: RtfDestination) => (state: RtfState) => {
      state.destination = destination;
    };
    this.#openers = new Map<string, Opener>([
      ['fonttbl', into('fonts')],
      ['stylesheet', into('styles')],
      ['info', (state) => this.#openInfo(state)],
      ['title', (state) => this.#openProperty('title', state)],
      ['creatim', (state) => this.#openProperty('created', state)],
      ['field', (state) => this.#openField(state)],
      ['fldinst', (state) => this.#openInstruction(state)],
      ['fldrslt', (state) => this.#openResult(state)],
      ['footnote', (state) => this.#openAside(state, true)],
      ['shptxt', (state) => this.#openAside(state, false)],
      ['dptxbxtext', (state) => this.#openAside(state, false)],
      ['pict', (state) => this.#openPicture(state)],
      ['listtext', (state) => this.#openMarker(state)],
      ['pntext', (state) => this.#openMarker(state)],
      ['upr', (state) => this.#openTwice(state)],
      // What these hold is read like what stands around them.
      ...['shp', 'shpinst', 'do', 'shppict', 'object', 'result', 'nesttableprops', 'ud'].map(
        (name): [string, Opener] => [name, () => {}],
      ),
    ]);
  }

  /** Whether the word says what its group is for; of the state it is told, if so. */
  open(word: string, state: RtfState): boolean {
    if (state.destination === 'skip') {
      if (word !== 'ud' || state.twice === null) return true;
      state.destination = state.twice;
      state.twice = null;
      return true;
    }
    if (skippedGroups.has(word)) {
      this.#skip(word, state);
      return true;
    }
    if (isRunningHead(word)) {
      this.#openRunningHead(state);
      return true;
    }
    const open = this.#openers.get(word);
    open?.(state);
    return open !== undefined;
  }

  #skip(word: string, state: RtfState): void {
    const finding = skippedGroups.get(word);
    if (finding && state.destination === 'text') {
      this.#collector.find(finding);
      const reason =
        finding === 'comment'
          ? 'A comment of an editor, which is no part of the text.'
          : 'A file of another programme that is embedded in the text.';
      this.#tell(state, (at) => {
        this.#collector.stretch('unread', finding, state.start, at, reason);
      });
    }
    state.destination = 'skip';
  }

  #openInfo(state: RtfState): void {
    state.destination = 'info';
    this.#tell(state, (at) => {
      this.#collector.stretch('metadata', 'properties', state.start, at);
    });
  }

  #openProperty(name: string, state: RtfState): void {
    if (state.destination !== 'info') return;
    const text = this.#buffer(state);
    this.#tell(state, () => {
      if (text.text.trim() !== '') this.#facts.properties.set(name, text.text.trim());
    });
  }

  #openField(state: RtfState): void {
    state.field = { instruction: '' };
  }

  #openInstruction(state: RtfState): void {
    const { field } = state;
    const text = this.#buffer(state);
    state.destination = 'instruction';
    this.#tell(state, () => {
      if (field) field.instruction += text.text;
    });
  }

  /** A link that leads to a place within the document leads nowhere in an archive. */
  #openResult(state: RtfState): void {
    const instruction = state.field?.instruction ?? '';
    const link = /^\s*HYPERLINK\s+(?!\\l)(?:"(?<quoted>[^"]+)"|(?<bare>[^\s\\"]\S*))/i.exec(
      instruction,
    );
    state.href = link?.groups?.quoted ?? link?.groups?.bare ?? state.href;
    state.isContents ||= /^\s*TOC\b/i.test(instruction);
  }

  #openAside(state: RtfState, isNote: boolean): void {
    if (state.destination !== 'text') return;
    Object.assign(state, plainParagraph, { tags: [], href: null });
    this.#collector.openAside(isNote);
    this.#tell(state, () => this.#collector.closeAside(state));
  }

  #openPicture(state: RtfState): void {
    if (state.destination !== 'text') return;
    const text = this.#buffer(state);
    state.destination = 'picture';
    this.#tell(state, (at) => {
      const hex = text.text.replace(/[^0-9a-f]/gi, '');
      const bytes = state.bytes ?? new Uint8Array(Buffer.from(hex, 'hex'));
      this.#collector.picture(bytes, state.start, at);
    });
  }

  #openMarker(state: RtfState): void {
    if (state.destination !== 'text') return;
    const text = this.#buffer(state);
    state.destination = 'marker';
    this.#tell(state, () => this.#collector.setMarker(text.text));
  }

  #openRunningHead(state: RtfState): void {
    const text = this.#buffer(state);
    state.destination = 'running-head';
    this.#tell(state, (at) => {
      const lines = text.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      this.#facts.runningHeads.push(...lines.filter((line) => line !== ''));
      this.#collector.stretch('furniture', 'running head', state.start, at);
    });
  }

  /** The same is said again in Unicode, within this group. */
  #openTwice(state: RtfState): void {
    state.twice = state.destination;
    state.destination = 'skip';
  }

  #buffer(state: RtfState): RtfState['buffer'] {
    state.buffer = { text: '' };
    return state.buffer;
  }

  /** One group has one purpose, so nothing is done twice. */
  #tell(state: RtfState, end: (at: number) => void): void {
    state.end = end;
  }
}
