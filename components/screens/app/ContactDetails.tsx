import { Contact } from '@/components/elements';
import { openAddress } from '@/extension/client';
import { ui } from '@/journey';
import type { contactOf } from '@/journey/off-page';

/** Whom to call, in words. */
export function ContactDetails({ contact }: { contact: NonNullable<ReturnType<typeof contactOf>> }) {
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
