import { RadioGroup } from '@/components/elements';
import { send, useSnapshot } from '@/extension/client';
import type { UiKey } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { announce } from '../app/navigation';

/** Every branch, in the order in which it is met, with the words of its answers. */
const BRANCHES: {
  key: string;
  title: UiKey;
  answers: Record<string, UiKey>;
  onlyIf?: Record<string, string[]>;
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
    key: 'paper',
    title: 'forkPaper',
    answers: { needed: 'paperNeeded', spared: 'paperSpared' },
    onlyIf: { way: ['paper'] },
  },
  {
    key: 'verification',
    title: 'branchTitle',
    answers: { online: 'branchOnline', 'face-to-face': 'branchFaceToFace' },
    onlyIf: { way: ['web', 'app'] },
  },
  {
    key: 'place',
    title: 'forkPlace',
    answers: { office: 'placeOffice', home: 'placeHome' },
    onlyIf: { way: ['web', 'app'], verification: ['face-to-face'] },
  },
  {
    key: 'phone',
    title: 'forkPhone',
    answers: { unknown: 'phoneUnknown', android: 'phoneAndroid', iphone: 'phoneIphone' },
  },
  { key: 'space', title: 'forkSpace', answers: { training: 'spaceTraining', elu: 'spaceElu' } },
];

/** Another way at any point: what is done stays done. `branches`: which ones to show. */
export function BranchChoices({ branches }: { branches: readonly string[] }) {
  const { ui } = useTexts();
  const { branchesOf, data } = useJourney();
  const { progress } = useSnapshot();
  const current = branchesOf(progress?.branch ?? {});
  return BRANCHES.filter(({ key }) => branches.includes(key))
    .filter(({ onlyIf = {} }) =>
      Object.entries(onlyIf).every(([key, values]) => values.includes(current[key] ?? '')),
    )
    .map(({ key, title, answers }) => (
      <RadioGroup
        key={key}
        name={key}
        legend={ui(title)}
        value={current[key] ?? ''}
        options={Object.entries(answers)
          .filter(([value]) => data.branches[key]?.values.includes(value))
          .map(([value, label]) => ({ value, label: ui(label) }))}
        onChange={(value) => {
          void send({ type: 'branch', key, value });
          announce(ui('wayTaken'));
        }}
      />
    ));
}
