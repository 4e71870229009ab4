/** A sheet to print: `?what=bring`, what to bring; else where the learner is. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Notices } from '@/components/screens/app/Notices';
import { PrintBring } from '@/components/screens/print/PrintBring';
import { PrintWhere } from '@/components/screens/print/PrintWhere';
import { useSnapshot } from '@/extension/client';
import { ui } from '@/journey';

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
