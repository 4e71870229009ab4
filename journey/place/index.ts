// For callers that still use the old name: goes with the last of them.
export { checkSite as judge, type SiteCheck as Place, type SiteVerdict as PlaceVerdict } from '../site-check';
