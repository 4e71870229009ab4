import { Choice } from '@/components/elements';
import { send, useSnapshot } from '@/extension/client';
import { journey, type UiKey, ui } from '@/journey';
import { branchesNow } from '../app/answers-in-force';
import { say } from '../app/navigation';

/** Every fork of the road, in the order in which it is met, with the words of its answers. */
const FORKS: {
  key: string;
  title: UiKey;
  answers: Record<string, UiKey>;
  only?: Record<string, string[]>;
}[] = [
  {
    key: 'way',
    title: 'forkWay',
    answers: {
      web: 'wayWeb',
      app: 'wayApp',
      'france-identite': 'wayFranceIdentite',
      paper: 'wayPaper',
      'france-services': 'wayFranceServices',
    },
  },
  {
    key: 'verification',
    title: 'branchTitle',
    answers: { online: 'branchOnline', 'face-to-face': 'branchFaceToFace' },
    only: { way: ['web', 'app'] },
  },
  {
    key: 'place',
    title: 'forkPlace',
    answers: { office: 'placeOffice', home: 'placeHome' },
    only: { way: ['web', 'app'], verification: ['face-to-face'] },
  },
  {
    key: 'phone',
    title: 'forkPhone',
    answers: { unknown: 'phoneUnknown', android: 'phoneAndroid', iphone: 'phoneIphone' },
  },
  { key: 'space', title: 'forkSpace', answers: { training: 'spaceTraining', elu: 'spaceElu' } },
];

/** Another way at any point: what is done stays done. `keys`: the forks to show. */
export function BranchChoices({ keys }: { keys: readonly string[] }) {
  const { progress } = useSnapshot();
  const now = branchesNow(progress);
  return FORKS.filter(({ key }) => keys.includes(key))
    .filter(({ only = {} }) => Object.entries(only).every(([key, values]) => values.includes(now[key] ?? '')))
    .map(({ key, title, answers }) => (
      <Choice
        key={key}
        name={key}
        title={ui(title)}
        value={now[key] ?? ''}
        answers={Object.entries(answers)
          .filter(([value]) => journey.branches[key]?.values.includes(value))
          .map(([value, label]) => ({ value, label: ui(label) }))}
        onChoose={(value) => {
          void send({ type: 'branch', key, value });
          say(ui('wayTaken'));
        }}
      />
    ));
}
