import { useSnapshot } from '@/extension/client';
import { Notices } from '../app/Notices';
import { PrintBring } from './PrintBring';
import { PrintWhere } from './PrintWhere';

/** A sheet to print. Without the learner's own state it would be a wrong one: then the notice alone shows. */
export function PrintPage({ sheet }: { sheet: 'bring' | 'where' }) {
  const { ready } = useSnapshot();
  if (!ready) return <Notices />;
  return sheet === 'bring' ? <PrintBring /> : <PrintWhere />;
}
