(function () {
  'use strict';
  var doc = document;
  var views = [].slice.call(doc.querySelectorAll('.view'));
  var links = [].slice.call(doc.querySelectorAll('nav a'));
  doc.documentElement.classList.add('js');

  // One part at a time: the one that holds the place the address names; of two zones both.
  var beside = doc.getElementById('beside');
  function show() {
    var named = decodeURIComponent(location.hash.slice(1)).split('+');
    var place = doc.getElementById(named[0]) || views[0];
    var view = place.closest('.view') || views[0];
    var zone = view.classList.contains('zone');
    var other = zone && named[1] && named[1] !== view.id ? doc.getElementById(named[1]) : null;
    views.forEach(function (each) {
      each.classList.toggle('on', each === view || each === other);
      each.style.order = each === other ? 1 : '';
    });
    doc.body.classList.toggle('two', !!other);
    if (beside) {
      beside.form.hidden = !zone;
      beside.value = other ? other.id : '';
    }
    links.forEach(function (link) {
      if (link.hash === '#' + view.id) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    var fold = place.closest('details');
    if (fold) fold.open = true;
    if (place === view) scrollTo(0, 0); else place.scrollIntoView();
  }
  addEventListener('hashchange', show);
  if (beside) {
    views.forEach(function (each) {
      if (each.classList.contains('zone')) {
        beside.add(new Option(each.querySelector('h2').textContent, each.id));
      }
    });
    beside.addEventListener('change', function () {
      var first = location.hash.slice(1).split('+')[0];
      location.hash = first + (beside.value ? '+' + beside.value : '');
    });
  }
  show();

  // Of many zones the later rows are held as texts: marks, page, name, cells.
  function rowOf(each) {
    var row = doc.createElement('tr');
    ['k', 'p', 'g', 'b'].forEach(function (mark, at) { row.dataset[mark] = each[at]; });
    var head = doc.createElement('th');
    head.scope = 'row';
    var name = head;
    if (each[4]) {
      name = head.appendChild(doc.createElement('a'));
      name.href = each[4];
    }
    name.textContent = each[5];
    row.appendChild(head);
    var like = table.tBodies[0].rows[0].cells;
    each.slice(6).forEach(function (text, at) {
      var cell = row.insertCell();
      cell.className = like[at + 1].className;
      var way = { '▲': 'up', '▼': 'down' }[text.charAt(0)];
      var word = way ? cell.appendChild(doc.createElement('b')) : cell;
      if (way) word.className = way;
      word.textContent = text;
    });
    return row;
  }

  // Finding a zone: every word typed must be part of what the row is found by.
  var field = doc.getElementById('find');
  var table = doc.getElementById('zone-table');
  var refresh = function () {};
  if (field && table) {
    var body = table.tBodies[0];
    var held = doc.getElementById('zone-rows');
    if (held) JSON.parse(held.textContent).forEach(function (each) { body.appendChild(rowOf(each)); });
    var rows = [].slice.call(body.rows);
    var more = doc.getElementById('zone-more');
    var atOnce = +table.dataset.rows || Infinity;
    var most = atOnce;
    var filters = [['by-p', 'p'], ['by-g', 'g'], ['by-b', 'b']].map(function (pair) {
      return { select: doc.getElementById(pair[0]), mark: pair[1] };
    });
    var find = function () {
      // Digits and letters of full width too, as Chinese keyboards give them.
      var words = field.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
      var found = 0;
      rows.forEach(function (row) {
        var data = row.dataset;
        var shown = words.every(function (word) { return data.k.indexOf(word) >= 0; })
          && filters.every(function (filter) {
            var mark = filter.select.value;
            return !mark || data[filter.mark].split(' ').indexOf(mark) >= 0;
          });
        if (shown) found++;
        row.hidden = !shown || found > most;
      });
      if (more) more.hidden = found <= most;
      var told = doc.getElementById('found');
      told.textContent = found ? found + '/' + rows.length : told.dataset.none;
    };
    var findAnew = function () { most = atOnce; find(); };
    refresh = function () { rows = [].slice.call(body.rows); findAnew(); };
    field.addEventListener('input', findAnew);
    filters.forEach(function (filter) { filter.select.addEventListener('change', findAnew); });
    if (more) more.addEventListener('click', function () { most += atOnce; find(); });
    field.form.addEventListener('submit', function (event) {
      event.preventDefault();
      var first = rows.filter(function (row) { return !row.hidden; })[0];
      var link = first && first.querySelector('a');
      if (link) location.href = link.href;
    });
    find();
  }

  // Sorting: numbers by value, what is empty or unknown last, the second time the other way round.
  function value(row, at) {
    var text = row.cells[at].textContent.trim();
    var up = text.charAt(0) === '▲' ? 1 : text.charAt(0) === '▼' ? -1 : 0;
    var number = parseFloat(text.replace(/,/g, '').replace(/^[^0-9\-]*/, ''));
    return { text: text, number: up ? up * number : number, none: text === '' || text === '—' };
  }
  [].forEach.call(doc.querySelectorAll('table.sortable'), function (sortable) {
    [].forEach.call(sortable.tHead.rows[0].cells, function (head, at) {
      var button = doc.createElement('button');
      button.type = 'button';
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var way = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        [].forEach.call(sortable.tHead.rows[0].cells, function (cell) {
          cell.removeAttribute('aria-sort');
        });
        head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
        var keyed = [].map.call(sortable.tBodies[0].rows, function (row) {
          return { row: row, key: value(row, at) };
        });
        var numeric = keyed.every(function (each) { return each.key.none || !isNaN(each.key.number); });
        keyed.sort(function (one, other) {
          var a = one.key, b = other.key;
          if (a.none !== b.none) return a.none ? 1 : -1;
          if (numeric) return way * (a.number - b.number);
          return way * a.text.localeCompare(b.text, doc.documentElement.lang);
        });
        keyed.forEach(function (each) { sortable.tBodies[0].appendChild(each.row); });
        if (sortable === table) refresh();
      });
    });
  });
})();
