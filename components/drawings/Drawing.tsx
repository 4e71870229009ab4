/** Every drawing by name, and how one is shown. */
import type { ReactNode } from 'react';
import { helpDesk, postman, postOffice, townHall } from './buildings';
import { app, approve, mail, registeredMail, sms } from './devices';
import { paper, photos, video } from './papers';
import './Drawing.css';

const DRAWINGS = {
  mail,
  'registered-mail': registeredMail,
  sms,
  app,
  photos,
  video,
  'post-office': postOffice,
  postman,
  paper,
  'town-hall': townHall,
  'help-desk': helpDesk,
  approve,
} satisfies Record<string, ReactNode>;

/** What is drawn. */
export type DrawingName = keyof typeof DRAWINGS;

/** Names of all drawings. */
export const drawingNames = Object.keys(DRAWINGS) as DrawingName[];

/** A drawing of what arrives or where to go. It is decoration: the words beside it say the same. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg className="drawing" viewBox="0 0 160 100" aria-hidden="true" data-drawing={name}>
      {DRAWINGS[name]}
    </svg>
  );
}
