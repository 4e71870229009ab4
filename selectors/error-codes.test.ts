/** The codes of FranceConnect’s errors that its public source lists, and the family of advice that each belongs to. */
import { expect, test } from 'vitest';
import map from './sites/franceconnect-plus/map.json';

const FAMILIES: Record<string, string> = {
  'error-session':
    'Y030005 Y030006 Y030025 Y030027 Y190001 Y190002 Y190003 Y190004 Y190005 Y190008 Y190009 Y190010 Y190011 Y190012 Y190013 Y190014 Y470001 Y470002 Y470003 Y470004',
  'error-navigation': 'Y000004 Y020022 Y100004 Y420001 Y420002',
  'error-identity': 'Y010004 Y010006 Y010007 Y010008 Y010009 Y010015 Y050006',
  'error-provider':
    'Y000010 Y020017 Y020019 Y020021 Y020023 Y020024 Y020025 Y020026 Y020027 Y020028 Y020029 Y020030 Y320001',
  'error-blocked-provider': 'Y000011 Y100011',
  'error-disabled': 'Y180001',
  'error-incomplete': 'Y000006 Y270001 Y600006',
  'error-technical':
    'Y000000 Y000007 Y000404 Y010011 Y010012 Y010013 Y020002 Y030002 Y030004 Y030026 Y0411340 Y04C013C Y04EA6EF Y060001 Y060002 Y070001 Y070002 Y160001 Y160003 Y160004 Y170001 Y170002 Y180002 Y200001 Y200002 Y220001 Y230001 Y250001 Y270002 Y270003 Y300001 Y300002 Y300003 Y310001 Y310002 Y310003 Y310004 Y400001 Y450001 Y480001 Y480002 Y480003 Y490001 Y490002 Y490003 Y530001',
  'error-cookies': 'Y510001 Y510002',
  'error-level': 'Y020001 Y020018 Y100001 Y100018',
  // « Close the tab and sign in again », or nothing that a learner could do: the general advice, with the code.
  '': 'Y000001 Y000003 Y000013 Y000019 Y000020 Y030007 Y030009 Y030016 Y030028 Y090001 Y090002 Y280004 Y330001 Y410001 Y430001 Y440001 Y460001 Y500001 Y520001 Y989898',
};

const states = map.pages.find(({ id }) => id === 'fcp-error')?.states ?? [];
const familiesOf = (code: string) =>
  states
    .filter(({ any }) =>
      any.some((one) => 'code' in one && one.code?.some((prefix) => code.startsWith(prefix))),
    )
    .map(({ id }) => id);

test.each(
  Object.entries(FAMILIES).flatMap(([family, codes]) => codes.split(' ').map((code) => [code, family])),
)('%s: %s', (code, family) => expect(familiesOf(code)).toEqual(family ? [family] : []));
