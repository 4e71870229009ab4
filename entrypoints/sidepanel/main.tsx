/** The panel beside the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '@/components/screens/app/Panel';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  );
}
