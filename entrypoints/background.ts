/** The background's wires: each event of the browser goes to its part of extension/background.ts. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '@/extension/background';
import { listenToNotifications } from '@/extension/reminders/reminders';
import { lockStorage } from '@/extension/storage/storage-area';
import { createTexts, shippedJourney } from '@/journey';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';

export default defineBackground(() => {
  lockStorage();
  const journey = shippedJourney();
  const background = createBackground({
    journey,
    texts: createTexts('fr'),
    troubleshooting: shippedTroubleshooting('fr', journey, shippedOffPage('fr')),
  });

  browser.runtime.onMessage.addListener(background.answer);
  browser.commands.onCommand.addListener((command) => void background.command(command));

  // Detectors go by the mode that is stored: it must be there and right before the first page opens.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void background.wake();
    if (import.meta.env.CHROME && reason !== 'browser_update') void background.reachOpenPages();
  });
  browser.runtime.onStartup.addListener(() => void background.wake());
  browser.alarms.onAlarm.addListener(() => void background.wake());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void background.policyChanged();
    else void background.stored(changes, area);
  });
  browser.tabs.onRemoved.addListener((tab) => void background.tabClosed(tab));
  listenToNotifications();
  browser.permissions.onAdded.addListener(listenToNotifications);
});
