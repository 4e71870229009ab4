/**
 * Every key of the extension's storage. Constants only: the scripts in pages read some of them. docs/privacy.md has a line
 * for each, and a key never changes: what people have stored stands under it.
 */

/** What content scripts may do: a `Mode`. */
export const MODE_KEY = 'mode';
/** Which pages the learner may have in front of them: an `ExpectedPages`, made from their steps. Only while a journey runs. */
export const EXPECTED_KEY = 'expected';
/** When the guide was last used. It is written many times: nothing to look at again. */
export const USED_KEY = 'used';
/** The repairs of this computer: when they change, the maps do. */
export const REPAIRS_KEY = 'repairs';
/** A learner's record: one key each, with their number behind it. */
export const PROGRESS_KEY = 'progress:';
/** Who learns on this computer, and who is in front of the screen. */
export const LEARNERS_KEY = 'learners';
export const SETTINGS_KEY = 'settings';
/** The learner does not want the pill; it is shown again when somebody else comes. */
export const DECLINED_KEY = 'declined';
/** What the place that lends the computer has set. */
export const POLICY_KEY = 'policy';
/** Which file of preparation a policy has brought: a short sum of its text, so that it comes in once. */
export const SETUP_KEY = 'setup';
/** Notices that concern everybody; those of one learner's record have their number behind the key. */
export const NOTICES_KEY = 'notices';
/** Waits of which the learner has been told, so that they are told once. */
export const TOLD_KEY = 'told';
/** Copies of what was damaged: which item and when stand behind it. */
export const BACKUP_KEY = 'backup:';
/** The broker that an adviser has set on this computer. */
export const PLACE_KEY = 'place';
/** A link that stands: the part, keys, numbers and times. Of the session alone. */
export const LINK_KEY = 'link';
/** What a link has shown or asked, to the letter; behind it whose. Of the session alone. */
export const LINK_LOG_KEY = 'linklog:';
/** What the guide shows on which tab. Of the session alone. */
export const TABS_KEY = 'tabs';
