/**
 * The door to « Suis-je au bon endroit ? ». A door of its own: it brings the list of public suffixes, which the
 * popup alone may carry.
 */
export { checkSite, type SiteCheck, type SiteVerdict } from './check-site';
