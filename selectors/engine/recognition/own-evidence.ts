/**
 * What a control must say of itself, or must not, to be taken for a meaning that any site can ask for. The weights choose
 * between the controls of a page; where the right one is missing, the nearest of the others must not be it. Found on public
 * forms (docs/bench/meanings.md). Pure.
 */

interface Rule {
  /** Features of which it has one at least. */
  needs: readonly string[];
  /** Features of which it has none. */
  not?: readonly string[];
  /** Where two have it, neither is it. */
  isAlone?: boolean;
}

const list = (features: string) => features.split(' ');

const NO_MAIL = list('n:mail i:mail k:email');

const RULES: Readonly<Record<string, Rule>> = {
  email: { needs: NO_MAIL },
  password: {
    needs: list('n:password i:password'),
    not: list('n:new i:new n:create n:choose h:create h:reset i:reset d:strength k:new-password'),
    isAlone: true,
  },
  mobile: {
    needs: list('n:phone i:phone h:phone r:phone h:device n:number k:tel'),
    not: [...NO_MAIL, 'h:pay'],
  },
  'last-name': { needs: list('n:lastname i:lastname'), not: list('n:firstname h:pay') },
  'first-name': { needs: list('n:firstname i:firstname'), not: list('n:lastname h:pay') },
  address: { needs: list('n:address i:address n:postal i:postal'), not: NO_MAIL },
  code: {
    needs: list('n:code i:code n:received k:code k:box'),
    not: list('n:postal i:postal n:login i:login n:visual i:visual h:pay k:search k:email'),
  },
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
  const rule = RULES[meaning];
  if (!rule) return controls;
  const { needs, not = [], isAlone } = rule;
  const left = controls.filter((control) => {
    const has = (feature: string) => featuresOf(control).includes(feature);
    return needs.some(has) && !not.some(has);
  });
  return isAlone && left.length > 1 ? [] : left;
}
