/** Shows what the engine finds for the words in the address, and for those that are typed. */
(() => {
  const PAGE = 12;
  const field = document.getElementById('sought');
  const told = document.getElementById('told');
  const found = document.getElementById('found');
  const more = document.getElementById('more');
  const { searchEngine, searchParts, searchReader } = window;
  let asked = 0;
  let results = [];
  let shown = 0;

  const search = async (words) => {
    asked += 1;
    const turn = asked;
    if (words.trim() === '') return tell('', []);
    told.textContent = told.dataset.searching;
    await allParts();
    const answer = await searchEngine.search(words);
    if (turn === asked) await tell(words, answer.results);
  };

  /** The index of each part beside that of the newest, once. */
  let joined;
  const allParts = () => {
    joined ??= Promise.all(
      searchParts.slice(1).map((part) => searchEngine.mergeIndex(`${searchReader.folder}${part}/`)),
    );
    return joined;
  };

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
