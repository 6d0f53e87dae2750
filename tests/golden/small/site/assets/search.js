// Finds what the page lists, while one types. It asks for nothing: the entries of the page are the index.
(() => {
  const form = document.querySelector('form.search');
  const said = document.getElementById('found');
  if (!form || !said) return;
  const field = form.elements.namedItem('q');
  const MOST = 30;

  // Small letters without accents, the words one space apart.
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  let index;
  const entries = () => index ??= [...document.querySelectorAll('.entries > li')].map((item) => {
    const name = plain(item.querySelector('a').textContent);
    const more = plain(item.querySelector('small')?.textContent ?? '');
    return { item, name, joined: name.replaceAll(' ', ''), words: name.split(' '), more: more.split(' ') };
  });

  // Whether one word becomes the other by so few slips: a letter too much, missing, wrong, or two exchanged.
  const near = (a, b, slips) => {
    if (Math.abs(a.length - b.length) > slips) return false;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length] <= slips;
  };

  // How far a word asked for is from a word there is: 0 for the same, nothing for another.
  const far = (asked, word) => {
    if (word === asked) return 0;
    if (word.startsWith(asked)) return 1;
    if (asked.length > 2 && word.includes(asked)) return 3;
    if (asked.length > 3 && near(asked, word, asked.length > 7 ? 2 : 1)) return 5;
    return Infinity;
  };
  const nearest = (asked, words) => Math.min(...words.map((word) => far(asked, word)));

  // How far an entry is from all that was asked for; each word of it must be found.
  const distance = (asked, { name, joined, words, more }) => {
    const whole = asked.join(' ');
    if (name === whole) return -2;
    if (name.startsWith(whole)) return -1;
    const each = asked.reduce((sum, word) => sum + Math.min(nearest(word, words), 6 + nearest(word, more)), 0);
    return each < Infinity || !joined.includes(asked.join('')) ? each : 3;
  };

  const find = (query) => {
    const asked = plain(query).split(' ').filter(Boolean);
    if (!asked.length) return null;
    return entries().map((entry) => [distance(asked, entry), entry.item]).filter(([by]) => by < Infinity)
      .sort(([a], [b]) => a - b).map(([, item]) => item);
  };

  let list;
  const show = () => {
    const query = field.value.trim();
    const found = find(query);
    list?.remove();
    list = null;
    if (!found) {
      said.textContent = '';
      return;
    }
    const { none, found: all, most } = said.dataset;
    const count = Math.min(found.length, MOST);
    said.textContent = count ? (found.length > MOST ? most : all).replace('%', () => count) : none.replace('%', () => query);
    if (!count) return;
    list = document.createElement('ol');
    list.className = 'entries results';
    list.append(...found.slice(0, MOST).map((item) => item.cloneNode(true)));
    said.after(list);
  };

  // Where it is from a server, the address says what was looked for, so that it can be sent on.
  const remember = () => {
    if (location.protocol === 'file:') return;
    const address = new URL(location.href);
    if (field.value) address.searchParams.set('q', field.value);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };

  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
    remember();
    list?.querySelector('a').focus();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked && !field.value) field.value = asked;
  show();
})();
