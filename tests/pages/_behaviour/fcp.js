// What the FranceConnect pages do by themselves, as the practice pages show it: a box that frees a button, modals,
// the "redirecting" dialog after a form was sent, folding details, and a reload of pages kept by the Back button.
(() => {
  const REDIRECT_DELAY = 500;
  const all = (css) => Array.from(document.querySelectorAll(css));
  const dialogOf = (control) => {
    const target = document.getElementById(control.getAttribute('aria-controls') ?? '');
    return target instanceof HTMLDialogElement ? target : null;
  };

  function setEnabled(button, enabled) {
    button.disabled = !enabled;
    button.setAttribute('aria-disabled', String(!enabled));
  }

  // Consent: the button waits for the box.
  for (const box of all('form[action="/api/v2/login"] input[type="checkbox"]')) {
    const button = box.form.querySelector('button[type="submit"]');
    const follow = () => setEnabled(button, box.checked);
    box.addEventListener('change', follow);
    follow();
  }

  // Modal before leaving for an account: the same attribute opens it from the card and closes it from inside.
  for (const control of all('button[type="button"][aria-controls]')) {
    const dialog = dialogOf(control);
    if (!dialog) continue;
    control.addEventListener('click', () => (dialog.contains(control) ? dialog.close() : dialog.showModal()));
  }
  for (const dialog of all('form dialog[open]')) {
    dialog.close();
    dialog.showModal();
  }

  // A form is sent once; after half a second the page says that it is on its way.
  for (const form of all('form[data-prevent-double-submit]')) {
    form.addEventListener('submit', (event) => {
      if (document.body.dataset.sent === 'true') return event.preventDefault();
      document.body.dataset.sent = 'true';
      for (const button of all('form[data-prevent-double-submit] button[type="submit"]'))
        setEnabled(button, false);
      setTimeout(() => document.getElementById('loading-modal')?.showModal(), REDIRECT_DELAY);
    });
  }

  // Details that fold: the accordion of today, the menu and the popin of 2022.
  for (const toggle of all('button[aria-expanded][aria-controls]')) {
    const content = document.getElementById(toggle.getAttribute('aria-controls'));
    const show = (open) => {
      toggle.setAttribute('aria-expanded', String(open));
      content.hidden = !open;
    };
    toggle.addEventListener('click', () => show(toggle.getAttribute('aria-expanded') !== 'true'));
    show(toggle.getAttribute('aria-expanded') === 'true');
  }
  const menu = document.getElementById('openCloseMenu');
  document
    .getElementById('toggleOpenCloseMenu')
    ?.addEventListener('click', () => menu.classList.toggle('opened'));
  const popin = document.getElementById('numeric-identity');
  document
    .getElementById('tuto-numeric-identity')
    ?.addEventListener('click', () => popin.classList.add('visible'));
  document.getElementById('popin-close')?.addEventListener('click', () => popin.classList.remove('visible'));

  // The warning before the end of the session comes from a template.
  const delay = Number(document.getElementById('session-alert-delay')?.value ?? Number.NaN);
  const warning = document.getElementById('session-expiration-alert-template');
  if (warning && !Number.isNaN(delay)) {
    setTimeout(() => {
      const region = document.getElementById('session-expiration-alert-live-region');
      region.replaceChildren(warning.content.cloneNode(true));
    }, delay * 1000);
  }

  // The banner after a failed account takes the focus, as on the site.
  document.getElementById('interaction-error-banner')?.focus();

  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
})();
