import { Icon } from './Icon';
import { Sentence } from './Sentence';
import './off-page.css';

/** Somebody who helps, in words. */
export interface ContactWords {
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
export function Contact(props: {
  title: string;
  contact: ContactWords;
  /** Words before the number: « Appeler le ». */
  call: string;
  /** Words of the button that opens the address; it is not shown without `onOpen`. */
  open: string;
  onOpen?(url: string): void;
}) {
  const { name, phone, price, hours, url, basis } = props.contact;
  return (
    <div className="contact">
      <h3>{props.title}</h3>
      <p className="who">{name}</p>
      {phone && (
        <p>
          <a className="dial" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <Icon name="call" />
            <span>
              {props.call} <b>{phone}</b>
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
            {props.open}
            <Icon name="out" />
          </button>
        </div>
      )}
    </div>
  );
}
