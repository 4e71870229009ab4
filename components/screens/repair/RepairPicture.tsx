import { ScreenDrawing } from '@/components/drawings';
import type { Target } from '@/selectors/tools';

/** What a target of a repair or of a taught screen would ring: its screen, in the words that it would be known by. */
export function RepairPicture(props: { page: string; target: Target; title?: string | undefined }) {
  const { page, target, title } = props;
  const named = target.signals.find(
    ({ kind }) => kind === 'name' || kind === 'label' || kind === 'placeholder' || kind === 'heading',
  );
  const words = named && 'text' in named ? named.text.join(' · ') : '';
  const kind = target.kind === 'field' ? 'field' : 'action';
  return <ScreenDrawing page={page} target={target.id} other={{ kind, words, title }} />;
}
