import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ui } from '@/journey';
import { useSnapshot } from '../screens/client';
import { Notices } from '../screens/Notices';
import { PrintBring } from '../screens/PrintBring';
import { PrintWhere } from '../screens/PrintWhere';

const bring = new URLSearchParams(window.location.search).get('what') === 'bring';
document.title = `${ui(bring ? 'printBring' : 'printWhere')} – Jalon`;

/** Without the learner's own state the sheet would be a wrong one: then the notice alone shows. */
function Print() {
  const { ready } = useSnapshot();
  if (!ready) return <Notices />;
  return bring ? <PrintBring /> : <PrintWhere />;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Print />
    </StrictMode>,
  );
}
