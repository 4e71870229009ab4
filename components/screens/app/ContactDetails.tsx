import { openAddress } from '@/extension/client';
import type { Contact } from '@/journey/off-page';
import { ContactCard } from './ContactCard';
import { useTexts } from './guide';

/** Whom to call, in words. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { ui } = useTexts();
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
