/** What a click on the extension’s button opens. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/screens/popup/Popup';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Popup />
    </StrictMode>,
  );
}
