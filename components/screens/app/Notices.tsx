import { Notice } from '@/components/elements';
import { askPermission, refresh, useSnapshot } from '@/extension/client';
import type { Texts, UiKey } from '@/journey';
import { useTexts } from './guide';

/** What went wrong, and what to do about it. */
export function Notices() {
  const { ui } = useTexts();
  const { notices, ready, failed } = useSnapshot();
  return (
    <>
      {failed && (
        <Notice text={ui('error')}>
          <button type="button" onClick={() => refresh()}>
            {ui('retry')}
          </button>
        </Notice>
      )}
      {!ready && !failed && <p className="quiet">{ui('popupLoading')}</p>}
      {notices.map((key) =>
        key === 'permissionMissing' ? (
          <Notice key={key} text={ui(key)} help={ui('permissionMissingHelp')}>
            <button type="button" onClick={() => askPermission()}>
              {ui('permissionAsk')}
            </button>
          </Notice>
        ) : (
          <Notice key={key} text={sentence(ui, key)} />
        ),
      )}
    </>
  );
}

/** A key that this version has no words for must not leave the learner with an empty page. */
function sentence(ui: Texts['ui'], key: UiKey): string {
  try {
    return ui(key);
  } catch {
    return ui('error');
  }
}
