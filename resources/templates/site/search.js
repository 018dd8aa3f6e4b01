/** Shows what the engine finds for the words in the address, and for those that are typed. */
(() => {
  const PAGE = 12;
  const field = document.getElementById('sought');
  const told = document.getElementById('told');
  const found = document.getElementById('found');
  const more = document.getElementById('more');
  let asked = 0;
  let results = [];
  let shown = 0;

  const search = async (words) => {
    asked += 1;
    const turn = asked;
    if (words.trim() === '') return tell('', []);
    told.textContent = told.dataset.searching;
    const answer = await resultsOf(words).catch(() => null);
    if (turn !== asked) return;
    if (answer) await tell(words, answer);
    else told.textContent = told.dataset.failed;
  };

  /** An engine for each part; the WebAssembly that they share is there once the first has answered. */
  const openParts = async () => {
    const open = (part) =>
      window.searchEngine.createInstance({
        basePath: `${window.searchReader.folder}${part}/`,
        excerptEllipsis: '…',
      });
    const [newest, ...others] = window.searchParts;
    const first = open(newest);
    await first.filters();
    return [first, ...others.map(open)];
  };
  let opened;

  /** What all parts have of these words, the best first. */
  const resultsOf = async (words) => {
    opened ??= openParts();
    const parts = await opened;
    const ofParts = await Promise.all(parts.map((part) => resultsIn(part, words)));
    return ofParts.flat().sort((one, other) => other.score - one.score);
  };

  /**
   * Where a part has no word like the one that is sought, the engine takes the longest beginning of
   * it that is one ("I" for "ice"). Of all its results that is then so, and none is meant.
   */
  const resultsIn = async (part, words) => {
    const { results } = await part.search(words);
    const best = await results[0]?.data();
    return best && has(best, words) ? results : [];
  };

  const has = ({ raw_content: content, locations }, words) => {
    const all = content.split(content.includes('\u200B') ? '\u200B' : /[^\S\uFEFF]+/);
    const found = locations.map((place) => bare(all[place] ?? ''));
    const sought = bare(words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return sought.every((word) => {
      const beginning = word.slice(0, Math.max(2, Math.ceil(word.length / 2)));
      return found.some((one) => one.includes(beginning));
    });
  };

  const bare = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const tell = async (words, answer) => {
    results = answer;
    shown = 0;
    found.replaceChildren();
    if (words === '') told.textContent = '';
    else if (results.length === 0) told.textContent = told.dataset.none;
    else told.textContent = `${told.dataset.found} ${results.length}`;
    await showMore();
  };

  const showMore = async () => {
    const turn = asked;
    const next = results.slice(shown, shown + PAGE);
    shown += next.length;
    const entries = await Promise.all(next.map((result) => result.data()));
    if (turn !== asked) return;
    found.append(...entries.map(entryOf));
    more.hidden = shown >= results.length;
  };

  const entryOf = ({ raw_url: url, meta, excerpt }) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = url.replace(/^\//, '');
    link.textContent = meta.title;
    const when = document.createElement('span');
    when.className = 'when';
    when.textContent = meta.date ?? '';
    const words = document.createElement('p');
    words.append(...marked(excerpt));
    entry.append(link, ' ', when, words);
    return entry;
  };

  /** The words of an excerpt, of its markup only what marks the words that were found. */
  const marked = (excerpt) => {
    const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
    return [...parsed.childNodes].map((node) => {
      if (node.nodeName !== 'MARK') return node.textContent;
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      return mark;
    });
  };

  let pause;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const address = new URL(location.href);
      address.searchParams.set('q', field.value);
      history.replaceState(null, '', address);
      void search(field.value);
    }, 200);
  });
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(field.value);
  });
  more.addEventListener('click', () => void showMore());

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  void search(field.value);
  field.focus();
})();
