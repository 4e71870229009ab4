import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askPermission, eraseAll, openAddress, refresh, send, useSnapshot } from './client';
import { Popup } from './Popup';

function Connected() {
  return <Popup {...useSnapshot()} commands={{ send, openAddress, eraseAll, askPermission, refresh }} />;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Connected />
    </StrictMode>,
  );
}
