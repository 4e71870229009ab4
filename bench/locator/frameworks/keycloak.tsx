/** The screen in the structure and with the classes of Keycloak's login theme, as keycloakify writes them. */
import { getKcClsx } from 'keycloakify/login/lib/kcClsx';
import type { Root } from 'react-dom/client';
import { type ScreenItem, TRUTH } from './screen';

const { kcClsx } = getKcClsx({ doUseDefaultCss: true, classes: undefined });

function Drawn({ item, at }: { item: ScreenItem; at: number }) {
  const truth = item.truth ? { [TRUTH]: item.truth } : {};
  const id = `kc-${item.kind}-${at}`;
  if (item.kind === 'heading') return <h2 className={kcClsx('kcFormGroupHeader')}>{item.text}</h2>;
  if (item.kind === 'tick')
    return (
      <div className={kcClsx('kcFormGroupClass', 'kcFormSettingClass')}>
        <div className="checkbox">
          <label>
            <input id={id} type={item.type ?? 'checkbox'} {...truth} /> {item.text}
          </label>
        </div>
      </div>
    );
  if (item.kind === 'action')
    return (
      <div id="kc-form-buttons" className={kcClsx('kcFormGroupClass')}>
        {item.link ? (
          <a href="#kc" {...truth}>
            {item.text}
          </a>
        ) : (
          <input
            className={kcClsx('kcButtonClass', 'kcButtonPrimaryClass', 'kcButtonBlockClass')}
            type="submit"
            value={item.text}
            {...truth}
          />
        )}
      </div>
    );
  return (
    <div className={kcClsx('kcFormGroupClass')}>
      <div className={kcClsx('kcLabelWrapperClass')}>
        <label htmlFor={id} className={kcClsx('kcLabelClass')}>
          {item.text}
        </label>
      </div>
      <div className={kcClsx('kcInputWrapperClass')}>
        {item.kind === 'list' ? (
          <select id={id} className={kcClsx('kcInputClass')} {...truth}>
            {item.options?.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ) : (
          <input id={id} type={item.type ?? 'text'} className={kcClsx('kcInputClass')} {...truth} />
        )}
      </div>
    </div>
  );
}

export function drawKeycloak(root: Root, items: ScreenItem[]): void {
  const [title, ...rest] = items[0]?.kind === 'heading' ? items : [undefined, ...items];
  root.render(
    <div className={kcClsx('kcLoginClass')}>
      <div className={kcClsx('kcFormCardClass')}>
        <header className={kcClsx('kcFormHeaderClass')}>
          {title && <h1 id="kc-page-title">{title.text}</h1>}
        </header>
        <div id="kc-content">
          <div id="kc-content-wrapper">
            <form id="kc-form-login">
              {rest.map((item, at) => (
                <Drawn key={at} item={item as ScreenItem} at={at} />
              ))}
            </form>
          </div>
        </div>
      </div>
    </div>,
  );
}
