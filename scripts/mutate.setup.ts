/** Properties under `npm run mutate`: no smaller counterexample is looked for, and what is alive is not tried for seconds. */
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
