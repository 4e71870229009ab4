import { Contact } from '@/components/panel';
import { ui } from '@/journey';
import type { contactOf } from '@/journey/off-page';
import { openAddress } from './client';

/** Whom to call, in words. */
export function ContactNow({ contact }: { contact: NonNullable<ReturnType<typeof contactOf>> }) {
  return (
    <Contact
      title={ui('contactTitle')}
      contact={contact}
      call={ui('contactCall')}
      open={ui('contactOpen')}
      onOpen={openAddress}
    />
  );
}
