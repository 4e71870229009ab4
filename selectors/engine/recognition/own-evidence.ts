/**
 * What a control must say of itself, or must not, to be taken for a meaning that any site can ask for. The weights choose
 * between the controls of a page; where the right one is missing, the nearest of the others must not be it. Found on public
 * forms (docs/bench/meanings.md). Pure.
 */

/** Features of which a control has one at least; « - »: of which it has none; « 1 »: where two have it, neither is it. */
const RULES: Readonly<Record<string, string>> = {
  email: 'n:mail i:mail k:email',
  password:
    '1 n:password i:password -n:new -i:new -n:create -n:choose -h:create -h:reset -i:reset -d:strength -k:new-password',
  mobile: 'n:phone i:phone h:phone r:phone h:device n:number k:tel -n:mail -i:mail -k:email -h:pay',
  'last-name': 'n:lastname i:lastname -n:firstname -h:pay',
  'first-name': 'n:firstname i:firstname -n:lastname -h:pay',
  address: 'n:address i:address n:postal i:postal -n:mail -i:mail -k:email',
  code: 'n:code i:code n:received k:code k:box -n:postal -i:postal -n:login -i:login -n:visual -i:visual -h:pay -k:search -k:email',
};

/**
 * @param featuresOf what a control looks like
 * @returns the controls that can have this meaning by what they say of themselves
 */
export function withEvidence<C>(
  meaning: string,
  controls: readonly C[],
  featuresOf: (control: C) => readonly string[],
): readonly C[] {
  const rule = RULES[meaning]?.split(' ');
  if (!rule) return controls;
  const left = controls.filter((control) => {
    const features = featuresOf(control);
    return features.some((one) => rule.includes(one)) && !features.some((one) => rule.includes(`-${one}`));
  });
  return rule[0] === '1' && left[1] ? [] : left;
}
