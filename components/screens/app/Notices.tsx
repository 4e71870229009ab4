import { Notice } from '@/components/elements';
import { askPermission, refresh, useSnapshot } from '@/extension/client';
import { type UiKey, ui } from '@/journey';

/** What went wrong, and what to do about it. */
export function Notices() {
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
          <Notice key={key} text={sentence(key)} />
        ),
      )}
    </>
  );
}

/** A key that this version has no words for must not leave the learner with an empty page. */
function sentence(key: UiKey): string {
  try {
    return ui(key);
  } catch {
    return ui('error');
  }
}
