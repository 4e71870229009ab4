import type { Repair } from '@/extension/repairs';

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
