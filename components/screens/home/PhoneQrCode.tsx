import { useTexts } from '../app/guide';
import { QrCode } from './QrCode';
import './PhoneQrCode.css';

/** An address as a code that a phone films. Made here: nothing leaves the computer. */
export function PhoneQrCode({ url, title }: { url: string; title: string }) {
  const { ui } = useTexts();
  return (
    <details className="phone-qr-code">
      <summary>{title}</summary>
      <p>{ui('phoneCodeHelp')}</p>
      <QrCode text={url} label={title} />
      <p className="quiet" dir="ltr">
        {new URL(url).hostname}
      </p>
    </details>
  );
}
