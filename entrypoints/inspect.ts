/**
 * The adviser's tools in a page: health, picker, survey. It comes on a click in the panel, never by itself, and shares
 * the script world of the guide's other scripts. One for each document.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { InspectMessage } from '@/extension/repairs/page-tools/protocol';
import { Tools } from '@/extension/repairs/page-tools/tools';
import { world } from '@/extension/world';

export default defineUnlistedScript(() => {
  if (world.jalonTools) return;
  const tools = new Tools();
  world.jalonTools = tools;
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const ours =
      sender.id === browser.runtime.id && (message as { type?: unknown } | null)?.type === 'inspect';
    if (!ours) return undefined;
    tools.run(message as InspectMessage).then(answer, () => answer(null));
    // The answer comes later.
    return true;
  });
});
