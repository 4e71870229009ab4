import { openAddress } from '@/extension/client';
import { ui } from '@/journey';
import type { contactOf } from '@/journey/off-page';
import { ContactCard } from './ContactCard';

/** Whom to call, in words. */
export function ContactDetails({ contact }: { contact: NonNullable<ReturnType<typeof contactOf>> }) {
  return (
    <ContactCard
      title={ui('contactTitle')}
      contact={contact}
      callLabel={ui('contactCall')}
      openLabel={ui('contactOpen')}
      onOpen={openAddress}
    />
  );
}
