// The cookie banner of the La Poste account, as the practice pages show it: it comes late, fixed at the bottom,
// and lies on top of the form (the fields behind it stay "visible" but can't be reached).
// Two generations are documented: 2025 (button = accept, button_3 = refuse) and 2024 (button_2 = accept,
// button_3 = continue without accepting), chosen by data-layout on the script element.
(() => {
  const DELAY = 600;
  const LAYOUTS = {
    2024: [
      ['footer_tc_privacy_button_2', 'Tout accepter'],
      ['footer_tc_privacy_button_3', 'Continuer sans accepter'],
    ],
    2025: [
      ['footer_tc_privacy_button', 'Accepter et fermer'],
      ['footer_tc_privacy_button_2', 'Paramétrer les cookies'],
      ['footer_tc_privacy_button_3', 'Ne pas accepter et fermer'],
    ],
  };
  const layout = LAYOUTS[document.currentScript?.dataset.layout ?? '2025'];

  function show() {
    const footer = document.createElement('div');
    footer.id = 'footer_tc_privacy';
    footer.style.cssText =
      'position:fixed;inset:auto 0 0 0;box-sizing:border-box;min-height:90vh;z-index:1000;padding:1.5rem;background:#fff;color:#222;border-top:2px solid #555';
    const text = document.createElement('p');
    text.textContent = 'Ce site utilise des cookies. Vous pouvez les accepter ou les refuser.';
    const buttons = document.createElement('div');
    buttons.id = 'footer_tc_privacy_container_button';
    for (const [id, caption] of layout) {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = id;
      button.textContent = caption;
      button.addEventListener('click', () => footer.remove());
      buttons.append(button);
    }
    footer.append(text, buttons);
    document.body.append(footer);
  }

  setTimeout(show, DELAY);
})();
