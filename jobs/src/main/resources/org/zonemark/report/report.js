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
    if (other) compare(view, other);
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

  // Two zones row by row: the number of either in each list, dimension and indicator, and between.
  function cellOf(row, at) {
    var cell = row.cells[at].cloneNode(true);
    [].forEach.call(cell.querySelectorAll('small, .tag, .sub'), function (each) { each.remove(); });
    return cell.textContent.trim();
  }
  function number(text) { return parseFloat(text.replace(/,/g, '').replace(/^[^0-9\-]*/, '')); }
  // What is told of either zone, in which cells, and whether points are between them or places.
  var KINDS = [
    { table: '.standings', cells: [1], at: 1 },
    { table: '.profile', cells: [1, 5], at: 1, points: true },
    { table: '.values', cells: [1, 2], at: 2 }
  ];
  function yearOf(row) {
    var year = row.cells[1].querySelector('small');
    return year ? year.textContent : '';
  }
  function told(row, kind) {
    var texts = kind.cells.map(function (at) { return cellOf(row, at); });
    return texts.concat(yearOf(row) || []).join(' · ');
  }
  function lead(one, other, kind, places) {
    var ahead = number(cellOf(one, kind.at)) - number(cellOf(other, kind.at));
    if (!kind.points) ahead = -ahead;
    // Places of different years say nothing of each other.
    if (isNaN(ahead) || yearOf(one) !== yearOf(other)) return { text: '—', way: 'even' };
    var way = ahead > 0 ? 'up' : ahead < 0 ? 'down' : 'even';
    var sign = { up: '▲', down: '▼', even: '' }[way];
    var size = Math.abs(ahead);
    return { text: sign + (kind.points ? size.toFixed(2) : size + places), way: way };
  }
  function compare(one, other) {
    var shown = doc.querySelector('#compare table');
    [one, other].forEach(function (zone, at) {
      shown.tHead.rows[0].cells[at + 1].textContent = zone.querySelector('h2').textContent;
    });
    var body = doc.createElement('tbody');
    KINDS.forEach(function (kind) {
      var theirs = {};
      [].forEach.call(other.querySelectorAll(kind.table + ' tbody tr'), function (row) {
        theirs[cellOf(row, 0)] = row;
      });
      [].forEach.call(one.querySelectorAll(kind.table + ' tbody tr'), function (row) {
        var name = cellOf(row, 0);
        if (!theirs[name]) return;
        var line = body.insertRow();
        var head = line.appendChild(doc.createElement('th'));
        head.scope = 'row';
        head.textContent = name;
        line.insertCell().textContent = told(row, kind);
        line.insertCell().textContent = told(theirs[name], kind);
        var between = lead(row, theirs[name], kind, shown.dataset.places);
        line.insertCell().textContent = between.text;
        line.lastChild.className = between.way;
      });
    });
    shown.replaceChild(body, shown.tBodies[0]);
  }

  // One's own zone is one choice away wherever it is asked for; in other files the list of zones leads there.
  var zones = views.filter(function (each) { return each.classList.contains('zone'); });
  [].forEach.call(doc.querySelectorAll('.goto'), function (form) {
    var choice = form.querySelector('select');
    form.hidden = !zones.length;
    zones.forEach(function (each) {
      choice.add(new Option(each.querySelector('h2').textContent, each.id));
    });
    choice.addEventListener('change', function () {
      if (choice.value) location.hash = choice.value;
    });
  });
  if (beside) {
    zones.forEach(function (each) {
      beside.add(new Option(each.querySelector('h2').textContent, each.id));
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
