import { useSnapshot } from '@/extension/client';
import { useTexts } from './guide';

/** Where something that we say comes from, for advisers: the source is in the data's own language. */
export function Origin({ source, checked }: { source: string; checked: string }) {
  const { ui } = useTexts();
  const { settings } = useSnapshot();
  if (!settings.adviser) return null;
  const month = checked.split('-').reverse().join('/');
  return (
    <details className="origin">
      <summary>{ui('originTitle')}</summary>
      <p lang="en">{source}</p>
      <p className="quiet">{ui('originMonth', { month })}</p>
    </details>
  );
}
