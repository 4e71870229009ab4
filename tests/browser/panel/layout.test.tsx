/** Every part of the panel from 280 px to wide, in large letters too: nothing sticks out, all can be hit and read. */
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import {
  ConfirmButton,
  NextStep,
  Notice,
  OptionList,
  Page,
  RadioGroup,
  StageList,
  UndoList,
} from '@/components/elements';
import { ContactCard } from '@/components/screens/app/ContactCard';
import { NavList } from '@/components/screens/home/NavList';
import { OffPageCard } from '@/components/screens/home/OffPageCard';
import { WaitStatus } from '@/components/screens/home/WaitStatus';
import { Question } from '@/components/screens/route-chooser/Question';
import { SiteVerdict } from '@/components/screens/site-check/SiteVerdict';
import { ReadAloudText } from '@/components/screens/troubleshooting/ReadAloudText';
import { change, clear, show, smallTexts, targets, tooWide } from './helpers';

afterEach(async () => {
  await clear();
  document.documentElement.classList.remove('large-text');
});

const nothing = () => {};
const LONG = 'Reprenez maintenant la création du compte sur « L’Identité Numérique ».';
const steps = ['done', 'current', 'todo'] as const;

const frame = (content: ReactNode) => (
  <Page title="Mon parcours" disclaimer="Guide indépendant" bottomBar={<button type="button">Aide</button>}>
    {content}
  </Page>
);

const PARTS: [string, ReactNode][] = [
  [
    'the next step',
    <NextStep
      key="next"
      label="À faire"
      stage="Créer le compte La Poste"
      position="étape 2 sur 5"
      title={LONG}
      why={LONG}
      after={LONG}
      problem
      address={{ host: 'authent.lidentitenumerique.laposte.fr', help: 'Dans un autre onglet.' }}
      help={{ title: 'Besoin d’aide ?', text: LONG }}
      preparation={{ title: 'Gardez près de vous', items: ['Votre téléphone', 'Votre pièce d’identité'] }}
      beforeButtons={
        <WaitStatus
          state="overdue"
          nextCheck="Revenez voir mercredi 31 décembre après 14 h 20."
          since={LONG}
        />
      }
    >
      <button type="button" className="main">
        J’ai cliqué dans le mail
      </button>
      <button type="button" className="link">
        C’est déjà fait
      </button>
    </NextStep>,
  ],
  [
    'the card of an off-page step',
    <OffPageCard
      key="off"
      label="Hors de la page"
      drawing={<svg viewBox="0 0 240 160" aria-hidden="true" />}
      first={[{ title: 'Ce qui vient', text: LONG, basis: LONG }]}
      fold="Le mail ne vient pas ?"
      folded={[
        { title: 'Quand s’inquiéter', text: LONG, warning: true },
        { title: 'Que faire alors', text: LONG, warning: true },
      ]}
    >
      <ContactCard
        title="Qui appeler"
        contact={{
          name: 'L’aide de L’Identité Numérique',
          phone: '01 02 03 04 05',
          price: LONG,
          hours: LONG,
          url: 'https://lidentitenumerique.laposte.fr/',
          basis: LONG,
        }}
        callLabel="Appeler le"
        openLabel="Ouvrir leur page"
        onOpen={nothing}
      />
    </OffPageCard>,
  ],
  [
    'the stages, the undoing, the ways to other screens',
    <div key="lists">
      <StageList
        title="Mes étapes"
        stepsLabel="Voir le détail"
        stages={steps.map((state) => ({
          id: state,
          title: 'Créer le compte La Poste',
          state,
          note: '12 sur 13',
          steps: steps.map((one) => ({ id: one, title: LONG, state: one, note: one })),
        }))}
      />
      <UndoList
        title={LONG}
        buttonLabel="Annuler"
        items={[{ step: 'a', title: LONG, label: LONG }]}
        onUndo={nothing}
      />
      <NavList
        title="Autres écrans"
        items={[{ id: 'a', icon: 'pin', label: LONG, help: 'À imprimer', external: true, onClick: nothing }]}
      />
    </div>,
  ],
  [
    'questions and answers',
    <div key="question">
      <Question
        title={LONG}
        help={LONG}
        selected="b"
        answers={['a', 'b', 'c'].map((id) => ({ id, label: LONG, sign: id }))}
        onAnswer={nothing}
      />
      <OptionList options={[{ id: 'a', label: LONG }]} onSelect={nothing} />
      <ReadAloudText title="À lire au téléphone">{LONG}</ReadAloudText>
      <RadioGroup
        name="a"
        legend={LONG}
        value="a"
        options={[{ value: 'a', label: LONG }]}
        onChange={nothing}
      />
      <ConfirmButton
        labels={{ button: 'Tout effacer', question: LONG, help: LONG, yes: 'Oui', no: 'Non' }}
        onConfirm={nothing}
      />
      <Notice text={LONG} help={LONG} />
    </div>,
  ],
  [
    'the verdict on an address',
    <SiteVerdict
      key="verdict"
      kind="lookalike"
      title="Stop ! Ne tapez rien ici."
      text={LONG}
      host="moncompteformation.gouv.fr.login-secure-identification.example"
      owner="login-secure-identification.example"
      hostLabel="Adresse du site"
    >
      <button type="button" className="main">
        Ouvrir le vrai site
      </button>
    </SiteVerdict>,
  ],
];

test.each(PARTS)('%s', async (_, part) => {
  for (const [width, large] of [
    [280, false],
    [320, false],
    [320, true],
    [900, false],
  ] as const) {
    const look = `${width} px${large ? ', large letters' : ''}`;
    await show(frame(part), width);
    document.documentElement.classList.toggle('large-text', large);
    for (const one of document.querySelectorAll('details')) one.open = true;
    expect(tooWide(), look).toBe(0);
    const all = targets();
    expect(all.length, look).toBeGreaterThan(0);
    expect(
      all.filter(({ width: w, height: h }) => w < 43.5 || h < 43.5),
      look,
    ).toEqual([]);
    expect(smallTexts(17), look).toEqual([]);
  }
});

test('large letters are a quarter larger', async () => {
  await show(frame(<p className="quiet">Mot</p>));
  const size = () =>
    Number.parseFloat(getComputedStyle(document.querySelector('main p') as Element).fontSize);
  const before = size();
  document.documentElement.classList.add('large-text');
  expect(size()).toBe(before * 1.25);
});

test('a wide window: one column that the eye can follow, and help at the foot of the window', async () => {
  await show(frame(<p style={{ height: '3000px' }}>Mot</p>), 1400);
  expect(document.querySelector('main')?.getBoundingClientRect().width).toBeLessThanOrEqual(44 * 16);
  const bar = document.querySelector('.page-bottom-bar')?.getBoundingClientRect();
  expect(bar?.bottom).toBe(window.innerHeight);
  // With hardly any height, as at 400 %, the bar would hide what is read.
  const { page } = await import('vitest/browser');
  await page.viewport(320, 256);
  expect(document.querySelector('.page-bottom-bar')?.getBoundingClientRect().bottom).toBeGreaterThan(3000);
});

test('from right to left, nothing sticks out', async () => {
  await show(frame(PARTS[0]?.[1]), 280);
  document.documentElement.dir = 'rtl';
  expect(tooWide()).toBe(0);
  const card = document.querySelector('.next-step') as Element;
  expect(getComputedStyle(card).borderRightWidth).toBe('5px');
  document.documentElement.dir = '';
  await change(null);
});
