import { useState } from 'react';
import { useHeadingFocus } from '@/components/elements';
import type { Answers } from '@/journey/route-chooser';
import { useRouteChooser } from '../app/guide';
import { useBackHandler } from '../app/navigation';
import { Question } from './Question';
import { RouteResult } from './RouteResult';

/**
 * « Quelle solution pour moi ? »: one question a screen. The answers live here only: they are gone with the screen, and
 * nothing but the way taken is ever stored.
 */
export function RouteChooser() {
  const { nextQuestion } = useRouteChooser();
  // In the order in which they were given; those after `at` are kept for a learner who has gone back.
  const [given, setGiven] = useState<[question: string, answer: string][]>([]);
  const [at, setAt] = useState(0);
  const answers: Answers = Object.fromEntries(given.slice(0, at));
  const question = nextQuestion(answers);
  const part = useHeadingFocus<HTMLDivElement>(String(at));
  useBackHandler(at > 0 ? () => setAt(at - 1) : null);

  return (
    <div ref={part}>
      {question ? (
        <Question
          key={question.id}
          {...question}
          selected={given.find(([id]) => id === question.id)?.[1]}
          onAnswer={(answer) => {
            const [before, after] = [given.slice(0, at), given.slice(at + 1)];
            setGiven([...before, [question.id, answer], ...(given[at]?.[1] === answer ? after : [])]);
            setAt(at + 1);
          }}
        />
      ) : (
        <RouteResult answers={answers} onRestart={() => setAt(0)} />
      )}
    </div>
  );
}
