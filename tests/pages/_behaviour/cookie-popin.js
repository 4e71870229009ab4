// The cookie popin of the La Poste identity sites, as the practice pages show it: it comes late, as the last
// child of the body, with a dark layer over the page. Ids and the first caption are documented; the caption of
// the second button is the usual one of this tool.
(() => {
  const DELAY = 600;

  function button(id, caption, wrapper) {
    const element = document.createElement('button');
    element.type = 'button';
    element.id = id;
    element.textContent = caption;
    element.addEventListener('click', () => wrapper.remove());
    return element;
  }

  function show() {
    const wrapper = document.createElement('div');
    wrapper.id = 'tc-privacy-wrapper';
    wrapper.style.cssText =
      'position:fixed;inset:0;z-index:1000;background:rgb(0 0 0 / 60%);display:grid;place-items:center';
    const popin = document.createElement('div');
    popin.id = 'popin_tc_privacy';
    popin.style.cssText = 'background:#fff;color:#222;padding:1.5rem;max-width:30rem';
    const text = document.createElement('p');
    text.textContent =
      'Ce site utilise des cookies. Vous pouvez les accepter ou continuer sans les accepter.';
    const buttons = document.createElement('div');
    buttons.id = 'popin_tc_privacy_container_button';
    buttons.append(
      button('popin_tc_privacy_button', 'Continuer sans accepter', wrapper),
      button('popin_tc_privacy_button_2', 'Tout accepter', wrapper),
    );
    popin.append(text, buttons);
    wrapper.append(popin);
    document.body.append(wrapper);
  }

  setTimeout(show, DELAY);
})();
