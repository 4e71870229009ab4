import { Icon } from '@/components/elements';
import { listedHosts } from '@/extension/injection/hosts';
import { useTexts } from '../app/guide';
import { SiteList } from './SiteList';

/** The sites where the guide works, and what it promises. */
export function PrivacyNote() {
  const { compare, siteName, ui } = useTexts();
  // One line a host: a site may have several.
  const sites = listedHosts()
    .map((host) => ({ host, name: siteName(host) }))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <>
      <SiteList title={ui('permissionSites')} sites={sites} />
      <p className="privacy-note quiet">
        <Icon name="shield" />
        <span>{ui('privacy')}</span>
      </p>
    </>
  );
}
