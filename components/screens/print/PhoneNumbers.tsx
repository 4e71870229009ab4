import { QuotedText } from '@/components/elements';
import type { Branches } from '@/journey';
import { useOffPage, useTexts } from '../app/guide';
import './PhoneNumbers.css';

/** Who verifies an identity on line has AR24's number too. */
const contactsFor = ({ way, verification }: Branches): string[] =>
  way === 'web' && verification === 'online'
    ? ['la-poste', 'ar24', 'info-escroqueries']
    : ['la-poste', 'info-escroqueries'];

/** Whom to call, with the price and how old the number is: a sheet of paper is read months later. */
export function PhoneNumbers({ branches }: { branches: Branches }) {
  const { ui } = useTexts();
  const { contactOf } = useOffPage();
  const contacts = contactsFor(branches).flatMap((id) => contactOf(id) ?? []);
  return (
    <section className="phone-numbers">
      <h2>{ui('contactTitle')}</h2>
      {contacts.map(({ id, name, phone, price, checked }) => (
        <p key={id}>
          <b>{phone}</b> <QuotedText>{name}</QuotedText>. {price}{' '}
          {ui('readIn', { year: checked.slice(0, 4) })}
        </p>
      ))}
    </section>
  );
}
