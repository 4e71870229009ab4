import { Icon, Sentence } from '@/components/elements';
import './ContactCard.css';

/** Somebody who helps, in words. */
interface ContactInfo {
  name: string;
  /** As it is read and dialled: « 3639 ». */
  phone: string | null;
  price: string | null;
  hours: string | null;
  url: string | null;
  /** How sure that is, or where it comes from. */
  basis?: string | null;
}

/** Whom to call: a number that a tap dials, its price and its hours. */
export function ContactCard(props: {
  title: string;
  contact: ContactInfo;
  /** Words before the number: « Appeler le ». */
  callLabel: string;
  /** Words of the button that opens the address; it is not shown without `onOpen`. */
  openLabel: string;
  onOpen?(url: string): void;
}) {
  const { name, phone, price, hours, url, basis } = props.contact;
  return (
    <div className="contact-card tinted-box">
      <h3>{props.title}</h3>
      <p className="name">{name}</p>
      {phone && (
        <p>
          <a className="dial" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <Icon name="call" />
            <span>
              {props.callLabel} <b>{phone}</b>
            </span>
          </a>
        </p>
      )}
      {price && <Sentence>{price}</Sentence>}
      {hours && <Sentence>{hours}</Sentence>}
      {basis && <Sentence className="quiet">{basis}</Sentence>}
      {url && props.onOpen && (
        <div className="buttons">
          <button type="button" onClick={() => props.onOpen?.(url)}>
            {props.openLabel}
            <Icon name="out" />
          </button>
        </div>
      )}
    </div>
  );
}
