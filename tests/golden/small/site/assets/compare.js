// Two regions side by side: the rows of the table that one asks for. It says nothing that the table does not say.
(() => {
  const place = document.getElementById('pair');
  const table = document.getElementById('regions-table');
  if (!place || !table) return;
  const words = place.dataset;
  const heads = [...table.tHead.rows[0].cells];
  const label = (row) => (row.cells[0].querySelector('a') ?? row.cells[0].firstChild).textContent.trim();
  const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
  if (rows.length < 2) return;

  const make = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    made.append(...[text].flat());
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  // The names are there once somebody is about to choose.
  const fill = (select) => {
    if (select.options.length < 2) select.append(...rows.map((row, at) => make('option', label(row), { value: at })));
  };
  const choice = (id, text, key) => {
    const select = make('select', make('option', words.choose ?? '…', { value: '' }), { id });
    select.addEventListener('pointerdown', () => fill(select));
    select.addEventListener('focus', () => fill(select));
    const at = rows.findIndex((row) => label(row) === asked.get(key));
    if (at >= 0) {
      fill(select);
      select.value = at;
    }
    return [make('div', [make('label', text, { for: id }), select]), select];
  };

  // Where it is from a server, the address says what was compared, so that it can be sent on.
  const asked = new URLSearchParams(location.search);
  const [one, first] = choice('first', words.first, 'a');
  const [two, second] = choice('second', words.second, 'b');
  const shown = make('div', []);
  place.append(make('div', [one, two], { class: 'pick' }), shown);

  const show = () => {
    if (!first.value || !second.value) return;
    const pair = [rows[first.value], rows[second.value]];
    const names = pair.map(label);
    const caption = words.caption.replace('%1', () => names[0]).replace('%2', () => names[1]);
    // The measure stands above its two figures: three columns with thirteen digits of rupiah would not fit a phone.
    const group = (head, at) => make('tbody', [
      make('tr', make('th', head.textContent, { scope: 'rowgroup', colspan: 2 }), { class: 'group' }),
      make('tr', pair.map((row) => {
        const cell = row.cells[at].cloneNode(true);
        cell.querySelectorAll('svg').forEach((spark) => spark.remove());
        return cell;
      })),
    ]);
    shown.replaceChildren(make('table', [
      make('caption', caption, { 'aria-live': 'polite' }),
      make('thead', make('tr', names.map((name) => make('th', name, { scope: 'col', class: 'n' })))),
      ...heads.slice(1).map((head, at) => group(head, at + 1)),
    ]));
  };
  const changed = () => {
    show();
    if (location.protocol === 'file:' || !first.value || !second.value) return;
    const address = new URL(location.href);
    address.searchParams.set('a', label(rows[first.value]));
    address.searchParams.set('b', label(rows[second.value]));
    history.replaceState(null, '', address);
  };
  first.addEventListener('change', changed);
  second.addEventListener('change', changed);
  show();
})();
