// The set-up and invitation pages: one form that uses up a one-time link, then what to do next.
const form = document.querySelector('form');
const linkToken = takeTokenFromAddress();

if (linkToken) form.hidden = false;
else byId('no-link').hidden = false;
offerTimeZones(byId('time_zone'));
byId('show-password').addEventListener('change', (event) => {
  byId('password').type = event.target.checked ? 'text' : 'password';
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});

/** The token stands in the fragment. Once read it leaves the address bar, so that it gets into no history, bookmark or screenshot. */
function takeTokenFromAddress() {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, '', location.pathname);
  return token;
}

function offerTimeZones(select) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  for (const zone of [...zones].sort()) select.add(new Option(zone.replaceAll('_', ' '), zone, zone === here, zone === here));
}

async function submit() {
  const button = form.querySelector('button');
  if (button.ariaDisabled === 'true') return;
  clearProblems();
  if (!showBrowserProblems()) return;
  button.ariaDisabled = 'true';
  try {
    const answer = await send('POST', form.getAttribute('action'), { link_token: linkToken, ...Object.fromEntries(new FormData(form)) });
    if (!answer.ok) return showProblem(await answer.json());
    await finish(byId('auto-tracking').checked);
  } catch {
    showProblem({ detail: 'The server does not answer. Check that it is still running, and try again.' });
  } finally {
    button.ariaDisabled = 'false';
  }
}

function send(method, path, body) {
  return fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function finish(autoTracking) {
  if (autoTracking) {
    const switched = await send('PUT', '/api/auto-tracking/preferences', { enabled: 1 }).catch(() => null);
    byId(switched?.ok ? 'tracking-on' : 'tracking-failed').hidden = false;
  }
  const done = byId('done');
  const name = form.elements.namedItem('name')?.value.trim();
  if (name) done.querySelector('[data-name]').textContent = `, ${name}`;
  done.querySelector('[data-origin]').textContent = location.origin;
  done.querySelector('[data-since]').textContent = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  byId('ask').remove();
  done.hidden = false;
  done.querySelector('h1').focus();
}

/** What the browser can tell before anything is sent. */
function showBrowserProblems() {
  const wrong = [...form.elements].filter((field) => field.name && !field.checkValidity());
  for (const field of wrong) markField(field, field.validationMessage);
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** An answer of the server: RFC 9457 with `errors` that name the fields. */
function showProblem({ detail, errors = [] }) {
  const named = errors.filter(({ path }) => form.elements.namedItem(path));
  for (const { path, message } of named) markField(form.elements.namedItem(path), message);
  if (named.length > 0) return form.elements.namedItem(named[0].path).focus();
  const problem = byId('problem');
  problem.textContent = detail;
  problem.hidden = false;
}

function markField(field, message) {
  field.setAttribute('aria-invalid', 'true');
  byId(`${field.name}-problem`).textContent = message;
}

function clearProblems() {
  byId('problem').hidden = true;
  for (const field of form.elements) {
    if (!field.name) continue;
    field.removeAttribute('aria-invalid');
    byId(`${field.name}-problem`).textContent = '';
  }
}

function byId(id) {
  return document.getElementById(id);
}
