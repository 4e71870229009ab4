import type { Repair, TaughtScreen } from '@/extension/repairs';

/** A sound repair: the sign-in's field under another name. */
export const REPAIR = {
  site: 'compte-la-poste',
  page: 'compte-login',
  target: 'compte-email',
  made: '2026-11-25',
  found: {
    id: 'compte-email',
    kind: 'field',
    roles: ['textbox'],
    signals: [
      { kind: 'label', text: ['votre identifiant'] },
      { kind: 'attribute', name: 'name', value: ['identifiant'] },
    ],
  },
} satisfies Repair;

/** A sound taught screen: the sign-in in other words, as nobody has drawn it. */
export const SCREEN = {
  site: 'compte-la-poste',
  page: 'compte-login',
  made: '2026-11-29',
  variant: {
    paths: ['/connexion'],
    all: [{ title: ['espace personnel'] }, { heading: ['votre espace personnel'] }],
    any: [{ field: ['votre identifiant'] }, { action: ['continuer'] }],
    min: 2,
    targets: [REPAIR.found],
  },
} satisfies TaughtScreen;
