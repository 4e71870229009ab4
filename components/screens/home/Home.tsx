import { useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { Notices } from '../app/Notices';
import { useLinked } from '../link/useLinked';
import { JustDone } from './JustDone';
import { MySteps } from './MySteps';
import { NextStepCard } from './NextStepCard';
import { StepHelp } from './StepHelp';
import { Tools } from './Tools';

/** The panel's first screen: the one next thing to do, what helps with it, and the rest folded away. */
export function Home() {
  const { ui } = useTexts();
  const { ready } = useSnapshot();
  // What the link has to say takes the place of two of the groups.
  const linked = useLinked();
  return (
    <>
      <Notices />
      {ready && (
        <>
          <JustDone />
          <NextStepCard />
          <StepHelp />
          {linked ? (
            <details>
              <summary>{ui('more')}</summary>
              <div className="stack">
                <MySteps />
                <Tools />
              </div>
            </details>
          ) : (
            <>
              <MySteps />
              <Tools />
            </>
          )}
        </>
      )}
    </>
  );
}
