import type { Settings } from '@/extension/storage/settings';
import type { Texts } from '@/journey';

/** @returns « Jamais », « Après 15 minutes », « Après 1 heure » */
export function eraseLabel({ ui, plural }: Texts, minutes: Settings['eraseAfter']): string {
  if (minutes === 0) return ui('settingsErase-0');
  return minutes < 60 ? plural('settingsEraseMinutes', minutes) : plural('settingsEraseHours', minutes / 60);
}
