/** What the manifests ask for: what docs/privacy.md justifies, and no more. */
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config';
import { MATCHES } from './hosts';

const PERMISSION_HELP = `
  Can it be done without? Yes? Then do so: every permission is a question to every learner, or takes one's trust.
  No? Then its reason goes into docs/privacy.md, and its name into wxt.config.ts and this test.`;
const MATCH_HELP = `
  Has the journey a new site? Then tests/shape/hosts.ts has it too; read what is said there.
  Is it about frames, or an earlier or later start? Then read in docs/architecture.md why the detector starts as it does.`;

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const make = config.manifest as (env: { browser: string }) => Record<string, unknown>;
  const manifest = make({ browser }) as {
    permissions: string[];
    host_permissions: string[];
    content_scripts: { matches: string[]; js: string[]; run_at: string }[];
  } & Record<string, unknown>;

  test('asks for what docs/privacy.md justifies and the hosts of the journey, no more and no less', () => {
    expect(manifest.permissions, PERMISSION_HELP).toEqual(['storage', 'scripting', 'activeTab', 'alarms']);
    expect(manifest.optional_permissions, PERMISSION_HELP).toEqual(['notifications']);
    expect([...manifest.host_permissions].sort(), MATCH_HELP).toEqual([...MATCHES].sort());
    expect(manifest.content_scripts.flatMap(({ matches }) => matches).sort(), MATCH_HELP).toEqual(
      [...MATCHES].sort(),
    );
    for (const script of manifest.content_scripts) {
      // The detector alone; not in frames, and before the page's own scripts.
      expect(Object.keys(script).sort(), MATCH_HELP).toEqual(['js', 'matches', 'run_at']);
      expect(script.js, MATCH_HELP).toEqual(['detect.js']);
      expect(script.run_at, MATCH_HELP).toBe('document_start');
    }
  });

  test('stays out of private windows', () => {
    const help = `
  What is stored has one place, the ordinary profile: a private window would write into it. Leave it, or keep all in memory there.`;
    expect(manifest.incognito, help).toBe('not_allowed');
  });

  test('opens no other door', () => {
    const help = `
  A page or another extension could find Jalon by it, or talk to it.
  Does a page need a file of ours? Then let the background inject it. Is it something else? Then ask before you open it.`;
    for (const key of ['optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest[key], `${key}${help}`).toBeUndefined();
    }
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const closed =
      'The policy is the lock on "nothing leaves the browser". Put what you need into the package instead.';
    expect(policy, closed).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;/,
    );
    expect(policy, closed).not.toMatch(/unsafe|https?:|ws:(?!\/)(?<!wss:)|\*/);
    expect(policy.match(/connect-src[^;]*/g), closed).toEqual(['connect-src wss:']);
  });
});
