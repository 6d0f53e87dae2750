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
  const choice = (id, text, at) => {
    const select = make('select', rows.map((row, number) => make('option', label(row), { value: number })), { id });
    select.selectedIndex = at;
    return [make('p', [make('label', text, { for: id }), select]), select];
  };

  // Where it is from a server, the address says what was compared, so that it can be sent on.
  const asked = new URLSearchParams(location.search);
  const wanted = (key, otherwise) => {
    const at = rows.findIndex((row) => label(row) === asked.get(key));
    return at < 0 ? otherwise : at;
  };
  const [one, first] = choice('first', words.first, wanted('a', 1));
  const [two, second] = choice('second', words.second, wanted('b', 0));
  const shown = make('div', [], { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': words.measure });
  place.append(make('div', [one, two], { class: 'pick' }), shown);

  const show = () => {
    const pair = [rows[first.value], rows[second.value]];
    const names = pair.map(label);
    const caption = words.caption.replace('%1', () => names[0]).replace('%2', () => names[1]);
    const line = (head, at) => make('tr', [
      make('th', head.textContent, { scope: 'row' }),
      ...pair.map((row) => {
        const cell = row.cells[at].cloneNode(true);
        cell.querySelectorAll('svg').forEach((spark) => spark.remove());
        return cell;
      }),
    ]);
    shown.replaceChildren(make('table', [
      make('caption', caption, { 'aria-live': 'polite' }),
      make('thead', make('tr', [
        make('th', words.measure, { scope: 'col' }),
        ...names.map((name) => make('th', name, { scope: 'col', class: 'n' })),
      ])),
      make('tbody', heads.slice(1).map((head, at) => line(head, at + 1))),
    ]));
  };
  const changed = () => {
    show();
    if (location.protocol === 'file:') return;
    const address = new URL(location.href);
    address.searchParams.set('a', label(rows[first.value]));
    address.searchParams.set('b', label(rows[second.value]));
    history.replaceState(null, '', address);
  };
  first.addEventListener('change', changed);
  second.addEventListener('change', changed);
  show();
})();
