import { useSnapshot } from '@/extension/client';
import { Notices } from '../app/Notices';
import { JustDone } from './JustDone';
import { MySteps } from './MySteps';
import { NextStepCard } from './NextStepCard';
import { StepHelp } from './StepHelp';
import { Tools } from './Tools';

/** The panel's first screen: the one next thing to do, what helps with it, and the rest folded away. */
export function Home() {
  const { ready } = useSnapshot();
  return (
    <>
      <Notices />
      {ready && (
        <>
          <JustDone />
          <NextStepCard />
          <StepHelp />
          <MySteps />
          <Tools />
        </>
      )}
    </>
  );
}
